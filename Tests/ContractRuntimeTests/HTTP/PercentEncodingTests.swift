import Testing

@testable import ContractRuntime

@Suite struct PercentEncodingTests {
    @Test(arguments: ["", "abc-._~", "a b", "ä/€&=+%", "\u{0}\n", "😀"])
    func roundTrips(_ text: String) {
        #expect(PercentEncoding.decode(PercentEncoding.encode(text), plusIsSpace: true) == text)
        #expect(PercentEncoding.decode(PercentEncoding.encode(text, keeping: .reserved), plusIsSpace: true) == text)
    }

    @Test func encodesEverythingButUnreserved() {
        #expect(PercentEncoding.encode("a/b c+ü~") == "a%2Fb%20c%2B%C3%BC~")
        #expect(PercentEncoding.encode("a/b:c&d#e[f]+", keeping: .reserved) == "a/b:c%26d%23e%5Bf%5D%2B")
    }

    @Test(arguments: ["%", "%4", "a%4", "%zz", "%+1", "%FF", "%C3", "%ED%A0%80"])
    func refusesMalformed(_ text: String) {
        #expect(PercentEncoding.decode(text, plusIsSpace: false) == nil)
    }

    @Test func readsPlusAsSpaceInQueriesOnly() {
        #expect(PercentEncoding.decode("a+b%2Bc", plusIsSpace: true) == "a b+c")
        #expect(PercentEncoding.decode("a+b%2bc", plusIsSpace: false) == "a+b+c")
    }
}
