// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/SeveralFiles --module SeveralFiles --mock

import ContractRuntime

/// Calls the contract's operations.
public struct SeveralFilesClient: ContractClient {
    public var client: APIClient

    public init(client: APIClient) {
        self.client = client
    }
}

extension SeveralFilesClient {
    /// `GET /shelves`
    public func listShelves() async throws(ListShelves.Failure) -> ListShelves.Output {
        try await client.send(ListShelves.self, ListShelves.Input())
    }

    /// `GET /books/{isbn}`
    public func getBook(isbn: String) async throws(GetBook.Failure) -> GetBook.Output {
        try await client.send(GetBook.self, GetBook.Input(isbn: isbn))
    }
}
