// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/EveryKeyword30 --module EveryKeyword30 --mock

import ContractRuntime

public protocol EveryKeyword30Handler: Sendable {
    /// `GET /things`
    func listThings(_ input: ListThings.Input, context: RequestContext) async throws -> ListThings.Output
}

extension APIService {
    /// The server's side of the contract: its operations, answered by the handlers.
    public nonisolated static func everyKeyword30(
        handler: some EveryKeyword30Handler,
        options: ServiceOptions = ServiceOptions()
    ) -> APIService {
        APIService(options: options) {
            $0.add(ListThings.self) { input, context in
                try await handler.listThings(input, context: context)
            }
        }
    }
}
