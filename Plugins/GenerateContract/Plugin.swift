import Foundation
import PackagePlugin

/// `swift package generate-contract`: runs `contract generate` in the package's folder.
///
/// Arguments are handed on, so `swift package --allow-writing-to-package-directory generate-contract` carries out every
/// `contracts/*.config.yaml`, and `… generate-contract api.yaml --output Sources/API --module API` does what it says.
@main
struct GenerateContract: CommandPlugin {
    func performCommand(context: PluginContext, arguments: [String]) async throws {
        let process = Process()
        process.executableURL = try context.tool(named: "ContractTool").url
        process.currentDirectoryURL = context.package.directoryURL
        process.arguments = ["generate"] + arguments
        try process.run()
        process.waitUntilExit()
        guard process.terminationReason == .exit, process.terminationStatus == 0 else {
            throw Failure(status: process.terminationStatus)
        }
    }

    struct Failure: Error, CustomStringConvertible {
        var status: Int32
        var description: String { "contract generate ended with status \(status)" }
    }
}
