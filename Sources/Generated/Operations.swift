// Generated from contracts/auth-api.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contracts/auth-api.yaml --output Sources/Generated --module AuthAPI --mock

import ContractRuntime

/// Create an account
///
/// Creates a user and begins a session, so that no login has to follow.
public enum RegisterUser: APIOperation {
    public struct Input: Sendable {
        public var body: RegisterRequest

        public init(body: RegisterRequest) {
            self.body = body
        }
    }

    public typealias Output = Session
    public typealias Rejection = Rejection400Or406Or409Or413Or415Or422Or429Or500Or503

    public static let definition = OperationDefinition<Self>("registerUser", .post, "/api/auth/register") {
        $0.body(required: \.body, .json(.of(RegisterRequest.self)))
        $0.success(201, .json(.of(Session.self)))
    }
}

/// Log in
///
/// Begins a session. Other sessions of the same user go on, so several devices can be logged in at once.
public enum LoginUser: APIOperation {
    public struct Input: Sendable {
        public var body: LoginRequest

        public init(body: LoginRequest) {
            self.body = body
        }
    }

    public typealias Output = Session
    public typealias Rejection = Rejection400Or401InvalidCredentialsOr406Or413Or415Or422Or429Or500Or503

    public static let definition = OperationDefinition<Self>("loginUser", .post, "/api/auth/login") {
        $0.body(required: \.body, .json(.of(LoginRequest.self)))
        $0.success(200, .json(.of(Session.self)))
    }
}

/// Log out
///
/// Ends the session of the token in use, at once and for good. The user's other sessions go on.
public enum LogoutUser: APIOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = Void
    public typealias Rejection = Rejection401Or403Or500Or503

    public static let definition = OperationDefinition<Self>("logoutUser", .post, "/api/auth/logout") {
        $0.security = [["bearerAuth"], ["sessionCookie"]]
        $0.success(204)
    }
}

/// Show who is logged in
///
/// Answers with the user whose token was sent.
public enum GetCurrentUser: APIOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = User
    public typealias Rejection = Rejection401Or406Or500Or503

    public static let definition = OperationDefinition<Self>("getCurrentUser", .get, "/api/auth/me") {
        $0.security = [["bearerAuth"], ["sessionCookie"]]
        $0.success(200, .json(.of(User.self)))
    }
}

/// List tasks
///
/// Answers with one page of the user's tasks, newest first, and with how many there are in all. A task is listed when
/// it passes every filter that is given.
public enum ListTasks: APIOperation {
    public struct Input: Sendable {
        /// Whose tasks. Must be the id of the user who is logged in; any other is answered with 403.
        public var userID: UUID
        /// Lists only pending or only completed tasks.
        public var status: StatusFilter
        /// Lists only tasks of this priority.
        public var priority: Priority?
        /// Lists only tasks whose title or description contains this text, regardless of case. The text is taken as it
        /// is; no character in it is a wildcard.
        ///
        /// Example: `"plants"`
        public var search: String?
        /// How many tasks one page holds at most.
        public var limit: Int
        /// How many tasks to skip before the page begins.
        public var offset: Int

        public init(
            userID: UUID,
            status: StatusFilter = .all,
            priority: Priority? = nil,
            search: String? = nil,
            limit: Int = 50,
            offset: Int = 0
        ) {
            self.userID = userID
            self.status = status
            self.priority = priority
            self.search = search
            self.limit = limit
            self.offset = offset
        }
    }

    public typealias Output = TaskList
    public typealias Rejection = Rejection400Or401Or403Or406Or500Or503

