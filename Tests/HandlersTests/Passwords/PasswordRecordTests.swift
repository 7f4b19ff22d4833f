import Testing

@testable import Handlers

@Suite struct PasswordRecordTests {
    private static let limit = 64 << 20
    private static let salt = "AAECAwQFBgcICQoLDA0ODw"
    private static let hash = "5V+IyNOG7VdNqfEwku7fVRNmRq0SrjnsUA8hH2Zy59M"
    static let known = "$scrypt$ln=10,r=8,p=2$\(salt)$\(hash)"

    /// The hash was made with Python's `hashlib`.
    @Test func aRecordIsReadAndWrittenTheSame() throws {
        let record = try #require(PasswordHash(Self.known, memoryLimit: Self.limit))
        #expect(record.description == Self.known)
        #expect(record.parameters == ScryptParameters(logN: 10, p: 2))
        #expect(try record.matches(Array("correct horse battery".utf8)))
        #expect(try !record.matches(Array("correct horse batterY".utf8)))
        #expect(try !record.matches([]))
    }

    @Test(arguments: [
        "", "$", "$$$$", "scrypt", "garbage", "$scrypt$", "$scrypt$ln=10,r=8,p=2", "$scrypt$ln=10,r=8,p=2$\(salt)",
        "$scrypt$ln=10,r=8,p=2$\(salt)$", "$scrypt$ln=10,r=8,p=2$$\(hash)", "scrypt$ln=10,r=8,p=2$\(salt)$\(hash)",
        "x$scrypt$ln=10,r=8,p=2$\(salt)$\(hash)", " $scrypt$ln=10,r=8,p=2$\(salt)$\(hash)",
        "$scrypt$ln=10,r=8,p=2$\(salt)$\(hash)$", "$scrypt$ln=10,r=8,p=2$\(salt)$\(hash)\n",
        "$scrypt$ln=10,r=8,p=2$\(salt)$\(hash)=", "$scrypt$ln=10,r=8,p=2$\(salt)==$\(hash)",
        "$SCRYPT$ln=10,r=8,p=2$\(salt)$\(hash)", "$scrypt$v=1$ln=10,r=8,p=2$\(salt)$\(hash)",
        "$scrypt$ln=10,p=2,r=8$\(salt)$\(hash)", "$scrypt$ln=10,r=8$\(salt)$\(hash)",
        "$scrypt$ln=10,r=8,p=2,x=1$\(salt)$\(hash)", "$scrypt$ln=010,r=8,p=2$\(salt)$\(hash)",
        "$scrypt$ln=+10,r=8,p=2$\(salt)$\(hash)", "$scrypt$ln=-10,r=8,p=2$\(salt)$\(hash)",
        "$scrypt$ln=,r=8,p=2$\(salt)$\(hash)", "$scrypt$ln=1a,r=8,p=2$\(salt)$\(hash)",
        "$scrypt$ln=0,r=8,p=2$\(salt)$\(hash)", "$scrypt$ln=20,r=8,p=2$\(salt)$\(hash)",
        "$scrypt$ln=21,r=8,p=2$\(salt)$\(hash)", "$scrypt$ln=99,r=8,p=2$\(salt)$\(hash)",
        "$scrypt$ln=100,r=8,p=2$\(salt)$\(hash)", "$scrypt$ln=10,r=99,p=2$\(salt)$\(hash)",
        "$scrypt$ln=10,r=8,p=17$\(salt)$\(hash)", "$scrypt$ln=10,r=8,p=9223372036854775808$\(salt)$\(hash)",
        "$scrypt$ln=10,r=8,p=2$AAAA$\(hash)", "$scrypt$ln=10,r=8,p=2$\(salt)$AAAA",
        "$scrypt$ln=10,r=8,p=2$AAECAwQFBgcICQoLDA0ODx$\(hash)", "$scrypt$ln=10,r=8,p=2$AAECAwQFBgcICQoLDA0OD_$\(hash)",
        "$argon2id$v=19$m=65536,t=3,p=4$\(salt)$\(hash)", "$pbkdf2$1000$\(salt)$\(hash)",
        "$1$saltsalt$qjXMvbEw8oaL.CzflDtaK/", "$5$rounds=5000$saltsalt$x", "$6$saltsalt$x", "rqXexS6ZhobKA", "ab",
        "*0", "*1", "!",
    ])
    func anyOtherFormIsRefused(text: String) {
        #expect(PasswordHash(text, memoryLimit: Self.limit) == nil)
        #expect(PasswordRecord(text, memoryLimit: Self.limit) == nil)
    }

