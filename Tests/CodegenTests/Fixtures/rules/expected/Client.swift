// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/Rules --module Rules --mock

import ContractRuntime

/// Calls the contract's operations.
public struct RulesClient: ContractClient {
    public var client: APIClient

    public init(client: APIClient) {
        self.client = client
    }
}

extension RulesClient {
    /// `GET /accounts`
    public func listAccounts(code: String? = nil, range: [Int]? = nil) async throws(ListAccounts.Failure) {
        try await client.send(ListAccounts.self, ListAccounts.Input(code: code, range: range))
    }
}
