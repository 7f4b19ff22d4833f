import Foundation
import Testing

@Suite("Options of contract generate")
struct GenerateOptionTests {
    private static let arguments = ["generate", "shelf.yaml", "--output", "out", "--module", "Shelf"]

    @Test("--strict takes warnings as errors, and says so where drift is to be mended")
    func strict() throws {
        let tool = try Tool()
        let unusual = GenerateTests.contract.replacingOccurrences(of: "version: 1.0.0", with: "version: 1.0")
        try tool.write(unusual, to: "shelf.yaml")
        let strict = try tool.run(Self.arguments + ["--strict"])
        #expect(strict.status == 2)
        #expect(strict.errors.contains("shelf.yaml:2:32: error: 'version' of Info Object must be a string"))
        let lenient = try tool.run(Self.arguments)
        #expect(lenient.status == 0)
        #expect(lenient.errors.contains("shelf.yaml:2:32: warning: 'version' of Info Object must be a string"))
        try tool.remove()
    }

    @Test(
        "--permissive takes errors as warnings, but for rules that are named, and says so where drift is to be mended")
    func permissive() throws {
        let tool = try Tool()
        let lost = "        lost: { $ref: '#/components/schemas/Nowhere' }\n"
        try tool.write(GenerateTests.contract + lost, to: "shelf.yaml")
        let refused = try tool.run(Self.arguments)
        #expect(refused.status == 2)
        #expect(refused.errors.contains("error: '#/components/schemas/Nowhere' leads nowhere"))
        let permissive = try tool.run(Self.arguments + ["--permissive"])
        #expect(permissive.status == 0)
        #expect(permissive.errors.contains("warning: '#/components/schemas/Nowhere' leads nowhere"))
        let chosen = try tool.run(Self.arguments + ["--permissive", "--rule", "unresolved-reference=error"])
        #expect(chosen.status == 2)
        try tool.write(GenerateTests.contract.replacingOccurrences(of: "openapi:", with: "other:"), to: "shelf.yaml")
        #expect(try tool.run(Self.arguments + ["--permissive"]).status == 2)
        #expect(try tool.run(Self.arguments + ["--permissive", "--strict"]).status == 64)
        try tool.remove()
    }

    @Test("--root and --host name what a contract may refer to, in the configuration too")
    func references() throws {
        let tool = try Tool()
        let more = """
                    near: { $ref: '../common/near.yaml' }
                    far: { $ref: 'https://Schemas.example/v1/far.json' }

            """
        try tool.write(GenerateTests.contract + more, to: "contracts/shelf.yaml")
        try tool.write("type: string\nenum: [near]\n", to: "common/near.yaml")
        try tool.write(#"{"type": "string", "enum": ["far"]}"#, to: "vendor/v1/far.json")
        try tool.write(GenerateTests.configuration, to: "contracts/shelf.config.yaml")
        let refused = try tool.run("generate")
        #expect(refused.status == 2)
        #expect(refused.errors.contains("'../common/near.yaml' leads out of the folder of the contract"))
        #expect(refused.errors.contains("--host schemas.example=<folder>"))
        let folders = "root: ..\nhosts: { schemas.example: ../vendor }\n"
        try tool.write(GenerateTests.configuration + folders, to: "contracts/shelf.config.yaml")
        let generated = try tool.run("generate")
        #expect(generated.status == 0, "\(generated.errors)")
        let command = ["contracts/shelf.yaml", "--output", "out", "--module", "Shelf"]
        let options = ["--root", ".", "--host", "schemas.example=vendor"]
        #expect(try tool.run(["generate"] + command + options).status == 0)
        #expect(try tool.read("out/Types.swift").contains("case far"))
        #expect(try tool.run(["generate"] + command + ["--root", "contracts"]).status == 2)
        #expect(try tool.run(["generate"] + command + ["--host", "schemas.example"]).status == 64)
        try tool.remove()
    }

    @Test("what files there are is a matter of settings too, unless a build has to know them")
    func outputsInSettings() throws {
        let tool = try Tool()
        try tool.write(GenerateTests.contract, to: "shelf.yaml")
        try tool.write("mock: true\nshards: 2\ndocumentation: page\n", to: "shelf.config.yaml")
        let settings = ["--settings", "shelf.config.yaml"]
        #expect(try tool.run(Self.arguments + settings).status == 0)
        for file in ["out/Mock.swift", "out/Types2.swift", "page/docs.html"] {
            #expect(try !tool.read(file).isEmpty)
        }
        let known = try tool.run(Self.arguments + settings + ["--known-outputs", "--shards", "1"])
        #expect(known.status == 2)
        #expect(
            known.errors.contains("shelf.config.yaml:1:7: error: the build-tool plugin, which has to know its files"))
        #expect(known.errors.contains("write it on a line of its own: shards: 2"))
        #expect(known.errors.contains("the build-tool plugin writes sources, and no documentation"))
        try tool.write("{ mock: true, shards: 2 }\n", to: "shelf.config.yaml")
        let same = ["--known-outputs", "--shards", "2", "--mock"]
        #expect(try tool.run(Self.arguments + settings + same).status == 0)
        try tool.remove()
    }

    @Test("the configuration's permissive is the same, and --strict outweighs it")
    func permissiveConfiguration() throws {
        let tool = try Tool()
        let lost = "        lost: { $ref: '#/components/schemas/Nowhere' }\n"
        try tool.write(GenerateTests.contract + lost, to: "contracts/shelf.yaml")
        try tool.write(GenerateTests.configuration + "permissive: true\n", to: "contracts/shelf.config.yaml")
        #expect(try tool.run("generate").status == 0)
        #expect(try tool.run("check", "--strict").status == 2)
        try tool.remove()
    }

