import Synchronization
import Testing

@testable import ContractRuntime

/// A list of numbers: the total, the numbers of a page, and what leads on.
private struct NumberPage: SchemaObject {
    var numbers: [Int]
    var total: Int?
    var next: String?

    static let table = ObjectTable<NumberPage>("NumberPage") {
        $0.required("numbers", \.numbers, .array(.integer()))
        $0.optional("total", \.total, .integer())
        $0.optional("next", \.next, .string())
    }
}

private enum ListNumbers: APIOperation {
    struct Input: Sendable {
        var offset = 0
        var page: Int?
        var cursor: String?
    }

    typealias Output = NumberPage
    typealias Rejection = Never

    static let definition = OperationDefinition<ListNumbers>("listNumbers", .get, "/numbers") {
        $0.security = [["key"]]
        $0.query("offset", defaulted: \.offset, .integer(), 0)
        $0.query("page", optional: \.page, .integer())
        $0.query("cursor", optional: \.cursor, .string())
        $0.success(200, .json(.of(NumberPage.self)))
    }
}

@Suite("Pages")
struct PagesTests {
    private typealias Numbers = Pagination<ListNumbers, Int>

    /// Serves a page for each request.
    private static func server(
        _ answer: @escaping @Sendable (_ query: String) -> (NumberPage, link: String?)
    ) -> ScriptedTransport {
        ScriptedTransport { _, request in
            let path = request.head.path ?? ""
            let (page, link) = answer(String(path.drop { $0 != "?" }.dropFirst()))
            var fields: HTTPFields = [.contentType: "application/json"]
            if let link { fields[.init("Link")!] = link }
            return ClientResponse(
                head: HTTPResponse(status: .ok, headerFields: fields),
                body: IncomingBody(JSONEncoding.encode(page, NumberPage.codec)))
        }
    }

    private func pages(_ transport: ScriptedTransport, _ pagination: Numbers) -> Pages<ListNumbers, Int> {
        let client = APIClient(
            server: "https://n.example/v1", transport: transport,
            credentials: .fixed(CredentialTable { $0.apiKey("key", .header, "X-Key", "k") }))
        return Pages(client, ListNumbers.Input(), pagination)
    }

    private func items(_ transport: ScriptedTransport, _ pagination: Numbers) async throws -> [Int] {
        var items: [Int] = []
        for try await item in pages(transport, pagination).items { items.append(item) }
        return items
    }