    public static let definition = OperationDefinition<Self>("listTasks", .get, "/api/{user_id}/tasks") {
        $0.security = [["bearerAuth"], ["sessionCookie"]]
        $0.path("user_id", \.userID, .uuid)
        $0.query("status", defaulted: \.status, .of(StatusFilter.self), .all)
        $0.query("priority", optional: \.priority, .of(Priority.self))
        $0.query("search", optional: \.search, .string(minLength: 1, maxLength: 200, pattern: Pattern("^[^\\x00]*$")))
        $0.query("limit", defaulted: \.limit, .int32(minimum: 1, maximum: 100), 50)
        $0.query("offset", defaulted: \.offset, .int32(minimum: 0, maximum: 2_147_483_647), 0)
        $0.success(200, .json(.of(TaskList.self)))
    }
}

/// Add a task
///
/// Adds a task that is not completed yet. Only its title has to be given.
public enum CreateTask: APIOperation {
    public struct Input: Sendable {
        /// Whose tasks. Must be the id of the user who is logged in; any other is answered with 403.
        public var userID: UUID
        public var body: CreateTaskRequest

        public init(userID: UUID, body: CreateTaskRequest) {
            self.userID = userID
            self.body = body
        }
    }

    public typealias Output = Answer<TaskModel, CreatedHeaders>

    /// The headers of a 201 answer.
    public struct CreatedHeaders: ResponseHeaders {
        /// Where the new task is (RFC 9110 §10.2.2).
        public var location: String

        public init(location: String) {
            self.location = location
        }

        public static let table = HeaderTable<CreatedHeaders> {
            $0.required("Location", \.location, .string(format: .uriReference))
        }
    }

    public typealias Rejection = Rejection400Or401Or403Or406Or413Or415Or422Or500Or503

    public static let definition = OperationDefinition<Self>("createTask", .post, "/api/{user_id}/tasks") {
        $0.security = [["bearerAuth"], ["sessionCookie"]]
        $0.path("user_id", \.userID, .uuid)
        $0.body(required: \.body, .json(.of(CreateTaskRequest.self)))
        $0.success(201, .json(.of(TaskModel.self)), CreatedHeaders.table)
    }
}

/// Show a task
///
/// Answers with one task.
public enum GetTask: APIOperation {
    public struct Input: Sendable {
        /// Whose tasks. Must be the id of the user who is logged in; any other is answered with 403.
        public var userID: UUID
        /// Which task. One that does not exist, or is another user's, is answered with 404.
        public var taskID: UUID

        public init(userID: UUID, taskID: UUID) {
            self.userID = userID
            self.taskID = taskID
        }
    }

    public typealias Output = TaskModel
    public typealias Rejection = Rejection400Or401Or403Or404Or406Or500Or503

    public static let definition = OperationDefinition<Self>("getTask", .get, "/api/{user_id}/tasks/{task_id}") {
        $0.security = [["bearerAuth"], ["sessionCookie"]]
        $0.path("user_id", \.userID, .uuid)
        $0.path("task_id", \.taskID, .uuid)
        $0.success(200, .json(.of(TaskModel.self)))
    }
}

/// Change a task
///
/// Changes the fields that the body holds and leaves the others as they are. For `description` and `due_date`, absent,
/// `null` and a value are three different things: absent keeps what is there, `null` clears it, and a value replaces
/// it.
public enum UpdateTask: APIOperation {
    public struct Input: Sendable {
        /// Whose tasks. Must be the id of the user who is logged in; any other is answered with 403.
        public var userID: UUID
        /// Which task. One that does not exist, or is another user's, is answered with 404.
        public var taskID: UUID
        public var body: UpdateTaskRequest

        public init(userID: UUID, taskID: UUID, body: UpdateTaskRequest) {
            self.userID = userID
            self.taskID = taskID
            self.body = body
        }
    }

    public typealias Output = TaskModel
    public typealias Rejection = Rejection400Or401Or403Or404Or406Or413Or415Or422Or500Or503

    public static let definition = OperationDefinition<Self>("updateTask", .put, "/api/{user_id}/tasks/{task_id}") {
        $0.security = [["bearerAuth"], ["sessionCookie"]]
        $0.path("user_id", \.userID, .uuid)
        $0.path("task_id", \.taskID, .uuid)
        $0.body(required: \.body, .json(.of(UpdateTaskRequest.self)))
        $0.success(200, .json(.of(TaskModel.self)))
    }
}

