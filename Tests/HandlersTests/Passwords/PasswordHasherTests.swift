import Testing

@testable import Handlers

@Suite struct PasswordHasherTests {
    private static let cheap = ScryptParameters(logN: 4, p: 1)
    private let hasher = PasswordHasher(parameters: cheap, limits: PasswordLimits(slots: 2, queueLength: 1000))

    @Test func aPasswordMatchesItsOwnRecordOnly() async throws {
        let record = try await hasher.record(of: "correct horse")
        #expect(record.hasPrefix("$scrypt$ln=4,r=8,p=1$"))
        #expect(try await hasher.check("correct horse", against: record) == .right(replacement: nil))
        for other in ["correct hors", "correct horse ", "Correct horse", "", "correct\u{0}horse"] {
            #expect(try await hasher.check(other, against: record) == .wrong)
        }
    }

    @Test func nobodysPasswordIsWrong() async throws {
        #expect(try await hasher.check("anything", against: nil) == .wrong)
    }

    @Test(arguments: ["", "garbage", "$2b$05$short", "$scrypt$ln=30,r=8,p=1$AAAA$AAAA"])
    func anUnreadableRecordIsReported(record: String) async throws {
        #expect(try await hasher.check("anything", against: record) == .unreadableRecord)
    }

    @Test func saltsAreNeverTheSame() async throws {
        var records: Set<String> = []
        for _ in 0..<1000 { records.insert(try await hasher.record(of: "same password")) }
        #expect(records.count == 1000)
    }

    @Test func passwordsAreNormalised() async throws {
        let record = try await hasher.record(of: "caf\u{e9} \u{1e69}")
        #expect(try await hasher.check("cafe\u{301} s\u{307}\u{323}", against: record) == .right(replacement: nil))
        #expect(try await hasher.check("cafe \u{1e69}", against: record) == .wrong)
    }

    @Test func whatNoRecordCanBeMadeOfIsRefused() async throws {
        await #expect(throws: PasswordRefused.self) { try await hasher.record(of: "nul\u{0}") }
        await #expect(throws: PasswordRefused.self) { try await hasher.record(of: String(repeating: "x", count: 1025)) }
        _ = try await hasher.record(of: String(repeating: "\u{1D160}", count: 128))
        let record = try await hasher.record(of: String(repeating: "x", count: 1024))
        #expect(try await hasher.check(String(repeating: "x", count: 1025), against: record) == .wrong)
    }

    @Test func recordsOfOtherParametersAreReplaced() async throws {
        let old = PasswordRecordTests.known
        let verdict = try await hasher.check("correct horse battery", against: old)
        guard case .right(let replacement?) = verdict else {
            Issue.record("no replacement: \(verdict)")
            return
        }
        #expect(try await hasher.check("correct horse battery", against: replacement) == .right(replacement: nil))
        #expect(try await hasher.check("wrong", against: old) == .wrong)
    }

    @Test(.enabled(if: Platform.hasBcrypt, "only Linux's C library verifies bcrypt"))
    func bcryptRecordsAreReplaced() async throws {
        let old = "$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW"
        guard case .right(let replacement?) = try await hasher.check("U*U", against: old) else {
            Issue.record("no replacement")
            return
        }
        #expect(replacement.hasPrefix("$scrypt$"))
        #expect(try await hasher.check("U*U", against: replacement) == .right(replacement: nil))
        #expect(try await hasher.check("U*V", against: old) == .wrong)
    }

    /// What cannot be hashed for want of memory is undecided, and no wrong password.
    @Test func aHashThatFailsIsUnavailable() async throws {
        let pool = PasswordPool(PasswordLimits(slots: 1))
        await #expect(throws: CryptoFault.self) {
            try await pool.run { throw CryptoFault("EVP_PBE_scrypt") }
        }
    }
}
