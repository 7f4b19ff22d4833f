// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/OtherKeywords --module OtherKeywords --mock

import ContractRuntime

/// Calls the contract's operations.
public struct OtherKeywordsClient: ContractClient {
    public var client: APIClient

    public init(client: APIClient) {
        self.client = client
    }
}

extension OtherKeywordsClient {
    /// `POST /things`
    public func listThings(body: ListThings.Body? = nil) async throws(ListThings.Failure) -> ListThings.Output {
        try await client.send(ListThings.self, ListThings.Input(body: body))
    }
}
