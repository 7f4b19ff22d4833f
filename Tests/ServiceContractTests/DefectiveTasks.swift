import AuthAPI
import ContractRuntime
import Handlers

/// The handler of tasks with something wrong.
struct DefectiveTasks: TasksHandler {
    enum Defect: String, CaseIterable, Sendable {
        case listThrows, createdIsEmpty, anyTaskIsFound, deletingUnknownSucceeds, undocumentedStatus, ownershipIgnored
    }

    struct Oversight: Error {}

    let inner: TaskHandler
    let defect: Defect

    func listTasks(_ input: ListTasks.Input, principal: Principal, context: RequestContext) async throws -> TaskList {
        if defect == .listThrows { throw Oversight() }
        return try await inner.listTasks(input, principal: caller(principal, input.userID), context: context)
    }

    func createTask(
        _ input: CreateTask.Input, principal: Principal, context: RequestContext
    ) async throws -> CreateTask.Output {
        var output = try await inner.createTask(input, principal: caller(principal, input.userID), context: context)
        if defect == .createdIsEmpty { output.body.title = "" }
        return output
    }

    func getTask(_ input: GetTask.Input, principal: Principal, context: RequestContext) async throws -> TaskModel {
        let principal = caller(principal, input.userID)
        guard defect == .anyTaskIsFound else {
            return try await inner.getTask(input, principal: principal, context: context)
        }
        let request = CreateTask.Input(userID: input.userID, body: CreateTaskRequest(title: "any"))
        return try await inner.createTask(request, principal: principal, context: context).body
    }

    func updateTask(
        _ input: UpdateTask.Input, principal: Principal, context: RequestContext
    ) async throws -> TaskModel {
        if defect == .undocumentedStatus { throw Teapot() }
        return try await inner.updateTask(input, principal: caller(principal, input.userID), context: context)
    }

    func deleteTask(_ input: DeleteTask.Input, principal: Principal, context: RequestContext) async throws {
        do {
            try await inner.deleteTask(input, principal: caller(principal, input.userID), context: context)
        } catch ServiceFault.noSuchTask where defect == .deletingUnknownSucceeds {
            return
        }
    }

    func setTaskCompletion(
        _ input: SetTaskCompletion.Input, principal: Principal, context: RequestContext
    ) async throws -> TaskModel {
        try await inner.setTaskCompletion(input, principal: caller(principal, input.userID), context: context)
    }

    /// With the defect, whoever the path names.
    private func caller(_ principal: Principal, _ user: UUID) -> Principal {
        guard defect == .ownershipIgnored else { return principal }
        var owner = principal.user
        owner.id = user
        return Principal(user: owner, sessionID: principal.sessionID)
    }

    private struct Teapot: ProblemError {
        var problem: ProblemDetails { ProblemDetails(status: 418) }
    }
}
