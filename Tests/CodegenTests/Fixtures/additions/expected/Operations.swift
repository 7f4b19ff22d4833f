// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/Additions --module Additions --mock

import ContractRuntime

/// `GET /animals`
public enum FindAnimals: APIOperation {
    public struct Input: Sendable {
        /// The whole query is a form.
        public var filter: Filter?

        public init(filter: Filter? = nil) {
            self.filter = filter
        }
    }

    public typealias Output = Answer<[Animal], OKHeaders>

    /// The headers of a 200 answer.
    public struct OKHeaders: ResponseHeaders {
        /// What was searched for.
        public var xFilter: Filter
        public var xNote: String?

        public init(xFilter: Filter, xNote: String? = nil) {
            self.xFilter = xFilter
            self.xNote = xNote
        }

        public static let table = HeaderTable<OKHeaders> {
            $0.required("X-Filter", \.xFilter, .of(Filter.self), style: .json)
            $0.optional("X-Note", \.xNote, .string(maxLength: 20))
        }
    }

    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("findAnimals", .get, "/animals") {
        $0.querystring("filter", optional: \.filter, .form(.of(Filter.self)))
        $0.success(200, .json(.array(.of(Animal.self))), OKHeaders.table)
    }
}

/// `QUERY /animals`
public enum AskAnimals: APIOperation {
    public struct Input: Sendable {
        public var question: Filter

        public init(question: Filter) {
            self.question = question
        }
    }

    public typealias Output = Tree
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("askAnimals", .named("QUERY"), "/animals") {
        $0.querystring("question", required: \.question, .json(.of(Filter.self)))
        $0.success(200, .json(.of(Tree.self)))
    }
}

/// Only a failure is documented.
public enum BreakNest: APIOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = NoSuccess
    public typealias Rejection = Rejection409Empty

    public static let definition = OperationDefinition<Self>("breakNest", .delete, "/nests") { _ in }
}

/// No answer is documented.
public enum WatchNest: APIOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public enum Output: OperationOutput {
        case other(status: Int)

        public var answer: DocumentedAnswer {
            switch self {
            case .other(let status): DocumentedAnswer(status)
            }
        }
    }

    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("watchNest", .get, "/nests") {
        $0.success(.default, Output.other)
    }
}

/// `DELETE /animals/{id}`
public enum DeleteAnimal: APIOperation {
    public struct Input: Sendable {
        public var id: Int
        public var ticket: String?

        public init(id: Int, ticket: String? = nil) {
            self.id = id
            self.ticket = ticket
        }
    }

    public typealias Output = Answer<String, OKHeaders>

    /// The headers of a 200 answer.
    public struct OKHeaders: ResponseHeaders {
        public var setCookie: [String]

        public init(setCookie: [String]) {
            self.setCookie = setCookie
        }

        public static let table = HeaderTable<OKHeaders> {
            $0.required("Set-Cookie", \.setCookie, .array(.string(minLength: 3)))
        }
    }

    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("deleteAnimal", .delete, "/animals/{id}") {
        $0.path("id", \.id, .integer())
        $0.cookie("ticket", optional: \.ticket, .string(), allowReserved: true)
        $0.success(200, .text("text/plain"), OKHeaders.table)
    }
}

/// - Link `keeper` of a 200 answer leads to `getKeeper`: Who feeds it.
/// - Link `mother` of a 201 answer leads to `getAnimal`.
/// - Link `mothersKeeper` of a 201 answer leads to `getKeeper`.
public enum PutAnimal: APIOperation {
    public struct Input: Sendable {
        public var id: Int
        public var body: Animal

        public init(id: Int, body: Animal) {
            self.id = id
            self.body = body
        }
    }

    public enum Output: OperationOutput {
        case ok(Answer<Card, OKHeaders>)
        case created(Card)

        public var answer: DocumentedAnswer {
            switch self {
            case .ok(let answer): DocumentedAnswer(200, answer)
            case .created(let answer): DocumentedAnswer(201, answer)
            }
        }
    }

    /// The headers of a 200 answer.
    public struct OKHeaders: ResponseHeaders {
        public var xKeeper: String?
        public var setCookie: [String]?

        public init(xKeeper: String? = nil, setCookie: [String]? = nil) {
            self.xKeeper = xKeeper
            self.setCookie = setCookie
        }

        public static let table = HeaderTable<OKHeaders> {
            $0.optional("X-Keeper", \.xKeeper, .string())
            $0.optional("set-cookie", \.setCookie, .array(.string()))
        }
    }

    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("putAnimal", .put, "/animals/{id}") {
        $0.path("id", \.id, .integer())
        $0.body(required: \.body, .json(.of(Animal.self)))
        $0.success(200, .json(.of(Card.self)), OKHeaders.table, Output.ok)
        $0.success(201, .json(.of(Card.self)), Output.created)
    }
}

