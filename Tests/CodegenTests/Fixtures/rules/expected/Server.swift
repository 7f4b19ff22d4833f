// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/Rules --module Rules --mock

import ContractRuntime

public protocol RulesHandler: Sendable {
    /// `GET /accounts`
    func listAccounts(_ input: ListAccounts.Input, context: RequestContext) async throws
}

extension RulesHandler {
    nonisolated fileprivate func add(to service: inout APIService.Builder) {
        service.add(ListAccounts.self) { try await self.listAccounts($0, context: $1) }
    }
}

extension APIService {
    /// The server's side of the contract: its operations, answered by the handlers.
    public nonisolated static func rules(
        handler: some RulesHandler,
        options: ServiceOptions = ServiceOptions()
    ) -> APIService {
        APIService(options: options) {
            handler.add(to: &$0)
        }
    }
}
