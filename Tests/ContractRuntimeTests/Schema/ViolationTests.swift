import ContractRuntime
import Testing

@Suite("Violations") struct ViolationTests {
    @Test func `say what their keyword demands`() {
        check(.string(minLength: 2), #""a""#, "minLength", 2)
        check(.string(maxLength: 1), #""ab""#, "maxLength", 1)
        check(.string(pattern: Pattern("^b$")), #""a""#, "pattern", "^b$")
        check(.string(format: .uriReference), #"" ""#, "format", "uri-reference")
        check(.dateTime, #""today""#, "format", "date-time")
        check(.integer(minimum: 3), "2", "minimum", 3)
        check(.int32(), "5000000000", "format", "int32")
        check(.integer(), "123456789012345678901", "format", "int64")
        check(.number(exclusiveMaximum: 2.5), "2.5", "exclusiveMaximum", 2.5)
        check(.number(maximum: 100), "101", "maximum", 100)
        check(.integer(multipleOf: 5), "7", "multipleOf", 5)
        check(.array(.integer(), maxItems: 1), "[1,2]", "maxItems", 1)
        check(.dictionary(.integer(), minProperties: 1), "{}", "minProperties", 1)
        check(.boolean, "1", "type", nil)
        check(.checked(.any, by: [.maximum(7)]), "8", "maximum", 7)
        check(.checked(.any, by: [.pattern("^b$")]), #""a""#, "pattern", "^b$")
        check(.checked(.any, by: [.contains([.const(0)], minimum: 2)]), "[0]", "minContains", 2)
    }

    private func check<Value>(_ codec: Codec<Value>, _ json: String, _ keyword: String, _ limit: JSONValue?) {
        var found: [Violation] = []
        do throws(DecodingFailure) {
            _ = try decode(codec, json)
        } catch {
            if case .violations(let violations) = error { found = violations }
        }
        #expect(found.map(\.keyword) == [keyword])
        #expect(found.map(\.limit) == [limit])
    }

    @Test func `keep it in a problem, and out of one again`() throws {
        let errors = [
            Violation(.body("/title"), keyword: "maxLength", limit: 200, message: "must be shorter"),
            Violation(.parameter("q"), keyword: "pattern", limit: #"^"\d$"#, message: "must match"),
            Violation(.body(""), keyword: "required", message: "is missing"),
        ]
        let json = ProblemDetails(status: 422, errors: errors).json
        let members = try JSONValue(parsing: json)["errors"]
        guard case .array(let items) = members else { throw NotAnArray() }
        #expect(items.map { $0["limit"] } == [200, #"^"\d$"#, nil])
        let head = HTTPResponse(status: .init(code: 422), headerFields: [.contentType: "application/problem+json"])
        #expect(ProblemDetails(RawResponse(head: head, body: json))?.errors == errors)
    }

    private struct NotAnArray: Error {}
}
