// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/EveryKeyword32 --module EveryKeyword32 --mock

import ContractRuntime

/// One thing.
///
/// Gets it.
///
/// - Link `itself` of a 200 answer leads to `getThing`: Itself.
/// - Link `other` of a 200 answer leads to `changeThing`.
///
/// - Warning: Deprecated.
public enum GetThing: APIOperation {
    public struct Input: Sendable {
        public var id: [String]
        public var limit: Int
        /// As it is.
        ///
        /// - Warning: Deprecated.
        public var raw: String?
        public var `where`: [Int]?

        public init(id: [String], limit: Int = 5, raw: String? = nil, `where`: [Int]? = nil) {
            self.id = id
            self.limit = limit
            self.raw = raw
            self.`where` = `where`
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

        public init(xTotal: Pair) {
            self.xTotal = xTotal
        }

        public static let table = HeaderTable<OKHeaders> {
            $0.required("X-Total", \.xTotal, .of(Pair.self), explode: true)
        }
    }

    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("getThing", .get, "/things/{id}") {
        $0.security = [["basic"], ["bearer"], ["openID"], [.scheme("oauth", scopes: ["read"])]]
        $0.server = "https://left.keywords.example"
        $0.path("id", \.id, .array(.string()), style: .label, explode: true)
        $0.query("limit", defaulted: \.limit, .integer(), 5)
        $0.query("raw", optional: \.raw, .string(), allowReserved: true)
        $0.query("where", optional: \.`where`, .array(.integer()), style: .json)
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
        case text(String)

        public static let table = BodyTable<Body> {
            $0.add(.json(.of(ThingInput.self)), Body.json) { if case .json(let value) = $0 { value } else { nil } }
            $0.add(
                .form(
                    .of(Pair.self),
                    FormEncoding("first", joined: .form),
                    FormEncoding("zeroth", joined: .pipeDelimited)
                ),
                Body.form
            ) {
                if case .form(let value) = $0 { value } else { nil }
            }
            $0.add(.text("text/plain", .string(maxLength: 9)), Body.text) {
                if case .text(let value) = $0 { value } else { nil }
            }
        }
    }

    public typealias Output = Void
    public typealias Rejection = Never

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
        public init() {}
    }

    public typealias Output = Void
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("listParts", .get, "/parts") {
        $0.security = [["key"]]
        $0.success(204)
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
