// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/Rules --module Rules --mock

import ContractRuntime

public protocol RulesHandler: Sendable {
    /// `GET /accounts`
    func listAccounts(_ input: ListAccounts.Input, context: RequestContext) async throws
}

extension APIService {
    /// The server's side of the contract: its operations, answered by the handlers.
    public nonisolated static func rules(
        handler: some RulesHandler,
        options: ServiceOptions = ServiceOptions()
    ) -> APIService {
        APIService(options: options) {
            $0.add(ListAccounts.self) { input, context in
                try await handler.listAccounts(input, context: context)
            }
        }
    }
}
