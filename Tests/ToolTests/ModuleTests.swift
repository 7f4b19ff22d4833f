import Foundation
import Testing

/// Several contracts in one module, and types that contracts have in common.
@Suite("Modules of several contracts")
struct ModuleTests {
    static let orders = """
        openapi: 3.1.0
        info: { title: Orders, version: '1' }
        paths: {}
        components:
          schemas:
            Order:
              type: object
              properties: { book: { $ref: 'shelf.yaml#/components/schemas/Book' } }

        """

    private static func configuration(_ contract: String, _ more: String) -> String {
        "contract: \(contract).yaml\nmodule: Shop\noutput: ../Sources/Shop\n\(more)"
    }

    private func shop() throws -> Tool {
        let tool = try Tool()
        try tool.write(GenerateTests.contract, to: "contracts/shelf.yaml")
        try tool.write(Self.orders, to: "contracts/orders.yaml")
        try tool.write(Self.configuration("shelf", "namespace: Shelf\n"), to: "contracts/shelf.config.yaml")
        let imports = "imports: { shelf.yaml: Shop.Shelf }\n"
        try tool.write(
            Self.configuration("orders", "namespace: Orders\n\(imports)"), to: "contracts/orders.config.yaml")
        return tool
    }

    @Test("each has a namespace and files of its own in the folder that they share")
    func sharedFolder() throws {
        let tool = try shop()
        #expect(try tool.run("generate").status == 0)
        let types = try tool.read("Sources/Shop/Orders+Types.swift")
        #expect(types.contains("extension Orders {"))
        #expect(types.contains("public var book: Shelf.Book?"))
        #expect(!types.contains("import Shop"))
        #expect(try tool.read("Sources/Shop/Shelf+Client.swift").contains("public enum Shelf {}"))
        #expect(try tool.run("check").status == 0)

        // What is left over of one contract is removed, and nothing of the other.
        let header = types.prefix { $0 != "\n" }
        for name in ["Orders+Old", "Old"] { try tool.write("\(header)\n", to: "Sources/Shop/\(name).swift") }
        try tool.write("\(header)\n", to: "Sources/Shop/Shelf+Types.swift")
        let stale = try tool.run("check", "--config", "contracts/orders.config.yaml")
        #expect(stale.status == 1)
        #expect(stale.errors.contains("left over: Sources/Shop/Old.swift"))
        #expect(stale.errors.contains("left over: Sources/Shop/Orders+Old.swift"))
        #expect(!stale.errors.contains("Shelf"))
        #expect(try tool.run("generate").status == 0)
        #expect(try tool.run("check").status == 0)
        try tool.remove()
    }

    @Test("names that the other contract's configuration gives are known")
    func configuredNames() throws {
        let tool = try shop()
        let names = "namespace: Shelf\nnames: { schemas: { Book: Volume } }\n"
        try tool.write(Self.configuration("shelf", names), to: "contracts/shelf.config.yaml")
        #expect(try tool.run("generate").status == 0)
        #expect(try tool.read("Sources/Shop/Orders+Types.swift").contains("public var book: Shelf.Volume?"))
        try tool.remove()
    }

