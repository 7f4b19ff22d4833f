// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/Pagination --module Pagination --mock

import ContractRuntime

/// Answers the contract's operations in tests, without a server: each by a closure, and by
/// the contract's example until one is set.
public struct PaginationMock: ContractMock {
    /// `GET /offset`
    public var listByOffset: MockAnswer<ListByOffset> = exampleAnswer(
        to: ListByOffset.self,
        200,
        body: #"{"data":{"rows":[{"id":0}],"count":0}}"#
    )

    /// `GET /page`
    public var listByPage: MockAnswer<ListByPage> = exampleAnswer(to: ListByPage.self, 200, body: #"[{"id":0}]"#)

    /// `GET /cursor`
    public var listByCursor: MockAnswer<ListByCursor> = exampleAnswer(
        to: ListByCursor.self,
        200,
        body: #"{"rows":[{"id":0}],"after":"00000000-0000-0000-0000-000000000000","next":"string"}"#
    )

    /// `GET /link`
    public var listByLink: MockAnswer<ListByLink> = exampleAnswer(to: ListByLink.self, 200, body: #"["string"]"#)

    /// `GET /url`
    public var listByURL: MockAnswer<ListByURL> = exampleAnswer(
        to: ListByURL.self,
        200,
        body: #"{"rows":[{"id":0}],"after":"00000000-0000-0000-0000-000000000000","next":"string"}"#
    )

    /// `GET /wrong/style`
    public var wrongStyle: MockAnswer<WrongStyle> = exampleAnswer(
        to: WrongStyle.self,
        200,
        body: #"{"rows":[{"id":0}],"after":"00000000-0000-0000-0000-000000000000","next":"string"}"#
    )

    /// `GET /wrong/mapping`
    public var wrongMapping: MockAnswer<WrongMapping> = exampleAnswer(
        to: WrongMapping.self,
        200,
        body: #"{"rows":[{"id":0}],"after":"00000000-0000-0000-0000-000000000000","next":"string"}"#
    )

    /// `GET /wrong/key`
    public var wrongKey: MockAnswer<WrongKey> = exampleAnswer(
        to: WrongKey.self,
        200,
        body: #"{"rows":[{"id":0}],"after":"00000000-0000-0000-0000-000000000000","next":"string"}"#
    )

    /// `GET /wrong/parameter`
    public var wrongParameter: MockAnswer<WrongParameter> = exampleAnswer(
        to: WrongParameter.self,
        200,
        body: #"{"rows":[{"id":0}],"after":"00000000-0000-0000-0000-000000000000","next":"string"}"#
    )

    /// `GET /wrong/parameter-type`
    public var wrongParameterType: MockAnswer<WrongParameterType> = exampleAnswer(
        to: WrongParameterType.self,
        200,
        body: #"{"rows":[{"id":0}],"after":"00000000-0000-0000-0000-000000000000","next":"string"}"#
    )

    /// `GET /wrong/no-parameter`
    public var wrongNoParameter: MockAnswer<WrongNoParameter> = exampleAnswer(
        to: WrongNoParameter.self,
        200,
        body: #"{"rows":[{"id":0}],"after":"00000000-0000-0000-0000-000000000000","next":"string"}"#
    )

    /// `GET /wrong/pointer`
    public var wrongPointer: MockAnswer<WrongPointer> = exampleAnswer(
        to: WrongPointer.self,
        200,
        body: #"{"rows":[{"id":0}],"after":"00000000-0000-0000-0000-000000000000","next":"string"}"#
    )

    /// `GET /wrong/items`
    public var wrongItems: MockAnswer<WrongItems> = exampleAnswer(
        to: WrongItems.self,
        200,
        body: #"{"rows":[{"id":0}],"after":"00000000-0000-0000-0000-000000000000","next":"string"}"#
    )

    /// `GET /wrong/total`
    public var wrongTotal: MockAnswer<WrongTotal> = exampleAnswer(
        to: WrongTotal.self,
        200,
        body: #"{"rows":[{"id":0}],"after":"00000000-0000-0000-0000-000000000000","next":"string"}"#
    )

    /// `GET /wrong/next`
    public var wrongNext: MockAnswer<WrongNext> = exampleAnswer(
        to: WrongNext.self,
        200,
        body: #"{"rows":[{"id":0}],"after":"00000000-0000-0000-0000-000000000000","next":"string"}"#
    )

    /// `GET /wrong/output`
    public var wrongOutput: MockAnswer<WrongOutput> = exampleAnswer(to: WrongOutput.self, 204)

    /// `GET /other/tool`
    public var otherTool: MockAnswer<OtherTool> = exampleAnswer(
        to: OtherTool.self,
        200,
        body: #"{"rows":[{"id":0}],"after":"00000000-0000-0000-0000-000000000000","next":"string"}"#
    )

    public init() {}

    public var transport: MockTransport {
        MockTransport {
            $0.add(ListByOffset.self, listByOffset)
            $0.add(ListByPage.self, listByPage)
            $0.add(ListByCursor.self, listByCursor)
            $0.add(ListByLink.self, listByLink)
            $0.add(ListByURL.self, listByURL)
            $0.add(WrongStyle.self, wrongStyle)
            $0.add(WrongMapping.self, wrongMapping)
            $0.add(WrongKey.self, wrongKey)
            $0.add(WrongParameter.self, wrongParameter)
            $0.add(WrongParameterType.self, wrongParameterType)
            $0.add(WrongNoParameter.self, wrongNoParameter)
            $0.add(WrongPointer.self, wrongPointer)
            $0.add(WrongItems.self, wrongItems)
            $0.add(WrongTotal.self, wrongTotal)
            $0.add(WrongNext.self, wrongNext)
            $0.add(WrongOutput.self, wrongOutput)
            $0.add(OtherTool.self, otherTool)
        }
    }
}
