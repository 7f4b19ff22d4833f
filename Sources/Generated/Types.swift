// Generated from contracts/auth-api.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contracts/auth-api.yaml --output Sources/Generated --module AuthAPI --mock

import ContractRuntime

/// What a new account needs.
public struct RegisterRequest: SchemaObject {
    /// Must not belong to an account yet; upper and lower case count as the same.
    ///
    /// Example: `"ada@example.com"`
    public var email: String
    /// Any characters; length is what makes it strong.
    public var password: String
    /// What to call the user.
    ///
    /// Example: `"Ada Lovelace"`
    public var name: String

    public init(email: String, password: String, name: String) {
        self.email = email
        self.password = password
        self.name = name
    }

    public static let table = ObjectTable<RegisterRequest>("RegisterRequest") {
        $0.required("email", \.email, .string(minLength: 3, maxLength: 254, format: .email))
        $0.required(
            "password",
            \.password,
            .string(minLength: 8, maxLength: 128, pattern: Pattern("^[^\\x00]*$"), format: .password)
        )
        $0.required("name", \.name, .string(minLength: 1, maxLength: 100, pattern: Pattern("^[^\\x00]*$")))
        $0.refusesUnknown()
    }
}

/// The credentials of an account.
public struct LoginRequest: SchemaObject {
    /// The address that the account was registered with, in upper or lower case.
    ///
    /// Example: `"ada@example.com"`
    public var email: String
    /// The password of the account.
    public var password: String

    public init(email: String, password: String) {
        self.email = email
        self.password = password
    }

    public static let table = ObjectTable<LoginRequest>("LoginRequest") {
        $0.required("email", \.email, .string(minLength: 3, maxLength: 254, format: .email))
        $0.required(
            "password",
            \.password,
            .string(minLength: 1, maxLength: 128, pattern: Pattern("^[^\\x00]*$"), format: .password)
        )
        $0.refusesUnknown()
    }
}

/// An access token, how long it lasts, and whose it is.
public struct Session: SchemaObject {
    /// A signed JWT. Keep it secret; whoever holds it acts as the user.
    public var accessToken: String
    /// How to send the token.
    public var tokenType: TokenType
    /// Lifetime of the token from now, in seconds.
    ///
    /// Example: `604800`
    public var expiresIn: Int
    public var user: User

    public init(accessToken: String, tokenType: TokenType = .bearer, expiresIn: Int, user: User) {
        self.accessToken = accessToken
        self.tokenType = tokenType
        self.expiresIn = expiresIn
        self.user = user
    }

    public enum TokenType: OpenSchemaEnum {
        case bearer
        /// A value that the contract doesn't list, from a server that is newer than it.
        case unrecognized(String)

        public static let allCases: [TokenType] = [.bearer]

        public var rawValue: String {
            switch self {
            case .bearer: "bearer"
            case .unrecognized(let value): value
            }
        }
    }

    public static let table = ObjectTable<Session>("Session") {
        $0.required("access_token", \.accessToken, .string(minLength: 1, format: .password))
        $0.required("token_type", \.tokenType, .of(TokenType.self))
        $0.required("expires_in", \.expiresIn, .integer(minimum: 1))
        $0.required("user", \.user, .of(User.self))
    }
}

/// Someone with an account.
public struct User: SchemaObject {
    /// Given by the server; never changes.
    ///
    /// Example: `"5b1c9f0e-7d3a-4c52-9a64-2f8e1d0b7c35"`
    public var id: UUID
    /// The address to log in with.
    ///
    /// Example: `"ada@example.com"`
    public var email: String
    /// What to call the user.
    ///
    /// Example: `"Ada Lovelace"`
    public var name: String
    /// When the account was created.
    ///
    /// Example: `"2026-03-02T08:15:00Z"`
    public var createdAt: Date

    public init(id: UUID, email: String, name: String, createdAt: Date) {
        self.id = id
        self.email = email
        self.name = name
        self.createdAt = createdAt
    }

