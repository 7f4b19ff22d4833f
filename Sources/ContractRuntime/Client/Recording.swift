/// Exchanges with a server, kept as JSON: recorded once by a ``RecordingTransport``, and answered from again by a
/// ``ReplayingTransport``, in tests that need no server.
///
/// The fields `Authorization`, `Cookie`, `Proxy-Authorization` and `Set-Cookie` are left out. Keys in other fields, in
/// queries and in bodies are kept: look through a recording before sharing it.
public struct Recording: SchemaObject {
    /// A request and its response.
    public struct Exchange: SchemaObject {
        public var method: String
        /// The path with the query.
        public var path: String
        public var requestBody: Content?
        public var status: Int
        public var headers: [Field]
        public var responseBody: Content?

        public init(
            method: String,
            path: String,
            requestBody: Content? = nil,
            status: Int,
            headers: [Field] = [],
            responseBody: Content? = nil
        ) {
            self.method = method
            self.path = path
            self.requestBody = requestBody
            self.status = status
            self.headers = headers
            self.responseBody = responseBody
        }

        public static let table = ObjectTable<Exchange>("Exchange") {
            $0.required("method", \.method, .string())
            $0.required("path", \.path, .string())
            $0.optional("requestBody", \.requestBody, .of(Content.self))
            $0.required("status", \.status, .integer(minimum: 100, maximum: 599))
            $0.required("headers", \.headers, .array(.of(Field.self)))
            $0.optional("responseBody", \.responseBody, .of(Content.self))
        }
    }

    /// A header field.
    public struct Field: SchemaObject {
        public var name: String
        public var value: String

        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }

        public static let table = ObjectTable<Field>("Field") {
            $0.required("name", \.name, .string())
            $0.required("value", \.value, .string())
        }
    }

    /// A body: text where it is UTF-8, else base64.
    public struct Content: SchemaObject {
        public var text: String?
        public var base64: Base64Bytes?

        public static let table = ObjectTable<Content>("Content") {
            $0.optional("text", \.text, .string())
            $0.optional("base64", \.base64, .base64Bytes)
        }
    }

    /// In the order in which the requests were sent.
    public var exchanges: [Exchange]

    public init(exchanges: [Exchange] = []) {
        self.exchanges = exchanges
    }

    /// - Parameter json: what ``json`` gave.
    /// - Throws: ``DecodingFailure``.
    public init(json: [UInt8]) throws(DecodingFailure) {
        self = try JSONDecoding.decode(Recording.codec, from: json)
    }

    /// The recording as JSON.
    public var json: [UInt8] { JSONEncoding.encode(self, Recording.codec) }

    public static let table = ObjectTable<Recording>("Recording") {
        $0.required("exchanges", \.exchanges, .array(.of(Exchange.self)))
    }
}

extension Recording.Content {
    /// Nil for no bytes.
    public init?(_ bytes: [UInt8]) {
        if bytes.isEmpty { return nil }
        text = String(validating: bytes, as: UTF8.self)
        base64 = text == nil ? Base64Bytes(bytes) : nil
    }

    public var bytes: [UInt8] { text.map { Array($0.utf8) } ?? base64?.bytes ?? [] }
}

extension Recording.Exchange {
    private static let secrets: Set<HTTPField.Name> = [.authorization, .cookie, .proxyAuthorization, .setCookie]

    fileprivate init(_ request: HTTPRequest, _ body: [UInt8], _ response: RawResponse) {
        method = request.method.rawValue
        path = request.path ?? ""
        requestBody = Recording.Content(body)
        status = response.status
        headers = response.head.headerFields.filter { !Self.secrets.contains($0.name) }
            .map { Recording.Field(name: $0.name.rawName, value: $0.value) }
        responseBody = Recording.Content(response.body)
    }

    fileprivate func answers(_ request: HTTPRequest, _ body: [UInt8]) -> Bool {
        method == request.method.rawValue && path == request.path && requestBody?.bytes ?? [] == body
    }

    fileprivate var response: ClientResponse {
        var fields = HTTPFields()
        for field in headers {
            guard let name = HTTPField.Name(field.name) else { continue }
            fields.append(HTTPField(name: name, value: field.value))
        }
        let head = HTTPResponse(status: .init(code: status), headerFields: fields)
        return ClientResponse(head: head, body: IncomingBody(responseBody?.bytes ?? []))
    }
}

/// The limit for bodies that are recorded, in bytes: 64 MiB.
private let recordedBytes = 64 << 20

/// Carries requests like the transport inside it, and keeps what was sent and what came back.
public actor RecordingTransport: ClientTransport {
    /// What was exchanged so far.
    public private(set) var recording = Recording()
    private let inner: any ClientTransport

    public init(_ inner: any ClientTransport) {
        self.inner = inner
    }

    public func send(_ request: ClientRequest) async throws -> ClientResponse {
        var request = request
        let body = try await request.body?.chunks.collect(upTo: recordedBytes) ?? []
        if request.body != nil { request.body = .bytes(body) }
        let response = try await inner.send(request).collected(upTo: recordedBytes)
        recording.exchanges.append(Recording.Exchange(request.head, body, response))
        return ClientResponse(response)
    }
}

/// Answers requests from a recording: each with the first exchange of the same method, path, query and body that wasn't
/// used yet. Header fields are not compared.
public actor ReplayingTransport: ClientTransport {
    /// The exchanges that no request has asked for yet.
    public private(set) var unused: [Recording.Exchange]

    public init(_ recording: Recording) {
        unused = recording.exchanges
    }

    /// - Throws: ``UnrecordedRequest``.
    public func send(_ request: ClientRequest) async throws -> ClientResponse {
        let body = try await request.body?.chunks.collect(upTo: recordedBytes) ?? []
        guard let index = unused.firstIndex(where: { $0.answers(request.head, body) }) else {
            throw UnrecordedRequest(method: request.head.method.rawValue, path: request.head.path ?? "")
        }
        return unused.remove(at: index).response
    }
}

/// A recording has no answer, or no further one, to a request.
public struct UnrecordedRequest: TransportError, Hashable, CustomStringConvertible {
    public let method: String
    /// The path with the query.
    public let path: String

    public var isTransient: Bool { false }
    public var description: String { "the recording has no answer left to \(method) \(path)" }
}
