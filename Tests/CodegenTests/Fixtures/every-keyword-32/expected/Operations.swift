// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/EveryKeyword32 --module EveryKeyword32 --mock

import ContractRuntime

/// One thing.
///
/// Gets it.
///
/// - Warning: Deprecated.
public enum GetThing: APIOperation {
    public struct Input: Sendable {
        public var id: [String]
        public var limit: Int
        /// As it is.
        ///
        /// - Warning: Deprecated.
        ///
        /// Example: `"a"`
        public var raw: String?
        public var `where`: [Int]?
        /// Null stands for the parameter without a value, as in `?flag=`.
        public var flag: Patch<Bool>
        /// Example: `"two"`
        public var shown: String?
        public var all: String?

        public init(
            id: [String],
            limit: Int = 5,
            raw: String? = nil,
            `where`: [Int]? = nil,
            flag: Patch<Bool> = .absent,
            shown: String? = nil,
            all: String? = nil
        ) {
            self.id = id
            self.limit = limit
            self.raw = raw
            self.`where` = `where`
            self.flag = flag
            self.shown = shown
            self.all = all
        }
    }

    public enum Output: OperationOutput {
        case ok(Answer<OKBody, OKHeaders>)
        case noContent(Answer<Void, NothingHeaders>)

        public var answer: DocumentedAnswer {
            switch self {
            case .ok(let answer): DocumentedAnswer(200, answer)
            case .noContent(let answer): DocumentedAnswer(204, answer)
            }
        }
    }

    public indirect enum OKBody: Sendable {
        case json(Thing)
        case xml(Marked)

        public static let table = BodyTable<OKBody> {
            $0.add(.json(.of(Thing.self)), OKBody.json) { if case .json(let value) = $0 { value } else { nil } }
            $0.add(.xml(.of(Marked.self), Marked.xml), OKBody.xml) {
                if case .xml(let value) = $0 { value } else { nil }
            }
        }
    }

    /// The headers of a 200 answer.
    public struct OKHeaders: ResponseHeaders {
        /// How many.
        ///
        /// - Warning: Deprecated.
        public var xTotal: Pair
        public var xSeen: Int?
        public var xText: String?

        public init(xTotal: Pair, xSeen: Int? = nil, xText: String? = nil) {
            self.xTotal = xTotal
            self.xSeen = xSeen
            self.xText = xText
        }

        public static let table = HeaderTable<OKHeaders> {
            $0.required("X-Total", \.xTotal, .of(Pair.self), explode: true)
            $0.optional("X-Seen", \.xSeen, .integer())
            $0.optional("X-Text", \.xText, .string(), style: .json)
        }
    }

    public typealias Rejection = Never

    /// The operation's own servers; the first is asked unless options say.
    public nonisolated enum Servers {
        public static func keywordsExample(side: String = "left") -> String {
            "https://\(side).keywords.example"
        }
    }

    public static let definition = OperationDefinition<Self>("getThing", .get, "/things/{id}") {
        $0.security = [["basic"], ["bearer"], ["openID"], [.scheme("oauth", scopes: ["read"])]]
        $0.server = "https://left.keywords.example"
        $0.path("id", \.id, .array(.string()), style: .label, explode: true)
        $0.query("limit", defaulted: \.limit, .integer(), 5)
        $0.query("raw", optional: \.raw, .string(), allowReserved: true)
        $0.query("where", optional: \.`where`, .array(.integer()), style: .json)
        $0.query("flag", optional: \.flag, .orEmpty(.boolean))
        $0.query("shown", optional: \.shown, .string())
        $0.cookie("all", optional: \.all, .string(), allowReserved: true)
        $0.success(200, .alternatives(OKBody.table), OKHeaders.table, Output.ok)
        $0.success(204, NothingHeaders.table, Output.noContent)
    }
}

/// Change it
///
/// By its id.
public enum ChangeThing: APIOperation {
    public struct Input: Sendable {
        public var id: [String]
        /// What to change.
        public var body: Body

        public init(id: [String], body: Body) {
            self.id = id
            self.body = body
        }
    }

