// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/KitchenSink --module KitchenSink --mock

import ContractRuntime

/// List dishes
///
/// Lists dishes, a page at a time.
///
/// - The first item of this list is long enough that it has to be broken over two lines, indented like its text.
/// - The second is short.
///
/// ```sh
/// curl https://kitchen.example/v1/dishes
/// ```
public enum ListDishes: APIOperation {
    public struct Input: Sendable {
        public var sort: Sort
        public var filter: Filter?
        public var ids: [Int]?
        public var q: String?
        public var page: Int
        public var xTrace: UUID?
        public var session: String

        public init(
            sort: Sort = .minusName,
            filter: Filter? = nil,
            ids: [Int]? = nil,
            q: String? = nil,
            page: Int = 1,
            xTrace: UUID? = nil,
            session: String
        ) {
            self.sort = sort
            self.filter = filter
            self.ids = ids
            self.q = q
            self.page = page
            self.xTrace = xTrace
            self.session = session
        }
    }

    public enum Sort: String, SchemaEnum {
        case name
        case minusName = "-name"
        case plus1 = "+1"
        case minus1 = "-1"
        case asc
        case ascUppercased = "ASC"
    }

    public enum Output: OperationOutput {
        case ok(Answer<[Dish], OKHeaders>)
        case notModified

        public var answer: DocumentedAnswer {
            switch self {
            case .ok(let answer): DocumentedAnswer(200, answer)
            case .notModified: DocumentedAnswer(304)
            }
        }
    }

    /// The headers of a 200 answer.
    public struct OKHeaders: ResponseHeaders {
        public var xTotal: Int
        public var xState: XState?

        public init(xTotal: Int, xState: XState? = nil) {
            self.xTotal = xTotal
            self.xState = xState
        }

        public enum XState: OpenSchemaEnum {
            case fresh
            case stale
            /// A value that the contract doesn't list, from a server that is newer than it.
            case unrecognized(String)

            public static let allCases: [XState] = [.fresh, .stale]

            public var rawValue: String {
                switch self {
                case .fresh: "fresh"
                case .stale: "stale"
                case .unrecognized(let value): value
                }
            }
        }

        public static let table = HeaderTable<OKHeaders> {
            $0.required("X-Total", \.xTotal, .integer())
            $0.optional("X-State", \.xState, .of(XState.self))
        }
    }

    public typealias Rejection = Rejection4XXFailureModelOrDefaultEmpty

    public static let definition = OperationDefinition<Self>("listDishes", .get, "/dishes") {
        $0.security = [[], ["key"]]
        $0.query("sort", defaulted: \.sort, .of(Sort.self), .minusName)
        $0.query("filter", optional: \.filter, .of(Filter.self), style: .deepObject)
        $0.query("ids", optional: \.ids, .array(.integer(), maxItems: 10), explode: false)
        $0.query("q", optional: \.q, .string(), allowReserved: true)
        $0.query("page", defaulted: \.page, .int32(minimum: 1), 1)
        $0.header("X-Trace", optional: \.xTrace, .uuid)
        $0.cookie("session", required: \.session, .string())
        $0.success(200, .json(.array(.of(Dish.self))), OKHeaders.table, Output.ok)
        $0.success(304, Output.notModified)
    }
}

/// - Link `next` of a 201 answer leads to `getPhoto`: Its photo.
public enum CreateDish: APIOperation {
    public struct Input: Sendable {
        /// The dish.
        public var body: DishInput

        public init(body: DishInput) {
            self.body = body
        }
    }

    public typealias Output = Dish
    public typealias Rejection = Rejection409

    public static let definition = OperationDefinition<Self>("createDish", .post, "/dishes") {
        $0.security = [[.scheme("oauth", scopes: ["dishes:write"])]]
        $0.body(
            required: \.body,
            .alternatives(
                .json(.of(DishInput.self)),
                .form(.of(DishInput.self)),
                .xml(.of(DishInput.self), DishInput.xml)
            )
        )
        $0.success(201, .alternatives(.json(.of(Dish.self)), .xml(.of(Dish.self), Dish.xml)))
    }

    /// `POST {$request.body#/hook}`
    public enum CookedCallback: APIOperation {
        public struct Input: Sendable {
            public var body: Dish?

            public init(body: Dish? = nil) {
                self.body = body
            }
        }

        public typealias Output = Void
        public typealias Rejection = Never

        public static let definition = OperationDefinition<Self>(
            "postRequestBodyHook", .post, "/createDishCookedCallback"
        ) {
            $0.body(optional: \.body, .json(.of(Dish.self)))
            $0.success(204)
        }
    }
}

/// - Warning: Deprecated.
public enum GetPhoto: APIOperation {
    public struct Input: Sendable {
        public var id: UUID
        public var idQuery: String?

