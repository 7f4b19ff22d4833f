// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/SeveralFiles --module SeveralFiles --mock

import ContractRuntime

public typealias Isbn = String

public struct Book: SchemaObject {
    public var isbn: String
    public var kind: Kind
    public var sequel: Indirect<Book>?

    public init(isbn: String, kind: Kind, sequel: Indirect<Book>? = nil) {
        self.isbn = isbn
        self.kind = kind
        self.sequel = sequel
    }

    public static let table = ObjectTable<Book>("Book") {
        $0.required("isbn", \.isbn, .string(minLength: 10))
        $0.required("kind", \.kind, .of(Kind.self))
        $0.optional("sequel", \.sequel, .indirect(.of(Book.self)))
    }
}

public enum Kind: OpenSchemaEnum {
    case novel
    case poetry
    /// A value that the contract doesn't list, from a server that is newer than it.
    case unrecognized(String)

    public static let allCases: [Kind] = [.novel, .poetry]

    public var rawValue: String {
        switch self {
        case .novel: "novel"
        case .poetry: "poetry"
        case .unrecognized(let value): value
        }
    }
}

/// Where books stand.
public struct Shelf: SchemaObject {
    public var label: String
    public var books: [Book]
    public var size: Size?

    public init(label: String, books: [Book], size: Size? = nil) {
        self.label = label
        self.books = books
        self.size = size
    }

    public struct Size: SchemaObject {
        public var width: Double?

        public init(width: Double? = nil) {
            self.width = width
        }

        public static let table = ObjectTable<Size>("Shelf.Size") {
            $0.optional("width", \.width, .number())
        }
    }

    public static let table = ObjectTable<Shelf>("shelf") {
        $0.required("label", \.label, .string())
        $0.required("books", \.books, .array(.of(Book.self)))
        $0.optional("size", \.size, .of(Size.self))
    }
}