    public indirect enum Body: Sendable {
        case json(ThingInput)
        case form(Pair)
        case parts(ItemStream<Shown>)
        case text(String)

        public static let table = BodyTable<Body> {
            $0.add(.json(.of(ThingInput.self)), Body.json) { if case .json(let value) = $0 { value } else { nil } }
            $0.add(
                .form(
                    .of(Pair.self),
                    FormEncoding("first", joined: .form),
                    FormEncoding("zeroth", joined: .pipeDelimited),
                    .reserved("second"),
                    .json("third")
                ),
                Body.form
            ) {
                if case .form(let value) = $0 { value } else { nil }
            }
            $0.add(
                .partStream(
                    "multipart/mixed",
                    .of(Shown.self),
                    prefix: ["application/first+json"],
                    item: "application/other+json"
                ),
                Body.parts
            ) {
                if case .parts(let value) = $0 { value } else { nil }
            }
            $0.add(.text("text/plain", .string(maxLength: 9)), Body.text) {
                if case .text(let value) = $0 { value } else { nil }
            }
        }
    }

    public typealias Output = Void
    public typealias Rejection = Never

    /// The operation's own servers; the first is asked unless options say.
    public nonisolated enum Servers {
        public static func keywordsExample(side: String = "left") -> String {
            "https://\(side).keywords.example"
        }
    }

    public static let definition = OperationDefinition<Self>("changeThing", .post, "/things/{id}") {
        $0.maximumBodyBytes = 2_097_152
        $0.security = [["key"]]
        $0.server = "https://left.keywords.example"
        $0.path("id", \.id, .array(.string()), style: .label, explode: true)
        $0.body(required: \.body, .alternatives(Body.table))
        $0.success(204)
    }

    /// `POST {$request.query.done}`
    public enum DoneCallback: APIOperation {
        public struct Input: Sendable {
            public init() {}
        }

        public typealias Output = Void
        public typealias Rejection = Never

        public static let definition = OperationDefinition<Self>(
            "postRequestQueryDone", .post, "/changeThingDoneCallback"
        ) {
            $0.success(204)
        }
    }

    /// `POST {$request.query.undo}`
    public enum UndoneCallback: APIOperation {
        public struct Input: Sendable {
            public init() {}
        }

        public typealias Output = Void
        public typealias Rejection = Never

        public static let definition = OperationDefinition<Self>(
            "postRequestQueryUndo", .post, "/changeThingUndoneCallback"
        ) {
            $0.success(204)
        }
    }
}

/// One thing.
///
/// By its id.
public enum SearchThing: APIOperation {
    public struct Input: Sendable {
        public var id: [String]

        public init(id: [String]) {
            self.id = id
        }
    }

    public typealias Output = Void
    public typealias Rejection = Never

    /// The operation's own servers; the first is asked unless options say.
    public nonisolated enum Servers {
        public static func keywordsExample(side: String = "left") -> String {
            "https://\(side).keywords.example"
        }
    }

    public static let definition = OperationDefinition<Self>("searchThing", .named("QUERY"), "/things/{id}") {
        $0.security = [["key"]]
        $0.server = "https://left.keywords.example"
        $0.path("id", \.id, .array(.string()), style: .label, explode: true)
        $0.success(204)
    }
}

/// One thing.
///
/// By its id.
public enum CopyThing: APIOperation {
    public struct Input: Sendable {
        public var id: [String]

        public init(id: [String]) {
            self.id = id
        }
    }

    public typealias Output = Void
    public typealias Rejection = Never

    /// The operation's own servers; the first is asked unless options say.
    public nonisolated enum Servers {
        public static func keywordsExample(side: String = "left") -> String {
            "https://\(side).keywords.example"
        }
    }

    public static let definition = OperationDefinition<Self>("copyThing", .named("COPY"), "/things/{id}") {
        $0.security = [["key"]]
        $0.server = "https://left.keywords.example"
        $0.path("id", \.id, .array(.string()), style: .label, explode: true)
        $0.success(204)
    }
}

/// `GET /parts`
public enum ListParts: APIOperation {
    public struct Input: Sendable {
        public var whole: [String: JSONValue]?

        public init(whole: [String: JSONValue]? = nil) {
            self.whole = whole
        }
    }

    public typealias Output = Void
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("listParts", .get, "/parts") {
        $0.security = [["key"]]
        $0.querystring("whole", optional: \.whole, .json(.dictionary(.any)))
        $0.success(204)
    }
}

