// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/SeveralFiles --module SeveralFiles --mock

import ContractRuntime

/// `GET /shelves`
public enum ListShelves: APIOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = [Shelf]
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("listShelves", .get, "/shelves") {
        $0.success(200, .json(.array(.of(Shelf.self))))
    }
}

/// `GET /books/{isbn}`
public enum GetBook: APIOperation {
    public struct Input: Sendable {
        public var isbn: String

        public init(isbn: String) {
            self.isbn = isbn
        }
    }

    public typealias Output = Book
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("getBook", .get, "/books/{isbn}") {
        $0.path("isbn", \.isbn, .string())
        $0.success(200, .json(.of(Book.self)))
    }
}
