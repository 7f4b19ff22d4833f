import ContractRuntime
import Foundation
import HTTPTypes

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Carries requests with Foundation's URLSession.
///
/// Nothing is kept between requests: no cookies, no cache, no stored credentials. Redirects are followed within the
/// origin of the request only; a redirect to another origin is answered to the caller as it is, so that no credential
/// leaves the origin it was meant for.
public final class URLSessionTransport: ClientTransport {
    private let session: URLSession
    private let delegate: URLSessionTransportDelegate
    /// The limit for streamed bodies of requests, in bytes: 256 MiB.
    private let maximumStreamedRequestBytes = 256 << 20

    /// - Parameters:
    ///   - timeout: how long to wait for more of a response, in seconds.
    ///   - totalTimeout: how long a whole exchange may take, in seconds.
    ///   - followsRedirects: whether redirects within the origin are followed, or answered to the caller as well.
    public convenience init(timeout: Double = 30, totalTimeout: Double = 300, followsRedirects: Bool = true) {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.timeoutIntervalForRequest = timeout
        configuration.timeoutIntervalForResource = totalTimeout
        self.init(configuration: configuration, followsRedirects: followsRedirects)
    }

    /// - Parameter configuration: cookies, caches and stored credentials are switched off in it.
    public init(configuration: URLSessionConfiguration, followsRedirects: Bool = true) {
        delegate = URLSessionTransportDelegate(followsRedirects: followsRedirects)
        configuration.httpCookieStorage = nil
        configuration.httpShouldSetCookies = false
        configuration.httpCookieAcceptPolicy = .never
        configuration.urlCache = nil
        configuration.urlCredentialStorage = nil
        configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
        session = URLSession(configuration: configuration, delegate: delegate, delegateQueue: nil)
    }

    deinit {
        // The session holds its delegate until then.
        session.finishTasksAndInvalidate()
    }

    /// A streamed body is gathered before it is sent: URLSession cannot stream one on every platform.
    public func send(_ request: ClientRequest) async throws -> ClientResponse {
        let body: [UInt8]? =
            switch request.body {
            case nil: nil
            case .bytes(let bytes): bytes
            case .stream(let chunks): try await chunks.collect(upTo: maximumStreamedRequestBytes)
            }
        let task = session.dataTask(with: try URLRequest(request.head, body: body))
        defer { delegate.forget(task) }
        return try await withTaskCancellationHandler {
            try await delegate.run(task)
        } onCancel: {
            delegate.cancel(task)
        }
    }
}

/// The request cannot be put into a URL.
public struct UnusableRequestURL: TransportError, Hashable, CustomStringConvertible {
    public var isTransient: Bool { false }

    public var description: String { "the request's scheme, host and path don't make a URL" }
}

extension URLRequest {
    fileprivate init(_ request: HTTPRequest, body: [UInt8]?) throws {
        guard let scheme = request.scheme, let authority = request.authority, let path = request.path,
            let url = URL(string: "\(scheme)://\(authority)\(path)")
        else { throw UnusableRequestURL() }
        self.init(url: url)
        httpMethod = request.method.rawValue
        httpShouldHandleCookies = false
        for field in request.headerFields { addValue(field.value, forHTTPHeaderField: field.name.rawName) }
        if let body { httpBody = Data(body) }
    }
}
