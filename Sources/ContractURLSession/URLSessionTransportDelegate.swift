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
        let limit: Int
        let continuation: CheckedContinuation<RawResponse, any Error>
        var head: HTTPResponse?
        var body: [UInt8] = []
        var redirectCount = 0
        /// Why the task was cancelled, where it wasn't the caller.
        var failure: (any Error)?
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

    func run(_ task: URLSessionDataTask, maximumResponseBytes: Int) async throws -> RawResponse {
        try await withCheckedThrowingContinuation { continuation in
            let exchange = Exchange(limit: maximumResponseBytes, continuation: continuation)
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
        let isTooLarge = exchanges.withLock { exchanges -> Bool in
            guard var exchange = exchanges[dataTask.taskIdentifier] else { return true }
            exchange.head = (response as? HTTPURLResponse).map { HTTPResponse($0) }
            // The answer to HEAD says how long a body would be (RFC 9110 §9.3.2).
            let hasBody = dataTask.originalRequest?.httpMethod != "HEAD"
            let isTooLarge = hasBody && response.expectedContentLength > Int64(exchange.limit)
            if isTooLarge { exchange.failure = ResponseTooLarge(limit: exchange.limit) }
            exchanges[dataTask.taskIdentifier] = exchange
            return isTooLarge
        }
        completionHandler(isTooLarge ? .cancel : .allow)
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        let isTooLarge = exchanges.withLock { exchanges -> Bool in
            guard var exchange = exchanges.removeValue(forKey: dataTask.taskIdentifier) else { return true }
            let fits = data.count <= exchange.limit - exchange.body.count
            if fits { exchange.body += data } else { exchange.failure = ResponseTooLarge(limit: exchange.limit) }
            exchanges[dataTask.taskIdentifier] = exchange
            return !fits
        }
        if isTooLarge { dataTask.cancel() }
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        let exchange = exchanges.withLock { $0.removeValue(forKey: task.taskIdentifier) }
        guard let exchange else { return }
        if let failure = exchange.failure { return exchange.continuation.resume(throwing: failure) }
        if let error { return exchange.continuation.resume(throwing: Self.meaning(of: error)) }
        let head = exchange.head ?? (task.response as? HTTPURLResponse).map { HTTPResponse($0) }
        guard let head else {
            return exchange.continuation.resume(throwing: ConnectionFailure(URLError(.badServerResponse)))
        }
        exchange.continuation.resume(returning: RawResponse(head: head, body: exchange.body))
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
            fields.append(HTTPField(name: name, value: value))
        }
        let status = (100...599).contains(response.statusCode) ? response.statusCode : 500
        self.init(status: HTTPResponse.Status(code: status), headerFields: fields)
    }
}
