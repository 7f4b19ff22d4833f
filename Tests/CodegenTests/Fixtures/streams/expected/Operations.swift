// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/Streams --module Streams --mock

import ContractRuntime

/// `GET /events`
public enum Watch: APIOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = EventStream<Tick>
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("watch", .get, "/events") {
        $0.success(200, .events(.of(Tick.self)))
    }
}

/// `POST /chat`
public enum Chat: APIOperation {
    public struct Input: Sendable {
        public var body: Body

        public init(body: Body) {
            self.body = body
        }
    }

    public struct Body: SchemaObject {
        public var stream: Bool

        public init(stream: Bool) {
            self.stream = stream
        }

        public static let table = ObjectTable<Body>("Chat.Body") {
            $0.required("stream", \.stream, .boolean)
        }
    }

    public typealias Output = OKBody

    public enum OKBody: Sendable {
        case json(Tick)
        case events(EventStream<Tick>)

        public static let table = BodyTable<OKBody> {
            $0.add(.json(.of(Tick.self)), OKBody.json) { if case .json(let value) = $0 { value } else { nil } }
            $0.add(.events(.of(Tick.self)), OKBody.events) { if case .events(let value) = $0 { value } else { nil } }
        }
    }

    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("chat", .post, "/chat") {
        $0.body(required: \.body, .json(.of(Body.self)))
        $0.success(200, .alternatives(OKBody.table))
    }
}

/// `GET /text`
public enum Text: APIOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = EventStream<String>
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("text", .get, "/text") {
        $0.success(200, .textEvents)
    }
}

/// `POST /lines`
public enum Lines: APIOperation {
    public struct Input: Sendable {
        public var body: ItemStream<Tick>

        public init(body: ItemStream<Tick>) {
            self.body = body
        }
    }

    public typealias Output = ItemStream<Tick>
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("lines", .post, "/lines") {
        $0.body(required: \.body, .lines("application/x-ndjson", .of(Tick.self)))
        $0.success(200, .lines("application/jsonl", .of(Tick.self)))
    }
}

/// `GET /sequence`
public enum SequenceOperation: APIOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = ItemStream<Int?>
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("sequence", .get, "/sequence") {
        $0.success(200, .sequence(.nullable(.integer())))
    }
}

/// `GET /files/{name}`
public enum Download: APIOperation {
    public struct Input: Sendable {
        public var name: String

        public init(name: String) {
            self.name = name
        }
    }

    public typealias Output = Answer<OKBody, OKHeaders>

    public enum OKBody: Sendable {
        case bytes(ByteStream)
        case imagePNG([UInt8])

        public static let table = BodyTable<OKBody> {
            $0.add(.byteStream("application/octet-stream"), OKBody.bytes) {
                if case .bytes(let value) = $0 { value } else { nil }
            }
            $0.add(.bytes("image/png"), OKBody.imagePNG) { if case .imagePNG(let value) = $0 { value } else { nil } }
        }
    }

    /// The headers of a 200 answer.
    public struct OKHeaders: ResponseHeaders {
        public var eTag: String

        public init(eTag: String) {
            self.eTag = eTag
        }

        public static let table = HeaderTable<OKHeaders> {
            $0.required("ETag", \.eTag, .string())
        }
    }

    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("download", .get, "/files/{name}") {
        $0.path("name", \.name, .string())
        $0.success(200, .alternatives(OKBody.table), OKHeaders.table)
    }
}

/// `PUT /files/{name}`
public enum Upload: APIOperation {
    public struct Input: Sendable {
        public var name: String
        public var body: ByteStream

        public init(name: String, body: ByteStream) {
            self.name = name
            self.body = body
        }
    }

    public typealias Output = Void
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("upload", .put, "/files/{name}") {
        $0.maximumBodyBytes = 5_000_000_000
        $0.path("name", \.name, .string())
        $0.body(required: \.body, .byteStream("video/mp4"))
        $0.success(204)
    }
}