    @Test("--filter and --overlay, and the configuration's filter, overlays and names")
    func parts() throws {
        let tool = try Tool()
        try tool.write(GenerateTests.contract, to: "shelf.yaml")
        let overlay = """
            overlay: 1.0.0
            info: { title: Test, version: '1' }
            actions: [{ target: $.components.schemas, update: { Place: { type: string, enum: [top] } } }]

            """
        try tool.write(overlay, to: "more.yaml")
        let arguments = Self.arguments + ["--overlay", "more.yaml", "--filter", "schema=Place"]
        #expect(try tool.run(arguments).status == 0)
        let types = try tool.read("out/Types.swift")
        #expect(types.contains("enum Place") && !types.contains("struct Book"))
        let unknown = try tool.run(Self.arguments + ["--filter", "tag=none"])
        #expect(unknown.status == 2)
        #expect(unknown.errors.contains("the contract has no tag 'none' to keep [unmatched-filter]"))
        #expect(try tool.run(Self.arguments + ["--filter", "none"]).status == 64)
        #expect(try tool.run(Self.arguments + ["--overlay", "absent.yaml"]).status == 74)
        try tool.write(GenerateTests.contract, to: "contracts/shelf.yaml")
        try tool.write(overlay, to: "contracts/more.yaml")
        let parts = "overlays: [more.yaml]\nfilter: { operations: [listBooks] }\n"
        let names = "names: { schemas: { Book: Volume }, operations: { listBooks: allVolumes } }\n"
        try tool.write(GenerateTests.configuration + parts + names, to: "contracts/shelf.config.yaml")
        #expect(try tool.run("generate").status == 0)
        let volumes = try tool.read("Sources/Shelf/Types.swift")
        #expect(volumes.contains("struct Volume") && !volumes.contains("enum Place"))
        #expect(try tool.read("Sources/Shelf/Client.swift").contains("func allVolumes("))
        try tool.write(
            GenerateTests.configuration + "filter: { tag: [a] }\nnames: { schemas: [a] }\noverlays: 1\n",
            to: "contracts/shelf.config.yaml")
        let wrong = try tool.run("generate")
        #expect(wrong.status == 2)
        #expect(wrong.errors.contains("'tag' is not a key of 'filter'"))
        #expect(wrong.errors.contains("'schemas' must be an object of names and their names in Swift"))
        #expect(wrong.errors.contains("'overlays' must be a list of strings"))
        try tool.remove()
    }

    @Test("the files that docs/generator.md shows do what it says")
    func guide() throws {
        let tool = try Tool()
        for name in ["shelf", "stock"] { try tool.write(GenerateTests.contract, to: "contracts/\(name).yaml") }
        let orders = ModuleTests.orders.replacing("shelf.yaml", with: "stock.yaml")
        try tool.write(orders, to: "contracts/orders.yaml")
        let guide = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs/generator.md")
        let files = try String(contentsOf: guide, encoding: .utf8).components(separatedBy: "```yaml\n# ").dropFirst()
        #expect(files.count == 4)
        for file in files {
            let parts = try #require(file.components(separatedBy: "```").first).split(separator: "\n", maxSplits: 1)
            try tool.write(String(parts[1]), to: String(parts[0]))
        }
        let outcome = try tool.run("generate")
        #expect(outcome.status == 0)
        #expect(!outcome.errors.contains("shelf.yaml"), "no finding")
        let client = try tool.read("Sources/Shelf/Client.swift")
        #expect(client.contains("func books() async throws(Books.Failure)"))
        #expect(client.contains("func booksPages() -> Pages<Books, Volume>"))
        #expect(try tool.read("Sources/Shelf/Mock.swift").contains("ShelfMock"))
        #expect(try tool.read("Sources/Shop/Orders+Types.swift").contains("public var book: Stock.Book?"))
        try tool.remove()
    }

    @Test("--mock and the configuration's mock write a mock, and its absence removes it")
    func mock() throws {
        let tool = try Tool()
        try tool.write(GenerateTests.contract, to: "contracts/shelf.yaml")
        try tool.write(GenerateTests.configuration + "mock: true\n", to: "contracts/shelf.config.yaml")
        #expect(try tool.run("generate").status == 0)
        let mock = try tool.read("Sources/Shelf/Mock.swift")
        #expect(mock.contains("public struct ShelfMock: ContractMock"))
        #expect(try tool.run("check").status == 0)
        let byHand = try tool.run(
            "generate", "contracts/shelf.yaml", "--output", "Sources/Shelf", "--module", "Shelf", "--mock")
        #expect(byHand.status == 0)
        #expect(byHand.errors == "")
        try tool.write(GenerateTests.configuration, to: "contracts/shelf.config.yaml")
        #expect(try tool.run("check").status == 1)
        #expect(try tool.run("generate").status == 0)
        #expect(!FileManager.default.fileExists(atPath: tool.folder.appending(path: "Sources/Shelf/Mock.swift").path))
        try tool.write(GenerateTests.configuration + "mock: maybe\n", to: "contracts/shelf.config.yaml")
        let wrong = try tool.run("generate")
        #expect(wrong.status == 2)
        #expect(wrong.errors.contains("'mock' must be true or false"))
        try tool.remove()
    }
}
