// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/OtherKeywords --module OtherKeywords --mock

import ContractRuntime

public protocol OtherKeywordsHandler: Sendable {
    /// `POST /things`
    func listThings(_ input: ListThings.Input, context: RequestContext) async throws -> ListThings.Output
}

extension OtherKeywordsHandler {
    nonisolated fileprivate func add(to service: inout APIService.Builder) {
        service.add(ListThings.self) { try await self.listThings($0, context: $1) }
    }
}

extension APIService {
    /// The server's side of the contract: its operations, answered by the handlers.
    public nonisolated static func otherKeywords(
        handler: some OtherKeywordsHandler,
        options: ServiceOptions = ServiceOptions()
    ) -> APIService {
        APIService(options: options) {
            handler.add(to: &$0)
        }
    }
}
