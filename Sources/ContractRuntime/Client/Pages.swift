/// The pages of a list. Each is one request, sent when the page is asked for.
///
/// ```swift
/// for try await task in api.listTasksPages(userID: id).items { print(task.title) }
/// ```
///
/// A page that was there already ends the list, as does a server that leads in circles. Pages at other origins are not
/// fetched, since credentials would go with them: after the page that leads there comes the error.
public struct Pages<Operation: APIOperation, Item: Sendable>: AsyncSequence, Sendable {
    public typealias Element = Operation.Output
    public typealias Failure = Operation.Failure

    private let client: APIClient
    private let first: Operation.Input
    private let pagination: Pagination<Operation, Item>

    public init(_ client: APIClient, _ first: Operation.Input, _ pagination: Pagination<Operation, Item>) {
        self.client = client
        self.first = first
        self.pagination = pagination
    }

    /// The items of all pages, one by one.
    public var items: PageItems<Operation, Item> { PageItems(pages: self) }

    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(client: client, pagination: pagination, next: .input(first, at: nil))
    }

    public struct AsyncIterator: AsyncIteratorProtocol {
        enum Next {
            case end
            /// What leads on from the page before cannot be followed.
            case failure(Operation.Failure)
            case input(Operation.Input, at: String?)
        }

        fileprivate let client: APIClient
        fileprivate let pagination: Pagination<Operation, Item>
        fileprivate var next: Next
        fileprivate var seen: Set<AnyHashableSendable> = []

        public mutating func next() async throws(Operation.Failure) -> Operation.Output? {
            let current = next
            next = .end
            switch current {
            case .end: return nil
            case .failure(let failure): throw failure
            case .input(let input, let url):
                let page = try await client.page(of: Operation.self, input, at: url)
                seen.insert(pagination.mark?(input) ?? AnyHashableSendable(page.source.url(of: "")))
                next = following(page, input)
                return page.output
            }
        }

        /// What comes after a page, where that wasn't there already.
        private func following(_ page: Page<Operation>, _ input: Operation.Input) -> Next {
            switch pagination.next(input, page.output, page.head) {
            case .end: return .end
            case .input(let following):
                let isNew = pagination.mark?(following).map { !seen.contains($0) } ?? true
                return isNew ? .input(following, at: nil) : .end
            case .url(let text):
                do throws(Operation.Failure) {
                    let url = try page.url(of: text)
                    return seen.contains(AnyHashableSendable(url)) ? .end : .input(input, at: url)
                } catch {
                    return .failure(error)
                }
            }
        }

        fileprivate func items(of page: Operation.Output) -> [Item] { pagination.items(page) }
    }
}

/// The items of all pages of a list, one by one.
public struct PageItems<Operation: APIOperation, Item: Sendable>: AsyncSequence, Sendable {
    public typealias Element = Item
    public typealias Failure = Operation.Failure

    fileprivate let pages: Pages<Operation, Item>

    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(pages: pages.makeAsyncIterator()) }

    public struct AsyncIterator: AsyncIteratorProtocol {
        fileprivate var pages: Pages<Operation, Item>.AsyncIterator
        fileprivate var items: ArraySlice<Item> = []

        public mutating func next() async throws(Operation.Failure) -> Item? {
            while items.isEmpty {
                guard let page = try await pages.next() else { return nil }
                items = pages.items(of: page)[...]
            }
            return items.removeFirst()
        }
    }
}

/// A page of a list is at another server than the list.
public struct ForeignPage: TransportError, Hashable, CustomStringConvertible {
    /// Its URL.
    public let url: String

    public var isTransient: Bool { false }
    public var description: String { "the next page is at another server: \(url)" }
}

/// One page with where it came from.
private struct Page<Operation: APIOperation>: Sendable {
    let output: Operation.Output
    let head: HTTPResponse
    let source: HTTPRequest

    /// The whole URL that a reference in the page stands for, its scheme and host as the page's own are written: they
    /// mean the same in upper case.
    ///
    /// - Throws: ``ClientError/transport(_:)`` with a ``ForeignPage``, or an ``InvalidServerURL``.
    func url(of reference: String) throws(Operation.Failure) -> String {
        let url = source.url(of: reference)
        let destination: RequestDestination
        let own: ServerURL
        do throws(InvalidServerURL) {
            destination = try RequestDestination(url: url)
            own = try ServerURL("\(source.scheme ?? "")://\(source.authority ?? "")")
        } catch {
            throw .transport(error)
        }
        guard destination.server.hasOrigin(of: own) else { throw .transport(ForeignPage(url: url)) }
        return "\(own.scheme)://\(own.authority)\(destination.target(path: "", query: []))"
    }
}

extension APIClient {
    /// - Parameter url: where the page is, where it isn't at the operation's own path.
    fileprivate func page<Operation: APIOperation>(
        of operation: Operation.Type,
        _ input: Operation.Input,
        at url: String?
    ) async throws(Operation.Failure) -> Page<Operation> {
        let call = try call(operation, input, at: url)
        let response = try await response(to: call).head
        let output = try operation.definition.output(from: response)
        return Page(output: output, head: response.head, source: call.head)
    }
}
