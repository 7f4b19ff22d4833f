import ContractRuntime
import Testing

@testable import Handlers

@Suite struct AccessTokenTests {
    private let tokens: AccessTokens

    init() throws {
        tokens = try Forge.tokens()
    }

    private func fault(_ token: String, now: Int = Forge.now) -> AccessTokenFault? {
        do throws(AccessTokenFault) {
            _ = try tokens.verify(token, now: now)
            return nil
        } catch {
            return error
        }
    }

    /// Without this the attacks would prove nothing.
    @Test func aForgedTokenThatIsRightIsAccepted() throws {
        let claims = try Forge.tokens().verify(Forge.token(), now: Forge.now)
        #expect(claims.userID.uuidString.lowercased() == Forge.userID)
        #expect(claims.sessionID.uuidString.lowercased() == Forge.sessionID)
        #expect(claims.email == "ada@example.com")
    }

    @Test(arguments: Attack.headers + Attack.claims + Attack.shapes)
    func anAttackIsRefused(_ attack: Attack) throws {
        #expect(try fault(attack.make()) == attack.fault)
    }

    @Test func thereAreEnoughAttacks() {
        let names = (Attack.headers + Attack.claims + Attack.shapes).map(\.name)
        #expect(Set(names).count == names.count)
        #expect(names.count >= 150)
    }

    @Test func noBitOfATokenCanBeFlipped() throws {
        let bytes = Array(try Forge.token().utf8)
        var accepted: [Int] = []
        for bit in 0..<(bytes.count * 8) {
            var changed = bytes
            changed[bit / 8] ^= 1 << UInt8(bit % 8)
            if fault(String(decoding: changed, as: UTF8.self)) == nil { accepted.append(bit) }
        }
        #expect(accepted.isEmpty)
    }

    @Test func noCharacterOfASignatureCanBeReplaced() throws {
        let token = Array(try Forge.token().utf8)
        for index in (token.count - 43)..<token.count {
            for character in UInt8(33)...126 where character != token[index] {
                var changed = token
                changed[index] = character
                #expect(fault(String(decoding: changed, as: UTF8.self)) != nil)
            }
        }
    }

    @Test func noPrefixOfATokenIsAccepted() throws {
        let token = try Forge.token()
        for count in 0..<token.utf8.count {
            #expect(fault(String(token.prefix(count))) != nil)
        }
    }

    @Test func aSignedTokenIsVerified() throws {
        let tokens = try Forge.tokens()
        let claims = try tokens.verify(Forge.token(), now: Forge.now)
        let token = try tokens.sign(claims)
        #expect(try tokens.verify(token, now: Forge.now) == claims)
        #expect(token.utf8.count < 600)
    }

    /// Made with Python's `hmac` and `json`, with the members in another order and with white space.
    @Test func aTokenOfAnotherImplementationIsVerified() throws {
        let token = """
            eyJ0eXAiOiJhdCtqd3QiLCJhbGciOiJIUzI1NiIsImtpZCI6InByaW1hcnkxIn0.\
            eyJhdWQiOiAidGFza3MiLCAiaXNzIjogInRhc2tzIiwgInN1YiI6ICI1YjFjOWYwZS03ZDNhLTRjNTItOWE2NC0yZjhlMWQwYjdjMzUi\
            LCAidXNlcl9pZCI6ICI1YjFjOWYwZS03ZDNhLTRjNTItOWE2NC0yZjhlMWQwYjdjMzUiLCAiZW1haWwiOiAiYWRhQGV4YW1wbGUuY29t\
            IiwgImlhdCI6IDEwMDAwMDAsICJleHAiOiAxNjA0ODAwLCAianRpIjogImMwYThlNmQyLTRiMWYtNGU3YS04ZDk1LTZmM2IyYTFjOWU3\
            MCJ9.eFYR3CWW0ylQ2PAU8hc2XdWjxufw8v7TMg1HOYEbJw4
            """
        #expect(fault(token) == nil)
    }

    @Test(arguments: [
        (999_939, AccessTokenFault.notYetValid), (999_940, nil), (1_000_000, nil), (1_604_799, nil),
        (1_604_800, .expired), (9_999_999, .expired),
    ])
    func aTokenHoldsGoodInItsTime(now: Int, expected: AccessTokenFault?) throws {
        #expect(try fault(Forge.token(), now: now) == expected)
    }

    @Test func verifyingIsSafeOnManyThreads() async throws {
        let tokens = try Forge.tokens()
        let token = try Forge.token()
        let count = await withTaskGroup(of: Int.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    (0..<500).count { _ in Self.isGood(token, tokens) }
                }
            }
            return await group.reduce(0, +)
        }
        #expect(count == 4000)
    }

    private static func isGood(_ token: String, _ tokens: AccessTokens) -> Bool {
        do {
            _ = try tokens.verify(token, now: Forge.now)
            return true
        } catch {
            return false
        }
    }
}
