import Codegen
import Contract
import Foundation
import Testing

/// No keyword of a contract is skipped in silence: it changes the generated code, or it is reported, or it stands in
/// the list of those that only document.
@Suite struct KeywordTests {
    /// These inform people, tests or other tools, and change no code. A keyword is told by the one around it, with `*`
    /// for names that authors choose.
    static let documentationOnly: Set<String> = [
        // About the document, its people and its operations.
        "info/summary", "info/description", "info/termsOfService", "info/contact", "contact/name", "contact/url",
        "contact/email", "info/license", "license/identifier", "externalDocs", "externalDocs/description",
        "get/externalDocs", "tags/summary", "tags/parent", "tags/kind", "tags/externalDocs", "responses/*/summary",
        "content/*/description", "links/*/parameters", "links/*/requestBody", "links/*/server",
        // The base of references to other files, which this document has none of; else it is reported.
        "$self",
        // Examples, which contract tests and mocks use.
        "components/examples", "content/*/examples", "examples/*/summary", "examples/*/description",
        "examples/*/value", "examples/*/externalValue", "examples/*/dataValue", "examples/*/serializedValue",
        "headers/*/example", "parameters/example", "properties/*/example", "properties/*/examples",
        // Parts that are used where something refers to them.
        "components/links",
        // The one style that headers have, and headers of parts, which only multipart bodies have.
        "headers/*/style", "encoding/*/headers",
        // How tokens are made; generated code is given them.
        "securitySchemes/*/deprecated", "securitySchemes/*/bearerFormat", "securitySchemes/*/oauth2MetadataUrl",
        "flows/*/refreshUrl", "flows/*/deviceAuthorizationUrl",
        // Annotations of schemas (JSON Schema 2020-12 §8.1.2, §8.3, §9).
        "schemas/*/$vocabulary", "schemas/*/$comment", "schemas/*/title", "schemas/*/externalDocs",
        "properties/*/contentMediaType", "properties/*/contentSchema",
    ]

    static let fixtures = ["every-keyword-30", "every-keyword-32"]

    private static func root(of fixture: String) throws -> Node {
        let file = FixtureTests.folder.appending(path: fixture).appending(path: "contract.yaml")
        let source = SourceFile(path: "contract.yaml", bytes: Array(try Data(contentsOf: file)))
        return try #require(readContract(source).0)
    }

    // MARK: All keywords have a fixture

    @Test func `every keyword that is decoded stands in a fixture`() throws {
        var written: Set<String> = []
        // What Swagger 2.0 had stands where it is repaired.
        for fixture in Self.fixtures + ["faults"] { collectKeys(try Self.root(of: fixture), &written) }
        let missing = try decodedKeywords().subtracting(written)
        #expect(missing.isEmpty, "add them to Fixtures/\(Self.fixtures[1])/contract.yaml")
    }

    /// The keys that the sources of decoding ask a reader for.
    private func decodedKeywords() throws -> Set<String> {
        let folder = RepositoryTests.root.appending(path: "Sources/Contract/Decoding")
        var keywords: Set<String> = []
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path()) {
            let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            for match in text.matches(of: #/reader(?:\.(?!report|has|keyRange)\w+\(|,)\s*"([^"]+)"/#) {
                keywords.insert(String(match.1))
            }
        }
        try #require(keywords.count > 100, "the sources are not where they were")
        return keywords
    }

    private func collectKeys(_ node: Node, _ keys: inout Set<String>) {
        for entry in node.mapping?.entries ?? [] {
            keys.insert(entry.key)
            collectKeys(entry.value, &keys)
        }
        for element in node.sequence ?? [] { collectKeys(element, &keys) }
    }

    // MARK: All keywords have an effect

    @Test func `without a keyword something else is generated or reported`() throws {
        let keywords = try decodedKeywords()
        var effective: Set<String> = []
        var silent: Set<String> = []
        for fixture in Self.fixtures {
            let root = try Self.root(of: fixture)
            let whole = effect(of: json(root, without: nil))
            for pointer in pointers(root, .root) {
                guard let keyword = Self.keyword(at: pointer, among: keywords), !effective.contains(keyword) else {
                    continue
                }
                let hasEffect = effect(of: json(root, without: pointer)) != whole
                if hasEffect { effective.insert(keyword) } else { silent.insert(keyword) }
            }
        }
        silent.subtract(effective)
        #expect(silent.subtracting(Self.documentationOnly).sorted() == [], "use, report or list them")
        #expect(Self.documentationOnly.subtracting(silent).sorted() == [], "they have an effect, or no fixture")
    }

    /// `info/title`, or `parameters/*/style` below a name that the author chose; nil for such a name itself.
    private static func keyword(at pointer: JSONPointer, among keywords: Set<String>) -> String? {
        let tokens = pointer.tokens.filter { Int($0) == nil || $0.count == 3 }
        guard let last = tokens.last, keywords.contains(last) else { return nil }
        guard tokens.count > 1 else { return last }
        let parent = tokens[tokens.count - 2]
        if keywords.contains(parent) || parent == "get" { return "\(parent)/\(last)" }
        return tokens.count > 2 ? "\(tokens[tokens.count - 3])/*/\(last)" : nil
    }

    /// What a contract gives, without the positions.
    private func effect(of contract: String) -> [String] {
        let outcome = generated(contract, path: "contract.json")
        return outcome.files.map(\.text) + outcome.diagnostics.map { "\($0.rule.id): \($0.message)" }.sorted()
    }

    /// The pointers of all members of objects.
    private func pointers(_ node: Node, _ pointer: JSONPointer) -> [JSONPointer] {
        if let elements = node.sequence {
            return elements.enumerated().flatMap { pointers($1, pointer.appending($0)) }
        }
        return (node.mapping?.entries ?? []).flatMap { entry in
            let place = pointer.appending(entry.key)
            return [place] + pointers(entry.value, place)
        }
    }

    /// The value as JSON, but for one member of an object.
    private func json(_ node: Node, at pointer: JSONPointer = .root, without omitted: JSONPointer?) -> String {
        switch node.value {
        case .sequence(let elements):
            let texts = elements.enumerated().map { json($1, at: pointer.appending($0), without: omitted) }
            return "[\(texts.joined(separator: ","))]"
        case .mapping(let mapping):
            let texts = mapping.entries.compactMap { entry -> String? in
                let place = pointer.appending(entry.key)
                guard place != omitted else { return nil }
                return "\(quoted(entry.key)):\(json(entry.value, at: place, without: omitted))"
            }
            return "{\(texts.joined(separator: ","))}"
        case .string(let text): return quoted(text)
        case .null, .bool, .integer, .number: return node.sourceText
        }
    }

    /// The fixtures are ASCII without controls.
    private func quoted(_ text: String) -> String {
        let escaped = text.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] }
        return "\"\(String(escaped))\""
    }
}
