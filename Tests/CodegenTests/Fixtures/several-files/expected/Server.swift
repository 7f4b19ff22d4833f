// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/SeveralFiles --module SeveralFiles --mock

import ContractRuntime

public protocol SeveralFilesHandler: Sendable {
    /// `GET /shelves`
    func listShelves(_ input: ListShelves.Input, context: RequestContext) async throws -> ListShelves.Output

    /// `GET /books/{isbn}`
    func getBook(_ input: GetBook.Input, context: RequestContext) async throws -> GetBook.Output
}

extension APIService {
    /// The server's side of the contract: its operations, answered by the handlers.
    public nonisolated static func severalFiles(
        handler: some SeveralFilesHandler,
        options: ServiceOptions = ServiceOptions()
    ) -> APIService {
        APIService(options: options) {
            $0.add(ListShelves.self) { input, context in
                try await handler.listShelves(input, context: context)
            }
            $0.add(GetBook.self) { input, context in
                try await handler.getBook(input, context: context)
            }
        }
    }
}
