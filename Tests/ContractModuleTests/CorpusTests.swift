import Contract
import Foundation
import Testing

/// Real and made-up OpenAPI documents: those that are valid read, decode and resolve without an error.
@Suite(.enabled(if: TestData.exists(TestData.corpus), "needs ../shared/corpus"))
struct CorpusTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let path: String
        let isValid: Bool
        var testDescription: String { path }
    }

    /// The documents of MANIFEST.tsv with the verdict of openapi-spec-validator in its third column. The folder
    /// `fail` is invalid on purpose, whatever that validator says, which does not look at everything.
    private static func rows() throws -> [Row] {
        let manifest = TestData.corpus.appendingPathComponent("MANIFEST.tsv")
        guard TestData.exists(manifest) else { return [] }
        let lines = try String(contentsOf: manifest, encoding: .utf8).split(separator: "\n").dropFirst()
        return lines.map { line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            return Row(path: cells[0], isValid: cells[2] == "valid" && !cells[0].contains("/fail/"))
        }
    }

    private static func diagnose(_ path: String) throws -> (decoding: [Diagnostic], resolving: [Diagnostic], API?) {
        let url = TestData.corpus.appendingPathComponent(path)
        let file = try TestData.file(url, as: path)
        let (node, reading) = readContract(file)
        guard let node else { return (reading, [], nil) }
        let (document, decoding) = decodeDocument(node)
        guard let document else { return (reading + decoding, [], nil) }
        let loader = TestData.loader(for: url.deletingLastPathComponent())
        let (api, resolving) = resolveDocument(document, loader: loader)
        return (reading + decoding, resolving, api)
    }

    private static func errors(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        diagnostics.filter { $0.severity == .error }
    }

    /// Valid as a document, but without a meaning that could be resolved: path and the rules of the errors.
    private static let unresolvable: [String: Set<String>] = [
        "feature-tests/ogen-negative/allOf/type_mismatch.json": ["contradiction"],
        "feature-tests/ogen-negative/cyclic/anyOf_double.json": ["reference-cycle"],
        "feature-tests/ogen-negative/cyclic/anyOf_single.json": ["reference-cycle"],
        "feature-tests/ogen-negative/cyclic/oneOf_double.json": ["reference-cycle"],
        "feature-tests/ogen-negative/cyclic/oneOf_single.json": ["reference-cycle"],
        // Both refer to a file on the network.
        "oai-schema-tests/v3.1/pass/security-scheme-object-examples.yaml": ["external-reference"],
        "oai-schema-tests/v3.2/pass/security-scheme-object-examples.yaml": ["external-reference"],
        // An operation requires a scheme that the document does not declare, which that validator does not check.
        "ory-kratos.json": ["unknown-security-scheme"],
    ]

    @Test(arguments: try rows().filter(\.isValid))
    func validDocumentsHaveNoErrors(row: Row) throws {
        let (decoding, resolving, api) = try Self.diagnose(row.path)
        #expect(api != nil)
        #expect(Self.errors(decoding).isEmpty, "\(DiagnosticPrinter.text(Self.errors(decoding).prefix(5)))")
        let errors = Self.errors(resolving)
        let expected = Self.unresolvable[row.path] ?? []
        #expect(Set(rules(errors)) == expected, "\(DiagnosticPrinter.text(errors.prefix(5)))")
    }

    /// Under `--strict`: what is repaired is wrong all the same.
    @Test(arguments: try rows().filter { $0.path.contains("/fail/") })
    func documentsMadeToFailAreRefused(row: Row) throws {
        let (decoding, resolving, _) = try Self.diagnose(row.path)
        #expect((decoding + resolving).contains { $0.severity != .note })
    }

    /// What is wrong with real documents that are invalid: path, and the rules found, warnings included.
    @Test(arguments: [
        ("anthropic.yaml", "missing-key"), ("cloudflare.json", "duplicate-path"), ("hetzner.json", "invalid-status"),
        ("openai.yaml", "wrong-type"), ("meilisearch.json", "wrong-type"), ("supabase-auth.yaml", "newer-keyword"),
        ("immich.json", "unknown-key"), ("mistral.yaml", "inexact-reference"),
        ("kubernetes-api.v1.json", "default-mismatch"), ("medusa-store.yaml", "default-mismatch"),
        ("digitalocean/DigitalOcean-public.v2.yaml", "reference-not-allowed"),
        ("box.json", "duplicate-path"), ("cloudflare.json", "invalid-media-type"),
        ("feature-tests/ogen-negative/allOf/conflicting_property.json", "contradiction"),
        ("feature-tests/ogen-negative/wrong_enum_type/string_value.json", "enum-mismatch"),
        ("feature-tests/ogen-negative/cyclic/allOf_single.json", "reference-cycle"),
        ("feature-tests/ogen-negative/cyclic/allOf_double.json", "reference-cycle"),
        ("feature-tests/ogen-negative/wrong_default_type/bool_value.json", "default-mismatch"),
        ("feature-tests/ogen-positive/discriminator_const_fields.json", "newer-keyword"),
    ])
    func invalidDocumentsAreExplained(path: String, rule: String) throws {
        let (decoding, resolving, _) = try Self.diagnose(path)
        #expect(rules(decoding + resolving).contains(rule), "\(Set(rules(decoding + resolving)))")
    }

    /// The twins in JSON and YAML say the same.
    @Test(arguments: [
        "v3.0/link-example", "v3.0/petstore", "v3.0/uspto", "v3.1/webhook-example", "v3.2/3.2-tags-example",
    ])
    func twinsAreTheSameValue(name: String) throws {
        let folder = TestData.corpus.appendingPathComponent("oai-examples")
        let nodes = try ["json", "yaml"].map { suffix -> Node in
            let file = try TestData.file(folder.appendingPathComponent("\(name).\(suffix)"), as: "\(name).\(suffix)")
            return try #require(readContract(file).0)
        }
        #expect(nodes[0].isSameValue(as: nodes[1]))
    }

    @Test func nothingDependsOnTheRun() throws {
        let texts = try (0..<2).map { _ in
            let (decoding, resolving, api) = try Self.diagnose("immich.json")
            let ids = try #require(api).schemas.map { "\($0.name ?? "-") \($0.pointer)" }
            return (DiagnosticPrinter.text((decoding + resolving).prefix(50)), ids)
        }
        #expect(texts[0].0 == texts[1].0)
        #expect(texts[0].1 == texts[1].1)
    }
}
