// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/Inheritance --module Inheritance

import ContractRuntime

/// Calls the contract's operations.
public struct InheritanceClient: Sendable {
    public var client: APIClient

    /// - Parameters:
    ///   - server: the base URL, such as `https://tasks.example`; the contract's paths are appended to it.
    ///   - transport: what carries requests, such as `URLSessionTransport()`.
    public init(server: String, transport: any ClientTransport) {
        client = APIClient(server: server, transport: transport)
    }
}

extension InheritanceClient {
    /// `POST /pets`
    public func addPet(body: Pet) async throws(AddPet.Failure) {
        try await client.send(AddPet.self, AddPet.Input(body: body))
    }
}