/// Delete a task
///
/// Deletes a task for good. To delete it again is answered with 404.
public enum DeleteTask: APIOperation {
    public struct Input: Sendable {
        /// Whose tasks. Must be the id of the user who is logged in; any other is answered with 403.
        public var userID: UUID
        /// Which task. One that does not exist, or is another user's, is answered with 404.
        public var taskID: UUID

        public init(userID: UUID, taskID: UUID) {
            self.userID = userID
            self.taskID = taskID
        }
    }

    public typealias Output = Void
    public typealias Rejection = Rejection400Or401Or403Or404Or500Or503

    public static let definition = OperationDefinition<Self>("deleteTask", .delete, "/api/{user_id}/tasks/{task_id}") {
        $0.security = [["bearerAuth"], ["sessionCookie"]]
        $0.path("user_id", \.userID, .uuid)
        $0.path("task_id", \.taskID, .uuid)
        $0.success(204)
    }
}

/// Complete or reopen a task
///
/// Sets whether the task is completed. To set what is set already is no error.
public enum SetTaskCompletion: APIOperation {
    public struct Input: Sendable {
        /// Whose tasks. Must be the id of the user who is logged in; any other is answered with 403.
        public var userID: UUID
        /// Which task. One that does not exist, or is another user's, is answered with 404.
        public var taskID: UUID
        public var body: CompletionRequest

        public init(userID: UUID, taskID: UUID, body: CompletionRequest) {
            self.userID = userID
            self.taskID = taskID
            self.body = body
        }
    }

    public typealias Output = TaskModel
    public typealias Rejection = Rejection400Or401Or403Or404Or406Or413Or415Or422Or500Or503

    public static let definition = OperationDefinition<Self>(
        "setTaskCompletion", .patch, "/api/{user_id}/tasks/{task_id}/complete"
    ) {
        $0.security = [["bearerAuth"], ["sessionCookie"]]
        $0.path("user_id", \.userID, .uuid)
        $0.path("task_id", \.taskID, .uuid)
        $0.body(required: \.body, .json(.of(CompletionRequest.self)))
        $0.success(200, .json(.of(TaskModel.self)))
    }
}

/// The failures of operations that answer 400, 401, 406, 413, 415, 422, 429, 500 and 503.
public enum Rejection400Or401InvalidCredentialsOr406Or413Or415Or422Or429Or500Or503: OperationRejection {
    case badRequest(Problem)
    case unauthorized(Answer<Problem, InvalidCredentialsHeaders>)
    case notAcceptable(Problem)
    case contentTooLarge(Problem)
    case unsupportedMediaType(Problem)
    case unprocessableContent(Problem)
    case tooManyRequests(Answer<Problem, TooManyRequestsHeaders>)
    case internalServerError(Problem)
    case serviceUnavailable(Answer<Problem, ServiceUnavailableHeaders>)

    public var answer: DocumentedAnswer {
        switch self {
        case .badRequest(let answer): DocumentedAnswer(400, answer)
        case .unauthorized(let answer): DocumentedAnswer(401, answer)
        case .notAcceptable(let answer): DocumentedAnswer(406, answer)
        case .contentTooLarge(let answer): DocumentedAnswer(413, answer)
        case .unsupportedMediaType(let answer): DocumentedAnswer(415, answer)
        case .unprocessableContent(let answer): DocumentedAnswer(422, answer)
        case .tooManyRequests(let answer): DocumentedAnswer(429, answer)
        case .internalServerError(let answer): DocumentedAnswer(500, answer)
        case .serviceUnavailable(let answer): DocumentedAnswer(503, answer)
        }
    }

