/// What tokens of this service have in common.
public struct TokenRules: Sendable {
    /// The `iss` of every token.
    public var issuer: String
    /// The `aud` of every token.
    public var audience: String
    /// How long a token lasts, in seconds. Tokens that claim to last longer are refused.
    public var lifetime: Int
    /// How far in the future `iat` may lie, in seconds, since clocks differ. There is no leeway for `exp`.
    public var leeway: Int

    public init(issuer: String = "tasks", audience: String = "tasks", lifetime: Int = 604_800, leeway: Int = 60) {
        precondition(lifetime > 0, "a token lasts at least a second")
        precondition((0...60).contains(leeway), "more leeway than a minute hides a wrong clock")
        self.issuer = issuer
        self.audience = audience
        self.lifetime = lifetime
        self.leeway = leeway
    }
}
