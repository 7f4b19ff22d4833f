import ContractRuntime

@testable import Handlers

/// Makes tokens of any content under any key, as an attacker or a careless issuer might.
enum Forge {
    static let secret = Array("k-4f9a1c7e2b8d6053k-9e0d7c6b5a43".utf8)
    static let now = 1_000_100
    static let rules = TokenRules(issuer: "tasks", audience: "tasks")
    static let userID = "5b1c9f0e-7d3a-4c52-9a64-2f8e1d0b7c35"
    static let sessionID = "c0a8e6d2-4b1f-4e7a-8d95-6f3b2a1c9e70"
    static let header = #"{"alg":"HS256","kid":"primary1","typ":"at+jwt"}"#

    static func key(id: String? = "primary1", _ secret: [UInt8] = secret) throws -> SigningKey {
        try SigningKey(secret: secret, id: id)
    }

    static func tokens() throws -> AccessTokens {
        AccessTokens(keys: KeyRing(signing: try key()), rules: rules)
    }

    /// The claims as JSON text, with members replaced by other JSON, or left out where that is nil.
    static func claims(_ changes: [String: String?] = [:], adding extra: String = "") -> String {
        let members = [
            ("sub", "\"\(userID)\""), ("user_id", "\"\(userID)\""), ("email", "\"ada@example.com\""),
            ("iat", "1000000"), ("exp", "1604800"), ("jti", "\"\(sessionID)\""),
            ("iss", "\"tasks\""), ("aud", "\"tasks\""),
        ]
        let texts = members.compactMap { name, value in
            (changes[name] ?? value).map { "\"\(name)\":\($0)" }
        }
        return "{" + texts.joined(separator: ",") + extra + "}"
    }

    static func encoded(_ text: String) -> String {
        encoded(Array(text.utf8))
    }

    static func encoded(_ bytes: [UInt8]) -> String {
        String(decoding: Base64Text.urlSafe.encode(bytes), as: UTF8.self)
    }

    /// A token whose first two segments are as given, signed with the key.
    static func signed(_ text: String, _ secret: [UInt8] = secret) throws -> String {
        let code = try HMACKey(secret).code(of: Array(text.utf8)[...])
        return text + "." + encoded(code)
    }

    static func token(header: String = header, claims: String = claims()) throws -> String {
        try signed(encoded(header) + "." + encoded(claims))
    }
}
