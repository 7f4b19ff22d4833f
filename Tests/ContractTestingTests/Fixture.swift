import Contract
import Foundation

/// Contracts that the tests read.
struct Fixture: Sendable {
    let contract: ResolvedContract
    var api: API { contract.api }

    static let notes = load("notes.yaml")

    /// `../shared/corpus` beside the package: real documents, not part of the repository.
    static let corpus = folder.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("shared/corpus")
    static let hasCorpus = FileManager.default.fileExists(atPath: corpus.path)

    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

    static func load(_ name: String) -> Fixture {
        guard let fixture = read(folder.appendingPathComponent("Fixtures/\(name)")) else {
            preconditionFailure("the fixture \(name) cannot be read")
        }
        return fixture
    }

    static func read(_ url: URL) -> Fixture? {
        guard let data = FileManager.default.contents(atPath: url.path) else { return nil }
        return parse(String(decoding: data, as: UTF8.self), path: url.lastPathComponent)
    }

    static func parse(_ text: String, path: String = "contract.yaml") -> Fixture? {
        resolveContract(from: SourceFile(path: path, text: text)).0.map(Fixture.init)
    }

    /// A contract with nothing but one schema, named `Value`.
    static func schema(_ yaml: String) -> Fixture? {
        let lines = yaml.split(separator: "\n").map { "      " + $0 }.joined(separator: "\n")
        let head = "openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths: {}\ncomponents:\n  schemas:\n    Value:\n"
        return parse(head + lines + "\n")
    }

    func use(_ name: String) -> API.SchemaUse? {
        guard let id = api.componentSchemas.first(where: { api[$0].name == name }) else { return nil }
        let schema = api[id]
        return API.SchemaUse(
            schema: id, isNullable: schema.isNullable, pointer: schema.pointer, range: schema.range)
    }
}
