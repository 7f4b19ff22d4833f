import Testing

@testable import Handlers

@Suite struct ScryptTests {
    /// RFC 7914 §12, which PyCA's `scrypt.txt` repeats, without the one that takes a gigabyte.
    @Test(arguments: [
        (
            "", "", 4, 1, 1, 64,
            """
            77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442\
            fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906
            """
        ),
        (
            "password", "NaCl", 10, 8, 16, 64,
            """
            fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162\
            2eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640
            """
        ),
        (
            "pleaseletmein", "SodiumChloride", 14, 8, 1, 64,
            """
            7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2\
            d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887
            """
        ),
        (
            "p\u{e4}ss", "\u{0}\u{1}\u{2}\u{3}\u{4}\u{5}\u{6}\u{7}\u{8}\u{9}\u{a}\u{b}\u{c}\u{d}\u{e}\u{f}", 15, 8, 3,
            32,
            "f0d22fe26e04ca3a50a7c53d3ac241ffb83150f2fd97489cab9a5a211a1b3b10"
        ),
    ])
    func theExamplesComeOutRight(
        password: String, salt: String, logN: Int, r: Int, p: Int, length: Int, expected: String
    ) throws {
        let parameters = ScryptParameters(logN: logN, r: r, p: p)
        let key = try Scrypt.derive(
            Array(password.utf8),
            salt: Array(salt.utf8),
            parameters: parameters,
            length: length
        )
        #expect(hexadecimal(key) == expected)
    }

    /// OpenSSL's default limit for memory refuses this one, as it does all that OWASP lists from 2^15 on.
    @Test func theStandardParametersWork() throws {
        let hash = try PasswordHash(Array("pw".utf8), salt: Array("saltsalt".utf8), parameters: .standard)
        #expect(try hash.matches(Array("pw".utf8)))
        #expect(ScryptParameters.standard.memory == 128 << 20)
        #expect(ScryptParameters.small.memory == 16 << 20)
    }

    @Test(arguments: [(0, 8, 1), (21, 8, 1), (14, 0, 1), (14, 33, 1), (14, 8, 0), (14, 8, 17), (-1, 8, 1), (64, 8, 1)])
    func parametersOutOfBoundsAreRefused(logN: Int, r: Int, p: Int) {
        let parameters = ScryptParameters(logN: logN, r: r, p: p)
        #expect(parameters.memory == nil)
        #expect(throws: CryptoFault.self) {
            try Scrypt.derive([1], salt: [1], parameters: parameters, length: 32)
        }
    }
}
