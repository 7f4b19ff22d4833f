// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/LargeCases --module LargeCases --mock

import ContractRuntime

/// Answers the contract's operations in tests, without a server: each by a closure, and by
/// the contract's example until one is set.
public struct LargeCasesMock: ContractMock {
    /// `GET /orders/{id}`
    public var getOrder: MockAnswer<GetOrder> = exampleAnswer(
        to: GetOrder.self,
        200,
        body: #"{"id":"string","buyer":"string","seller":"string"}"#
    )

    public init() {}

    public var transport: MockTransport {
        MockTransport {
            $0.add(GetOrder.self, getOrder)
        }
    }
}