    @Test func recordsThatTakeTooMuchMemoryAreRefused() {
        let text = "$scrypt$ln=17,r=8,p=1$\(Self.salt)$\(Self.hash)"
        #expect(PasswordHash(text, memoryLimit: 128 << 20) != nil)
        #expect(PasswordHash(text, memoryLimit: (128 << 20) - 1) == nil)
    }

    /// Records of Openwall's test suite and of libxcrypt.
    @Test(
        .enabled(if: Platform.hasBcrypt, "only Linux's C library verifies bcrypt"),
        arguments: [
            ("U*U", "$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW"),
            ("U*U*", "$2a$05$CCCCCCCCCCCCCCCCCCCCC.VGOzA784oUp/Z0DY336zx7pLYAy0lwK"),
            ("U*U*U", "$2a$05$XXXXXXXXXXXXXXXXXXXXXOAcXxm9kjPGEMsLznoKqmqw7tc8WCx4a"),
            ("", "$2a$05$CCCCCCCCCCCCCCCCCCCCC.7uG0VCzI2bS7j6ymqJi9CdcdxiRTWNy"),
            ("correct horse", "$2y$04$ABCDEFGHIJKLMNOPQRSTUOzyP2HtR6RuGfr0fpyx52dVQAAlPhp/u"),
            (String(repeating: "x", count: 72), "$2b$04$ABCDEFGHIJKLMNOPQRSTUOHLAerLU988SKDIfYSEnDP1uVbY5LlIi"),
            (String(repeating: "x", count: 600), "$2b$04$ABCDEFGHIJKLMNOPQRSTUOHLAerLU988SKDIfYSEnDP1uVbY5LlIi"),
        ]
    )
    func bcryptRecordsAreVerified(password: String, record: String) throws {
        #expect(Bcrypt.isRecord(record))
        #expect(try Bcrypt.verify(Array(password.utf8), against: record))
        #expect(try !Bcrypt.verify(Array((password + "x").utf8.suffix(70)) + [33], against: record))
        #expect(try !Bcrypt.verify(Array("other".utf8), against: record))
        #expect(try !Bcrypt.verify(Array(password.utf8) + [0], against: record))
    }

    private static let tail = "CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW"

    @Test(arguments: [
        "$2$05$\(tail)", "$2x$05$\(tail)", "$2c$05$\(tail)", "$2A$05$\(tail)", "$2b$03$\(tail)", "$2b$15$\(tail)",
        "$2b$32$\(tail)", "$2b$5$\(tail)C", "$2b$ 5$\(tail)", "$2b$+5$\(tail)", "$2b$-5$\(tail)", "$2b$05$\(tail)C",
        "$2b$05$\(tail.dropLast())", "$2b$05$\(tail.dropLast())$", "$2b$05$\(tail.dropLast())\n",
        "$2b$05$\(tail.dropLast())=", "$2b$05$\(tail.dropLast())+", "$2b$05$\(tail.dropLast())\u{0}",
        "$2b$05$\(tail.dropLast(2))é", "$2b$05:\(tail)", "$2b:05$\(tail)", "2b$05$\(tail)x", "$3b$05$\(tail)",
        "$2b$05$", "$2b$", "", "**", "garbage", "ab0123456789a", "$1$salt$\(tail)", "$2b$0a$\(tail)", "$2b$١٠$\(tail)",
    ])
    func otherShapesNeverReachTheLibrary(text: String) throws {
        #expect(!Bcrypt.isRecord(text))
        #expect(try !Bcrypt.verify(Array("U*U".utf8), against: text))
    }
}

enum Platform {
    #if os(Linux)
        static let hasBcrypt = true
    #else
        static let hasBcrypt = false
    #endif
}
