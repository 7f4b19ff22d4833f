// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/Inheritance --module Inheritance --mock

import ContractRuntime

public protocol InheritanceHandler: Sendable {
    /// `POST /pets`
    func addPet(_ input: AddPet.Input, context: RequestContext) async throws

    /// `GET /toys`
    func listToys(_ input: ListToys.Input, context: RequestContext) async throws -> ListToys.Output

    /// `POST /animals`
    func addAnimal(_ input: AddAnimal.Input, context: RequestContext) async throws -> AddAnimal.Output
}

extension InheritanceHandler {
    nonisolated fileprivate func add(to service: inout APIService.Builder) {
        service.add(AddPet.self) { try await self.addPet($0, context: $1) }
        service.add(ListToys.self) { try await self.listToys($0, context: $1) }
        service.add(AddAnimal.self) { try await self.addAnimal($0, context: $1) }
    }
}

extension APIService {
    /// The server's side of the contract: its operations, answered by the handlers.
    public nonisolated static func inheritance(
        handler: some InheritanceHandler,
        options: ServiceOptions = ServiceOptions()
    ) -> APIService {
        APIService(options: options) {
            handler.add(to: &$0)
        }
    }
}
