// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/EveryKeyword30 --module EveryKeyword30

import ContractRuntime

/// Calls the contract's operations.
public struct EveryKeyword30Client: Sendable {
    public var client: APIClient

    /// - Parameters:
    ///   - server: the base URL, such as `https://tasks.example`; the contract's paths are appended to it.
    ///   - transport: what carries requests, such as `URLSessionTransport()`.
    public init(server: String, transport: any ClientTransport) {
        client = APIClient(server: server, transport: transport)
    }
}

extension EveryKeyword30Client {
    /// `GET /things`
    public func listThings(flag: Patch<Bool> = .absent) async throws(ListThings.Failure) -> ListThings.Output {
        try await client.send(ListThings.self, ListThings.Input(flag: flag))
    }
}
