/// Makes and checks password records, with bounded memory and in about the same time whoever asks.
public final class PasswordHasher: Sendable {
    private let parameters: ScryptParameters
    private let limits: PasswordLimits
    let pool: PasswordPool

    /// - Parameter parameters: the cost of new records. Older ones are replaced when their users sign in.
    public init(parameters: ScryptParameters = .standard, limits: PasswordLimits) {
        precondition(parameters.memory != nil, "scrypt parameters out of bounds")
        self.parameters = parameters
        self.limits = limits
        pool = PasswordPool(limits)
    }

    /// Whether a password is right.
    public enum Verdict: Sendable, Equatable {
        /// Also for a user that doesn't exist.
        case wrong
        /// Right; with a record to replace the stored one by, when that was made in another way than new ones are.
        case right(replacement: String?)
        /// The stored record has no known form, so no password is right.
        case unreadableRecord
    }

    /// The record of a new password.
    ///
    /// - Parameter password: no U+0000, at most 1024 bytes.
    /// - Throws: ``PasswordsUnavailable``, or ``PasswordRefused``.
    public func record(of password: String) async throws -> String {
        guard let bytes = PasswordText.bytes(of: password) else { throw PasswordRefused() }
        return try await onPool { [parameters] in try Self.newRecord(bytes, parameters) }
    }

    /// Checks a password against the stored record; nil is that of a user who doesn't exist, and takes as long.
    ///
    /// - Throws: ``PasswordsUnavailable``. Never a wrong ``Verdict/wrong``.
    public func check(_ password: String, against stored: String?) async throws -> Verdict {
        let record = stored.flatMap { PasswordRecord($0, memoryLimit: limits.recordMemory) }
        let bytes = PasswordText.bytes(of: password)
        return try await onPool { [parameters] in
            guard let record, let bytes else {
                try Self.spend(parameters)
                return stored != nil && record == nil ? .unreadableRecord : .wrong
            }
            return try Self.verdict(bytes, record, parameters)
        }
    }

    /// A record that isn't current costs one current hash more, whether the password is right or not. Otherwise the
    /// time would tell who has not signed in since records changed.
    private static func verdict(
        _ password: [UInt8],
        _ record: PasswordRecord,
        _ parameters: ScryptParameters
    ) throws(CryptoFault) -> Verdict {
        let isRight = try record.matches(password)
        guard !record.isCurrent(parameters) else { return isRight ? .right(replacement: nil) : .wrong }
        guard isRight else {
            try spend(parameters)
            return .wrong
        }
        return .right(replacement: try newRecord(password, parameters))
    }

    private static func newRecord(_ password: [UInt8], _ parameters: ScryptParameters) throws(CryptoFault) -> String {
        let salt = try RandomBytes.make(count: PasswordHash.saltLength)
        return try PasswordHash(password, salt: salt, parameters: parameters).description
    }

    /// Takes the time of one hash.
    private static func spend(_ parameters: ScryptParameters) throws(CryptoFault) {
        let salt = [UInt8](repeating: 0, count: PasswordHash.saltLength)
        _ = try PasswordHash([0], salt: salt, parameters: parameters)
    }

    private func onPool<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        do {
            return try await pool.run(work)
        } catch is CryptoFault {
            throw PasswordsUnavailable()
        }
    }
}

/// No password can be hashed at the moment: too many are waiting, or memory is short.
public struct PasswordsUnavailable: Error {
    public init() {}
}

/// The password holds U+0000 or takes more than 1024 bytes.
public struct PasswordRefused: Error {
    public init() {}
}
