// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/Pagination --module Pagination --mock

import ContractRuntime

public protocol PaginationHandler: Sendable {
    /// `GET /offset`
    func listByOffset(_ input: ListByOffset.Input, context: RequestContext) async throws -> ListByOffset.Output

    /// `GET /page`
    func listByPage(_ input: ListByPage.Input, context: RequestContext) async throws -> ListByPage.Output

    /// `GET /cursor`
    func listByCursor(_ input: ListByCursor.Input, context: RequestContext) async throws -> ListByCursor.Output

    /// `GET /link`
    func listByLink(_ input: ListByLink.Input, context: RequestContext) async throws -> ListByLink.Output

    /// `GET /url`
    func listByURL(_ input: ListByURL.Input, context: RequestContext) async throws -> ListByURL.Output

    /// `GET /wrong/style`
    func wrongStyle(_ input: WrongStyle.Input, context: RequestContext) async throws -> WrongStyle.Output

    /// `GET /wrong/mapping`
    func wrongMapping(_ input: WrongMapping.Input, context: RequestContext) async throws -> WrongMapping.Output

    /// `GET /wrong/key`
    func wrongKey(_ input: WrongKey.Input, context: RequestContext) async throws -> WrongKey.Output

    /// `GET /wrong/parameter`
    func wrongParameter(_ input: WrongParameter.Input, context: RequestContext) async throws -> WrongParameter.Output

    /// `GET /wrong/parameter-type`
    func wrongParameterType(
        _ input: WrongParameterType.Input,
        context: RequestContext
    ) async throws -> WrongParameterType.Output

    /// `GET /wrong/no-parameter`
    func wrongNoParameter(
        _ input: WrongNoParameter.Input,
        context: RequestContext
    ) async throws -> WrongNoParameter.Output

    /// `GET /wrong/pointer`
    func wrongPointer(_ input: WrongPointer.Input, context: RequestContext) async throws -> WrongPointer.Output

    /// `GET /wrong/items`
    func wrongItems(_ input: WrongItems.Input, context: RequestContext) async throws -> WrongItems.Output

    /// `GET /wrong/total`
    func wrongTotal(_ input: WrongTotal.Input, context: RequestContext) async throws -> WrongTotal.Output

    /// `GET /wrong/next`
    func wrongNext(_ input: WrongNext.Input, context: RequestContext) async throws -> WrongNext.Output

    /// `GET /wrong/output`
    func wrongOutput(_ input: WrongOutput.Input, context: RequestContext) async throws

    /// `GET /other/tool`
    func otherTool(_ input: OtherTool.Input, context: RequestContext) async throws -> OtherTool.Output
}

extension PaginationHandler {
    nonisolated fileprivate func add(to service: inout APIService.Builder) {
        service.add(ListByOffset.self) { try await self.listByOffset($0, context: $1) }
        service.add(ListByPage.self) { try await self.listByPage($0, context: $1) }
        service.add(ListByCursor.self) { try await self.listByCursor($0, context: $1) }
        service.add(ListByLink.self) { try await self.listByLink($0, context: $1) }
        service.add(ListByURL.self) { try await self.listByURL($0, context: $1) }
        service.add(WrongStyle.self) { try await self.wrongStyle($0, context: $1) }
        service.add(WrongMapping.self) { try await self.wrongMapping($0, context: $1) }
        service.add(WrongKey.self) { try await self.wrongKey($0, context: $1) }
        service.add(WrongParameter.self) { try await self.wrongParameter($0, context: $1) }
        service.add(WrongParameterType.self) { try await self.wrongParameterType($0, context: $1) }
        service.add(WrongNoParameter.self) { try await self.wrongNoParameter($0, context: $1) }
        service.add(WrongPointer.self) { try await self.wrongPointer($0, context: $1) }
        service.add(WrongItems.self) { try await self.wrongItems($0, context: $1) }
        service.add(WrongTotal.self) { try await self.wrongTotal($0, context: $1) }
        service.add(WrongNext.self) { try await self.wrongNext($0, context: $1) }
        service.add(WrongOutput.self) { try await self.wrongOutput($0, context: $1) }
        service.add(OtherTool.self) { try await self.otherTool($0, context: $1) }
    }
}

extension APIService {
    /// The server's side of the contract: its operations, answered by the handlers.
    public nonisolated static func pagination(
        handler: some PaginationHandler,
        options: ServiceOptions = ServiceOptions()
    ) -> APIService {
        APIService(options: options) {
            handler.add(to: &$0)
        }
    }
}
