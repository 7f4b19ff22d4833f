// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/EveryKeyword30 --module EveryKeyword30 --mock

import ContractRuntime

public protocol EveryKeyword30Handler: Sendable {
    /// `GET /things`
    func listThings(_ input: ListThings.Input, context: RequestContext) async throws -> ListThings.Output

    /// `GET /plain`
    func getPlain(_ input: GetPlain.Input, context: RequestContext) async throws

    /// `GET /copied`
    func getCopied(_ input: GetCopied.Input, context: RequestContext) async throws
}

extension EveryKeyword30Handler {
    nonisolated fileprivate func add(to service: inout APIService.Builder) {
        service.add(ListThings.self) { try await self.listThings($0, context: $1) }
        service.add(GetPlain.self) { try await self.getPlain($0, context: $1) }
        service.add(GetCopied.self) { try await self.getCopied($0, context: $1) }
    }
}

extension APIService {
    /// The server's side of the contract: its operations, answered by the handlers.
    public nonisolated static func everyKeyword30(
        handler: some EveryKeyword30Handler,
        options: ServiceOptions = ServiceOptions()
    ) -> APIService {
        APIService(options: options) {
            handler.add(to: &$0)
        }
    }
}