        public init(id: UUID, idQuery: String? = nil) {
            self.id = id
            self.idQuery = idQuery
        }
    }

    public typealias Output = [UInt8]
    public typealias Rejection = Rejection404Conflict

    public static let definition = OperationDefinition<Self>("getPhoto", .get, "/dishes/{id}/photo") {
        $0.path("id", \.id, .uuid)
        $0.query("id", optional: \.idQuery, .string())
        $0.success(200, .bytes("image/png"))
    }
}

/// `PUT /dishes/{id}/photo`
public enum PutNote: APIOperation {
    public struct Input: Sendable {
        public var id: UUID
        public var idQuery: String?
        public var body: Body?

        public init(id: UUID, idQuery: String? = nil, body: Body? = nil) {
            self.id = id
            self.idQuery = idQuery
            self.body = body
        }
    }

    public enum Body: Sendable {
        case json(JSON)
        case text(String)

        public struct JSON: SchemaObject {
            public var text: String

            public init(text: String) {
                self.text = text
            }

            public static let table = ObjectTable<JSON>("PutNote.Body.JSON") {
                $0.required("text", \.text, .string())
            }
        }

        public static let table = BodyTable<Body> {
            $0.add(.json(.of(JSON.self)), Body.json) { if case .json(let value) = $0 { value } else { nil } }
            $0.add(.text("text/plain", .string(maxLength: 10)), Body.text) {
                if case .text(let value) = $0 { value } else { nil }
            }
        }
    }

    public enum Output: OperationOutput {
        case ok(String)
        case accepted

        public var answer: DocumentedAnswer {
            switch self {
            case .ok(let answer): DocumentedAnswer(200, answer)
            case .accepted: DocumentedAnswer(202)
            }
        }
    }

    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("putNote", .put, "/dishes/{id}/photo") {
        $0.path("id", \.id, .uuid)
        $0.query("id", optional: \.idQuery, .string())
        $0.body(optional: \.body, .alternatives(Body.table))
        $0.success(200, .alternatives(.text("text/html"), .text("text/plain")), Output.ok)
        $0.success(202, Output.accepted)
    }
}

/// Every way to write a parameter
public enum SearchShelf: APIOperation {
    public struct Input: Sendable {
        public var aisle: [String]
        public var row: Span
        public var box: Span
        public var words: [String]?
        public var kinds: [Kind]?
        public var span: Span?
        public var `where`: Filter?
        /// How far down.
        ///
        /// Null stands for the parameter without a value, as in `?depth=`.
        public var depth: Patch<Int>
        /// Null stands for the parameter without a value, as in `?open=`.
        public var open: Bool?
        public var xMarks: Span?
        public var xDays: [CalendarDate]?
        public var seen: [Int]?

        public init(
            aisle: [String],
            row: Span,
            box: Span,
            words: [String]? = nil,
            kinds: [Kind]? = nil,
            span: Span? = nil,
            `where`: Filter? = nil,
            depth: Patch<Int> = .absent,
            open: Bool?,
            xMarks: Span? = nil,
            xDays: [CalendarDate]? = nil,
            seen: [Int]? = nil
        ) {
            self.aisle = aisle
            self.row = row
            self.box = box
            self.words = words
            self.kinds = kinds
            self.span = span
            self.`where` = `where`
            self.depth = depth
            self.open = open
            self.xMarks = xMarks
            self.xDays = xDays
            self.seen = seen
        }
    }

    public typealias Output = Shelf
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("searchShelf", .get, "/shelves/{aisle}/{row}/{box}") {
        $0.path("aisle", \.aisle, .array(.string()), style: .label)
        $0.path("row", \.row, .of(Span.self), style: .matrix, explode: true)
        $0.path("box", \.box, .of(Span.self), explode: true)
        $0.query("words", optional: \.words, .array(.string()), style: .spaceDelimited)
        $0.query("kinds", optional: \.kinds, .array(.of(Kind.self)), style: .pipeDelimited)
        $0.query("span", optional: \.span, .of(Span.self))
        $0.query("where", optional: \.`where`, .of(Filter.self), style: .json)
        $0.query("depth", optional: \.depth, .orEmpty(.integer()))
        $0.query("open", required: \.open, .orEmpty(.boolean))
        $0.header("X-Marks", optional: \.xMarks, .of(Span.self), explode: true)
        $0.header("X-Days", optional: \.xDays, .array(.date))
        $0.cookie("seen", optional: \.seen, .array(.integer()), explode: false)
        $0.success(200, .json(.of(Shelf.self)))
    }
}