    public static let table = RejectionTable<Rejection400Or401InvalidCredentialsOr406Or413Or415Or422Or429Or500Or503> {
        $0.add(400, .problem(.of(Problem.self)), Self.badRequest)
        $0.add(401, .problem(.of(Problem.self)), InvalidCredentialsHeaders.table, Self.unauthorized)
        $0.add(406, .problem(.of(Problem.self)), Self.notAcceptable)
        $0.add(413, .problem(.of(Problem.self)), Self.contentTooLarge)
        $0.add(415, .problem(.of(Problem.self)), Self.unsupportedMediaType)
        $0.add(422, .problem(.of(Problem.self)), Self.unprocessableContent)
        $0.add(429, .problem(.of(Problem.self)), TooManyRequestsHeaders.table, Self.tooManyRequests)
        $0.add(500, .problem(.of(Problem.self)), Self.internalServerError)
        $0.add(503, .problem(.of(Problem.self)), ServiceUnavailableHeaders.table, Self.serviceUnavailable)
    }
}

/// The failures of operations that answer 400, 401, 403, 404, 406, 413, 415, 422, 500 and 503.
public enum Rejection400Or401Or403Or404Or406Or413Or415Or422Or500Or503: OperationRejection {
    case badRequest(Problem)
    case unauthorized(Answer<Problem, UnauthorizedHeaders>)
    case forbidden(Problem)
    case notFound(Problem)
    case notAcceptable(Problem)
    case contentTooLarge(Problem)
    case unsupportedMediaType(Problem)
    case unprocessableContent(Problem)
    case internalServerError(Problem)
    case serviceUnavailable(Answer<Problem, ServiceUnavailableHeaders>)

    public var answer: DocumentedAnswer {
        switch self {
        case .badRequest(let answer): DocumentedAnswer(400, answer)
        case .unauthorized(let answer): DocumentedAnswer(401, answer)
        case .forbidden(let answer): DocumentedAnswer(403, answer)
        case .notFound(let answer): DocumentedAnswer(404, answer)
        case .notAcceptable(let answer): DocumentedAnswer(406, answer)
        case .contentTooLarge(let answer): DocumentedAnswer(413, answer)
        case .unsupportedMediaType(let answer): DocumentedAnswer(415, answer)
        case .unprocessableContent(let answer): DocumentedAnswer(422, answer)
        case .internalServerError(let answer): DocumentedAnswer(500, answer)
        case .serviceUnavailable(let answer): DocumentedAnswer(503, answer)
        }
    }

    public static let table = RejectionTable<Rejection400Or401Or403Or404Or406Or413Or415Or422Or500Or503> {
        $0.add(400, .problem(.of(Problem.self)), Self.badRequest)
        $0.add(401, .problem(.of(Problem.self)), UnauthorizedHeaders.table, Self.unauthorized)
        $0.add(403, .problem(.of(Problem.self)), Self.forbidden)
        $0.add(404, .problem(.of(Problem.self)), Self.notFound)
        $0.add(406, .problem(.of(Problem.self)), Self.notAcceptable)
        $0.add(413, .problem(.of(Problem.self)), Self.contentTooLarge)
        $0.add(415, .problem(.of(Problem.self)), Self.unsupportedMediaType)
        $0.add(422, .problem(.of(Problem.self)), Self.unprocessableContent)
        $0.add(500, .problem(.of(Problem.self)), Self.internalServerError)
        $0.add(503, .problem(.of(Problem.self)), ServiceUnavailableHeaders.table, Self.serviceUnavailable)
    }
}

/// The failures of operations that answer 400, 401, 403, 404, 406, 500 and 503.
public enum Rejection400Or401Or403Or404Or406Or500Or503: OperationRejection {
    case badRequest(Problem)
    case unauthorized(Answer<Problem, UnauthorizedHeaders>)
    case forbidden(Problem)
    case notFound(Problem)
    case notAcceptable(Problem)
    case internalServerError(Problem)
    case serviceUnavailable(Answer<Problem, ServiceUnavailableHeaders>)

