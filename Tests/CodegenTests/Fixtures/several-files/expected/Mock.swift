// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/SeveralFiles --module SeveralFiles --mock

import ContractRuntime

/// Answers the contract's operations in tests, without a server: each by a closure, and by
/// the contract's example until one is set.
public struct SeveralFilesMock: ContractMock {
    /// `GET /shelves`
    public var listShelves: MockAnswer<ListShelves> = exampleAnswer(
        to: ListShelves.self,
        200,
        body: #"[{"label":"string","books":[],"size":{"width":0}}]"#
    )

    /// `GET /books/{isbn}`
    public var getBook: MockAnswer<GetBook> = missingAnswer(to: GetBook.self)

    public init() {}

    public var transport: MockTransport {
        MockTransport {
            $0.add(ListShelves.self, listShelves)
            $0.add(GetBook.self, getBook)
        }
    }
}
