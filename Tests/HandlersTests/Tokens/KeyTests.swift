import Testing

@testable import Handlers

@Suite struct KeyTests {
    private let other = Array("q-7e31b05d9c42f86aq-1d0f3e5a7b92".utf8)

    private func token(by key: SigningKey) throws -> String {
        let claims = try Forge.tokens().verify(Forge.token(), now: Forge.now)
        return try AccessTokens(keys: KeyRing(signing: key), rules: Forge.rules).sign(claims)
    }

    private func accepts(_ ring: KeyRing, _ token: String) -> Bool {
        do {
            _ = try AccessTokens(keys: ring, rules: Forge.rules).verify(token, now: Forge.now)
            return true
        } catch {
            return false
        }
    }

    @Test func keysRotateAndRetire() throws {
        let old = try Forge.key(id: "old-key-1")
        let new = try Forge.key(id: "new-key-1", other)
        let before = KeyRing(signing: old)
        let during = KeyRing(signing: new, verifying: [old])
        let after = KeyRing(signing: new)
        let oldToken = try token(by: old)
        let newToken = try token(by: new)
        #expect([before, during, after].map { accepts($0, oldToken) } == [true, true, false])
        #expect([before, during, after].map { accepts($0, newToken) } == [false, true, true])
    }

    @Test func aKeyVerifiesUnderItsOwnNameOnly() throws {
        let old = try Forge.key(id: "old-key-1")
        let new = try Forge.key(id: "new-key-1", other)
        let header = #"{"alg":"HS256","kid":"new-key-1","typ":"at+jwt"}"#
        let token = try Forge.token(header: header)
        #expect(!accepts(KeyRing(signing: new, verifying: [old]), token))
    }

    @Test func theNameOfAKeyFollowsFromItsSecret() throws {
        #expect(try Forge.key(id: nil).id == Forge.key(id: nil).id)
        #expect(try Forge.key(id: nil).id != Forge.key(id: nil, other).id)
    }

    @Test(arguments: 0..<32)
    func shortSecretsAreRefused(length: Int) {
        #expect(throws: SigningKey.Refusal.tooShort(bytes: length)) {
            try SigningKey(secret: Array(Forge.secret.prefix(length)))
        }
    }

    @Test(arguments: [
        "00000000000000000000000000000000", "abababababababababababababababab", "abcdefghabcdefghabcdefghabcdefgh",
        "changemechangemechangemechangeme", "your-256-bit-secret-your-256-bit", "Change-Me-Please-0123456789abcdef",
        "a-string-secret-at-least-256-bits-long", "your-secret-key-at-least-32-characters",
        "super_secret_jwt_key_for_production_2024", "mysecretmysecretmysecretmysecret!", "1111111222222233333334444444",
        "this-is-a-secret-key-that-is-very-long", "passwordpasswordpasswordpassword",
    ])
    func guessableSecretsAreRefused(secret: String) {
        #expect(throws: SigningKey.Refusal.self) { try SigningKey(secret: Array(secret.utf8)) }
    }

    @Test(arguments: [
        "0123456789abcdef0123456789abcdef", "9f86d081884c7d659a2feaa0c55ad015", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYzKQ==",
    ])
    func otherSecretsAreNot(secret: String) throws {
        _ = try SigningKey(secret: Array(secret.utf8))
    }

    @Test(arguments: ["", "short", "with space", "quote\"quote", "ünïcödé-name", String(repeating: "k", count: 65)])
    func namesThatWouldNeedEscapesAreRefused(id: String) {
        #expect(throws: SigningKey.Refusal.identifier) { try Forge.key(id: id) }
    }

    @Test func noMessageHoldsTheSecret() {
        let secret = "changeme-changeme-changeme-changeme"
        let error = #expect(throws: SigningKey.Refusal.self) { try SigningKey(secret: Array(secret.utf8)) }
        #expect(error?.description.contains("changeme") == false)
    }
}
