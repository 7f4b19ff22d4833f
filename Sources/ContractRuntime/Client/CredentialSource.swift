import Synchronization

/// Where a client has its credentials from: given once, or obtained when they are needed and renewed when a server
/// refuses them.
public struct CredentialSource: Sendable {
    private enum Kind: Sendable {
        case fixed(CredentialTable)
        case obtained(CredentialCache)
    }

    private let kind: Kind

    /// Credentials that stay as they are.
    public static func fixed(_ credentials: some ClientCredentials) -> CredentialSource {
        CredentialSource(kind: .fixed(credentials.table))
    }

    /// Credentials by the names of their security schemes, which stay as they are.
    public static func fixed(_ table: CredentialTable) -> CredentialSource {
        CredentialSource(kind: .fixed(table))
    }

    /// No credentials.
    public static let none = CredentialSource.fixed(CredentialTable())

    /// Credentials that are asked for when the first request needs them, and again after a 401; the request is then
    /// sent once more. Requests that need them at the same time wait for one answer.
    ///
    /// - Parameter obtain: is given the credentials that were refused, and nil at first.
    public static func obtained<Credentials: ClientCredentials>(
        _ obtain: @escaping @Sendable (Credentials?) async throws -> Credentials
    ) -> CredentialSource {
        let last = Mutex<Credentials?>(nil)
        let cache = CredentialCache {
            let credentials = try await obtain(last.withLock { $0 })
            last.withLock { $0 = credentials }
            return credentials.table
        }
        return CredentialSource(kind: .obtained(cache))
    }

    func current() async throws -> IssuedCredentials {
        switch kind {
        case .fixed(let table): IssuedCredentials(table: table, number: 0)
        case .obtained(let cache): try await cache.credentials(newerThan: 0)
        }
    }

    /// Credentials instead of those that a server refused; nil when there are no others.
    func renewed(after refused: IssuedCredentials) async throws -> IssuedCredentials? {
        guard case .obtained(let cache) = kind else { return nil }
        return try await cache.credentials(newerThan: refused.number)
    }
}

/// Credentials, and how many times some had been obtained by then.
struct IssuedCredentials: Sendable {
    let table: CredentialTable
    let number: Int
}

/// Obtains credentials, once for all who wait for them.
private actor CredentialCache {
    private let obtain: @Sendable () async throws -> CredentialTable
    private var issued = IssuedCredentials(table: CredentialTable(), number: 0)
    private var running: Task<Void, any Error>?

    init(_ obtain: @escaping @Sendable () async throws -> CredentialTable) {
        self.obtain = obtain
    }

    /// Those that are there, if they are new enough.
    func credentials(newerThan number: Int) async throws -> IssuedCredentials {
        if issued.number <= number {
            // The task outlives its caller: others may wait for it too.
            let task = running ?? Task { try await renew() }
            running = task
            try await Self.wait(for: task)
        }
        return issued
    }

    /// Waits no longer than the caller, who may be cancelled or out of time.
    private static func wait(for task: Task<Void, any Error>) async throws {
        let (end, continuation) = AsyncThrowingStream<Void, any Error>.makeStream()
        Task {
            let result = await task.result
            if case .failure(let error) = result { continuation.finish(throwing: error) } else { continuation.finish() }
        }
        for try await _ in end {}
        try Task.checkCancellation()
    }

    private func renew() async throws {
        defer { running = nil }
        issued = IssuedCredentials(table: try await obtain(), number: issued.number + 1)
    }
}
