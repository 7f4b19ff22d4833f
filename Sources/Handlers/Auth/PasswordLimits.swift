/// How much at once the password hasher does.
public struct PasswordLimits: Sendable {
    /// Hashes at the same time. Each takes the memory that its parameters say.
    public var slots: Int
    /// Sign-ins that wait for a slot.
    public var queueLength: Int
    /// How long a sign-in waits.
    public var patience: Duration
    /// Stored records that would take more memory than this, in bytes, are not checked.
    public var recordMemory: Int

    public init(
        slots: Int,
        queueLength: Int? = nil,
        patience: Duration = .seconds(2),
        recordMemory: Int = 256 << 20
    ) {
        precondition(slots > 0, "without a slot nobody could sign in")
        self.slots = slots
        self.queueLength = queueLength ?? 8 * slots
        self.patience = patience
        self.recordMemory = recordMemory
    }

    /// As many slots as fit into the memory, at least one and at most one for each processor.
    public static func fitting(
        _ parameters: ScryptParameters,
        memory: Int,
        processors: Int
    ) -> PasswordLimits {
        let each = parameters.memory ?? memory
        return PasswordLimits(slots: max(1, min(memory / max(each, 1), processors)))
    }
}
