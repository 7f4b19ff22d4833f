// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/LargeCases --module LargeCases --mock

import ContractRuntime

public protocol LargeCasesHandler: Sendable {
    /// `GET /orders/{id}`
    func getOrder(_ input: GetOrder.Input, context: RequestContext) async throws -> GetOrder.Output
}

extension LargeCasesHandler {
    nonisolated fileprivate func add(to service: inout APIService.Builder) {
        service.add(GetOrder.self) { try await self.getOrder($0, context: $1) }
    }
}

extension APIService {
    /// The server's side of the contract: its operations, answered by the handlers.
    public nonisolated static func largeCases(
        handler: some LargeCasesHandler,
        options: ServiceOptions = ServiceOptions()
    ) -> APIService {
        APIService(options: options) {
            handler.add(to: &$0)
        }
    }
}
