import ContractRuntime

/// What an access token says (RFC 7519 §4.1, RFC 9068 §2.2): these members, all of them, and no other.
public struct TokenClaims: SchemaObject {
    /// The user; the same as ``userID``.
    public var subject: UUID
    public var userID: UUID
    /// The user's address when the token was made. For people who look into a token; nothing is decided by it.
    public var email: String
    /// When the token was made, in seconds since 1970.
    public var issuedAt: Int
    /// When the token ends, in seconds since 1970. At that second it has ended.
    public var expiresAt: Int
    /// The token's session.
    public var sessionID: UUID
    public var issuer: String
    public var audience: String

    public static let table = ObjectTable<TokenClaims>("TokenClaims") {
        $0.required("sub", \.subject, .uuid)
        $0.required("user_id", \.userID, .uuid)
        $0.required("email", \.email, .string(maxLength: 254))
        $0.required("iat", \.issuedAt, .integer(minimum: 0, maximum: latest))
        $0.required("exp", \.expiresAt, .integer(minimum: 0, maximum: latest))
        $0.required("jti", \.sessionID, .uuid)
        $0.required("iss", \.issuer, .string())
        $0.required("aud", \.audience, .string())
        $0.refusesUnknown()
    }

    /// The end of the year 9999: a bound that leaves room for arithmetic.
    private static let latest = 253_402_300_799
}
