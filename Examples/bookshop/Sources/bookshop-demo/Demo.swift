import Bookshop
import ContractRuntime
import Trade
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

/// Two services of one module, of which both have an operation `addOrder`.
struct Warehouse: Orders.Handler, Deliveries.Handler {
    func addOrder(_ input: Orders.AddOrder.Input, context: RequestContext) async throws -> Orders.Order {
        input.body
    }

    func addOrder(_ input: Deliveries.AddOrder.Input, context: RequestContext) async throws -> Deliveries.Delivery {
        Deliveries.Delivery(order: input.body, parcels: input.body.books.count)
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
        let transport = InProcessTransport(APIService.orders(handler: Warehouse()))
        let order = try await Orders.Client(server: "http://orders", transport: transport).addOrder(
            number: 7, books: [book])
        print("ordered: \(order.summary)")
        let post = InProcessTransport(APIService.deliveries(handler: Warehouse()))
        let delivery = try await Deliveries.Client(server: "http://post", transport: post).addOrder(body: order)
        print("delivered: \(delivery.order.books[0].isbn) in \(delivery.parcels) parcel")
        print("weather: \(GetTemperature.definition.path)")
    }
}
