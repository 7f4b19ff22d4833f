// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/SeveralFiles --module SeveralFiles

import ContractRuntime

/// Calls the contract's operations.
public struct SeveralFilesClient: Sendable {
    public var client: APIClient

    /// - Parameters:
    ///   - server: the base URL, such as `https://tasks.example`; the contract's paths are appended to it.
    ///   - transport: what carries requests, such as `URLSessionTransport()`.
    public init(server: String, transport: any ClientTransport) {
        client = APIClient(server: server, transport: transport)
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
