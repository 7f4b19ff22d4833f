import Codegen
import Contract
import Foundation
import Testing

/// Contracts under `Modules` that share modules: `billing.yaml` and `shipping.yaml` are namespaces of the module
/// `Shop`, and use types of each other and of `ShopBasics`, which is made of `basics.yaml`.
@Suite struct ModuleTests {
    static let folder = FixtureTests.folder.deletingLastPathComponent().appending(path: "Modules")

    @Test func `types alone are made for both directions`() throws {
        let outcome = try generate("basics.yaml", module: "ShopBasics")
        #expect(outcome.diagnostics.isEmpty)
        try compare(outcome, with: "ShopBasics")
    }

    @Test func `each contract of a module has a namespace`() throws {
        let fault = try single("billing.yaml", "/components/schemas/Fault", "Problem", of: "ShopBasics")
        let billing = try generate("billing.yaml", module: "Shop", namespace: "Billing", [fault, basics()])
        #expect(billing.diagnostics.isEmpty, "\(DiagnosticPrinter.text(billing.diagnostics))")
        let invoices = try contract("billing.yaml", in: "Shop", namespace: "Billing", imports: [fault])
        let shipping = try generate("shipping.yaml", module: "Shop", namespace: "Shipping", [basics(), invoices])
        #expect(shipping.diagnostics.isEmpty, "\(DiagnosticPrinter.text(shipping.diagnostics))")
        #expect(Set(billing.files.map(\.name)).isDisjoint(with: shipping.files.map(\.name)))
        try compare(billing, with: "Shop")
        try compare(shipping, with: "Shop")
    }

    @Test func `an import that leads nowhere, or to a type that does not fit, is reported`() throws {
        let outcome = try generate(
            "faults.yaml", module: "Faults",
            [
                single("faults.yaml", "/components/schemas/Mony", nil, of: "ShopBasics"), basics(),
                contract("one-way.yaml", in: "OneWay"),
            ])
        let text = DiagnosticPrinter.text(outcome.diagnostics.sortedByPosition())
        try FixtureTests.compare(text, with: Self.folder.appending(path: "faults.txt"))
    }

    @Test func `schemas of the same name and contents are one type`() throws {
        let everything = try single("copies.yaml", "/components/schemas/*", nil, of: "ShopBasics")
        let copies = try generate("copies.yaml", module: "Copies", [basics(), everything])
        let text = DiagnosticPrinter.text(copies.diagnostics.sortedByPosition())
        try FixtureTests.compare(text, with: Self.folder.appending(path: "copies.txt"))
        let types = copies["Types.swift"]
        #expect(types.contains("public var payer: ShopBasics.AccountInput?"))
        #expect(types.contains("public var address: ShopBasics.Account.Address?"))
        #expect(types.contains("public struct Problem: SchemaObject"), "it is another here")
        #expect(!types.contains("struct Account") && !types.contains("struct Money"))
        let account = try single("copies.yaml", "/components/schemas/Account", nil, of: "ShopBasics")
        let one = try generate("copies.yaml", module: "Copies", [account, basics()])["Types.swift"]
        #expect(one.contains("public var payer: ShopBasics.Account?") && one.contains("public struct Money"))
    }

    @Test func `a module without types of the names is reported`() throws {
        let none = try generate(
            "copies.yaml", module: "Copies",
            [
                contract("one-way.yaml", in: "Shop"), single("copies.yaml", "/components/schemas/*", nil, of: "Shop"),
                single("copies.yaml", "/components/schemas/Account", nil, of: "Shop"),
                single("copies.yaml", "/components/schemas/*", nil, of: "Nowhere"),
            ])
        let messages = none.diagnostics.map(\.message)
        #expect(messages.contains("the contract has no schema with the name of one that 'Shop' has"))
        #expect(messages.contains("'Shop' has no type for a schema 'Account'"))
        #expect(messages.contains { $0.hasPrefix("no import says which contract has the types of 'Nowhere'") })
    }

    @Test func `a module that is imported hides no type`() throws {
        let text = """
            openapi: 3.1.0
            info: { title: Names, version: '1' }
            paths: {}
            components:
              schemas:
                ShopBasics: { type: object, properties: { billing: { $ref: '#/components/schemas/Billing' } } }
                Billing: { type: object, properties: { total: { $ref: 'basics.yaml#/components/schemas/Money' } } }
            """
        let (api, _) = makeAPI(from: SourceFile(path: "names.yaml", text: text), loader: loader)
        let options = options("names.yaml", module: "Shop", namespace: "Billing")
        let (files, _) = Codegen.generate(try #require(api), options: options, imports: [try basics()])
        let types = Outcome(files: files, diagnostics: [])["Billing+Types.swift"]
        #expect(types.contains("public struct ShopBasicsModel: SchemaObject"))
        #expect(types.contains("public struct BillingModel: SchemaObject"))
        #expect(types.contains("public var total: ShopBasics.Money?"))
    }

    // MARK: Contracts and their imports

    private func generate(
        _ name: String, module: String, namespace: String? = nil, _ imports: [TypeImport] = []
    ) throws -> Outcome {
        let (api, reading) = makeAPI(from: try file(name), loader: loader)
        let options = options(name, module: module, namespace: namespace)
        let (files, generating) = Codegen.generate(try #require(api), options: options, imports: imports)
        return Outcome(files: files, diagnostics: reading + generating)
    }

    private func options(_ name: String, module: String, namespace: String?) -> GeneratorOptions {
        GeneratorOptions(
            moduleName: module, namespace: namespace, contractPath: name, outputPath: "Sources/\(module)",
            hasMock: namespace == "Billing")
    }

    private func basics() throws -> TypeImport { try contract("basics.yaml", in: "ShopBasics") }

    private func contract(
        _ name: String, in module: String, namespace: String? = nil, imports: [TypeImport] = []
    ) throws -> TypeImport {
        let source = try file(name)
        let api = try #require(makeAPI(from: source, loader: loader).0)
        let options = options(name, module: module, namespace: namespace)
        return TypeImport(
            .contract(api, options, imports: imports), file: name, module: module, namespace: namespace,
            range: SourceRange(file: source, start: 0, end: 7))
    }

    private func single(
        _ name: String, _ pointer: String, _ type: String?, of module: String
    ) throws -> TypeImport {
        let range = SourceRange(file: try file(name), start: 0, end: 7)
        return TypeImport(
            .one(try #require(JSONPointer(parsing: pointer)), typeName: type), file: name, module: module, range: range)
    }

    private func file(_ name: String) throws -> SourceFile {
        SourceFile(path: name, bytes: Array(try Data(contentsOf: Self.folder.appending(path: name))))
    }

    private var loader: ReferenceLoader {
        { reference in
            guard case .below(let path) = reference else { return nil }
            return try? file(path)
        }
    }

    private func compare(_ outcome: Outcome, with module: String) throws {
        for file in outcome.files {
            try FixtureTests.compare(file.text, with: Self.folder.appending(path: module).appending(path: file.name))
        }
    }
}
