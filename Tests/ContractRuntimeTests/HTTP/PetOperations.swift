import ContractRuntime

// Small operations as the generator would write them, for the tests of server and client.

struct Pet: SchemaObject {
    var id: Int
    var name: String
    var tags: [String]?

    static let table = ObjectTable<Pet>("Pet") {
        $0.required("id", \.id, .integer(minimum: 1))
        $0.required("name", \.name, .string(minLength: 1, maxLength: 10))
        $0.optional("tags", \.tags, .array(.string(), maxItems: 2))
    }
}

struct Fault: SchemaObject {
    var title: String
    var detail: String?

    static let table = ObjectTable<Fault>("Fault") {
        $0.required("title", \.title, .string())
        $0.optional("detail", \.detail, .string())
    }
}

struct RetryHeaders: ResponseHeaders {
    var retryAfter: Int

    static let table = HeaderTable<RetryHeaders> {
        $0.required("Retry-After", \.retryAfter, .integer(minimum: 0))
    }
}

struct LocationHeaders: ResponseHeaders {
    var location: String?
    var tags: [String]?

    static let table = HeaderTable<LocationHeaders> {
        $0.optional("Location", \.location, .string())
        $0.optional("X-Tags", \.tags, .array(.string()))
    }
}

/// Parameters, failures with and without headers, a range and a default.
enum ListPets: APIOperation {
    struct Input: Sendable {
        var owner: String
        var limit = 10
        var tags: [String]?
        var trace: String?
    }

    typealias Output = [Pet]

    enum Rejection: OperationRejection {
        case notFound
        case busy(Answer<Fault, RetryHeaders>)
        case clientFault(Int, Fault)
        case other(Int, Fault)

        static let table = RejectionTable<Rejection> {
            $0.add(404, Rejection.notFound)
            $0.add(503, .problem(.of(Fault.self)), RetryHeaders.table, Rejection.busy)
            $0.add(.range(4), .problem(.of(Fault.self)), Rejection.clientFault)
            $0.add(.default, .problem(.of(Fault.self)), Rejection.other)
        }

        var answer: DocumentedAnswer {
            switch self {
            case .notFound: DocumentedAnswer(404)
            case .busy(let answer): DocumentedAnswer(503, answer)
            case .clientFault(let status, let answer): DocumentedAnswer(status, answer)
            case .other(let status, let answer): DocumentedAnswer(status, answer)
            }
        }
    }

    static let definition = OperationDefinition<ListPets>("listPets", .get, "/owners/{owner}/pets") {
        $0.path("owner", \.owner, .string(minLength: 2))
        $0.query("limit", defaulted: \.limit, .int32(minimum: 1, maximum: 100), 10)
        $0.query("tags", optional: \.tags, .array(.string()))
        $0.header("X-Trace", optional: \.trace, .string())
        $0.success(200, .json(.array(.of(Pet.self))))
    }
}

/// A body, headers in the answer, and security: bearer or cookie.
enum AddPet: APIOperation {
    struct Input: Sendable {
        var dryRun: Bool?
        var body: Pet
    }

    typealias Output = Answer<Pet, LocationHeaders>

    enum Rejection: OperationRejection {
        case conflict(Fault)
        case unauthorized(Fault)

        static let table = RejectionTable<Rejection> {
            $0.add(409, .problem(.of(Fault.self)), Rejection.conflict)
            $0.add(401, .problem(.of(Fault.self)), Rejection.unauthorized)
        }

        var answer: DocumentedAnswer {
            switch self {
            case .conflict(let answer): DocumentedAnswer(409, answer)
            case .unauthorized(let answer): DocumentedAnswer(401, answer)
            }
        }
    }

    static let definition = OperationDefinition<AddPet>("addPet", .post, "/pets") {
        $0.security = [["token"], ["session"]]
        $0.query("dry_run", optional: \.dryRun, .boolean)
        $0.body(required: \.body, .json(.of(Pet.self)))
        $0.success(201, .json(.of(Pet.self)), LocationHeaders.table)
    }
}

/// Several successes, an optional body in two media types, no documented failure.
enum RenamePet: APIOperation {
    struct Input: Sendable {
        var id: Int
        var body: Pet?
    }

    enum Output: OperationOutput {
        case renamed(Pet)
        case queued(Answer<Void, LocationHeaders>)
        case unchanged
        case other(Int)

        var answer: DocumentedAnswer {
            switch self {
            case .renamed(let answer): DocumentedAnswer(200, answer)
            case .queued(let answer): DocumentedAnswer(202, answer)
            case .unchanged: DocumentedAnswer(204)
            case .other(let status): DocumentedAnswer(status)
            }
        }
    }

    typealias Rejection = Never

    static let definition = OperationDefinition<RenamePet>("renamePet", .put, "/pets/{id}.json") {
        $0.path("id", \.id, .integer())
        $0.body(optional: \.body, .alternatives(.json(.of(Pet.self)), .form(.of(Pet.self))))
        $0.success(200, .alternatives(.json(.of(Pet.self)), .form(.of(Pet.self))), Output.renamed)
        $0.success(202, LocationHeaders.table, Output.queued)
        $0.success(204, Output.unchanged)
        $0.success(.range(2), Output.other)
    }
}

/// No content at all, and anonymous callers are let in.
enum Ping: APIOperation {
    struct Input: Sendable {}

    typealias Output = Void
    typealias Rejection = Never

    static let definition = OperationDefinition<Ping>("ping", .post, "/ping") {
        $0.security = [["token"], []]
        $0.success(204)
    }
}

/// Two schemes at once, or a key.
enum Audit: APIOperation {
    struct Input: Sendable {}

    typealias Output = String
    typealias Rejection = Never

    static let definition = OperationDefinition<Audit>("audit", .get, "/audit") {
        $0.security = [["basic", "key"], [.scheme("token", scopes: ["audit"])]]
        $0.success(200, .text)
    }
}

/// Bytes in, bytes out, with a limit of its own.
enum SwapBytes: APIOperation {
    struct Input: Sendable {
        var body: [UInt8]
    }

    typealias Output = [UInt8]
    typealias Rejection = Never

    static let definition = OperationDefinition<SwapBytes>("swapBytes", .post, "/bytes") {
        $0.maximumBodyBytes = 4
        $0.body(required: \.body, .bytes("application/*"))
        $0.success(200, .bytes())
    }
}
