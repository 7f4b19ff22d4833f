// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/Rules --module Rules

import ContractRuntime

/// Calls the contract's operations.
public struct RulesClient: Sendable {
    public var client: APIClient

    /// - Parameters:
    ///   - server: the base URL, such as `https://tasks.example`; the contract's paths are appended to it.
    ///   - transport: what carries requests, such as `URLSessionTransport()`.
    public init(server: String, transport: any ClientTransport) {
        client = APIClient(server: server, transport: transport)
    }
}

extension RulesClient {
    /// `GET /accounts`
    public func listAccounts(code: String? = nil, range: [Int]? = nil) async throws(ListAccounts.Failure) {
        try await client.send(ListAccounts.self, ListAccounts.Input(code: code, range: range))
    }
}