    public static let table = ObjectTable<User>("User") {
        $0.required("id", \.id, .uuid)
        $0.required("email", \.email, .string(minLength: 3, maxLength: 254, format: .email))
        $0.required("name", \.name, .string(minLength: 1, maxLength: 100))
        $0.required("created_at", \.createdAt, .dateTime)
    }
}

/// Something to do. Every field is always there; those without a value are `null`.
public struct TaskModel: SchemaObject {
    /// Given by the server; never changes.
    ///
    /// Example: `"c0a8e6d2-4b1f-4e7a-8d95-6f3b2a1c9e70"`
    public var id: UUID
    /// Whose task it is.
    ///
    /// Example: `"5b1c9f0e-7d3a-4c52-9a64-2f8e1d0b7c35"`
    public var userID: UUID
    /// What is to be done.
    ///
    /// Example: `"Water the plants"`
    public var title: String
    /// More about it, or `null`.
    ///
    /// Example: `"The fern on the balcony needs it most."`
    public var description: String?
    /// Whether it is done.
    ///
    /// Example: `false`
    public var isCompleted: Bool
    public var priority: Priority
    /// When it should be done by, or `null`.
    ///
    /// Example: `"2026-03-06T18:00:00Z"`
    public var dueDate: Date?
    /// When the task was added.
    ///
    /// Example: `"2026-03-02T08:20:00Z"`
    public var createdAt: Date
    /// When the task last changed; at first the same as `created_at`.
    ///
    /// Example: `"2026-03-02T08:20:00Z"`
    public var updatedAt: Date

    public init(
        id: UUID,
        userID: UUID,
        title: String,
        description: String?,
        isCompleted: Bool,
        priority: Priority,
        dueDate: Date?,
        createdAt: Date,
        updatedAt: Date
    ) {
        self.id = id
        self.userID = userID
        self.title = title
        self.description = description
        self.isCompleted = isCompleted
        self.priority = priority
        self.dueDate = dueDate
        self.createdAt = createdAt
        self.updatedAt = updatedAt
    }

    public static let table = ObjectTable<TaskModel>("Task") {
        $0.required("id", \.id, .uuid)
        $0.required("user_id", \.userID, .uuid)
        $0.required("title", \.title, .string(minLength: 1, maxLength: 200))
        $0.required("description", \.description, .nullable(.string(maxLength: 1000)))
        $0.required("is_completed", \.isCompleted, .boolean)
        $0.required("priority", \.priority, .of(Priority.self))
        $0.required("due_date", \.dueDate, .nullable(.dateTime))
        $0.required("created_at", \.createdAt, .dateTime)
        $0.required("updated_at", \.updatedAt, .dateTime)
    }
}

/// One page of tasks.
public struct TaskList: SchemaObject {
    /// The tasks of this page, newest first.
    public var tasks: [TaskModel]
    /// How many tasks pass the filters, on all pages together.
    ///
    /// Example: `1`
    public var total: Int

    public init(tasks: [TaskModel], total: Int) {
        self.tasks = tasks
        self.total = total
    }

    public static let table = ObjectTable<TaskList>("TaskList") {
        $0.required("tasks", \.tasks, .array(.of(TaskModel.self), maxItems: 100))
        $0.required("total", \.total, .integer(minimum: 0))
    }
}

/// A new task.
public struct CreateTaskRequest: SchemaObject {
    /// What is to be done. Must hold something other than white space.
    ///
    /// Example: `"Water the plants"`
    public var title: String
    /// More about it. Absent and `null` both mean none.
    ///
    /// Example: `"The fern on the balcony needs it most."`
    public var description: Patch<String>
    public var priority: Priority
    /// When it should be done by. Absent and `null` both mean no such time.
    ///
    /// Example: `"2026-03-06T18:00:00Z"`
    public var dueDate: Patch<Date>

    public init(
        title: String,
        description: Patch<String> = .absent,
        priority: Priority = .medium,
        dueDate: Patch<Date> = .absent
    ) {
        self.title = title
        self.description = description
        self.priority = priority
        self.dueDate = dueDate
    }

