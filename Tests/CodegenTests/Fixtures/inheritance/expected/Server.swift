// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/Inheritance --module Inheritance --mock

import ContractRuntime

public protocol InheritanceHandler: Sendable {
    /// `POST /pets`
    func addPet(_ input: AddPet.Input, context: RequestContext) async throws
}

extension APIService {
    /// The server's side of the contract: its operations, answered by the handlers.
    public nonisolated static func inheritance(
        handler: some InheritanceHandler,
        options: ServiceOptions = ServiceOptions()
    ) -> APIService {
        APIService(options: options) {
            $0.add(AddPet.self) { input, context in
                try await handler.addPet(input, context: context)
            }
        }
    }
}