/// `PUT /methods`
public enum PutIt: APIOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = Void
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("putIt", .put, "/methods") {
        $0.security = [["key"]]
        $0.success(204)
    }
}

/// `DELETE /methods`
public enum DeleteIt: APIOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = Void
    public typealias Rejection = RejectionDefaultEmpty

    public static let definition = OperationDefinition<Self>("deleteIt", .delete, "/methods") {
        $0.security = [["key"]]
        $0.success(204)
    }
}

/// `OPTIONS /methods`
public enum AskIt: APIOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = Void
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("askIt", .options, "/methods") {
        $0.security = [["key"]]
        $0.success(204)
    }
}

/// `HEAD /methods`
public enum HeadIt: APIOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = Void
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("headIt", .head, "/methods") {
        $0.security = [["key"]]
        $0.success(204)
    }
}

/// `PATCH /methods`
public enum PatchIt: APIOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = Void
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("patchIt", .patch, "/methods") {
        $0.security = [["key"]]
        $0.success(204)
    }
}

/// `TRACE /methods`
public enum TraceIt: APIOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = Void
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("traceIt", .trace, "/methods") {
        $0.security = [["key"]]
        $0.server = "https://trace.keywords.example"
        $0.success(204)
    }
}

/// `GET /lines`
public enum GetLines: APIOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = ItemStream<Shown>
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("getLines", .get, "/lines") {
        $0.security = [["key"]]
        $0.success(200, .lines("application/jsonl", .of(Shown.self)))
    }
}

/// `GET /stream`
public enum GetStream: APIOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = ByteStream
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("getStream", .get, "/stream") {
        $0.security = [["key"]]
        $0.success(200, .byteStream("application/octet-stream"))
    }
}

/// - Link `thing` of a 200 answer leads to `getThing`: Its thing.
/// - Link `again` of a 200 answer leads to `putShown`.
/// - Link `next` of a 200 answer leads to `getThing`.
public enum GetShown: APIOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = Shown
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("getShown", .get, "/shown") {
        $0.security = [["key"]]
        $0.success(200, .json(.of(Shown.self)))
    }
}

/// `POST /shown`
public enum PostShown: APIOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = Shown
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("postShown", .post, "/shown") {
        $0.security = [["key"]]
        $0.success(200, .json(.of(Shown.self)))
    }
}

/// `PATCH /shown`
public enum PatchShown: APIOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = Shown
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("patchShown", .patch, "/shown") {
        $0.security = [["key"]]
        $0.success(200, .json(.of(Shown.self)))
    }
}

/// `PUT /shown`
public enum PutShown: APIOperation {
    public struct Input: Sendable {
        public var body: Body?

        public init(body: Body? = nil) {
            self.body = body
        }
    }

    public enum Body: Sendable {
        case json(Shown)
        case multipart(Multipart)

        public struct Multipart: SchemaObject {
            public var b: FilePart?

            public init(b: FilePart? = nil) {
                self.b = b
            }

            public static let table = ObjectTable<Multipart>("PutShown.Body.Multipart") {
                $0.optional("b", \.b, .file)
            }
        }

        public static let table = BodyTable<Body> {
            $0.add(.json(.of(Shown.self)), Body.json) { if case .json(let value) = $0 { value } else { nil } }
            $0.add(.multipart(.of(Multipart.self), headers: ["b": PartHeaders(BHeaders.table)]), Body.multipart) {
                if case .multipart(let value) = $0 { value } else { nil }
            }
        }
    }

    /// The headers of the part `b`.
    public struct BHeaders: ResponseHeaders {
        public var xPart: String?

        public init(xPart: String? = nil) {
            self.xPart = xPart
        }

        public static let table = HeaderTable<BHeaders> {
            $0.optional("X-Part", \.xPart, .string())
        }
    }

    public typealias Output = Shown
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("putShown", .put, "/shown") {
        $0.security = [["key"]]
        $0.body(optional: \.body, .alternatives(Body.table))
        $0.success(200, .json(.of(Shown.self)))
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

/// The failures of operations that answer any other status.
public enum RejectionDefaultEmpty: OperationRejection {
    case other(status: Int)

    public var answer: DocumentedAnswer {
        switch self {
        case .other(let status): DocumentedAnswer(status)
        }
    }

    public static let table = RejectionTable<RejectionDefaultEmpty> {
        $0.add(.default, Self.other)
    }
}
