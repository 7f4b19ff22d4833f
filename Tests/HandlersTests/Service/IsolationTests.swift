import AuthAPI
import ContractRuntime
import Foundation
import Handlers
import Testing

/// Two users, and every operation on what is the other's.
@Suite struct IsolationTests {
    private struct Scene {
        let service: TestService
        let ada: Session
        let bob: Session
        let task: TaskModel
        let bobsTask: TaskModel
    }

    private func scene() async throws -> Scene {
        let service = try TestService()
        let ada = try await service.signUp("ada@example.com")
        let bob = try await service.signUp("bob@example.com")
        let request = CreateTaskRequest(title: "Ada's", description: .value("private"))
        let task = try await service.client(ada.accessToken).createTask(userID: ada.user.id, body: request)
        let bobsTask = try await service.client(bob.accessToken)
            .createTask(userID: bob.user.id, body: CreateTaskRequest(title: "Bob's"))
        return Scene(service: service, ada: ada, bob: bob, task: task.body, bobsTask: bobsTask.body)
    }

    private func expectAdaUntouched(_ scene: Scene) async throws {
        let list = try await scene.service.store.tasks(TaskQuery(owner: scene.ada.user.id))
        #expect(list == TaskList(tasks: [scene.task], total: 1))
    }

    @Test(arguments: ProtectedOperation.owned)
    func thePathOfAnotherUserIsForbidden(_ operation: ProtectedOperation) async throws {
        let scene = try await scene()
        for client in [
            scene.service.client(scene.bob.accessToken), scene.service.client(cookie: scene.bob.accessToken),
        ] {
            for task in [scene.task.id, scene.bobsTask.id, UUID()] {
                #expect(try await status { try await operation.call(client, scene.ada.user.id, task) } == 403)
            }
            // Not even whether the user exists can be told.
            #expect(try await status { try await operation.call(client, UUID(), scene.task.id) } == 403)
        }
        try await expectAdaUntouched(scene)
    }

    @Test(arguments: ProtectedOperation.ofTask)
    func aTaskOfAnotherIsAsIfItWereNotThere(_ operation: ProtectedOperation) async throws {
        let scene = try await scene()
        let client = scene.service.client(scene.bob.accessToken)
        for task in [scene.task.id, UUID()] {
            #expect(try await status { try await operation.call(client, scene.bob.user.id, task) } == 404)
        }
        try await expectAdaUntouched(scene)
    }

    @Test func absentAndForeignTasksAreAnsweredWithTheSameWords() async throws {
        let scene = try await scene()
        let client = scene.service.client(scene.bob.accessToken)
        var problems: [ProblemDetails?] = []
        for task in [scene.task.id, UUID()] {
            do {
                _ = try await client.getTask(userID: scene.bob.user.id, taskID: task)
            } catch {
                problems.append(error.problem)
            }
        }
        #expect(problems.count == 2)
        #expect(problems.first??.detail == problems.last??.detail)
        #expect(problems.first??.title == problems.last??.title)
    }

    @Test(arguments: [nil, "Ada", "private", "%", "_", "' OR 1=1 --"] as [String?])
    func listsHoldNothingOfOthers(search: String?) async throws {
        let scene = try await scene()
        let list = try await scene.service.client(scene.bob.accessToken)
            .listTasks(userID: scene.bob.user.id, search: search, limit: 100)
        #expect(list.tasks.allSatisfy { $0.userID == scene.bob.user.id })
        #expect(list.total == (search == nil ? 1 : 0))
    }
}
