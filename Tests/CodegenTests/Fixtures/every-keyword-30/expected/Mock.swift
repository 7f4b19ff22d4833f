// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/EveryKeyword30 --module EveryKeyword30 --mock

import ContractRuntime

/// Answers the contract's operations in tests, without a server: each by a closure, and by
/// the contract's example until one is set.
public struct EveryKeyword30Mock: ContractMock {
    /// `GET /things`
    public var listThings: MockAnswer<ListThings> = exampleAnswer(to: ListThings.self, 200, body: #"{"some":"string"}"#)

    /// `GET /plain`
    public var getPlain: MockAnswer<GetPlain> = exampleAnswer(to: GetPlain.self, 204)

    /// `GET /copied`
    public var getCopied: MockAnswer<GetCopied> = exampleAnswer(to: GetCopied.self, 204)

    public init() {}

    public var transport: MockTransport {
        MockTransport {
            $0.add(ListThings.self, listThings)
            $0.add(GetPlain.self, getPlain)
            $0.add(GetCopied.self, getCopied)
        }
    }
}
