import Testing

@testable import ContractTesting

@Suite struct ContentTypeTests {
    @Test(arguments: [
        ("application/json", "Application/JSON; charset=utf-8", true),
        ("application/json", "application/problem+json", false),
        ("text/*", "text/plain", true),
        ("text/*", "image/png", false),
        ("*/*", "image/png;a=\"b;\\\"c\"", true),
        ("text/plain; charset=utf-8", "text/plain;charset=\"UTF-8\"", true),
        ("text/plain; charset=utf-8", "text/plain", false),
        ("text/plain", "text/plain ; ; a=b ;", true),
    ])
    func ranges(_ range: String, _ name: String, _ isIncluded: Bool) throws {
        let range = try #require(ContentType(range))
        #expect(try range.includes(#require(ContentType(name))) == isIncluded)
    }

    @Test(arguments: [
        "", "json", "/json", "application/", "application/json, text/plain", "text/plain; charset", "text/plain; a=\"b",
        "text/plain x", " text/plain", "text/pläin", "text/plain; a=\"b\\",
    ])
    func otherTextIsNoMediaType(_ text: String) {
        #expect(ContentType(text) == nil)
    }

    @Test func jsonIsKnownByItsSuffix() {
        for name in ["application/json", "application/problem+json", "image/x+json"] {
            #expect(ContentType(name)?.isJSON == true)
        }
        #expect(ContentType("text/json")?.isJSON == false)
    }
}