    public static let table = ObjectTable<CreateTaskRequest>("CreateTaskRequest") {
        $0.required(
            "title",
            \.title,
            .string(minLength: 1, maxLength: 200, pattern: Pattern("^[^\\x00]*[^\\x00\\s][^\\x00]*$"))
        )
        $0.patch("description", \.description, .string(maxLength: 1000, pattern: Pattern("^[^\\x00]*$")))
        $0.defaulted("priority", \.priority, .of(Priority.self), .medium)
        $0.patch("due_date", \.dueDate, .dateTime)
        $0.refusesUnknown()
    }
}

/// The fields to change, at least one. What is absent stays as it is.
public struct UpdateTaskRequest: SchemaObject {
    /// What is to be done. Must hold something other than white space.
    public var title: String?
    /// More about it; `null` clears it.
    public var description: Patch<String>
    public var priority: Priority?
    /// When it should be done by; `null` clears it.
    public var dueDate: Patch<Date>
    /// Whether it is done.
    public var isCompleted: Bool?

    public init(
        title: String? = nil,
        description: Patch<String> = .absent,
        priority: Priority? = nil,
        dueDate: Patch<Date> = .absent,
        isCompleted: Bool? = nil
    ) {
        self.title = title
        self.description = description
        self.priority = priority
        self.dueDate = dueDate
        self.isCompleted = isCompleted
    }

    public static let table = ObjectTable<UpdateTaskRequest>("UpdateTaskRequest") {
        $0.optional(
            "title",
            \.title,
            .string(minLength: 1, maxLength: 200, pattern: Pattern("^[^\\x00]*[^\\x00\\s][^\\x00]*$"))
        )
        $0.patch("description", \.description, .string(maxLength: 1000, pattern: Pattern("^[^\\x00]*$")))
        $0.optional("priority", \.priority, .of(Priority.self))
        $0.patch("due_date", \.dueDate, .dateTime)
        $0.optional("is_completed", \.isCompleted, .boolean)
        $0.refusesUnknown()
        $0.count(minimum: 1)
    }
}

/// The new state of a task.
public struct CompletionRequest: SchemaObject {
    /// `true` completes the task, `false` reopens it.
    ///
    /// Example: `true`
    public var isCompleted: Bool

    public init(isCompleted: Bool) {
        self.isCompleted = isCompleted
    }

    public static let table = ObjectTable<CompletionRequest>("CompletionRequest") {
        $0.required("is_completed", \.isCompleted, .boolean)
        $0.refusesUnknown()
    }
}

/// How much a task matters.
public enum Priority: OpenSchemaEnum {
    case low
    case medium
    case high
    /// A value that the contract doesn't list, from a server that is newer than it.
    case unrecognized(String)

    public static let allCases: [Priority] = [.low, .medium, .high]

    public var rawValue: String {
        switch self {
        case .low: "low"
        case .medium: "medium"
        case .high: "high"
        case .unrecognized(let value): value
        }
    }
}

/// Which tasks to list, by whether they are done.
public enum StatusFilter: String, SchemaEnum {
    case pending
    case completed
    case all
}

/// What went wrong, as RFC 9457 puts it.
public struct Problem: SchemaObject {
    /// The kind of problem, for programs. `about:blank` when the status says it all.
    public var type: String
    /// The kind of problem, for people. The same for every problem of one type and status.
    public var title: String
    /// The status code of the answer.
    public var status: Int
    /// What is particular to this occurrence, for people.
    public var detail: String?
    /// A name for this occurrence, by which the server's log can be searched.
    public var instance: String?
    /// Every rule that the request breaks, in the order of the request. Absent when there is none.
    public var errors: [ViolationModel]?

    public init(
        type: String,
        title: String,
        status: Int,
        detail: String? = nil,
        instance: String? = nil,
        errors: [ViolationModel]? = nil
    ) {
        self.type = type
        self.title = title
        self.status = status
        self.detail = detail
        self.instance = instance
        self.errors = errors
    }

