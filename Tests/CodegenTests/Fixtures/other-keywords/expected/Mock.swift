// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/OtherKeywords --module OtherKeywords --mock

import ContractRuntime

/// Answers the contract's operations in tests, without a server: each by a closure, and by
/// the contract's example until one is set.
public struct OtherKeywordsMock: ContractMock {
    /// `POST /things`
    public var listThings: MockAnswer<ListThings> = exampleAnswer(to: ListThings.self, 200, body: #"{"kind":"string"}"#)

    public init() {}

    public var transport: MockTransport {
        MockTransport {
            $0.add(ListThings.self, listThings)
        }
    }
}
