import AuthAPI
import ContractRuntime
import Foundation
import Handlers
import Testing

/// What every store promises about lists of tasks.
@Suite struct TaskListLaws {
    @Test(arguments: StoreKind.allCases)
    func aUserWithoutTasksHasAnEmptyList(_ kind: StoreKind) async throws {
        try await kind.withStore { store in
            let user = try await store.addUser()
            #expect(try await store.tasks(TaskQuery(owner: user)) == TaskList(tasks: [], total: 0))
            #expect(try await store.tasks(TaskQuery(owner: UUID())) == TaskList(tasks: [], total: 0))
        }
    }

    @Test(arguments: StoreKind.allCases)
    func theNewestTaskIsFirst(_ kind: StoreKind) async throws {
        try await kind.withStore { store in
            let user = try await store.addUser()
            for second in [3, 1, 4, 2] {
                #expect(try await store.add(makeTask(user, "\(second)", createdAt: start + Double(second))))
            }
            #expect(try await store.tasks(TaskQuery(owner: user)).tasks.map(\.title) == ["4", "3", "2", "1"])
        }
    }

    @Test(arguments: StoreKind.allCases)
    func tasksOfOneMomentKeepTheirOrder(_ kind: StoreKind) async throws {
        try await kind.withStore { store in
            let user = try await store.addUser()
            let tasks = (0..<20).map { makeTask(user, "\($0)") }
            for task in tasks { #expect(try await store.add(task)) }
            let expected = tasks.map(\.id.uuidString).sorted(by: >)
            #expect(try await store.tasks(TaskQuery(owner: user)).tasks.map(\.id.uuidString) == expected)
        }
    }

    @Test(arguments: StoreKind.allCases, [1, 3, 7, 10, 100])
    func pagesTogetherAreTheWhole(_ kind: StoreKind, limit: Int) async throws {
        try await kind.withStore { store in
            let user = try await store.addUser()
            for number in 0..<10 {
                #expect(try await store.add(makeTask(user, createdAt: start + Double(number / 3))))
            }
            let whole = try await store.tasks(TaskQuery(owner: user, limit: 100)).tasks
            var pages: [TaskModel] = []
            for offset in stride(from: 0, to: 10, by: limit) {
                let page = try await store.tasks(TaskQuery(owner: user, limit: limit, offset: offset))
                #expect(page.total == 10)
                #expect(page.tasks.count == min(limit, 10 - offset))
                pages += page.tasks
            }
            #expect(pages == whole)
        }
    }

    @Test(arguments: StoreKind.allCases, [10, 11, 2_147_483_647])
    func aPagePastTheEndIsEmptyButTellsTheTotal(_ kind: StoreKind, offset: Int) async throws {
        try await kind.withStore { store in
            let user = try await store.addUser()
            for _ in 0..<10 { #expect(try await store.add(makeTask(user))) }
            #expect(try await store.tasks(TaskQuery(owner: user, offset: offset)) == TaskList(tasks: [], total: 10))
        }
    }

    @Test(arguments: StoreKind.allCases)
    func filtersAreMetTogether(_ kind: StoreKind) async throws {
        try await kind.withStore { store in
            let user = try await store.addUser()
            for priority in Priority.allCases {
                for isCompleted in [true, false] {
                    #expect(try await store.add(makeTask(user, "a", isCompleted: isCompleted, priority: priority)))
                    #expect(try await store.add(makeTask(user, "b", isCompleted: isCompleted, priority: priority)))
                }
            }
            let expected: [(StatusFilter, Priority?, String?, Int)] = [
                (.all, nil, nil, 12), (.pending, nil, nil, 6), (.completed, nil, nil, 6),
                (.all, .low, nil, 4), (.pending, .high, nil, 2), (.completed, .medium, nil, 2),
                (.all, nil, "a", 6), (.pending, nil, "b", 3), (.completed, .low, "a", 1), (.all, .low, "c", 0),
            ]
            for (status, priority, search, total) in expected {
                let query = TaskQuery(owner: user, status: status, priority: priority, search: search, limit: 1)
                let list = try await store.tasks(query)
                #expect(list.total == total)
                #expect(list.tasks.count == min(total, 1))
                #expect(list.tasks.allSatisfy { status == .all || $0.isCompleted == (status == .completed) })
                #expect(list.tasks.allSatisfy { priority == nil || $0.priority == priority })
            }
        }
    }

    @Test(arguments: StoreKind.allCases)
    func aSearchLooksAtTitleAndDescription(_ kind: StoreKind) async throws {
        try await kind.withStore { store in
            let user = try await store.addUser()
            #expect(try await store.add(makeTask(user, "Water the plants", description: "daily")))
            #expect(try await store.add(makeTask(user, "Buy bread", description: "and water")))
            #expect(try await store.add(makeTask(user, "Call Bob")))
            for (search, total) in [("water", 2), ("plants", 1), ("daily", 1), ("bob", 1), ("tea", 0), ("sd", 0)] {
                #expect(try await store.tasks(TaskQuery(owner: user, search: search)).total == total)
            }
        }
    }

    @Test(
        arguments: StoreKind.allCases,
        [
            ("100% sure", "%", "100 sure"), ("a_b", "a_b", "axb"), ("back\\slash", "\\", "slash"),
            ("star*", "*", "star"), ("[x]", "[x]", "x"), ("it's", "'", "its"), ("say \"so\"", "\"so\"", "so"),
            ("question?", "?", "question"), ("^start", "^start", "start"), ("%_\\", "%_\\", "%x\\"),
        ]
    )
    func noCharacterOfASearchIsAWildcard(_ kind: StoreKind, example: (String, String, String)) async throws {
        let (text, search, other) = example
        try await kind.withStore { store in
            let user = try await store.addUser()
            #expect(try await store.add(makeTask(user, text)))
            #expect(try await store.add(makeTask(user, other)))
            let found = try await store.tasks(TaskQuery(owner: user, search: search)).tasks
            #expect(found.map(\.title) == [text])
        }
    }

    @Test(
        arguments: StoreKind.allCases,
        [
            ("Äpfel", "äPFEL"), ("ПРИВЕТ мир", "привет МИР"), ("Ὀδυσσεύς", "ὈΔΥΣΣΕΎΣ"), ("Straße", "STRASSE"),
            ("caf\u{e9}", "CAFE\u{301}"), ("ﬁne", "FINE"), ("İstanbul", "i\u{307}stanbul"), ("日本語", "本"),
            ("👩🏽‍💻 work", "👩🏽‍💻"),
        ]
    )
    func aSearchKnowsTheCaseOfEveryScript(_ kind: StoreKind, example: (String, String)) async throws {
        try await kind.withStore { store in
            let user = try await store.addUser()
            #expect(try await store.add(makeTask(user, example.0)))
            #expect(try await store.add(makeTask(user, "unrelated", description: example.0)))
            #expect(try await store.tasks(TaskQuery(owner: user, search: example.1)).total == 2)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func listsAreTheOwnersOnly(_ kind: StoreKind) async throws {
        try await kind.withStore { store in
            let ada = try await store.addUser("ada@example.com")
            let bob = try await store.addUser("bob@example.com")
            for owner in [ada, bob, bob] { #expect(try await store.add(makeTask(owner, "plants"))) }
            for (owner, total) in [(ada, 1), (bob, 2)] {
                let list = try await store.tasks(TaskQuery(owner: owner, status: .pending, search: "plants"))
                #expect(list.total == total)
                #expect(list.tasks.allSatisfy { $0.userID == owner })
            }
        }
    }
}
