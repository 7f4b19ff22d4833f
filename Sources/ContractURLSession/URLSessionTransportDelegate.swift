import ContractRuntime
import Foundation
import HTTPTypes
import Synchronization

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Gathers the responses of a session's tasks, and keeps them within limits and origins.
final class URLSessionTransportDelegate: NSObject, URLSessionDataDelegate {
    private struct Exchange {
        let buffer: ResponseBuffer
        /// Waits for the head of the response; nil once that has come.
        var head: CheckedContinuation<ClientResponse, any Error>?
        var redirectCount = 0
    }

    /// How many redirects are followed; the next one is answered to the caller.
    private static let maximumRedirectCount = 10

    private let exchanges = Mutex<[Int: Exchange]>([:])
    /// Tasks that the caller gave up before they began.
    private let cancelled = Mutex<Set<Int>>([])
    private let followsRedirects: Bool

    init(followsRedirects: Bool) {
        self.followsRedirects = followsRedirects
    }

    func run(_ task: URLSessionDataTask) async throws -> ClientResponse {
        try await withCheckedThrowingContinuation { continuation in
            let exchange = Exchange(buffer: ResponseBuffer(task), head: continuation)
            let isCancelled = exchanges.withLock { exchanges -> Bool in
                if cancelled.withLock({ $0.contains(task.taskIdentifier) }) { return true }
                exchanges[task.taskIdentifier] = exchange
                return false
            }
            guard !isCancelled else { return continuation.resume(throwing: CancellationError()) }
            task.resume()
        }
    }

    /// The caller gives up. A task that isn't known yet is not begun: URLSession may say nothing of its end.
    func cancel(_ task: URLSessionDataTask) {
        exchanges.withLock { exchanges in
            if exchanges[task.taskIdentifier] == nil { _ = cancelled.withLock { $0.insert(task.taskIdentifier) } }
        }
        task.cancel()
    }

    /// Nothing more will be asked about a task.
    func forget(_ task: URLSessionDataTask) {
        _ = cancelled.withLock { $0.remove(task.taskIdentifier) }
    }

    func urlSession(
        _ session: URLSession,
        dataTask: URLSessionDataTask,
        didReceive response: URLResponse,
        completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
    ) {
        if let response = response as? HTTPURLResponse { begin(dataTask, response) }
        completionHandler(.allow)
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        let buffer = exchanges.withLock { $0[dataTask.taskIdentifier]?.buffer }
        if let buffer { buffer.append(data) } else { dataTask.cancel() }
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        // Some responses without a body are told of only here.
        if error == nil, let response = task.response as? HTTPURLResponse { begin(task, response) }
        guard let exchange = exchanges.withLock({ $0.removeValue(forKey: task.taskIdentifier) }) else { return }
        let failure = error.map(Self.meaning)
        exchange.buffer.finish(failure.map { .failure($0) } ?? .success(()))
        exchange.head?.resume(throwing: failure ?? ConnectionFailure(URLError(.badServerResponse)))
    }

    /// Hands out the head of a response, once.
    private func begin(_ task: URLSessionTask, _ response: HTTPURLResponse) {
        let exchange = exchanges.withLock { exchanges in
            defer { exchanges[task.taskIdentifier]?.head = nil }
            return exchanges[task.taskIdentifier]
        }
        guard let exchange, let head = exchange.head else { return }
        // The answer to HEAD says how long a body would be (RFC 9110 §9.3.2).
        let hasBody = task.originalRequest?.httpMethod != "HEAD"
        let length = hasBody && response.expectedContentLength >= 0 ? Int(response.expectedContentLength) : nil
        let body = IncomingBody(ResponseChunks(exchange.buffer), declaredLength: length)
        head.resume(returning: ClientResponse(head: HTTPResponse(response), body: body))
    }

    private static func meaning(of error: any Error) -> any Error {
        guard let error = error as? URLError else { return error }
        return error.code == .cancelled ? CancellationError() : ConnectionFailure(error)
    }

    /// Follows a redirect only to the same scheme, host and port, and only where redirects are followed at all.
    func urlSession(
        _ session: URLSession,
        task: URLSessionTask,
        willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest,
        completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
        let isAllowed = exchanges.withLock { exchanges -> Bool in
            guard followsRedirects, var exchange = exchanges[task.taskIdentifier] else { return false }
            exchange.redirectCount += 1
            exchanges[task.taskIdentifier] = exchange
            return exchange.redirectCount <= Self.maximumRedirectCount
        }
        let isSameOrigin = Origin(task.originalRequest?.url) == Origin(request.url)
        completionHandler(isSameOrigin && isAllowed ? request : nil)
    }
}

/// Scheme, host and port (RFC 6454 §4).
private struct Origin: Equatable {
    let scheme: String?
    let host: String?
    let port: Int?

    init(_ url: URL?) {
        scheme = url?.scheme?.lowercased()
        host = url?.host?.lowercased()
        port = url?.port ?? (scheme == "https" ? 443 : 80)
    }
}

extension HTTPResponse {
    fileprivate init(_ response: HTTPURLResponse) {
        var fields = HTTPFields()
        for (name, value) in response.allHeaderFields {
            guard let name = name as? String, let name = HTTPField.Name(name), let value = value as? String else {
                continue
            }
            for line in name == .setCookie ? Self.cookies(in: value) : [value] {
                fields.append(HTTPField(name: name, value: line))
            }
        }
        let status = (100...599).contains(response.statusCode) ? response.statusCode : 500
        self.init(status: HTTPResponse.Status(code: status), headerFields: fields)
    }

    /// The lines of Set-Cookie, which `HTTPURLResponse` joins by commas. One that begins a line is followed by a name
    /// and `=`; that in a date is not (RFC 6265 §4.1.1).
    private static func cookies(in joined: String) -> [String] {
        var cookies: [String] = []
        for piece in joined.split(separator: ",", omittingEmptySubsequences: false) {
            let name = piece.prefix { $0 != "=" && $0 != ";" }
            let isNew = name.endIndex < piece.endIndex && piece[name.endIndex] == "="
            if isNew || cookies.isEmpty {
                cookies.append(String(piece))
            } else {
                cookies[cookies.count - 1] += "," + piece
            }
        }
        return cookies.map { $0.trimmingCharacters(in: .whitespaces) }
    }
}
