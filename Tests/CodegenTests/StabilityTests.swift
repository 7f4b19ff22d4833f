import Codegen
import Contract
import Foundation
import Testing

/// The same contract gives the same bytes, and more contract gives more lines and changes none.
@Suite struct StabilityTests {
    static let sink = FixtureTests.folder.appending(path: "kitchen-sink/contract.yaml")

    @Test func `generating twice gives the same`() throws {
        let text = try String(contentsOf: Self.sink, encoding: .utf8)
        #expect(generated(text).files == generated(text).files)
    }

    @Test func `the files are those that the options name, also for an empty contract`() {
        let outcome = generated("openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths: {}\n", shards: 3)
        #expect(
            outcome.files.map(\.name) == [
                "Types1.swift", "Types2.swift", "Types3.swift", "Operations1.swift", "Operations2.swift",
                "Operations3.swift", "Server.swift", "Client.swift",
            ])
    }

    @Test func `shards hold the declarations of one file`() throws {
        let text = try String(contentsOf: Self.sink, encoding: .utf8)
        let count = { (outcome: Outcome) in outcome.text.components(separatedBy: "\npublic ").count }
        #expect(count(generated(text)) == count(generated(text, shards: 4)))
    }

    static let additions: [(after: String, added: String)] = [
        (
            "paths:\n",
            "  /extra:\n    get: { operationId: extra, tags: [Dishes], responses: { '200': { description: x } } }\n"
        ),
        ("  schemas:\n", "    Extra: { type: object, properties: { a: { type: string } } }\n"),
        ("      properties: { name: { type: string } }\n", ""),
        (
            "        spicy: { type: boolean, default: false }\n",
            "        extra: { type: string, enum: [x] }\n"
        ),
    ]

    @Test(arguments: additions.indices) func `an addition inserts lines only`(index: Int) throws {
        let (after, added) = Self.additions[index]
        let text = try String(contentsOf: Self.sink, encoding: .utf8)
        try #require(text.contains(after))
        let changed = text.replacingOccurrences(of: after, with: after + added)
        for (old, new) in zip(generated(text, shards: 2).files, generated(changed, shards: 2).files) {
            let removed = new.text.split(separator: "\n").difference(from: old.text.split(separator: "\n")).removals
            #expect(removed.isEmpty, "\(old.name) lost \(removed)")
        }
    }

    /// The summary of an operation stands in four: at the operation, where it is called, handled and mocked.
    @Test(arguments: [Self.sink, RepositoryTests.root.appending(path: "contracts/auth-api.yaml")])
    func `a changed description changes one file at most`(contract: URL) throws {
        let text = try String(contentsOf: contract, encoding: .utf8)
        let files = generated(text, hasMock: true).files
        var changes: [String: Int] = [:]
        for description in text.matches(of: /\n *(?:- )?description: (?![|>])(?<words>.+)/).map(\.words) {
            var changed = text
            changed.replaceSubrange(description.startIndex..<description.endIndex, with: "Other words.")
            let others = zip(files, generated(changed, hasMock: true).files).filter { $0 != $1 }.map(\.0.name)
            #expect(others.count <= 1, "\(description) stands in \(others)")
            for name in others { changes[name, default: 0] += 1 }
        }
        #expect(changes.count > 2, "\(changes)")
    }

    @Test func `operations that are added cost what they are`() {
        let lines = { (count: Int) in
            let paths = (0..<count).map {
                "  /p\($0): { get: { operationId: op\($0), responses: { '200': { description: x } } } }\n"
            }
            return generated("openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths:\n\(paths.joined())").text.count
        }
        let (ten, twenty, forty) = (lines(10), lines(20), lines(40))
        #expect(forty - twenty < 2 * (twenty - ten) + 500)
    }
}
