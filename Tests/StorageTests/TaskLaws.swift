import AuthAPI
import ContractRuntime
import Foundation
import Handlers
import Testing

/// What every store promises about single tasks.
@Suite struct TaskLaws {
    @Test(arguments: StoreKind.allCases)
    func aTaskComesBackAsItWasAdded(_ kind: StoreKind) async throws {
        try await kind.withStore { store in
            let user = try await store.addUser()
            let full = makeTask(
                user,
                "Überweisung 💶 'quoted' \"double\" \\ %_",
                description: "line\nline\ttab\u{1F}",
                isCompleted: true,
                priority: .high,
                dueDate: Moment.stored(start + 0.123456)
            )
            let bare = makeTask(user, "x", priority: .low)
            for task in [full, bare] {
                #expect(try await store.add(task))
                #expect(try await store.task(task.id, owner: user) == task)
            }
        }
    }

    @Test(arguments: StoreKind.allCases)
    func anEmptyDescriptionIsNotNone(_ kind: StoreKind) async throws {
        try await kind.withStore { store in
            let user = try await store.addUser()
            let task = makeTask(user, description: "")
            #expect(try await store.add(task))
            #expect(try await store.task(task.id, owner: user)?.description == .some(""))
        }
    }

    @Test(arguments: StoreKind.allCases, [-62_135_596_800.0, -0.5, 253_402_300_799, 1_772_438_400.000001])
    func dueDatesKeepTheirMicroseconds(_ kind: StoreKind, seconds: Double) async throws {
        try await kind.withStore { store in
            let user = try await store.addUser()
            let due = Moment.stored(Date(timeIntervalSince1970: seconds))
            let task = makeTask(user, dueDate: due)
            #expect(try await store.add(task))
            #expect(try await store.task(task.id, owner: user)?.dueDate == due)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func aUserWhoIsNotThereHasNoTasks(_ kind: StoreKind) async throws {
        try await kind.withStore { store in
            let task = makeTask(UUID())
            let isAdded = try await store.add(task)
            #expect(!isAdded)
            #expect(try await store.task(task.id, owner: task.userID) == nil)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func nobodyReachesTheTasksOfAnother(_ kind: StoreKind) async throws {
        try await kind.withStore { store in
            let ada = try await store.addUser("ada@example.com")
            let bob = try await store.addUser("bob@example.com")
            let task = makeTask(ada)
            #expect(try await store.add(task))

            #expect(try await store.task(task.id, owner: bob) == nil)
            let change = UpdateTaskRequest(title: "Mine")
            #expect(try await store.update(task.id, owner: bob, change, at: start + 1) == nil)
            #expect(try await store.deleteTask(task.id, owner: bob) == false)
            #expect(try await store.tasks(TaskQuery(owner: bob)) == TaskList(tasks: [], total: 0))
            #expect(try await store.task(task.id, owner: ada) == task)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func anUpdateChangesWhatItHolds(_ kind: StoreKind) async throws {
        try await kind.withStore { store in
            let user = try await store.addUser()
            let task = makeTask(user, "Old", description: "kept", priority: .low, dueDate: start + 50)
            #expect(try await store.add(task))
            var expected = task
            expected.title = "New"
            expected.isCompleted = true
            expected.updatedAt = start + 5

            let change = UpdateTaskRequest(title: "New", isCompleted: true)
            #expect(try await store.update(task.id, owner: user, change, at: start + 5) == expected)
            #expect(try await store.task(task.id, owner: user) == expected)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func absentNullAndValueAreThreeThings(_ kind: StoreKind) async throws {
        try await kind.withStore { store in
            let user = try await store.addUser()
            let task = makeTask(user, description: "old", dueDate: start)
            #expect(try await store.add(task))
            let absent = UpdateTaskRequest(priority: .high)
            let kept = try await store.update(task.id, owner: user, absent, at: start + 1)
            #expect(kept?.description == "old")
            #expect(kept?.dueDate == start)
            #expect(kept?.priority == .high)
            let null = UpdateTaskRequest(description: .null, dueDate: .null)
            let cleared = try await store.update(task.id, owner: user, null, at: start + 2)
            #expect(cleared?.description == .some(nil))
            #expect(cleared?.dueDate == .some(nil))
            #expect(cleared?.priority == .high)
            let value = UpdateTaskRequest(description: .value("new"), dueDate: .value(start + 9))
            let replaced = try await store.update(task.id, owner: user, value, at: start + 3)
            #expect(replaced?.description == "new")
            #expect(replaced?.dueDate == start + 9)
            #expect(try await store.task(task.id, owner: user) == replaced)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func theTimeOfAnUpdateNeverGoesBack(_ kind: StoreKind) async throws {
        try await kind.withStore { store in
            let user = try await store.addUser()
            let task = makeTask(user)
            #expect(try await store.add(task))
            let change = UpdateTaskRequest(isCompleted: true)
            #expect(try await store.update(task.id, owner: user, change, at: start + 7)?.updatedAt == start + 7)
            #expect(try await store.update(task.id, owner: user, change, at: start - 60)?.updatedAt == start + 7)
            #expect(try await store.task(task.id, owner: user)?.createdAt == start)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func anUpdatedTextIsFoundAndTheOldOneIsNot(_ kind: StoreKind) async throws {
        try await kind.withStore { store in
            let user = try await store.addUser()
            let task = makeTask(user, "Buy apples", description: "red")
            #expect(try await store.add(task))
            let change = UpdateTaskRequest(title: "Buy PEARS", description: .value("Green"))
            _ = try await store.update(task.id, owner: user, change, at: start)
            for (search, total) in [("apples", 0), ("pears", 1), ("red", 0), ("green", 1)] {
                #expect(try await store.tasks(TaskQuery(owner: user, search: search)).total == total)
            }
        }
    }

    @Test(arguments: StoreKind.allCases)
    func aTaskIsDeletedOnce(_ kind: StoreKind) async throws {
        try await kind.withStore { store in
            let user = try await store.addUser()
            let task = makeTask(user)
            #expect(try await store.add(task))
            #expect(try await store.deleteTask(task.id, owner: user))
            #expect(try await store.deleteTask(task.id, owner: user) == false)
            #expect(try await store.task(task.id, owner: user) == nil)
            let change = UpdateTaskRequest(title: "Back")
            #expect(try await store.update(task.id, owner: user, change, at: start) == nil)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func updatesAtTheSameTimeAllTakeEffect(_ kind: StoreKind) async throws {
        try await kind.withStore { store in
            let user = try await store.addUser()
            let task = makeTask(user, description: "old", dueDate: start)
            #expect(try await store.add(task))
            let changes = [
                UpdateTaskRequest(title: "New"), UpdateTaskRequest(description: .null),
                UpdateTaskRequest(priority: .high), UpdateTaskRequest(dueDate: .value(start + 1)),
                UpdateTaskRequest(isCompleted: true),
            ]
            try await withThrowingTaskGroup(of: Void.self) { group in
                for change in changes {
                    group.addTask { _ = try await store.update(task.id, owner: user, change, at: start + 1) }
                }
                try await group.waitForAll()
            }
            let expected = changes.reduce(task) { $0.applying($1, at: start + 1) }
            #expect(try await store.task(task.id, owner: user) == expected)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func manyWritersLoseNothing(_ kind: StoreKind) async throws {
        try await kind.withStore { store in
            let users = [try await store.addUser("ada@example.com"), try await store.addUser("bob@example.com")]
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<200 {
                    group.addTask {
                        let isAdded = try await store.add(makeTask(users[number % 2], "Task \(number)"))
                        #expect(isAdded)
                    }
                }
                try await group.waitForAll()
            }
            for user in users {
                #expect(try await store.tasks(TaskQuery(owner: user)).total == 100)
            }
        }
    }
}