    public var answer: DocumentedAnswer {
        switch self {
        case .badRequest(let answer): DocumentedAnswer(400, answer)
        case .unauthorized(let answer): DocumentedAnswer(401, answer)
        case .forbidden(let answer): DocumentedAnswer(403, answer)
        case .notFound(let answer): DocumentedAnswer(404, answer)
        case .notAcceptable(let answer): DocumentedAnswer(406, answer)
        case .internalServerError(let answer): DocumentedAnswer(500, answer)
        case .serviceUnavailable(let answer): DocumentedAnswer(503, answer)
        }
    }

    public static let table = RejectionTable<Rejection400Or401Or403Or404Or406Or500Or503> {
        $0.add(400, .problem(.of(Problem.self)), Self.badRequest)
        $0.add(401, .problem(.of(Problem.self)), UnauthorizedHeaders.table, Self.unauthorized)
        $0.add(403, .problem(.of(Problem.self)), Self.forbidden)
        $0.add(404, .problem(.of(Problem.self)), Self.notFound)
        $0.add(406, .problem(.of(Problem.self)), Self.notAcceptable)
        $0.add(500, .problem(.of(Problem.self)), Self.internalServerError)
        $0.add(503, .problem(.of(Problem.self)), ServiceUnavailableHeaders.table, Self.serviceUnavailable)
    }
}

/// The failures of operations that answer 400, 401, 403, 404, 500 and 503.
public enum Rejection400Or401Or403Or404Or500Or503: OperationRejection {
    case badRequest(Problem)
    case unauthorized(Answer<Problem, UnauthorizedHeaders>)
    case forbidden(Problem)
    case notFound(Problem)
    case internalServerError(Problem)
    case serviceUnavailable(Answer<Problem, ServiceUnavailableHeaders>)

    public var answer: DocumentedAnswer {
        switch self {
        case .badRequest(let answer): DocumentedAnswer(400, answer)
        case .unauthorized(let answer): DocumentedAnswer(401, answer)
        case .forbidden(let answer): DocumentedAnswer(403, answer)
        case .notFound(let answer): DocumentedAnswer(404, answer)
        case .internalServerError(let answer): DocumentedAnswer(500, answer)
        case .serviceUnavailable(let answer): DocumentedAnswer(503, answer)
        }
    }

    public static let table = RejectionTable<Rejection400Or401Or403Or404Or500Or503> {
        $0.add(400, .problem(.of(Problem.self)), Self.badRequest)
        $0.add(401, .problem(.of(Problem.self)), UnauthorizedHeaders.table, Self.unauthorized)
        $0.add(403, .problem(.of(Problem.self)), Self.forbidden)
        $0.add(404, .problem(.of(Problem.self)), Self.notFound)
        $0.add(500, .problem(.of(Problem.self)), Self.internalServerError)
        $0.add(503, .problem(.of(Problem.self)), ServiceUnavailableHeaders.table, Self.serviceUnavailable)
    }
}

/// The failures of operations that answer 400, 401, 403, 406, 413, 415, 422, 500 and 503.
public enum Rejection400Or401Or403Or406Or413Or415Or422Or500Or503: OperationRejection {
    case badRequest(Problem)
    case unauthorized(Answer<Problem, UnauthorizedHeaders>)
    case forbidden(Problem)
    case notAcceptable(Problem)
    case contentTooLarge(Problem)
    case unsupportedMediaType(Problem)
    case unprocessableContent(Problem)
    case internalServerError(Problem)
    case serviceUnavailable(Answer<Problem, ServiceUnavailableHeaders>)

