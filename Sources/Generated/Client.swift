// Generated from contracts/auth-api.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contracts/auth-api.yaml --output Sources/Generated --module AuthAPI --mock

import ContractRuntime

/// Calls the contract's operations.
public struct AuthAPIClient: ContractClient {
    public var client: APIClient

    /// The credentials to send, each only with operations that ask for it.
    public struct Credentials: ClientCredentials {
        /// The access token from registration or login, in the `Authorization` header.
        ///
        /// Format: `JWT`
        public var bearerAuth: String?
        /// The same token in a cookie, for pages in a browser; scripts cannot read it. A request that changes something
        /// and is authenticated this way must come from a page of the same origin.
        public var sessionCookie: String?

        public init(bearerAuth: String? = nil, sessionCookie: String? = nil) {
            self.bearerAuth = bearerAuth
            self.sessionCookie = sessionCookie
        }

        public var table: CredentialTable {
            CredentialTable {
                $0.bearer("bearerAuth", bearerAuth)
                $0.apiKey("sessionCookie", .cookie, "session", sessionCookie)
            }
        }
    }

    public init(client: APIClient) {
        self.client = client
    }
}

extension AuthAPIClient: AuthenticationOperations, TasksOperations {
    /// Accounts, and the sessions that access tokens stand for.
    public var authentication: some AuthenticationOperations { self }

    /// The tasks of one user. Only that user may name their own id in the path.
    public var tasks: some TasksOperations { self }
}

/// Accounts, and the sessions that access tokens stand for.
public protocol AuthenticationOperations: ContractOperations {}

extension AuthenticationOperations {
    /// Create an account
    ///
    /// `POST /api/auth/register`
    public func registerUser(
        email: String,
        password: String,
        name: String
    ) async throws(RegisterUser.Failure) -> RegisterUser.Output {
        try await registerUser(body: RegisterRequest(email: email, password: password, name: name))
    }

    /// The same, with the body as one value.
    public func registerUser(body: RegisterRequest) async throws(RegisterUser.Failure) -> RegisterUser.Output {
        try await client.send(RegisterUser.self, RegisterUser.Input(body: body))
    }

    /// Log in
    ///
    /// `POST /api/auth/login`
    public func loginUser(email: String, password: String) async throws(LoginUser.Failure) -> LoginUser.Output {
        try await loginUser(body: LoginRequest(email: email, password: password))
    }

    /// The same, with the body as one value.
    public func loginUser(body: LoginRequest) async throws(LoginUser.Failure) -> LoginUser.Output {
        try await client.send(LoginUser.self, LoginUser.Input(body: body))
    }

    /// Log out
    ///
    /// `POST /api/auth/logout`
    public func logoutUser() async throws(LogoutUser.Failure) {
        try await client.send(LogoutUser.self, LogoutUser.Input())
    }

    /// Show who is logged in
    ///
    /// `GET /api/auth/me`
    public func getCurrentUser() async throws(GetCurrentUser.Failure) -> GetCurrentUser.Output {
        try await client.send(GetCurrentUser.self, GetCurrentUser.Input())
    }
}

/// The tasks of one user. Only that user may name their own id in the path.
public protocol TasksOperations: ContractOperations {}

extension TasksOperations {
    /// List tasks
    ///
    /// `GET /api/{user_id}/tasks`
    public func listTasks(
        userID: UUID,
        status: StatusFilter = .all,
        priority: Priority? = nil,
        search: String? = nil,
        limit: Int = 50,
        offset: Int = 0
    ) async throws(ListTasks.Failure) -> ListTasks.Output {
        let input = ListTasks.Input(
            userID: userID,
            status: status,
            priority: priority,
            search: search,
            limit: limit,
            offset: offset
        )
        return try await client.send(ListTasks.self, input)
    }

    /// The pages of ``ListTasks``, each a request of its own; `items` goes through all of them.
    public func listTasksPages(
        userID: UUID,
        status: StatusFilter = .all,
        priority: Priority? = nil,
        search: String? = nil,
        limit: Int = 50,
        offset: Int = 0
    ) -> Pages<ListTasks, TaskModel> {
        let input = ListTasks.Input(
            userID: userID,
            status: status,
            priority: priority,
            search: search,
            limit: limit,
            offset: offset
        )
        return Pages(client, input, .offset(\.offset, items: { $0.tasks }, total: { $0.total }))
    }

    /// Add a task
    ///
    /// `POST /api/{user_id}/tasks`
    public func createTask(
        userID: UUID,
        title: String,
        description: Patch<String> = .absent,
        priority: Priority = .medium,
        dueDate: Patch<Date> = .absent
    ) async throws(CreateTask.Failure) -> CreateTask.Output {
        try await createTask(
            userID: userID,
            body: CreateTaskRequest(title: title, description: description, priority: priority, dueDate: dueDate)
        )
    }

    /// The same, with the body as one value.
    public func createTask(
        userID: UUID,
        body: CreateTaskRequest
    ) async throws(CreateTask.Failure) -> CreateTask.Output {
        try await client.send(CreateTask.self, CreateTask.Input(userID: userID, body: body))
    }

    /// Show a task
    ///
    /// `GET /api/{user_id}/tasks/{task_id}`
    public func getTask(userID: UUID, taskID: UUID) async throws(GetTask.Failure) -> GetTask.Output {
        try await client.send(GetTask.self, GetTask.Input(userID: userID, taskID: taskID))
    }

    /// Change a task
    ///
    /// `PUT /api/{user_id}/tasks/{task_id}`
    public func updateTask(
        userID: UUID,
        taskID: UUID,
        title: String? = nil,
        description: Patch<String> = .absent,
        priority: Priority? = nil,
        dueDate: Patch<Date> = .absent,
        isCompleted: Bool? = nil
    ) async throws(UpdateTask.Failure) -> UpdateTask.Output {
        try await updateTask(
            userID: userID,
            taskID: taskID,
            body: UpdateTaskRequest(
                title: title,
                description: description,
                priority: priority,
                dueDate: dueDate,
                isCompleted: isCompleted
            )
        )
    }

    /// The same, with the body as one value.
    public func updateTask(
        userID: UUID,
        taskID: UUID,
        body: UpdateTaskRequest
    ) async throws(UpdateTask.Failure) -> UpdateTask.Output {
        try await client.send(UpdateTask.self, UpdateTask.Input(userID: userID, taskID: taskID, body: body))
    }

    /// Delete a task
    ///
    /// `DELETE /api/{user_id}/tasks/{task_id}`
    public func deleteTask(userID: UUID, taskID: UUID) async throws(DeleteTask.Failure) {
        try await client.send(DeleteTask.self, DeleteTask.Input(userID: userID, taskID: taskID))
    }

    /// Complete or reopen a task
    ///
    /// `PATCH /api/{user_id}/tasks/{task_id}/complete`
    public func setTaskCompletion(
        userID: UUID,
        taskID: UUID,
        isCompleted: Bool
    ) async throws(SetTaskCompletion.Failure) -> SetTaskCompletion.Output {
        try await setTaskCompletion(userID: userID, taskID: taskID, body: CompletionRequest(isCompleted: isCompleted))
    }

    /// The same, with the body as one value.
    public func setTaskCompletion(
        userID: UUID,
        taskID: UUID,
        body: CompletionRequest
    ) async throws(SetTaskCompletion.Failure) -> SetTaskCompletion.Output {
        let input = SetTaskCompletion.Input(userID: userID, taskID: taskID, body: body)
        return try await client.send(SetTaskCompletion.self, input)
    }
}