    @Test(
        "clashes of two contracts are said",
        arguments: [
            ("namespace: shelf\n", "contracts/orders.config.yaml:4:12: error: 'shelf' is not a namespace"),
            ("namespace: Shop\n", "error: the namespace 'Shop' has the name of its module, which would hide it"),
            ("namespace: Task\n", "error: 'Task' is not a namespace"),
            ("namespace: SHELF\n", "have the same module and namespace, Shop.Shelf"),
            ("", "have the same output, Sources/Shop"),
            ("output: ../Other\n", "have the same module, Shop, where each needs a 'namespace' of its own"),
            ("namespace: Orders\ndocumentation: ../d\n", "have the same documentation, d"),
        ])
    func clashes(more: String, message: String) throws {
        let tool = try shop()
        let shelf = Self.configuration("shelf", "namespace: Shelf\ndocumentation: ../d\n")
        try tool.write(shelf, to: "contracts/shelf.config.yaml")
        var orders = Self.configuration("orders", more)
        if more.hasPrefix("output") { orders.replace("output: ../Sources/Shop\n", with: "") }
        try tool.write(orders, to: "contracts/orders.config.yaml")
        let outcome = try tool.run("generate")
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains(message), "\(outcome.errors)")
        try tool.remove()
    }

    @Test(
        "faults of the import map are said with their place",
        arguments: [
            ("{ shelf.yaml: 1Shop }", 2, "orders.config.yaml:5:24: error: '1Shop' is not the name of a Swift module"),
            ("{ shelf.yaml: 'Shop.a-b' }", 2, "'a-b' is not the name of a Swift type"),
            ("{ shelf.yaml: [Shop] }", 2, "'' is not the name of a Swift module"),
            (
                "[shelf.yaml]", 2,
                "'imports' must be an object of files or schemas and the modules that have their types"
            ),
            ("{ 'shelf.yaml#Book': Other }", 2, "'shelf.yaml#Book' is neither a file nor a schema"),
            ("{ absent.yaml: Other }", 74, "contracts/absent.yaml: error: no such file"),
            ("{ orders.config.yaml: Other }", 2, "'contracts/orders.config.yaml' is no contract that 'Other' could be"),
            (
                "{ 'shelf.yaml#/components/schemas/Bok': Other }", 2,
                "the contract has no schema '#/components/schemas/Bok' of 'contracts/shelf.yaml' whose type could be"
            ),
            ("{ 'shelf.yaml#/components/schemas/Bok': Other }", 2, "did you mean 'Book'?"),
            (
                "{ alone.yaml: Other }", 2,
                "config.yaml:5:12: error: no reference of the contract leads to a schema of 'contracts/alone.yaml'"
            ),
        ])
    func importFaults(imports: String, status: Int32, message: String) throws {
        let tool = try shop()
        try tool.write(GenerateTests.contract, to: "contracts/alone.yaml")
        let orders = Self.configuration("orders", "namespace: Orders\nimports: \(imports)\n")
        try tool.write(orders, to: "contracts/orders.config.yaml")
        let outcome = try tool.run("generate")
        #expect(outcome.status == status)
        #expect(outcome.errors.contains(message), "\(outcome.errors)")
        try tool.remove()
    }

    @Test("--namespace, --import and --settings say the same on the command line")
    func commandLine() throws {
        let tool = try shop()
        #expect(try tool.run("generate").status == 0)
        let command = [
            "contracts/orders.yaml", "--output", "Sources/Shop", "--module", "Shop", "--namespace", "Orders",
        ]
        let whole = try tool.run(["check"] + command + ["--import", "contracts/shelf.yaml=Shop.Shelf"])
        #expect(whole.status == 0, "\(whole.errors)")
        let one = "contracts/shelf.yaml#/components/schemas/Book=Shop.Shelf.Book"
        #expect(try tool.run(["check"] + command + ["--import", one]).status == 0)
        try tool.write("imports: { shelf.yaml: Shop.Shelf }\n", to: "contracts/orders.settings.yaml")
        let settings = ["--settings", "contracts/orders.settings.yaml"]
        #expect(try tool.run(["check"] + command + settings).status == 0)
        #expect(try tool.run(["check"] + command).errors.contains("stale: Sources/Shop/Orders+Types.swift"))
        try tool.write("// Generated from a by `b`. Do not edit.\n", to: "Sources/Shop/Orders+Types.swift")
        let mended = try tool.run(["check"] + command + settings).errors
        #expect(mended.contains("mend with: contract generate contracts/orders.yaml"))
        #expect(mended.contains("--namespace Orders --settings contracts/orders.settings.yaml"))
        try tool.write("module: Shop\n", to: "contracts/orders.settings.yaml")
        let said = try tool.run(["check"] + command + settings)
        #expect(said.status == 2)
        #expect(said.errors.contains("'module' is said on the command line where this file is named by --settings"))
        #expect(try tool.run(["check"] + command + ["--import", "shelf.yaml"]).status == 64)
        #expect(try tool.run(["check"] + command.dropLast() + ["orders"]).status == 64)
        #expect(try tool.run(["check"] + settings).status == 64)
        try tool.remove()
    }
}
