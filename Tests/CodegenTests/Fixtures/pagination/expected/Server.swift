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
}

extension APIService {
    /// The server's side of the contract: its operations, answered by the handlers.
    public nonisolated static func pagination(
        handler: some PaginationHandler,
        options: ServiceOptions = ServiceOptions()
    ) -> APIService {
        APIService(options: options) {
            $0.add(ListByOffset.self) { input, context in
                try await handler.listByOffset(input, context: context)
            }
            $0.add(ListByPage.self) { input, context in
                try await handler.listByPage(input, context: context)
            }
            $0.add(ListByCursor.self) { input, context in
                try await handler.listByCursor(input, context: context)
            }
            $0.add(ListByLink.self) { input, context in
                try await handler.listByLink(input, context: context)
            }
            $0.add(ListByURL.self) { input, context in
                try await handler.listByURL(input, context: context)
            }
            $0.add(WrongStyle.self) { input, context in
                try await handler.wrongStyle(input, context: context)
            }
            $0.add(WrongMapping.self) { input, context in
                try await handler.wrongMapping(input, context: context)
            }
            $0.add(WrongKey.self) { input, context in
                try await handler.wrongKey(input, context: context)
            }
            $0.add(WrongParameter.self) { input, context in
                try await handler.wrongParameter(input, context: context)
            }
            $0.add(WrongParameterType.self) { input, context in
                try await handler.wrongParameterType(input, context: context)
            }
            $0.add(WrongNoParameter.self) { input, context in
                try await handler.wrongNoParameter(input, context: context)
            }
            $0.add(WrongPointer.self) { input, context in
                try await handler.wrongPointer(input, context: context)
            }
            $0.add(WrongItems.self) { input, context in
                try await handler.wrongItems(input, context: context)
            }
            $0.add(WrongTotal.self) { input, context in
                try await handler.wrongTotal(input, context: context)
            }
            $0.add(WrongNext.self) { input, context in
                try await handler.wrongNext(input, context: context)
            }
            $0.add(WrongOutput.self) { input, context in
                try await handler.wrongOutput(input, context: context)
            }
        }
    }
}
