import Testing

/// ARCHITECTURE.md, "Targets": who may know whom.
@Suite("Imports")
struct ImportTests {
    /// For each folder under Sources, the modules that it may import beside the standard library.
    static let allowed: [String: Set<String>] = [
        "Contract": ["CLibYAML"],
        "Codegen": ["Contract", "ContractText"],
        "ContractText": [],
        "ContractRuntime": ["ContractText", "HTTPTypes", "Foundation", "FoundationEssentials"],
        "ContractURLSession": ["ContractRuntime", "HTTPTypes", "Foundation", "FoundationNetworking"],
        "ContractAsyncHTTPClient": ["ContractRuntime", "AsyncHTTPClient", "HTTPTypes", "NIOCore", "NIOHTTP1"],
        "ContractHummingbird": [
            "ContractRuntime", "HTTPTypes", "Hummingbird", "HummingbirdCore", "Logging", "NIOCore", "NIOHTTP1",
            "NIOHTTPTypes", "NIOHTTPTypesHTTP1", "NIOPosix", "ServiceLifecycle",
        ],
        "ContractObservability": [
            "ContractRuntime", "CoreMetrics", "Instrumentation", "Logging", "ServiceContextModule", "Tracing",
        ],
        "ContractTesting": ["Contract", "ContractRuntime", "HTTPTypes", "Foundation", "FoundationEssentials"],
        "Generated": ["ContractRuntime"],
        "Handlers": ["AuthAPI", "ContractRuntime", "CCrypto", "CCrypt", "Foundation", "FoundationEssentials"],
        "StorageSQLite": ["AuthAPI", "ContractRuntime", "Handlers", "GRDB", "Foundation"],
        "ToolSupport": ["ArgumentParser", "Contract", "Foundation", "FoundationEssentials"],
        "ContractTool": ["ArgumentParser", "Codegen", "Contract", "ToolSupport", "Foundation", "FoundationEssentials"],
        "ContractTestTool": ["ArgumentParser", "Contract", "ContractTesting", "ContractURLSession", "ToolSupport"],
    ]

    /// What comes with the toolchain and has no weight.
    static let platform: Set<String> = ["Synchronization", "Glibc", "Darwin", "Musl", "Android", "Dispatch"]

    @Test("each target imports only what ARCHITECTURE.md allows it")
    func imports() {
        for file in Repository.swiftFiles(in: ["Sources"]) {
            guard let allowed = Self.allowed[file.target] else { continue }
            for (number, line) in file.lines.enumerated() {
                guard let module = importedModule(line) else { continue }
                if !allowed.contains(module), !Self.platform.contains(module) {
                    Issue.record(
                        "\(file):\(number + 1): \(file.target) may not import \(module); see ARCHITECTURE.md, Targets"
                    )
                }
            }
        }
    }

    @Test("what runs in every server and client imports FoundationEssentials, and Foundation only where there is none")
    func foundation() {
        let targets: Set = ["ContractText", "ContractRuntime", "Generated", "Handlers"]
        for file in Repository.swiftFiles(in: ["Sources"]) where targets.contains(file.target) {
            var isOfEssentials = false
            var isWithoutEssentials = false
            for (number, line) in file.lines.enumerated() {
                switch line {
                case "#else": isWithoutEssentials = isOfEssentials
                case "#endif": isWithoutEssentials = false
                case _ where line.hasPrefix("#if"): isOfEssentials = line == "#if canImport(FoundationEssentials)"
                default: break
                }
                if importedModule(line) == "Foundation", !isWithoutEssentials {
                    Issue.record(
                        "\(file):\(number + 1): import Foundation only in the #else of canImport(FoundationEssentials)")
                }
            }
        }
    }

    @Test("the system's libraries are imported in one place each")
    func systemLibraries() {
        let places = ["CLibYAML": "Sources/Contract/Reading/", "CCrypto": "Sources/Handlers/Auth/"]
        for file in Repository.swiftFiles(in: ["Sources"]) {
            for line in file.lines {
                guard let module = importedModule(line), let place = places[module] else { continue }
                if !file.path.hasPrefix(place) { Issue.record("\(file): only \(place) may import \(module)") }
            }
        }
    }

    /// The module of `import X`, `public import struct X.Y`, `@preconcurrency import X`.
    private func importedModule(_ line: String) -> String? {
        var words = line.split(separator: " ")
        while let word = words.first,
            word.hasPrefix("@") || ["public", "internal", "package", "private"].contains(word)
        {
            words.removeFirst()
        }
        guard words.first == "import", words.count >= 2 else { return nil }
        let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
        let name = kinds.contains(words[1]) && words.count > 2 ? words[2] : words[1]
        return name.split(separator: ".").first.map(String.init)
    }
}