/// - Link `itself` of a 200 answer leads to `getAnimal`.
/// - Link `written` of a 200 answer leads to `getKeeper`.
/// - Link `replace` of a 200 answer leads to `putAnimal`.
public enum GetAnimal: APIOperation {
    public struct Input: Sendable {
        public var id: Int

        public init(id: Int) {
            self.id = id
        }
    }

    public typealias Output = Card
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("getAnimal", .get, "/animals/{id}") {
        $0.path("id", \.id, .integer())
        $0.success(200, .json(.of(Card.self)))
    }
}

/// `GET /pages/{page}`
public enum GetPage: APIOperation {
    public struct Input: Sendable {
        public var page: String

        public init(page: String) {
            self.page = page
        }
    }

    public typealias Output = String
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("getPage", .get, "/pages/{page}") {
        $0.path("page", \.page, .string(), allowReserved: true)
        $0.success(200, .text("text/plain"))
    }
}

/// `POST /pictures`
public enum AddPicture: APIOperation {
    public struct Input: Sendable {
        public var body: Body

        public init(body: Body) {
            self.body = body
        }
    }

    public struct Body: SchemaObject {
        public var picture: FilePart
        public var more: [FilePart]?
        public var note: String

        public init(picture: FilePart, more: [FilePart]? = nil, note: String) {
            self.picture = picture
            self.more = more
            self.note = note
        }

        public static let table = ObjectTable<Body>("AddPicture.Body") {
            $0.required("picture", \.picture, .file)
            $0.optional("more", \.more, .array(.file))
            $0.required("note", \.note, .string())
        }
    }

    /// The headers of the part `picture`.
    public struct PictureHeaders: ResponseHeaders {
        /// Of all bytes.
        public var xSum: Int
        public var xFrame: XFrame?

        public init(xSum: Int, xFrame: XFrame? = nil) {
            self.xSum = xSum
            self.xFrame = xFrame
        }

        public enum XFrame: String, SchemaEnum {
            case wood
            case steel
        }

        public static let table = HeaderTable<PictureHeaders> {
            $0.required("X-Sum", \.xSum, .integer(minimum: 0))
            $0.optional("X-Frame", \.xFrame, .of(XFrame.self))
        }
    }

    /// The headers of the part `more`.
    public struct MoreHeaders: ResponseHeaders {
        public var xSum: Int?

        public init(xSum: Int? = nil) {
            self.xSum = xSum
        }

        public static let table = HeaderTable<MoreHeaders> {
            $0.optional("X-Sum", \.xSum, .integer())
        }
    }

    public typealias Output = String
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("addPicture", .post, "/pictures") {
        $0.body(
            required: \.body,
            .multipart(
                .of(Body.self),
                contentTypes: ["picture": "image/png"],
                headers: ["picture": PartHeaders(PictureHeaders.table), "more": PartHeaders(MoreHeaders.table)]
            )
        )
        $0.success(200, .text("text/plain"))
    }
}

/// `GET /meals`
public enum GetMeal: APIOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = String
    public typealias Rejection = Never

    /// The operation's own servers; the first is asked unless options say.
    public nonisolated enum Servers {
        /// Where it stands.
        public enum NearbyRegion: String, SchemaEnum {
            case eu
            case us
        }

        /// The kitchen of a region.
        public static func nearby(region: NearbyRegion = .eu, port: String = "8443") -> String {
            "https://\(region.rawValue).zoo.example:\(port)/food"
        }

        public static let spareZooExample = "https://spare.zoo.example"
    }

    public static let definition = OperationDefinition<Self>("getMeal", .get, "/meals") {
        $0.server = "https://eu.zoo.example:8443/food"
        $0.success(200, .text("text/plain"))
    }
}

/// `POST /meals`
public enum AddMeal: APIOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = Void
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("addMeal", .post, "/meals") {
        $0.server = "/kitchen"
        $0.success(204)
    }
}

/// `POST /albums`
public enum MakeAlbum: APIOperation {
    public struct Input: Sendable {
        public var body: ItemStream<Card>

        public init(body: ItemStream<Card>) {
            self.body = body
        }
    }

    public typealias Output = [FilePart]
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("makeAlbum", .post, "/albums") {
        $0.body(
            required: \.body,
            .partStream(
                "multipart/mixed",
                .of(Card.self),
                prefix: ["application/vnd.zoo+json"],
                item: "application/json"
            )
        )
        $0.success(200, .parts("multipart/related", .array(.file, maxItems: 2), item: "image/png"))
    }
}

/// `PUT /signs`
public enum PutSign: APIOperation {
    public struct Input: Sendable {
        public var body: Sign

