// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/Additions --module Additions --mock

import ContractRuntime

/// Answers the contract's operations in tests, without a server: each by a closure, and by
/// the contract's example until one is set.
public struct AdditionsMock: ContractMock {
    /// `GET /animals`
    public var findAnimals: MockAnswer<FindAnimals> = missingAnswer(to: FindAnimals.self)

    /// `QUERY /animals`
    public var askAnimals: MockAnswer<AskAnimals> = exampleAnswer(
        to: AskAnimals.self,
        200,
        body: #"{"name":"string","kinds":[]}"#
    )

    public init() {}

    public var transport: MockTransport {
        MockTransport {
            $0.add(FindAnimals.self, findAnimals)
            $0.add(AskAnimals.self, askAnimals)
        }
    }
}
