// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/Inheritance --module Inheritance --mock

import ContractRuntime

/// Calls the contract's operations.
public struct InheritanceClient: ContractClient {
    public var client: APIClient

    public init(client: APIClient) {
        self.client = client
    }
}

extension InheritanceClient {
    /// `POST /pets`
    public func addPet(body: Pet) async throws(AddPet.Failure) {
        try await client.send(AddPet.self, AddPet.Input(body: body))
    }

    /// `GET /toys`
    public func listToys() async throws(ListToys.Failure) -> ListToys.Output {
        try await client.send(ListToys.self, ListToys.Input())
    }

    /// `POST /animals`
    public func addAnimal(body: Animal) async throws(AddAnimal.Failure) -> AddAnimal.Output {
        try await client.send(AddAnimal.self, AddAnimal.Input(body: body))
    }
}
