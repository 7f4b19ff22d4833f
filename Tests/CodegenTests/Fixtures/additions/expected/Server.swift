// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/Additions --module Additions --mock

import ContractRuntime

public protocol AdditionsHandler: Sendable {
    /// `GET /animals`
    func findAnimals(_ input: FindAnimals.Input, context: RequestContext) async throws -> FindAnimals.Output

    /// `QUERY /animals`
    func askAnimals(_ input: AskAnimals.Input, context: RequestContext) async throws -> AskAnimals.Output
}

extension AdditionsHandler {
    nonisolated fileprivate func add(to service: inout APIService.Builder) {
        service.add(FindAnimals.self) { try await self.findAnimals($0, context: $1) }
        service.add(AskAnimals.self) { try await self.askAnimals($0, context: $1) }
    }
}

extension APIService {
    /// The server's side of the contract: its operations, answered by the handlers.
    public nonisolated static func additions(
        handler: some AdditionsHandler,
        options: ServiceOptions = ServiceOptions()
    ) -> APIService {
        APIService(options: options) {
            handler.add(to: &$0)
        }
    }
}
