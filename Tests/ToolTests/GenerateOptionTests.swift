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
