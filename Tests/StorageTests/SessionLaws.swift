import AuthAPI
import ContractRuntime
import Foundation
import Handlers
import Testing

/// What every store promises about sessions.
@Suite struct SessionLaws {
    @Test(arguments: StoreKind.allCases)
    func theFirstSessionBeginsWithTheAccount(_ kind: StoreKind) async throws {
        try await kind.withStore { store in
            let account = makeAccount()
            let session = makeSession(account.id)
            try await store.add(account, session: session)
            #expect(try await store.user(ofSession: session.id, userID: account.id, now: start) == account.user)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func aSessionEndsAtItsMoment(_ kind: StoreKind) async throws {
        try await kind.withStore { store in
            let user = try await store.addUser()
            let session = makeSession(user, expiresAt: start + 10)
            #expect(try await store.begin(session))
            #expect(try await store.user(ofSession: session.id, userID: user, now: start + 9.999) != nil)
            #expect(try await store.user(ofSession: session.id, userID: user, now: start + 10) == nil)
            #expect(try await store.user(ofSession: session.id, userID: user, now: start + 11) == nil)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func aSessionIsItsUsersOnly(_ kind: StoreKind) async throws {
        try await kind.withStore { store in
            let ada = try await store.addUser("ada@example.com")
            let bob = try await store.addUser("bob@example.com")
            let session = makeSession(ada)
            #expect(try await store.begin(session))
            #expect(try await store.user(ofSession: session.id, userID: bob, now: start) == nil)
            #expect(try await store.user(ofSession: UUID(), userID: ada, now: start) == nil)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func aUserWhoIsNotThereHasNoSession(_ kind: StoreKind) async throws {
        try await kind.withStore { store in
            let session = makeSession(UUID())
            let hasBegun = try await store.begin(session)
            #expect(!hasBegun)
            #expect(try await store.user(ofSession: session.id, userID: session.userID, now: start) == nil)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func aRevokedSessionHasEndedForGood(_ kind: StoreKind) async throws {
        try await kind.withStore { store in
            let user = try await store.addUser()
            let session = makeSession(user)
            let other = makeSession(user)
            #expect(try await store.begin(session))
            #expect(try await store.begin(other))
            try await store.revoke(session.id, userID: user, at: start + 1)
            #expect(try await store.user(ofSession: session.id, userID: user, now: start) == nil)
            #expect(try await store.user(ofSession: session.id, userID: user, now: start + 2) == nil)
            #expect(try await store.user(ofSession: other.id, userID: user, now: start + 2) != nil)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func revokingAgainOrSomethingElseChangesNothing(_ kind: StoreKind) async throws {
        try await kind.withStore { store in
            let ada = try await store.addUser("ada@example.com")
            let bob = try await store.addUser("bob@example.com")
            let session = makeSession(ada)
            #expect(try await store.begin(session))
            try await store.revoke(session.id, userID: bob, at: start)
            try await store.revoke(UUID(), userID: ada, at: start)
            #expect(try await store.user(ofSession: session.id, userID: ada, now: start) != nil)
            try await store.revoke(session.id, userID: ada, at: start)
            try await store.revoke(session.id, userID: ada, at: start)
            #expect(try await store.user(ofSession: session.id, userID: ada, now: start) == nil)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func onlyExpiredSessionsAreRemoved(_ kind: StoreKind) async throws {
        try await kind.withStore { store in
            let account = makeAccount()
            try await store.add(account, session: makeSession(account.id, expiresAt: start + 1))
            let revoked = makeSession(account.id, expiresAt: start + 2)
            let kept = makeSession(account.id, expiresAt: start + 3)
            #expect(try await store.begin(revoked))
            #expect(try await store.begin(kept))
            try await store.revoke(revoked.id, userID: account.id, at: start)

            #expect(try await store.removeSessions(expiredBefore: start + 1) == 0)
            #expect(try await store.removeSessions(expiredBefore: start + 3) == 2)
            #expect(try await store.removeSessions(expiredBefore: start + 3) == 0)
            #expect(try await store.user(ofSession: kept.id, userID: account.id, now: start) != nil)
        }
    }
}