    @Test("an offset counts the items that came; the total ends the list without another request")
    func offset() async throws {
        let server = Self.server { query in
            let start = Int(query.drop { $0 != "=" }.dropFirst()) ?? 0
            return (NumberPage(numbers: Array(start..<min(start + 3, 7)), total: 7), nil)
        }
        let items = try await items(server, .offset(\.offset, items: { $0.numbers }, total: { $0.total }))
        #expect(items == Array(0..<7))
        #expect(
            server.sent.map(\.head.path) == ["/v1/numbers?offset=0", "/v1/numbers?offset=3", "/v1/numbers?offset=6"])
    }

    @Test("without a total, a short page is no end: an empty one is")
    func offsetWithoutTotal() async throws {
        let sizes = [3, 1, 3, 0]
        let number = Mutex(0)
        let server = Self.server { _ in
            let size = number.withLock { number in
                number += 1
                return sizes[number - 1]
            }
            return (NumberPage(numbers: Array(repeating: 1, count: size)), nil)
        }
        #expect(try await items(server, .offset(\.offset, items: { $0.numbers })).count == 7)
        #expect(server.sent.count == 4)
    }

    @Test("page numbers begin with 1 where none is given")
    func page() async throws {
        let server = Self.server { query in
            (NumberPage(numbers: query.contains("page=3") ? [] : [1, 2]), nil)
        }
        #expect(try await items(server, .page(\.page, items: { $0.numbers })).count == 4)
        #expect(server.sent.count == 3)
        let counting = Self.server { _ in (NumberPage(numbers: [1], total: 2), nil) }
        _ = try await items(counting, .page(\.page, items: { $0.numbers }, total: { $0.total }))
        #expect(counting.sent.count == 2)
    }

    @Test("a cursor leads on until there is none, or an empty one", arguments: [nil, ""])
    func cursor(last: String?) async throws {
        let server = Self.server { query in
            query.contains("cursor=b")
                ? (NumberPage(numbers: [2], next: last), nil)
                : (NumberPage(numbers: [1], next: "b"), nil)
        }
        #expect(try await items(server, .cursor(\.cursor, items: { $0.numbers }, next: { $0.next })) == [1, 2])
    }

    @Test("a cursor that was there already ends the list")
    func repeatedCursor() async throws {
        let server = Self.server { query in
            (NumberPage(numbers: [1], next: query.contains("cursor=a") ? "b" : "a"), nil)
        }
        #expect(try await items(server, .cursor(\.cursor, items: { $0.numbers }, next: { $0.next })).count == 3)
    }

    @Test("links are followed as they stand, with credentials, and not in circles")
    func links() async throws {
        let server = Self.server { query in
            switch query {
            case "offset=0": (NumberPage(numbers: [1]), #"</v1/numbers?p=2>; rel="next", </>; rel=first"#)
            case "p=2": (NumberPage(numbers: [2]), "<?p=3>; rel=next")
            default: (NumberPage(numbers: [3]), #"<https://N.example/v1/numbers?p=3>; title="a,\"b"; REL="last next""#)
            }
        }
        #expect(try await items(server, .link(items: { $0.numbers })) == [1, 2, 3])
        #expect(server.sent.map(\.head.path).dropFirst() == ["/v1/numbers?p=2", "/v1/numbers?p=3"])
        #expect(server.sent.allSatisfy { $0.head.headerFields[.init("X-Key")!] == "k" })
    }

    @Test("a cursor that the list began with ends it too")
    func repeatedFirstCursor() async throws {
        let server = Self.server { query in
            (NumberPage(numbers: [1], next: query.contains("cursor=a") ? "b" : "a"), nil)
        }
        let client = APIClient(server: "https://n.example", transport: server)
        let pagination = Numbers.cursor(\.cursor, items: { $0.numbers }, next: { $0.next })
        var count = 0
        for try await _ in Pages(client, ListNumbers.Input(cursor: "a"), pagination) { count += 1 }
        #expect(count == 2)
    }

    @Test("a link back to the first page ends the list")
    func linkToTheFirstPage() async throws {
        let link = "<https://N.EXAMPLE:443/v1/numbers?offset=0>;rel=next"
        let server = Self.server { _ in (NumberPage(numbers: [1]), link) }
        #expect(try await items(server, .link(items: { $0.numbers })) == [1])
    }

    @Test(
        "a page at another origin is an error after the page that leads there, and no request goes there",
        arguments: [
            "https://evil.example/numbers", "http://n.example/v1/numbers", "//evil.example/", "ftp://n.example/",
        ]
    )
    func foreignPage(url: String) async throws {
        let server = Self.server { _ in (NumberPage(numbers: [1], next: url), nil) }
        let pages = pages(server, .url(items: { $0.numbers }, next: { $0.next }))
        var items = pages.items.makeAsyncIterator()
        #expect(try await items.next() == 1)
        await #expect(throws: ListNumbers.Failure.self) { try await items.next() }
        #expect(try await items.next() == nil)
        #expect(server.sent.count == 1)
    }

    @Test("no request is sent before a page is asked for, and a failure ends the list")
    func laziness() async throws {
        let server = ScriptedTransport { _, _ in .empty(404) }
        var iterator = pages(server, .link(items: { $0.numbers })).makeAsyncIterator()
        #expect(server.sent.isEmpty)
        await #expect(throws: ListNumbers.Failure.self) { try await iterator.next() }
        #expect(try await iterator.next() == nil)
        #expect(server.sent.count == 1)
    }
}

/// RFC 8288 §3 and its examples in §3.5.
@Suite("Link")
struct WebLinkTests {
    @Test func readsLinks() {
        let text = #"<http://example.com/TheBook/chapter2>; rel="previous"; title="previous chapter""#
        #expect(
            WebLink.links(in: text) == [
                WebLink(target: "http://example.com/TheBook/chapter2", relations: ["previous"])
            ])
        let two =
            #"</TheBook/chapter2>; rel="previous"; title*=UTF-8'de'letztes%20Kapitel, </a,b;c>;rel="next x";rel=no"#
        #expect(WebLink.links(in: two).map(\.relations) == [["previous"], ["next", "x"]])
        #expect(WebLink.links(in: two).map(\.target) == ["/TheBook/chapter2", "/a,b;c"])
        #expect(WebLink.links(in: "<>; rel").map(\.relations) == [[]])
    }

    @Test(arguments: ["", ",,", "x", "<", "<a", "a>; rel=next", "<a>;", #"<a>; rel="next"#, "; rel=next"])
    func readsNothingElse(text: String) {
        #expect(!WebLink.links(in: text).contains { $0.isNext })
    }
}

/// RFC 3986 §5.4.
@Suite("URL references")
struct URLReferenceTests {
    @Test(
        arguments: [
            ("g:h", "g:h"), ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
            ("/g", "http://a/g"), ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"),
            ("#s", "http://a/b/c/d;p?q"), ("g#s", "http://a/b/c/g"), ("g?y#s", "http://a/b/c/g?y"),
            (";x", "http://a/b/c/;x"), ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"), ("..", "http://a/b/"),
            ("../g", "http://a/b/g"), ("../..", "http://a/"), ("../../g", "http://a/g"), ("../../../g", "http://a/g"),
            ("/./g", "http://a/g"), ("/../g", "http://a/g"), ("g.", "http://a/b/c/g."), ("..g", "http://a/b/c/..g"),
            ("./g/.", "http://a/b/c/g/"), ("g/../h", "http://a/b/c/h"), ("g?y/../x", "http://a/b/c/g?y/../x"),
        ]
    )
    func resolves(reference: String, url: String) {
        let request = HTTPRequest(method: .get, scheme: "http", authority: "a", path: "/b/c/d;p?q")
        #expect(request.url(of: reference) == url)
    }
}
