import ContractRuntime
import Testing

@Suite(.enabled(if: SharedVectors.areThere, "the shared test vectors aren't there"))
struct FormatVectorTests {
    static let formats: [(file: String, format: StringFormat)] = [
        ("date", .date), ("date-time", .dateTime), ("duration", .duration), ("email", .email), ("hostname", .hostname),
        ("ipv4", .ipv4), ("ipv6", .ipv6), ("json-pointer", .jsonPointer), ("time", .time), ("uri", .uri),
        ("uri-reference", .uriReference), ("uuid", .uuid),
    ]

    /// Cases that are answered differently: labels that begin with `xn--` aren't decoded, so what IDNA 2008 (RFC 5892)
    /// forbids in the text that they stand for isn't found.
    static let exceptions: Set = [
        "Arabic-Indic digits mixed with Extended Arabic-Indic digits",
        "Begins with a Nonspacing Mark",
        "Begins with a Spacing Combining Mark",
        "Begins with an Enclosing Mark",
        "Exceptions that are DISALLOWED, left-to-right chars",
        "Exceptions that are DISALLOWED, right-to-left chars",
        "Greek KERAIA not followed by Greek",
        "Greek KERAIA not followed by anything",
        "Hebrew GERESH not preceded by Hebrew",
        "Hebrew GERESH not preceded by anything",
        "Hebrew GERSHAYIM not preceded by Hebrew",
        "Hebrew GERSHAYIM not preceded by anything",
        "KATAKANA MIDDLE DOT with no Hiragana, Katakana, or Han",
        "KATAKANA MIDDLE DOT with no other characters",
        "MIDDLE DOT with no following 'l'",
        "MIDDLE DOT with no preceding 'l'",
        "MIDDLE DOT with nothing following",
        "MIDDLE DOT with nothing preceding",
        "ZERO WIDTH JOINER not preceded by Virama",
        "ZERO WIDTH JOINER not preceded by anything",
        "contains \"--\" in the 3rd and 4th position",
        "contains illegal char U+302E Hangul single dot tone mark",
        "invalid Punycode",
    ]

    @Test(arguments: formats)
    func answersLikeTheVectors(file: String, format: StringFormat) throws {
        let url = SharedVectors.folder.appending(path: "json-schema/draft2020-12/optional/format/\(file).json")
        let cases = try SchemaVector.cases(try SharedVectors.bytes(url))
        #expect(cases.count > 20)
        for vector in cases {
            guard case .string(let text) = vector.data else { continue }
            let isExpected = vector.isValid != (file == "hostname" && Self.exceptions.contains(vector.name))
            #expect(format.matches(text) == isExpected, "\(vector.name): \(text)")
        }
    }
}

/// One case of JSON Schema's test suite.
struct SchemaVector {
    var name: String
    var schema: JSONValue
    var data: JSONValue
    var isValid: Bool

    static func cases(_ bytes: [UInt8]) throws -> [SchemaVector] {
        guard case .array(let groups) = try JSONValue(parsing: bytes) else { return [] }
        return groups.flatMap { group -> [SchemaVector] in
            guard case .array(let tests)? = group["tests"], let schema = group["schema"] else { return [] }
            return tests.compactMap { test in
                guard case .string(let name)? = test["description"], let data = test["data"] else { return nil }
                return SchemaVector(name: name, schema: schema, data: data, isValid: test["valid"] == true)
            }
        }
    }
}
