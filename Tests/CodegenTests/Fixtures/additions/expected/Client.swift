// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/Additions --module Additions --mock

import ContractRuntime

/// Calls the contract's operations.
public struct AdditionsClient: ContractClient {
    public var client: APIClient

    public init(client: APIClient) {
        self.client = client
    }
}

extension AdditionsClient {
    /// `GET /animals`
    public func findAnimals(filter: Filter? = nil) async throws(FindAnimals.Failure) -> FindAnimals.Output {
        try await client.send(FindAnimals.self, FindAnimals.Input(filter: filter))
    }

    /// `QUERY /animals`
    public func askAnimals(question: Filter) async throws(AskAnimals.Failure) -> AskAnimals.Output {
        try await client.send(AskAnimals.self, AskAnimals.Input(question: question))
    }
}
