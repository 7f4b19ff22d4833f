import AuthAPI
import ContractRuntime
import Handlers
import Testing

/// What every store promises about accounts.
@Suite struct UserLaws {
    @Test(arguments: StoreKind.allCases)
    func anAccountComesBackAsItWasAdded(_ kind: StoreKind) async throws {
        try await kind.withStore { store in
            let account = makeAccount("Ada.Lovelace@Example.com", name: "Ada 👩🏽‍💻 O'Connor; DROP", record: "$scrypt$…")
            try await store.add(account, session: makeSession(account.id))
            #expect(try await store.account(email: account.email) == account)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func anUnknownAddressHasNoAccount(_ kind: StoreKind) async throws {
        try await kind.withStore { store in
            _ = try await store.addUser("ada@example.com")
            #expect(try await store.account(email: "adb@example.com") == nil)
            #expect(try await store.account(email: "ada@example.com ") == nil)
            #expect(try await store.account(email: "%@example.com") == nil)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func anAddressIsFoundInAnyCase(_ kind: StoreKind) async throws {
        try await kind.withStore { store in
            let id = try await store.addUser("Ada@Example.com")
            for email in ["ada@example.com", "ADA@EXAMPLE.COM", "aDa@eXample.Com"] {
                #expect(try await store.account(email: email)?.id == id)
            }
        }
    }

    @Test(arguments: StoreKind.allCases, ["ada@example.com", "ADA@example.COM"])
    func anAddressIsTakenInAnyCase(_ kind: StoreKind, again: String) async throws {
        try await kind.withStore { store in
            let first = try await store.addUser("ada@example.com")
            let second = makeAccount(again)
            await #expect(throws: StoreError.emailTaken) {
                try await store.add(second, session: makeSession(second.id))
            }
            #expect(try await store.account(email: again)?.id == first)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func composedAndDecomposedAddressesAreTheSame(_ kind: StoreKind) async throws {
        try await kind.withStore { store in
            let id = try await store.addUser("jos\u{e9}@example.com")
            #expect(try await store.account(email: "JOSE\u{301}@example.com")?.id == id)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func aRefusedAccountLeavesNoSession(_ kind: StoreKind) async throws {
        try await kind.withStore { store in
            _ = try await store.addUser("ada@example.com")
            let second = makeAccount("ada@example.com")
            let session = makeSession(second.id)
            await #expect(throws: StoreError.emailTaken) { try await store.add(second, session: session) }
            #expect(try await store.user(ofSession: session.id, userID: second.id, now: start) == nil)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func aHundredSignUpsAtOnceMakeOneAccount(_ kind: StoreKind) async throws {
        try await kind.withStore { store in
            let successes = await withTaskGroup(of: UUID?.self) { group in
                for number in 0..<100 {
                    group.addTask {
                        let account = makeAccount(number.isMultiple(of: 2) ? "ada@example.com" : "ADA@EXAMPLE.COM")
                        do {
                            try await store.add(account, session: makeSession(account.id))
                            return account.id
                        } catch {
                            return nil
                        }
                    }
                }
                return await group.reduce(into: [UUID]()) { ids, id in
                    if let id { ids.append(id) }
                }
            }
            let kept = try await store.account(email: "ada@example.com")
            #expect(successes.count == 1)
            #expect(kept?.id == successes.first)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func aPasswordRecordIsReplacedOnlyWhereItIsStillTheOldOne(_ kind: StoreKind) async throws {
        try await kind.withStore { store in
            let account = makeAccount(record: "old")
            try await store.add(account, session: makeSession(account.id))
            #expect(try await store.replacePasswordRecord(of: account.id, "old", by: "new"))
            #expect(try await store.replacePasswordRecord(of: account.id, "old", by: "newer") == false)
            #expect(try await store.account(email: account.email)?.passwordRecord == "new")
            #expect(try await store.replacePasswordRecord(of: UUID(), "new", by: "newer") == false)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func aDeletedAccountTakesEverythingWithIt(_ kind: StoreKind) async throws {
        try await kind.withStore { store in
            let account = makeAccount()
            let session = makeSession(account.id)
            try await store.add(account, session: session)
            let other = try await store.addUser("bob@example.com")
            let task = makeTask(account.id)
            #expect(try await store.add(task))
            #expect(try await store.add(makeTask(other)))

            #expect(try await store.deleteAccount(account.id))
            #expect(try await store.deleteAccount(account.id) == false)
            #expect(try await store.account(email: account.email) == nil)
            #expect(try await store.user(ofSession: session.id, userID: account.id, now: start) == nil)
            #expect(try await store.task(task.id, owner: account.id) == nil)
            #expect(try await store.tasks(TaskQuery(owner: other)).total == 1)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func theAddressOfADeletedAccountIsFree(_ kind: StoreKind) async throws {
        try await kind.withStore { store in
            let first = try await store.addUser("ada@example.com")
            #expect(try await store.deleteAccount(first))
            let second = try await store.addUser("Ada@example.com")
            #expect(try await store.account(email: "ada@example.com")?.id == second)
        }
    }
}