    public var answer: DocumentedAnswer {
        switch self {
        case .badRequest(let answer): DocumentedAnswer(400, answer)
        case .unauthorized(let answer): DocumentedAnswer(401, answer)
        case .forbidden(let answer): DocumentedAnswer(403, answer)
        case .notAcceptable(let answer): DocumentedAnswer(406, answer)
        case .contentTooLarge(let answer): DocumentedAnswer(413, answer)
        case .unsupportedMediaType(let answer): DocumentedAnswer(415, answer)
        case .unprocessableContent(let answer): DocumentedAnswer(422, answer)
        case .internalServerError(let answer): DocumentedAnswer(500, answer)
        case .serviceUnavailable(let answer): DocumentedAnswer(503, answer)
        }
    }

    public static let table = RejectionTable<Rejection400Or401Or403Or406Or413Or415Or422Or500Or503> {
        $0.add(400, .problem(.of(Problem.self)), Self.badRequest)
        $0.add(401, .problem(.of(Problem.self)), UnauthorizedHeaders.table, Self.unauthorized)
        $0.add(403, .problem(.of(Problem.self)), Self.forbidden)
        $0.add(406, .problem(.of(Problem.self)), Self.notAcceptable)
        $0.add(413, .problem(.of(Problem.self)), Self.contentTooLarge)
        $0.add(415, .problem(.of(Problem.self)), Self.unsupportedMediaType)
        $0.add(422, .problem(.of(Problem.self)), Self.unprocessableContent)
        $0.add(500, .problem(.of(Problem.self)), Self.internalServerError)
        $0.add(503, .problem(.of(Problem.self)), ServiceUnavailableHeaders.table, Self.serviceUnavailable)
    }
}

/// The failures of operations that answer 400, 401, 403, 406, 500 and 503.
public enum Rejection400Or401Or403Or406Or500Or503: OperationRejection {
    case badRequest(Problem)
    case unauthorized(Answer<Problem, UnauthorizedHeaders>)
    case forbidden(Problem)
    case notAcceptable(Problem)
    case internalServerError(Problem)
    case serviceUnavailable(Answer<Problem, ServiceUnavailableHeaders>)

    public var answer: DocumentedAnswer {
        switch self {
        case .badRequest(let answer): DocumentedAnswer(400, answer)
        case .unauthorized(let answer): DocumentedAnswer(401, answer)
        case .forbidden(let answer): DocumentedAnswer(403, answer)
        case .notAcceptable(let answer): DocumentedAnswer(406, answer)
        case .internalServerError(let answer): DocumentedAnswer(500, answer)
        case .serviceUnavailable(let answer): DocumentedAnswer(503, answer)
        }
    }

    public static let table = RejectionTable<Rejection400Or401Or403Or406Or500Or503> {
        $0.add(400, .problem(.of(Problem.self)), Self.badRequest)
        $0.add(401, .problem(.of(Problem.self)), UnauthorizedHeaders.table, Self.unauthorized)
        $0.add(403, .problem(.of(Problem.self)), Self.forbidden)
        $0.add(406, .problem(.of(Problem.self)), Self.notAcceptable)
        $0.add(500, .problem(.of(Problem.self)), Self.internalServerError)
        $0.add(503, .problem(.of(Problem.self)), ServiceUnavailableHeaders.table, Self.serviceUnavailable)
    }
}

/// The failures of operations that answer 400, 406, 409, 413, 415, 422, 429, 500 and 503.
public enum Rejection400Or406Or409Or413Or415Or422Or429Or500Or503: OperationRejection {
    case badRequest(Problem)
    case notAcceptable(Problem)
    case conflict(Problem)
    case contentTooLarge(Problem)
    case unsupportedMediaType(Problem)
    case unprocessableContent(Problem)
    case tooManyRequests(Answer<Problem, TooManyRequestsHeaders>)
    case internalServerError(Problem)
    case serviceUnavailable(Answer<Problem, ServiceUnavailableHeaders>)

