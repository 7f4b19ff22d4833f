// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/Pagination --module Pagination --mock

import ContractRuntime

/// Calls the contract's operations.
public struct PaginationClient: ContractClient {
    public var client: APIClient

    public init(client: APIClient) {
        self.client = client
    }
}

extension PaginationClient {
    /// `GET /offset`
    public func listByOffset(
        from: Int = 0,
        client: String? = nil
    ) async throws(ListByOffset.Failure) -> ListByOffset.Output {
        try await self.client.send(ListByOffset.self, ListByOffset.Input(from: from, client: client))
    }

    /// The pages of ``ListByOffset``, each a request of its own; `items` goes through all of them.
    public func listByOffsetPages(from: Int = 0, client: String? = nil) -> Pages<ListByOffset, Row> {
        let input = ListByOffset.Input(from: from, client: client)
        return Pages(self.client, input, .offset(\.from, items: { $0.data?.rows ?? [] }, total: { $0.data?.count }))
    }

    /// `GET /page`
    public func listByPage(page: Int? = nil) async throws(ListByPage.Failure) -> ListByPage.Output {
        try await client.send(ListByPage.self, ListByPage.Input(page: page))
    }

    /// The pages of ``ListByPage``, each a request of its own; `items` goes through all of them.
    public func listByPagePages(page: Int? = nil) -> Pages<ListByPage, Row> {
        let input = ListByPage.Input(page: page)
        return Pages(client, input, .page(\.page, items: { $0 }))
    }

    /// `GET /cursor`
    public func listByCursor(after: UUID? = nil) async throws(ListByCursor.Failure) -> ListByCursor.Output {
        try await client.send(ListByCursor.self, ListByCursor.Input(after: after))
    }

    /// The pages of ``ListByCursor``, each a request of its own; `items` goes through all of them.
    public func listByCursorPages(after: UUID? = nil) -> Pages<ListByCursor, Row> {
        let input = ListByCursor.Input(after: after)
        return Pages(client, input, .cursor(\.after, items: { $0.rows ?? [] }, next: { $0.after.value }))
    }

    /// `GET /link`
    public func listByLink() async throws(ListByLink.Failure) -> ListByLink.Output {
        try await client.send(ListByLink.self, ListByLink.Input())
    }

    /// The pages of ``ListByLink``, each a request of its own; `items` goes through all of them.
    public func listByLinkPages() -> Pages<ListByLink, String> {
        let input = ListByLink.Input()
        return Pages(client, input, .link(items: { $0.body }))
    }

    /// `GET /url`
    public func listByURL() async throws(ListByURL.Failure) -> ListByURL.Output {
        try await client.send(ListByURL.self, ListByURL.Input())
    }

    /// The pages of ``ListByURL``, each a request of its own; `items` goes through all of them.
    public func listByURLPages() -> Pages<ListByURL, Row> {
        let input = ListByURL.Input()
        return Pages(client, input, .url(items: { $0.rows ?? [] }, next: { $0.next }))
    }

    /// `GET /wrong/style`
    public func wrongStyle() async throws(WrongStyle.Failure) -> WrongStyle.Output {
        try await client.send(WrongStyle.self, WrongStyle.Input())
    }

    /// `GET /wrong/mapping`
    public func wrongMapping() async throws(WrongMapping.Failure) -> WrongMapping.Output {
        try await client.send(WrongMapping.self, WrongMapping.Input())
    }

    /// `GET /wrong/key`
    public func wrongKey() async throws(WrongKey.Failure) -> WrongKey.Output {
        try await client.send(WrongKey.self, WrongKey.Input())
    }

    /// `GET /wrong/parameter`
    public func wrongParameter(from: Int? = nil) async throws(WrongParameter.Failure) -> WrongParameter.Output {
        try await client.send(WrongParameter.self, WrongParameter.Input(from: from))
    }

    /// `GET /wrong/parameter-type`
    public func wrongParameterType(
        after: Int? = nil
    ) async throws(WrongParameterType.Failure) -> WrongParameterType.Output {
        try await client.send(WrongParameterType.self, WrongParameterType.Input(after: after))
    }

    /// `GET /wrong/no-parameter`
    public func wrongNoParameter() async throws(WrongNoParameter.Failure) -> WrongNoParameter.Output {
        try await client.send(WrongNoParameter.self, WrongNoParameter.Input())
    }

    /// `GET /wrong/pointer`
    public func wrongPointer() async throws(WrongPointer.Failure) -> WrongPointer.Output {
        try await client.send(WrongPointer.self, WrongPointer.Input())
    }

    /// `GET /wrong/items`
    public func wrongItems() async throws(WrongItems.Failure) -> WrongItems.Output {
        try await client.send(WrongItems.self, WrongItems.Input())
    }

    /// `GET /wrong/total`
    public func wrongTotal(from: Int? = nil) async throws(WrongTotal.Failure) -> WrongTotal.Output {
        try await client.send(WrongTotal.self, WrongTotal.Input(from: from))
    }

    /// `GET /wrong/next`
    public func wrongNext() async throws(WrongNext.Failure) -> WrongNext.Output {
        try await client.send(WrongNext.self, WrongNext.Input())
    }

    /// `GET /wrong/output`
    public func wrongOutput() async throws(WrongOutput.Failure) {
        try await client.send(WrongOutput.self, WrongOutput.Input())
    }

    /// `GET /other/tool`
    public func otherTool() async throws(OtherTool.Failure) -> OtherTool.Output {
        try await client.send(OtherTool.self, OtherTool.Input())
    }
}
