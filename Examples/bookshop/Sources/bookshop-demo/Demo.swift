import Bookshop
import ContractRuntime
import Weather

/// Answers the Books operations from memory.
actor Shelf: BooksHandler {
    private var books: [Book] = []

    func listBooks(_ input: ListBooks.Input, context: RequestContext) async throws -> ListBooks.Output {
        books.filter { input.author == nil || $0.author == input.author }
    }

    func addBook(_ input: AddBook.Input, context: RequestContext) async throws -> AddBook.Output {
        let book = input.body
        guard !books.contains(where: { $0.isbn == book.isbn }) else {
            throw AddBook.Rejection.conflict(AlreadyShelved(isbn: book.isbn))
        }
        books.append(book)
        return book
    }
}

/// Calls the service through its client, all in one process: no socket, the real generated code on both sides.
@main
struct Demo {
    static func main() async throws {
        let service = APIService.bookshop(books: Shelf())
        let client = BookshopClient(server: "http://bookshop", transport: InProcessTransport(service))
        let book = Book(isbn: "9780262510875", title: "Structure and Interpretation", author: "Abelson", pages: 657)
        _ = try await client.addBook(body: book)
        do {
            _ = try await client.addBook(body: book)
        } catch .rejected(.conflict(let conflict)) {
            print("refused: \(conflict.isbn) is on the shelf already")
        }
        do {
            _ = try await client.addBook(isbn: "1", title: "", author: "Nobody")
        } catch .invalidRequest(let violations) {
            for violation in violations { print("invalid: \(violation)") }
        }
        for book in try await client.listBooks(author: "Abelson") {
            print("found: \(book.summary)")
        }
        print("weather: \(GetTemperature.definition.path)")
    }
}
