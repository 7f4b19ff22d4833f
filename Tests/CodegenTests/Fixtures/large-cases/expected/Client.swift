// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/LargeCases --module LargeCases --mock

import ContractRuntime

/// Calls the contract's operations.
public struct LargeCasesClient: ContractClient {
    public var client: APIClient

    public init(client: APIClient) {
        self.client = client
    }
}

extension LargeCasesClient {
    /// `GET /orders/{id}`
    public func getOrder(id: String) async throws(GetOrder.Failure) -> GetOrder.Output {
        try await client.send(GetOrder.self, GetOrder.Input(id: id))
    }
}
