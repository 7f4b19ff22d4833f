import ContractRuntime
import Synchronization
import Testing

private struct Token: ClientCredentials, Equatable {
    var value: String

    var table: CredentialTable {
        CredentialTable { $0.bearer("token", value) }
    }
}

/// Gives out tokens t1, t2 … and remembers what it was asked with.
private final class Issuer: Sendable {
    private let state = Mutex<[Token?]>([])

    var asked: [Token?] { state.withLock { $0 } }

    func issue(_ refused: Token?) -> Token {
        state.withLock { asked in
            asked.append(refused)
            return Token(value: "t\(asked.count)")
        }
    }
}

/// Lets one token in.
private func server(accepting token: String) -> ScriptedTransport {
    ScriptedTransport { _, request in
        .empty(request.head.headerFields[.authorization] == "Bearer \(token)" ? 204 : 401)
    }
}

@Suite("Credentials that are obtained when they are needed")
struct CredentialSourceTests {
    private let issuer = Issuer()

    private func client(_ transport: some ClientTransport) -> APIClient {
        let issuer = issuer
        return APIClient(server: "http://h", transport: transport, credentials: .obtained { issuer.issue($0) })
    }

    @Test("they are asked for once, and kept")
    func kept() async throws {
        let client = client(server(accepting: "t1"))
        try await client.send(Look.self, .init())
        try await client.send(Look.self, .init())
        #expect(issuer.asked == [nil])
    }

    @Test("they are not asked for by operations that need none")
    func unneeded() async {
        let transport = ScriptedTransport { _, _ in .empty(404) }
        await #expect(throws: ListPets.Failure.self) {
            try await client(transport).send(ListPets.self, .init(owner: "ada"))
        }
        #expect(issuer.asked.isEmpty)
    }

    @Test("after a 401 they are renewed and the request is sent once more")
    func renewed() async throws {
        let transport = server(accepting: "t2")
        let client = client(transport)
        try await client.send(Look.self, .init())
        #expect(issuer.asked == [nil, Token(value: "t1")])
        #expect(transport.sent.count == 2)
        try await client.send(Look.self, .init())
        #expect(issuer.asked.count == 2)
    }

    @Test("a second 401 is the answer")
    func refusedTwice() async {
        let transport = server(accepting: "never")
        let error = await #expect(throws: Look.Failure.self) {
            try await client(transport).send(Look.self, .init())
        }
        #expect(error?.status == 401)
        #expect(transport.sent.count == 2)
    }

    @Test("many requests that are refused at the same time wait for one renewal")
    func singleFlight() async throws {
        let client = client(server(accepting: "t2"))
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<50 { group.addTask { try await client.send(Look.self, .init()) } }
            try await group.waitForAll()
        }
        #expect(issuer.asked == [nil, Token(value: "t1")])
    }

    @Test("where none can be obtained, the cause is the call's failure, and the next call asks again")
    func unobtainable() async throws {
        struct Offline: Error {}
        let count = Mutex(0)
        let source = CredentialSource.obtained { (_: Token?) in
            let number = count.withLock { count in
                count += 1
                return count
            }
            if number == 1 { throw Offline() }
            return Token(value: "good")
        }
        let client = APIClient(server: "http://h", transport: server(accepting: "good"), credentials: source)
        let error = await #expect(throws: Look.Failure.self) { try await client.send(Look.self, .init()) }
        guard case .transport(let cause)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(cause is Offline)
        try await client.send(Look.self, .init())
    }

    @Test(
        "a call waits for credentials no longer than its deadline, or until it is cancelled",
        arguments: [false, true]
    )
    func slow(isCancelled: Bool) async {
        let (asked, question) = AsyncStream<Void>.makeStream()
        let (answers, answer) = AsyncStream<Token>.makeStream()
        let source = CredentialSource.obtained { (_: Token?) in
            question.finish()
            // It doesn't heed cancellation.
            return await Task { await answers.first { _ in true } ?? Token(value: "late") }.value
        }
        let options = ClientOptions(deadline: isCancelled ? .seconds(3600) : .zero)
        let client = APIClient(
            server: "http://h", transport: server(accepting: "t1"), credentials: source, options: options)
        let call = Task { await #expect(throws: Look.Failure.self) { try await client.send(Look.self, .init()) } }
        for await _ in asked {}
        if isCancelled { call.cancel() }
        #expect(await call.value?.isCancelled == isCancelled)
        // Who waits longer gets what was asked for meanwhile.
        answer.yield(Token(value: "t1"))
        var patient = client
        patient.options.deadline = nil
        await #expect(throws: Never.self) { try await patient.send(Look.self, .init()) }
    }

    @Test("fixed credentials are not asked for again")
    func fixed() async {
        let transport = server(accepting: "other")
        let client = APIClient(
            server: "http://h", transport: transport, credentials: .fixed(Token(value: "mine")))
        await #expect(throws: Look.Failure.self) { try await client.send(Look.self, .init()) }
        #expect(transport.sent.count == 1)
    }
}