/// `POST /shelves/{aisle}/{row}/{box}`
public enum FillShelf: APIOperation {
    public struct Input: Sendable {
        public var aisle: [String]
        public var row: Span
        public var box: Span
        public var body: Body

        public init(aisle: [String], row: Span, box: Span, body: Body) {
            self.aisle = aisle
            self.row = row
            self.box = box
            self.body = body
        }
    }

    public struct Body: SchemaObject {
        public var count: Int

        public init(count: Int) {
            self.count = count
        }

        public static let table = ObjectTable<Body>("FillShelf.Body") {
            $0.required("count", \.count, .integer())
        }
    }

    public enum Output: OperationOutput {
        case success(status: Int, [UInt8])

        public var answer: DocumentedAnswer {
            switch self {
            case .success(let status, let answer): DocumentedAnswer(status, answer)
            }
        }
    }

    public struct BadRequestBody: SchemaObject {
        public var why: String?

        public init(why: String? = nil) {
            self.why = why
        }

        public static let table = ObjectTable<BadRequestBody>("FillShelf.BadRequestBody") {
            $0.optional("why", \.why, .string())
        }
    }

    public enum Rejection: OperationRejection {
        case badRequest(BadRequestBody)

        public var answer: DocumentedAnswer {
            switch self {
            case .badRequest(let answer): DocumentedAnswer(400, answer)
            }
        }

        public static let table = RejectionTable<Rejection> {
            $0.add(
                400,
                .alternatives(.json(.of(BadRequestBody.self)), .xml(.of(BadRequestBody.self), BadRequestBody.xml)),
                Self.badRequest
            )
        }
    }

    public static let definition = OperationDefinition<Self>("fillShelf", .post, "/shelves/{aisle}/{row}/{box}") {
        $0.maximumBodyBytes = 4096
        $0.security = [["staff"], ["basic"]]
        $0.path("aisle", \.aisle, .array(.string()), style: .label)
        $0.path("row", \.row, .of(Span.self), style: .matrix, explode: true)
        $0.path("box", \.box, .of(Span.self), explode: true)
        $0.body(required: \.body, .alternatives(.json(.of(Body.self)), .form(.of(Body.self))))
        $0.success(.range(2), .bytes("application/octet-stream"), Output.success)
    }
}

extension FillShelf.BadRequestBody: XMLRepresentable {
    public static let xml = XMLShape("BadRequestBody") {
        $0.element("why", .text)
    }
}

/// `OPTIONS /task`
public enum TaskOperation: APIOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = JSONValue
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("task", .options, "/task") {
        $0.server = "https://tasks.example"
        $0.success(200, .json("application/vnd.kitchen+json", .any))
    }
}

/// Requests that the service sends.
public enum Webhooks {
    /// `POST dishSold`
    public enum DishSold: APIOperation {
        public struct Input: Sendable {
            public var body: Dish

            public init(body: Dish) {
                self.body = body
            }
        }

        public typealias Output = Void
        public typealias Rejection = Never

        public static let definition = OperationDefinition<Self>("postDishSold", .post, "/dishSold") {
            $0.body(required: \.body, .json(.of(Dish.self)))
            $0.success(204)
        }
    }
}

/// The failures of operations that answer 404.
public enum Rejection404Conflict: OperationRejection {
    case notFound(Answer<ConflictBody, ConflictHeaders>)

    public var answer: DocumentedAnswer {
        switch self {
        case .notFound(let answer): DocumentedAnswer(404, answer)
        }
    }

    public static let table = RejectionTable<Rejection404Conflict> {
        $0.add(404, .json(.of(ConflictBody.self)), ConflictHeaders.table, Self.notFound)
    }
}

/// The failures of operations that answer 409.
public enum Rejection409: OperationRejection {
    case conflict(Answer<ConflictBody, ConflictHeaders>)

    public var answer: DocumentedAnswer {
        switch self {
        case .conflict(let answer): DocumentedAnswer(409, answer)
        }
    }

    public static let table = RejectionTable<Rejection409> {
        $0.add(409, .json(.of(ConflictBody.self)), ConflictHeaders.table, Self.conflict)
    }
}

/// The failures of operations that answer 4XX and any other status.
public indirect enum Rejection4XXFailureModelOrDefaultEmpty: OperationRejection {
    case clientError(status: Int, FailureModel)
    case other(status: Int)

    public var answer: DocumentedAnswer {
        switch self {
        case .clientError(let status, let answer): DocumentedAnswer(status, answer)
        case .other(let status): DocumentedAnswer(status)
        }
    }

    public static let table = RejectionTable<Rejection4XXFailureModelOrDefaultEmpty> {
        $0.add(.range(4), .problem(.of(FailureModel.self)), Self.clientError)
        $0.add(.default, Self.other)
    }
}
