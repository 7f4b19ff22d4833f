// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/EveryKeyword32 --module EveryKeyword32 --mock

import ContractRuntime

/// Answers the contract's operations in tests, without a server: each by a closure, and by
/// the contract's example until one is set.
public struct EveryKeyword32Mock: ContractMock {
    /// One thing.
    public var getThing: MockAnswer<GetThing> = exampleAnswer(to: GetThing.self, 204)

    /// Change it
    public var changeThing: MockAnswer<ChangeThing> = exampleAnswer(to: ChangeThing.self, 204)

    /// One thing.
    public var searchThing: MockAnswer<SearchThing> = exampleAnswer(to: SearchThing.self, 204)

    /// One thing.
    public var copyThing: MockAnswer<CopyThing> = exampleAnswer(to: CopyThing.self, 204)

    /// `GET /parts`
    public var listParts: MockAnswer<ListParts> = exampleAnswer(to: ListParts.self, 204)

    public init() {}

    public var transport: MockTransport {
        MockTransport {
            $0.add(GetThing.self, getThing)
            $0.add(ChangeThing.self, changeThing)
            $0.add(SearchThing.self, searchThing)
            $0.add(CopyThing.self, copyThing)
            $0.add(ListParts.self, listParts)
        }
    }
}