        public init(body: Sign) {
            self.body = body
        }
    }

    public typealias Output = Sign
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("putSign", .put, "/signs") {
        $0.body(required: \.body, .xml(.of(Sign.self), Sign.xml))
        $0.success(200, .xml(.of(Sign.self), Sign.xml))
    }
}

/// `GET /facts`
public enum Facts: APIOperation {
    public struct Input: Sendable {
        public var filter: JSONValue?
        public var note: String?
        public var xLimit: Int?

        public init(filter: JSONValue? = nil, note: String? = nil, xLimit: Int? = nil) {
            self.filter = filter
            self.note = note
            self.xLimit = xLimit
        }
    }

    public typealias Output = Answer<[String: JSONValue], OKHeaders>

    /// The headers of a 200 answer.
    public struct OKHeaders: ResponseHeaders {
        public var xFacts: JSONValue?
        public var xNote: String?

        public init(xFacts: JSONValue? = nil, xNote: String? = nil) {
            self.xFacts = xFacts
            self.xNote = xNote
        }

        public static let table = HeaderTable<OKHeaders> {
            $0.optional("X-Facts", \.xFacts, .any, style: .json)
            $0.optional("X-Note", \.xNote, .string())
        }
    }

    public enum NotFoundBody: Sendable {
        case json(JSONValue)
        case applicationXTar([UInt8])

        public static let table = BodyTable<NotFoundBody> {
            $0.add(.json(.any), NotFoundBody.json) { if case .json(let value) = $0 { value } else { nil } }
            $0.add(.bytes("application/x-tar"), NotFoundBody.applicationXTar) {
                if case .applicationXTar(let value) = $0 { value } else { nil }
            }
        }
    }

    public enum Rejection: OperationRejection {
        case notFound(NotFoundBody)

        public var answer: DocumentedAnswer {
            switch self {
            case .notFound(let answer): DocumentedAnswer(404, answer)
            }
        }

        public static let table = RejectionTable<Rejection> {
            $0.add(404, .alternatives(NotFoundBody.table), Self.notFound)
        }
    }

    public static let definition = OperationDefinition<Self>("facts", .get, "/facts") {
        $0.query("filter", optional: \.filter, .any, style: .json)
        $0.query("note", optional: \.note, .string())
        $0.header("X-Limit", optional: \.xLimit, .integer())
        $0.success(200, .xml(.dictionary(.any), .value("value", .map(.any))), OKHeaders.table)
    }
}

/// `POST /visits`
public enum VisitOperation: APIOperation {
    public struct Input: Sendable {
        public var body: Visit

        public init(body: Visit) {
            self.body = body
        }
    }

    public typealias Output = Visit
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("visit", .post, "/visits") {
        $0.body(required: \.body, .form(.of(Visit.self), .json("animals"), .json("note"), .reserved("page")))
        $0.success(200, .json(.of(Visit.self)))
    }
}

/// `GET /keepers/{side}/{name}`
public enum GetKeeper: APIOperation {
    public struct Input: Sendable {
        public var side: String
        public var name: String
        public var full: Bool?
        public var night: Bool?

        public init(side: String, name: String, full: Bool? = nil, night: Bool? = nil) {
            self.side = side
            self.name = name
            self.full = full
            self.night = night
        }
    }

    public typealias Output = String
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("getKeeper", .get, "/keepers/{side}/{name}") {
        $0.path("side", \.side, .string())
        $0.path("name", \.name, .string())
        $0.query("full", optional: \.full, .boolean)
        $0.query("night", optional: \.night, .boolean)
        $0.success(200, .text("text/plain"))
    }
}

/// Numbers that neither Int nor Double holds.
public enum PutLedger: APIOperation {
    public struct Input: Sendable {
        public var id: UInt64
        public var rate: Decimal
        public var body: Ledger

        public init(id: UInt64, rate: Decimal = Decimal(literal: "0.10"), body: Ledger) {
            self.id = id
            self.rate = rate
            self.body = body
        }
    }

    public typealias Output = Ledger
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("putLedger", .put, "/ledgers/{id}") {
        $0.path("id", \.id, .checked(.unsigned, by: [.minimum(1)]))
        $0.query("rate", defaulted: \.rate, .decimal, Decimal(literal: "0.10"))
        $0.body(required: \.body, .json(.of(Ledger.self)))
        $0.success(200, .json(.of(Ledger.self)))
    }
}

/// The failures of operations that answer 409.
public enum Rejection409Empty: OperationRejection {
    case conflict

    public var answer: DocumentedAnswer {
        switch self {
        case .conflict: DocumentedAnswer(409)
        }
    }

    public static let table = RejectionTable<Rejection409Empty> {
        $0.add(409, Self.conflict)
    }
}
