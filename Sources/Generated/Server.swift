// Generated from contracts/auth-api.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contracts/auth-api.yaml --output Sources/Generated --module AuthAPI --mock

import ContractRuntime

/// Says who is calling: one function for each security scheme of the contract.
public protocol AuthAPISecurity<Principal>: Sendable {
    /// What a caller is known by; handed to every operation that requires security.
    associatedtype Principal: Sendable

    /// Decides on the credential of `bearerAuth`.
    ///
    /// - Returns: the caller, or nil for a credential that isn't valid, which is answered 401.
    /// - Throws: when it cannot be decided, such as a ``ProblemError`` for 503.
    func bearerAuth(_ token: BearerToken, context: RequestContext) async throws -> Principal?

    /// Decides on the credential of `sessionCookie`.
    ///
    /// - Returns: the caller, or nil for a credential that isn't valid, which is answered 401.
    /// - Throws: when it cannot be decided, such as a ``ProblemError`` for 503.
    func sessionCookie(_ key: APIKey, context: RequestContext) async throws -> Principal?
}

/// Answers ``AuthenticationOperations``.
public protocol AuthenticationHandler<Principal>: Sendable {
    associatedtype Principal: Sendable

    /// Create an account
    func registerUser(_ input: RegisterUser.Input, context: RequestContext) async throws -> RegisterUser.Output

    /// Log in
    func loginUser(_ input: LoginUser.Input, context: RequestContext) async throws -> LoginUser.Output

    /// Log out
    func logoutUser(_ input: LogoutUser.Input, principal: Principal, context: RequestContext) async throws

    /// Show who is logged in
    func getCurrentUser(
        _ input: GetCurrentUser.Input,
        principal: Principal,
        context: RequestContext
    ) async throws -> GetCurrentUser.Output
}

/// Answers ``TasksOperations``.
public protocol TasksHandler<Principal>: Sendable {
    associatedtype Principal: Sendable

    /// List tasks
    func listTasks(
        _ input: ListTasks.Input,
        principal: Principal,
        context: RequestContext
    ) async throws -> ListTasks.Output

    /// Add a task
    func createTask(
        _ input: CreateTask.Input,
        principal: Principal,
        context: RequestContext
    ) async throws -> CreateTask.Output

    /// Show a task
    func getTask(_ input: GetTask.Input, principal: Principal, context: RequestContext) async throws -> GetTask.Output

    /// Change a task
    func updateTask(
        _ input: UpdateTask.Input,
        principal: Principal,
        context: RequestContext
    ) async throws -> UpdateTask.Output

    /// Delete a task
    func deleteTask(_ input: DeleteTask.Input, principal: Principal, context: RequestContext) async throws

    /// Complete or reopen a task
    func setTaskCompletion(
        _ input: SetTaskCompletion.Input,
        principal: Principal,
        context: RequestContext
    ) async throws -> SetTaskCompletion.Output
}

extension AuthenticationHandler {
    nonisolated fileprivate func add(to service: inout APIService.Builder, _ schemes: SecuritySchemes<Principal>) {
        service.add(RegisterUser.self) { try await self.registerUser($0, context: $1) }
        service.add(LoginUser.self) { try await self.loginUser($0, context: $1) }
        service.add(LogoutUser.self, schemes) { try await self.logoutUser($0, principal: $1, context: $2) }
        service.add(GetCurrentUser.self, schemes) { try await self.getCurrentUser($0, principal: $1, context: $2) }
    }
}

extension TasksHandler {
    nonisolated fileprivate func add(to service: inout APIService.Builder, _ schemes: SecuritySchemes<Principal>) {
        service.add(ListTasks.self, schemes) { try await self.listTasks($0, principal: $1, context: $2) }
        service.add(CreateTask.self, schemes) { try await self.createTask($0, principal: $1, context: $2) }
        service.add(GetTask.self, schemes) { try await self.getTask($0, principal: $1, context: $2) }
        service.add(UpdateTask.self, schemes) { try await self.updateTask($0, principal: $1, context: $2) }
        service.add(DeleteTask.self, schemes) { try await self.deleteTask($0, principal: $1, context: $2) }
        service.add(SetTaskCompletion.self, schemes) {
            try await self.setTaskCompletion($0, principal: $1, context: $2)
        }
    }
}

extension APIService {
    /// The server's side of the contract: its operations, answered by the handlers.
    public nonisolated static func authAPI<Security: AuthAPISecurity>(
        security: Security,
        authentication: some AuthenticationHandler<Security.Principal>,
        tasks: some TasksHandler<Security.Principal>,
        options: ServiceOptions = ServiceOptions()
    ) -> APIService {
        let schemes = SecuritySchemes<Security.Principal> {
            $0.bearer("bearerAuth", security.bearerAuth)
            $0.apiKey("sessionCookie", .cookie, "session", security.sessionCookie)
        }
        return APIService(options: options) {
            authentication.add(to: &$0, schemes)
            tasks.add(to: &$0, schemes)
        }
    }
}
