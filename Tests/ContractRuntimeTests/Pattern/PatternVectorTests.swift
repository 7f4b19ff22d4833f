import ContractRuntime
import Testing

@Suite(.enabled(if: SharedVectors.areThere, "the shared test vectors aren't there"))
struct PatternVectorTests {
    @Test(arguments: ["optional/ecmascript-regex", "optional/non-bmp-regex", "pattern"])
    func answersLikeTheVectors(file: String) throws {
        let url = SharedVectors.folder.appending(path: "json-schema/draft2020-12/\(file).json")
        var count = 0
        for vector in try SchemaVector.cases(try SharedVectors.bytes(url)) {
            guard case .string(let source)? = vector.schema["pattern"], case .string(let text) = vector.data else {
                continue
            }
            #expect(try Pattern(parsing: source).matches(text) == vector.isValid, "\(source): \(vector.name)")
            count += 1
        }
        #expect(count > 3)
    }

    /// `format: regex`: what isn't a pattern is refused.
    @Test func refusesWhatIsNoPattern() throws {
        let url = SharedVectors.folder.appending(path: "json-schema/draft2020-12/optional/format/regex.json")
        for vector in try SchemaVector.cases(try SharedVectors.bytes(url)) {
            guard case .string(let source) = vector.data else { continue }
            #expect(StringFormat.regex.matches(source) == vector.isValid, "\(source)")
        }
    }
}
