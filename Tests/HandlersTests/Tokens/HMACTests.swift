import Testing

@testable import Handlers

@Suite struct HMACTests {
    /// RFC 7515 Appendix A.1.
    @Test func theExampleOfJWSComesOutRight() throws {
        let text = "AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow"
        let key = try #require(Base64Text.urlSafe.decode(ArraySlice(text.utf8)))
        let signed = """
            eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.\
            eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ
            """
        let code = try HMACKey(key).code(of: Array(signed.utf8)[...])
        #expect(Forge.encoded(code) == "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")
    }

    /// RFC 4231, cases 1 to 4, 6 and 7.
    @Test(
        arguments: [
            (
                [UInt8](repeating: 0x0b, count: 20), Array("Hi There".utf8),
                "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
            ),
            (
                Array("Jefe".utf8), Array("what do ya want for nothing?".utf8),
                "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
            ),
            (
                [UInt8](repeating: 0xaa, count: 20), [UInt8](repeating: 0xdd, count: 50),
                "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"
            ),
            (
                Array(UInt8(1)...25), [UInt8](repeating: 0xcd, count: 50),
                "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"
            ),
            (
                [UInt8](repeating: 0xaa, count: 131),
                Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
                "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
            ),
        ] as [([UInt8], [UInt8], String)])
    func theExamplesOfHMACComeOutRight(key: [UInt8], data: [UInt8], expected: String) throws {
        let hmac = try HMACKey(key)
        // Twice, since a context is used again.
        #expect(hexadecimal(try hmac.code(of: data[...])) == expected)
        #expect(hexadecimal(try hmac.code(of: data[...])) == expected)
    }

    @Test func aCodeOfNothingIsOne() throws {
        let expected = "b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad"
        #expect(hexadecimal(try HMACKey([]).code(of: [])) == expected)
    }

    @Test func base64HasOneSpelling() {
        for length in 0..<40 {
            let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 89 &+ length) }
            for alphabet in [Base64Text.standard, .urlSafe] {
                #expect(alphabet.decode(alphabet.encode(bytes)[...]) == bytes)
            }
        }
        for text in ["A", "AB", "AAB", "AAAAA", "AA=", "AA==", "A A", "AA\n", "ab+/", "é", "AA."] {
            #expect(Base64Text.urlSafe.decode(ArraySlice(text.utf8)) == nil)
        }
        for text in ["ab-_", "AB", "AA=="] {
            #expect(Base64Text.standard.decode(ArraySlice(text.utf8)) == nil)
        }
    }
}

func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
}