    public static let table = ObjectTable<Problem>("Problem") {
        $0.required("type", \.type, .string(format: .uriReference))
        $0.required("title", \.title, .string())
        $0.required("status", \.status, .integer(minimum: 400, maximum: 599))
        $0.optional("detail", \.detail, .string())
        $0.optional("instance", \.instance, .string(format: .uriReference))
        $0.optional("errors", \.errors, .array(.of(ViolationModel.self), minItems: 1))
    }
}

/// One rule that the request breaks. It holds `pointer` or `parameter`, never both.
public struct ViolationModel: SchemaObject {
    /// Where in the body, as a JSON Pointer (RFC 6901). The empty pointer is the whole body.
    public var pointer: String?
    /// The name of the parameter.
    public var parameter: String?
    /// The rule, as the contract names it, such as `maxLength`, `required` or `format`.
    public var keyword: String
    /// What the rule demands, where that is a number or a short text, such as 200 for `maxLength`.
    public var limit: Limit?
    /// What was expected, for people.
    public var message: String

    public init(
        pointer: String? = nil,
        parameter: String? = nil,
        keyword: String,
        limit: Limit? = nil,
        message: String
    ) {
        self.pointer = pointer
        self.parameter = parameter
        self.keyword = keyword
        self.limit = limit
        self.message = message
    }

    public enum Limit: SchemaUnion {
        case number(Double)
        case string(String)

        public static let table = UnionTable<Limit>("ViolationModel.Limit") {
            $0.add(.number(), Limit.number) { if case .number(let value) = $0 { value } else { nil } }
            $0.add(.string(), Limit.string) { if case .string(let value) = $0 { value } else { nil } }
        }
    }

    public static let table = ObjectTable<ViolationModel>("Violation") {
        $0.optional("pointer", \.pointer, .string())
        $0.optional("parameter", \.parameter, .string())
        $0.required("keyword", \.keyword, .string())
        $0.optional("limit", \.limit, .of(Limit.self))
        $0.required("message", \.message, .string())
    }
}

/// The headers of a 429 answer.
public struct TooManyRequestsHeaders: ResponseHeaders {
    /// How many seconds to wait before the next attempt (RFC 9110 §10.2.3).
    public var retryAfter: Int

    public init(retryAfter: Int) {
        self.retryAfter = retryAfter
    }

    public static let table = HeaderTable<TooManyRequestsHeaders> {
        $0.required("Retry-After", \.retryAfter, .integer(minimum: 1))
    }
}

/// The headers of a 503 answer.
public struct ServiceUnavailableHeaders: ResponseHeaders {
    /// How many seconds to wait before the next attempt (RFC 9110 §10.2.3).
    public var retryAfter: Int

    public init(retryAfter: Int) {
        self.retryAfter = retryAfter
    }

    public static let table = HeaderTable<ServiceUnavailableHeaders> {
        $0.required("Retry-After", \.retryAfter, .integer(minimum: 1))
    }
}

/// The headers of a 401 answer.
public struct InvalidCredentialsHeaders: ResponseHeaders {
    /// How to authenticate (RFC 9110 §11.6.1). A token that was sent and refused is an `invalid_token`.
    public var wwwAuthenticate: String

    public init(wwwAuthenticate: String) {
        self.wwwAuthenticate = wwwAuthenticate
    }

    public static let table = HeaderTable<InvalidCredentialsHeaders> {
        $0.required("WWW-Authenticate", \.wwwAuthenticate, .string())
    }
}

/// The headers of a 401 answer.
public struct UnauthorizedHeaders: ResponseHeaders {
    /// How to authenticate (RFC 9110 §11.6.1). A token that was sent and refused is an `invalid_token`.
    public var wwwAuthenticate: String

    public init(wwwAuthenticate: String) {
        self.wwwAuthenticate = wwwAuthenticate
    }

    public static let table = HeaderTable<UnauthorizedHeaders> {
        $0.required("WWW-Authenticate", \.wwwAuthenticate, .string())
    }
}
