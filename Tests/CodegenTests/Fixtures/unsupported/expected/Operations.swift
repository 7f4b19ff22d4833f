// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/Unsupported --module Unsupported --mock

import ContractRuntime

/// - Link `part` of a 204 answer leads to `postThing`.
/// - Link `away` of a 204 answer.
/// - Link `template` of a 204 answer leads to `postThing`.
/// - Link `back` of a 404 answer leads to `postThing`.
public enum PostThing: APIOperation {
    public struct Input: Sendable {
        public var id: String?
        public var nested: [[String]]?
        public var body: Body?

        public init(id: String? = nil, nested: [[String]]? = nil, body: Body? = nil) {
            self.id = id
            self.nested = nested
            self.body = body
        }
    }

    public struct Body: SchemaObject {
        public var file: String?

        public init(file: String? = nil) {
            self.file = file
        }

        public static let table = ObjectTable<Body>("PostThing.Body") {
            $0.optional("file", \.file, .string())
        }
    }

    public enum Output: OperationOutput {
        case ok(Answer<OKBody, OKHeaders>)
        case noContent(Answer<Void, NoContentHeaders>)

        public var answer: DocumentedAnswer {
            switch self {
            case .ok(let answer): DocumentedAnswer(200, answer)
            case .noContent(let answer): DocumentedAnswer(204, answer)
            }
        }
    }

    public indirect enum OKBody: Sendable {
        case json(Thing)
        case xml(Thing)
        case events(EventStream<[String: JSONValue]>)

        public static let table = BodyTable<OKBody> {
            $0.add(.json(.of(Thing.self)), OKBody.json) { if case .json(let value) = $0 { value } else { nil } }
            $0.add(.xml(.of(Thing.self), Thing.xml), OKBody.xml) { if case .xml(let value) = $0 { value } else { nil } }
            $0.add(.events(.dictionary(.any)), OKBody.events) { if case .events(let value) = $0 { value } else { nil } }
        }
    }

    /// The headers of a 200 answer.
    public struct OKHeaders: ResponseHeaders {
        public init() {}

        public static let table = HeaderTable<OKHeaders> { _ in }
    }

    /// The headers of a 204 answer.
    public struct NoContentHeaders: ResponseHeaders {
        public var xCount: Double?
        public var xID: String?

        public init(xCount: Double? = nil, xID: String? = nil) {
            self.xCount = xCount
            self.xID = xID
        }

        public static let table = HeaderTable<NoContentHeaders> {
            $0.optional("X-Count", \.xCount, .number())
            $0.optional("X-Id", \.xID, .string())
        }
    }

    public typealias Rejection = Rejection404Empty

    public static let definition = OperationDefinition<Self>("postThing", .post, "/things") {
        $0.query("id", optional: \.id, .string())
        $0.query("nested", optional: \.nested, .array(.array(.string())))
        $0.body(optional: \.body, .multipart(.of(Body.self)))
        $0.success(200, .alternatives(OKBody.table), OKHeaders.table, Output.ok)
        $0.success(204, NoContentHeaders.table, Output.noContent)
    }
}

/// Requests that the service sends.
public enum Webhooks {
    /// `POST changed`
    public enum Changed: APIOperation {
        public struct Input: Sendable {
            public init() {}
        }

        public typealias Output = Void
        public typealias Rejection = Never

        public static let definition = OperationDefinition<Self>("postChanged", .post, "/changed") {
            $0.success(204)
        }
    }
}

/// The failures of operations that answer 404.
public enum Rejection404Empty: OperationRejection {
    case notFound

    public var answer: DocumentedAnswer {
        switch self {
        case .notFound: DocumentedAnswer(404)
        }
    }

    public static let table = RejectionTable<Rejection404Empty> {
        $0.add(404, Self.notFound)
    }
}