    public var answer: DocumentedAnswer {
        switch self {
        case .badRequest(let answer): DocumentedAnswer(400, answer)
        case .notAcceptable(let answer): DocumentedAnswer(406, answer)
        case .conflict(let answer): DocumentedAnswer(409, answer)
        case .contentTooLarge(let answer): DocumentedAnswer(413, answer)
        case .unsupportedMediaType(let answer): DocumentedAnswer(415, answer)
        case .unprocessableContent(let answer): DocumentedAnswer(422, answer)
        case .tooManyRequests(let answer): DocumentedAnswer(429, answer)
        case .internalServerError(let answer): DocumentedAnswer(500, answer)
        case .serviceUnavailable(let answer): DocumentedAnswer(503, answer)
        }
    }

    public static let table = RejectionTable<Rejection400Or406Or409Or413Or415Or422Or429Or500Or503> {
        $0.add(400, .problem(.of(Problem.self)), Self.badRequest)
        $0.add(406, .problem(.of(Problem.self)), Self.notAcceptable)
        $0.add(409, .problem(.of(Problem.self)), Self.conflict)
        $0.add(413, .problem(.of(Problem.self)), Self.contentTooLarge)
        $0.add(415, .problem(.of(Problem.self)), Self.unsupportedMediaType)
        $0.add(422, .problem(.of(Problem.self)), Self.unprocessableContent)
        $0.add(429, .problem(.of(Problem.self)), TooManyRequestsHeaders.table, Self.tooManyRequests)
        $0.add(500, .problem(.of(Problem.self)), Self.internalServerError)
        $0.add(503, .problem(.of(Problem.self)), ServiceUnavailableHeaders.table, Self.serviceUnavailable)
    }
}

/// The failures of operations that answer 401, 403, 500 and 503.
public enum Rejection401Or403Or500Or503: OperationRejection {
    case unauthorized(Answer<Problem, UnauthorizedHeaders>)
    case forbidden(Problem)
    case internalServerError(Problem)
    case serviceUnavailable(Answer<Problem, ServiceUnavailableHeaders>)

    public var answer: DocumentedAnswer {
        switch self {
        case .unauthorized(let answer): DocumentedAnswer(401, answer)
        case .forbidden(let answer): DocumentedAnswer(403, answer)
        case .internalServerError(let answer): DocumentedAnswer(500, answer)
        case .serviceUnavailable(let answer): DocumentedAnswer(503, answer)
        }
    }

    public static let table = RejectionTable<Rejection401Or403Or500Or503> {
        $0.add(401, .problem(.of(Problem.self)), UnauthorizedHeaders.table, Self.unauthorized)
        $0.add(403, .problem(.of(Problem.self)), Self.forbidden)
        $0.add(500, .problem(.of(Problem.self)), Self.internalServerError)
        $0.add(503, .problem(.of(Problem.self)), ServiceUnavailableHeaders.table, Self.serviceUnavailable)
    }
}

/// The failures of operations that answer 401, 406, 500 and 503.
public enum Rejection401Or406Or500Or503: OperationRejection {
    case unauthorized(Answer<Problem, UnauthorizedHeaders>)
    case notAcceptable(Problem)
    case internalServerError(Problem)
    case serviceUnavailable(Answer<Problem, ServiceUnavailableHeaders>)

    public var answer: DocumentedAnswer {
        switch self {
        case .unauthorized(let answer): DocumentedAnswer(401, answer)
        case .notAcceptable(let answer): DocumentedAnswer(406, answer)
        case .internalServerError(let answer): DocumentedAnswer(500, answer)
        case .serviceUnavailable(let answer): DocumentedAnswer(503, answer)
        }
    }

    public static let table = RejectionTable<Rejection401Or406Or500Or503> {
        $0.add(401, .problem(.of(Problem.self)), UnauthorizedHeaders.table, Self.unauthorized)
        $0.add(406, .problem(.of(Problem.self)), Self.notAcceptable)
        $0.add(500, .problem(.of(Problem.self)), Self.internalServerError)
        $0.add(503, .problem(.of(Problem.self)), ServiceUnavailableHeaders.table, Self.serviceUnavailable)
    }
}
