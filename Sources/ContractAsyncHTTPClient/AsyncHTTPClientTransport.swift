public import AsyncHTTPClient
public import ContractRuntime
import HTTPTypes
import NIOCore
import NIOHTTP1

/// Carries requests with AsyncHTTPClient: on servers, with HTTP/2, and with bodies streamed both ways.
///
/// Redirects are not followed: they are answered to the caller, so that no credential leaves the origin it was meant
/// for. Nothing but connections is kept between requests.
public struct AsyncHTTPClientTransport: ClientTransport {
    private let client: HTTPClient
    private let timeout: TimeAmount

    /// - Parameters:
    ///   - client: is not shut down by the transport. Its own redirect configuration still holds: a client that follows
    ///     redirects sends credentials along.
    ///   - timeout: how long a whole exchange may take, the body of the response included.
    public init(_ client: HTTPClient, timeout: Duration = .seconds(300)) {
        self.client = client
        self.timeout = TimeAmount(timeout)
    }

    /// With a client of the process that doesn't follow redirects.
    public init(timeout: Duration = .seconds(300)) {
        self.init(Self.shared, timeout: timeout)
    }

    private static let shared: HTTPClient = {
        var configuration = HTTPClient.Configuration()
        configuration.redirectConfiguration = .disallow
        return HTTPClient(eventLoopGroup: HTTPClient.defaultEventLoopGroup, configuration: configuration)
    }()

    public func send(_ request: ClientRequest) async throws -> ClientResponse {
        let response: HTTPClientResponse
        do {
            response = try await client.execute(try HTTPClientRequest(request), timeout: timeout)
        } catch let error as HTTPClientError {
            throw error == .cancelled ? CancellationError() : ConnectionFailure(error)
        }
        return ClientResponse(response, to: request.head.method)
    }
}

/// Why AsyncHTTPClient brought no response.
public struct ConnectionFailure: TransportError, CustomStringConvertible {
    public let cause: HTTPClientError

    init(_ cause: HTTPClientError) {
        self.cause = cause
    }

    /// False for requests that cannot be sent at all.
    public var isTransient: Bool {
        let permanent: [HTTPClientError] = [
            .invalidURL, .emptyHost, .emptyScheme, .alreadyShutdown, .tlsHandshakeTimeout, .bodyLengthMismatch,
            .identityCodingIncorrectlyPresent, .traceRequestWithBody,
        ]
        return !permanent.contains(cause)
    }

    /// In words; it has no part of the request's URL.
    public var description: String { cause.shortDescription }
}

extension HTTPClientRequest {
    fileprivate init(_ request: ClientRequest) throws {
        let head = request.head
        guard let scheme = head.scheme, let authority = head.authority, let path = head.path else {
            throw ConnectionFailure(.invalidURL)
        }
        self.init(url: "\(scheme)://\(authority)\(path)")
        method = HTTPMethod(rawValue: head.method.rawValue)
        for field in head.headerFields { headers.add(name: field.name.rawName, value: field.value) }
        switch request.body {
        case nil: break
        case .bytes(let bytes): body = .bytes(ByteBuffer(bytes: bytes))
        case .stream(let chunks):
            let length = chunks.declaredLength.map { Body.Length.known(Int64($0)) } ?? .unknown
            body = .stream(chunks.map { ByteBuffer(bytes: $0) }, length: length)
        }
    }
}

extension ClientResponse {
    fileprivate init(_ response: HTTPClientResponse, to method: HTTPRequest.Method) {
        var fields = HTTPFields()
        for (name, value) in response.headers {
            guard let name = HTTPField.Name(name) else { continue }
            fields.append(HTTPField(name: name, value: value))
        }
        // A status that isn't one would end the process.
        let code = Int(response.status.code)
        let status = (100...599).contains(code) ? code : 500
        // The answer to HEAD says how long a body would be (RFC 9110 §9.3.2).
        let length = method == .head ? nil : fields[.contentLength].flatMap { Int($0) }
        self.init(
            head: HTTPResponse(status: .init(code: status), headerFields: fields),
            body: IncomingBody(response.body.map { $0.readableBytesView }, declaredLength: length)
        )
    }
}
