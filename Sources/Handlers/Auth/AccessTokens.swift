import ContractRuntime

/// Makes and verifies access tokens: JWTs in the compact form (RFC 7515 §7.1), signed with HMAC-SHA256.
///
/// Verifying is strict: each token has exactly one spelling, and its header and claims are exactly those that
/// ``sign(_:)`` writes. Whether the session behind a token still exists is another question, asked of the store.
public struct AccessTokens: Sendable {
    public let rules: TokenRules
    private let keys: KeyRing

    /// Tokens longer than this are refused before anything else is done with them. Ours take about 500 bytes.
    static let maximumLength = 8192
    private static let dot = UInt8(ascii: ".")
    private static let signatureLength = 43

    public init(keys: KeyRing, rules: TokenRules = TokenRules()) {
        self.keys = keys
        self.rules = rules
    }

    /// The token with these claims.
    ///
    /// - Throws: ``CryptoFault``.
    public func sign(_ claims: TokenClaims) throws -> String {
        var token = keys.signing.encodedHeader
        token.append(Self.dot)
        token += Base64Text.urlSafe.encode(JSONEncoding.encode(claims))
        let code = try keys.signing.key.hmac.code(of: token[...])
        token.append(Self.dot)
        token += Base64Text.urlSafe.encode(code)
        return String(decoding: token, as: UTF8.self)
    }

    /// The claims of a token that one of the keys signed and that holds good now.
    ///
    /// - Parameter now: seconds since 1970.
    /// - Throws: why the token is refused, or that it could not be decided.
    public func verify(_ token: String, now: Int) throws(AccessTokenFault) -> TokenClaims {
        guard token.utf8.count <= Self.maximumLength else { throw .tooLong }
        let bytes = Array(token.utf8)
        let segments = try Self.split(bytes)
        let key = try key(for: segments.header)
        try Self.check(segments.signature, of: bytes[..<segments.payload.endIndex], key)
        let claims = try Self.claims(of: segments.payload)
        try check(claims, now: now)
        return claims
    }
}

// MARK: - Steps of verification

extension AccessTokens {
    private typealias Segments = (header: ArraySlice<UInt8>, payload: ArraySlice<UInt8>, signature: ArraySlice<UInt8>)

    private static func split(_ bytes: [UInt8]) throws(AccessTokenFault) -> Segments {
        guard bytes.reduce(0, { $1 == dot ? $0 + 1 : $0 }) == 2, let first = bytes.firstIndex(of: dot),
            let last = bytes.lastIndex(of: dot)
        else { throw .malformed }
        let signature = bytes[(last + 1)...]
        guard signature.count == signatureLength else { throw .signature }
        return (bytes[..<first], bytes[(first + 1)..<last], signature)
    }

    private func key(for header: ArraySlice<UInt8>) throws(AccessTokenFault) -> SigningKey {
        if let key = keys.key(forEncodedHeader: header) { return key }
        // Another issuer with the same key may order the members differently.
        guard let text = Base64Text.urlSafe.decode(header) else { throw .malformed }
        let fields: TokenHeader
        do {
            fields = try JSONDecoding.decode(TokenHeader.self, from: text)
        } catch {
            throw .header
        }
        guard fields.isAccessToken else { throw .header }
        guard let key = keys.key(id: fields.keyID) else { throw .unknownKey }
        return key
    }

    /// Compares with the text that the signature must be, so that no other spelling of the same code passes.
    private static func check(
        _ signature: ArraySlice<UInt8>,
        of signed: ArraySlice<UInt8>,
        _ key: SigningKey
    ) throws(AccessTokenFault) {
        let code: [UInt8]
        do throws(CryptoFault) {
            code = try key.hmac.code(of: signed)
        } catch {
            throw .undecided(error)
        }
        guard ConstantTime.areEqual(Base64Text.urlSafe.encode(code)[...], signature) else { throw .signature }
    }

    private static func claims(of payload: ArraySlice<UInt8>) throws(AccessTokenFault) -> TokenClaims {
        guard let text = Base64Text.urlSafe.decode(payload) else { throw .malformed }
        do {
            return try JSONDecoding.decode(TokenClaims.self, from: text)
        } catch {
            throw .claims
        }
    }

    private func check(_ claims: TokenClaims, now: Int) throws(AccessTokenFault) {
        guard claims.subject == claims.userID else { throw .claims }
        guard claims.issuer.utf8.elementsEqual(rules.issuer.utf8) else { throw .issuer }
        guard claims.audience.utf8.elementsEqual(rules.audience.utf8) else { throw .audience }
        guard claims.issuedAt <= now + rules.leeway else { throw .notYetValid }
        let life = claims.expiresAt - claims.issuedAt
        guard life > 0, life <= rules.lifetime else { throw .lifetime }
        guard now < claims.expiresAt else { throw .expired }
    }
}
