import Testing

@testable import ContractRuntime

@Suite struct BasicCredentialsTests {
    /// Among them passwords whose first character combines with the colon in front of it.
    @Test(arguments: ["", "pass", "a:b", ":", "é", "\u{301}x", "\u{FE0F}", "\u{200D}"])
    func readsWhatItWrites(password: String) {
        let credentials = BasicCredentials(user: "ada", password: password)
        #expect(BasicCredentials(base64: credentials.base64) == credentials)
    }

    @Test func refusesTheRest() {
        for bytes: [UInt8] in [Array("ada".utf8), [0xFF, 0x3A, 0x61], [0x61, 0x3A, 0xC3]] {
            #expect(BasicCredentials(base64: Base64Bytes(bytes).base64) == nil)
        }
        #expect(BasicCredentials(base64: "YTpi=") == nil)
    }
}
