// Generated from contracts/auth-api.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contracts/auth-api.yaml --output Sources/Generated --module AuthAPI --mock

import ContractRuntime

/// Answers the contract's operations in tests, without a server: each by a closure, and by
/// the contract's example until one is set.
public struct AuthAPIMock: ContractMock {
    /// Create an account
    public var registerUser: MockAnswer<RegisterUser> = exampleAnswer(
        to: RegisterUser.self,
        201,
        body: #"""
            {
              "access_token": "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJleGFtcGxlIjp0cnVlfQ.c2lnbmF0dXJl",
              "token_type": "bearer",
              "expires_in": 604800,
              "user": {
                "id": "5b1c9f0e-7d3a-4c52-9a64-2f8e1d0b7c35",
                "email": "ada@example.com",
                "name": "Ada Lovelace",
                "created_at": "2026-03-02T08:15:00Z"
              }
            }
            """#
    )

    /// Log in
    public var loginUser: MockAnswer<LoginUser> = exampleAnswer(
        to: LoginUser.self,
        200,
        body: #"""
            {
              "access_token": "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJleGFtcGxlIjp0cnVlfQ.c2lnbmF0dXJl",
              "token_type": "bearer",
              "expires_in": 604800,
              "user": {
                "id": "5b1c9f0e-7d3a-4c52-9a64-2f8e1d0b7c35",
                "email": "ada@example.com",
                "name": "Ada Lovelace",
                "created_at": "2026-03-02T08:15:00Z"
              }
            }
            """#
    )

    /// Log out
    public var logoutUser: MockAnswer<LogoutUser> = exampleAnswer(to: LogoutUser.self, 204)

    /// Show who is logged in
    public var getCurrentUser: MockAnswer<GetCurrentUser> = exampleAnswer(
        to: GetCurrentUser.self,
        200,
        body: #"""
            {
              "id": "5b1c9f0e-7d3a-4c52-9a64-2f8e1d0b7c35",
              "email": "ada@example.com",
              "name": "Ada Lovelace",
              "created_at": "2026-03-02T08:15:00Z"
            }
            """#
    )

    /// List tasks
    public var listTasks: MockAnswer<ListTasks> = exampleAnswer(
        to: ListTasks.self,
        200,
        body: #"""
            {
              "tasks": [
                {
                  "id": "c0a8e6d2-4b1f-4e7a-8d95-6f3b2a1c9e70",
                  "user_id": "5b1c9f0e-7d3a-4c52-9a64-2f8e1d0b7c35",
                  "title": "Water the plants",
                  "description": "The fern on the balcony needs it most.",
                  "is_completed": false,
                  "priority": "medium",
                  "due_date": "2026-03-06T18:00:00Z",
                  "created_at": "2026-03-02T08:20:00Z",
                  "updated_at": "2026-03-02T08:20:00Z"
                }
              ],
              "total": 1
            }
            """#
    )

    /// Add a task
    public var createTask: MockAnswer<CreateTask> = exampleAnswer(
        to: CreateTask.self,
        201,
        body: #"""
            {
              "id": "c0a8e6d2-4b1f-4e7a-8d95-6f3b2a1c9e70",
              "user_id": "5b1c9f0e-7d3a-4c52-9a64-2f8e1d0b7c35",
              "title": "Water the plants",
              "description": "The fern on the balcony needs it most.",
              "is_completed": false,
              "priority": "medium",
              "due_date": "2026-03-06T18:00:00Z",
              "created_at": "2026-03-02T08:20:00Z",
              "updated_at": "2026-03-02T08:20:00Z"
            }
            """#,
        headers: ["Location": "string"]
    )

    /// Show a task
    public var getTask: MockAnswer<GetTask> = exampleAnswer(
        to: GetTask.self,
        200,
        body: #"""
            {
              "id": "c0a8e6d2-4b1f-4e7a-8d95-6f3b2a1c9e70",
              "user_id": "5b1c9f0e-7d3a-4c52-9a64-2f8e1d0b7c35",
              "title": "Water the plants",
              "description": "The fern on the balcony needs it most.",
              "is_completed": false,
              "priority": "medium",
              "due_date": "2026-03-06T18:00:00Z",
              "created_at": "2026-03-02T08:20:00Z",
              "updated_at": "2026-03-02T08:20:00Z"
            }
            """#
    )

    /// Change a task
    public var updateTask: MockAnswer<UpdateTask> = exampleAnswer(
        to: UpdateTask.self,
        200,
        body: #"""
            {
              "id": "c0a8e6d2-4b1f-4e7a-8d95-6f3b2a1c9e70",
              "user_id": "5b1c9f0e-7d3a-4c52-9a64-2f8e1d0b7c35",
              "title": "Water the plants",
              "description": "The fern on the balcony needs it most.",
              "is_completed": false,
              "priority": "medium",
              "due_date": "2026-03-06T18:00:00Z",
              "created_at": "2026-03-02T08:20:00Z",
              "updated_at": "2026-03-02T08:20:00Z"
            }
            """#
    )

    /// Delete a task
    public var deleteTask: MockAnswer<DeleteTask> = exampleAnswer(to: DeleteTask.self, 204)

    /// Complete or reopen a task
    public var setTaskCompletion: MockAnswer<SetTaskCompletion> = exampleAnswer(
        to: SetTaskCompletion.self,
        200,
        body: #"""
            {
              "id": "c0a8e6d2-4b1f-4e7a-8d95-6f3b2a1c9e70",
              "user_id": "5b1c9f0e-7d3a-4c52-9a64-2f8e1d0b7c35",
              "title": "Water the plants",
              "description": "The fern on the balcony needs it most.",
              "is_completed": false,
              "priority": "medium",
              "due_date": "2026-03-06T18:00:00Z",
              "created_at": "2026-03-02T08:20:00Z",
              "updated_at": "2026-03-02T08:20:00Z"
            }
            """#
    )

    public init() {}

    public var transport: MockTransport {
        MockTransport {
            $0.add(RegisterUser.self, registerUser)
            $0.add(LoginUser.self, loginUser)
            $0.add(LogoutUser.self, logoutUser)
            $0.add(GetCurrentUser.self, getCurrentUser)
            $0.add(ListTasks.self, listTasks)
            $0.add(CreateTask.self, createTask)
            $0.add(GetTask.self, getTask)
            $0.add(UpdateTask.self, updateTask)
            $0.add(DeleteTask.self, deleteTask)
            $0.add(SetTaskCompletion.self, setTaskCompletion)
        }
    }
}
