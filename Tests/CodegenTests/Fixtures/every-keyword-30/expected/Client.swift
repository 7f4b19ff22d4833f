// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/EveryKeyword30 --module EveryKeyword30 --mock

import ContractRuntime

/// Calls the contract's operations.
public struct EveryKeyword30Client: ContractClient {
    public var client: APIClient

    public init(client: APIClient) {
        self.client = client
    }
}

extension EveryKeyword30Client {
    /// `GET /things`
    public func listThings() async throws(ListThings.Failure) -> ListThings.Output {
        try await client.send(ListThings.self, ListThings.Input())
    }

    /// `GET /plain`
    public func getPlain() async throws(GetPlain.Failure) {
        try await client.send(GetPlain.self, GetPlain.Input())
    }

    /// `GET /copied`
    public func getCopied() async throws(GetCopied.Failure) {
        try await client.send(GetCopied.self, GetCopied.Input())
    }
}
