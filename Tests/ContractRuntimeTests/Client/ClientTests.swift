import ContractRuntime
import Synchronization
import Testing

/// Answers every request alike, and remembers them.
final class CannedTransport: ClientTransport {
    private let requests = Mutex<[HTTPRequest]>([])
    private let result: Result<RawResponse, any Error>

    init(_ status: Int = 204, _ fields: HTTPFields = [:], _ body: String = "") {
        let head = HTTPResponse(status: .init(code: status), headerFields: fields)
        result = .success(RawResponse(head: head, body: Array(body.utf8)))
    }

    init(throwing error: any Error) {
        result = .failure(error)
    }

    var sent: [HTTPRequest] { requests.withLock { $0 } }

    func send(_ request: ClientRequest) async throws -> ClientResponse {
        requests.withLock { $0.append(request.head) }
        return ClientResponse(try result.get())
    }
}

private func failure<Operation: APIOperation>(
    _ client: APIClient,
    _ operation: Operation.Type,
    _ input: Operation.Input
) async -> Operation.Failure? {
    do throws(Operation.Failure) {
        _ = try await client.send(operation, input)
        return nil
    } catch {
        return error
    }
}

@Suite struct ClientAnswerTests {
    private let recorder = PetRecorder()
    private var client: APIClient {
        let credentials = CredentialTable { $0.bearer("token", "good") }
        let transport = InProcessTransport(PetService.make(recorder))
        return APIClient(server: "http://localhost", transport: transport, credentials: .fixed(credentials))
    }

    @Test func readsOutputs() async throws {
        let pets = try await client.send(ListPets.self, .init(owner: "ada", limit: 5, tags: ["a"], trace: "Rex"))
        #expect(pets == [Pet(id: 5, name: "Rex", tags: ["a"])])
        let added = try await client.send(AddPet.self, .init(dryRun: true, body: Pet(id: 3, name: "Bo")))
        #expect(added.name == "Bo")
        #expect(added.headers == LocationHeaders(location: "/pets/3", tags: ["a", "b"]))
        try await client.send(Ping.self, .init())
        #expect(try await client.send(SwapBytes.self, .init(body: [1, 2])) == [2, 1])
        #expect(recorder.calls == ["listPets", "addPet bearer", "ping bearer"])
    }

    @Test func readsEachOfSeveralSuccesses() async throws {
        guard case .renamed(let pet) = try await client.send(RenamePet.self, .init(id: 1, body: nil)) else {
            Issue.record("not renamed")
            return
        }
        #expect(pet.name == "Bo")
        guard case .queued(let answer) = try await client.send(RenamePet.self, .init(id: 2, body: nil)) else {
            Issue.record("not queued")
            return
        }
        #expect(answer.headers.location == "/jobs/2")
        guard case .unchanged = try await client.send(RenamePet.self, .init(id: 3, body: nil)) else {
            Issue.record("changed")
            return
        }
        guard case .other(250) = try await client.send(RenamePet.self, .init(id: 250, body: nil)) else {
            Issue.record("not 250")
            return
        }
    }

    @Test func readsDocumentedFailures() async {
        let missing = await failure(client, ListPets.self, .init(owner: "nobody"))
        guard case .rejected(.notFound)? = missing else {
            Issue.record("\(String(describing: missing))")
            return
        }
        let busy = await failure(client, ListPets.self, .init(owner: "busy"))
        guard case .rejected(.busy(let answer))? = busy else {
            Issue.record("\(String(describing: busy))")
            return
        }
        #expect(answer.headers.retryAfter == 7)
        #expect(answer.title == "Busy")
        let teapot = await failure(client, ListPets.self, .init(owner: "teapot"))
        guard case .rejected(.clientFault(418, _))? = teapot else {
            Issue.record("no teapot")
            return
        }
        #expect(teapot?.description == "the server answered 418 Teapot: short and stout")
        #expect(teapot?.status == 418)
        let odd = await failure(client, ListPets.self, .init(owner: "odd"))
        guard case .rejected(.other(599, _))? = odd else {
            Issue.record("not odd")
            return
        }
    }

    @Test func readsTheServicesOwnProblems() async {
        let conflict = await failure(client, AddPet.self, .init(dryRun: nil, body: Pet(id: 1, name: "taken")))
        guard case .rejected(.conflict)? = conflict else {
            Issue.record("no conflict")
            return
        }
        var stranger = client
        stranger.credentials = .none
        let refused = await failure(stranger, AddPet.self, .init(dryRun: nil, body: Pet(id: 1, name: "Bo")))
        guard case .rejected(.unauthorized)? = refused else {
            Issue.record("not refused")
            return
        }
        #expect(refused?.problem?.detail == "credentials are required")
    }
}

@Suite struct ClientCheckTests {
    private func client(_ transport: some ClientTransport) -> APIClient {
        APIClient(server: "https://api.example/v1/", transport: transport)
    }

    @Test func checksTheInputBeforeSending() async {
        let transport = CannedTransport()
        let error = await failure(client(transport), ListPets.self, .init(owner: "a", limit: 0))
        guard case .invalidRequest(let violations)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(violations.map(\.keyword) == ["minLength", "minimum"])
        let invalidBody = Pet(id: 0, name: "much too long a name", tags: nil)
        let body = await failure(client(transport), AddPet.self, .init(dryRun: nil, body: invalidBody))
        guard case .invalidRequest(let more)? = body else {
            Issue.record("sent")
            return
        }
        #expect(more.map(\.location) == [.body("/id"), .body("/name")])
        #expect(transport.sent.isEmpty)
    }

    @Test(arguments: ["", ".", ".."])
    func refusesPathsThatWouldLeadElsewhere(owner: String) async {
        let transport = CannedTransport()
        let error = await failure(client(transport), ListPets.self, .init(owner: owner))
        guard case .invalidRequest? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(transport.sent.isEmpty)
    }

    @Test func buildsTheURL() async throws {
        let transport = CannedTransport(200, [.contentType: "application/json"], "[]")
        _ = try await client(transport).send(ListPets.self, .init(owner: "a/b c", limit: 5, tags: ["x&y", "ü"]))
        let request = try #require(transport.sent.first)
        #expect(request.path == "/v1/owners/a%2Fb%20c/pets?limit=5&tags=x%26y&tags=%C3%BC")
        #expect(request.authority == "api.example")
        #expect(request.scheme == "https")
        #expect(request.headerFields[.accept] == "application/json, application/problem+json")
    }

    @Test(arguments: [
        "", "api.example", "ftp://api.example", "https://", "https://user:secret@api.example", "https://a b",
        "https://api.example:0", "https://api.example:x", "https://api.example:99999", "https://api.example/?q",
        "https://api.example/#f", "https://api.example/\u{1F600}", "https://ex\nample", "https://[::1",
    ])
    func takesAnUnusableServerAsAnError(server: String) async {
        let transport = CannedTransport()
        let error = await failure(APIClient(server: server, transport: transport), Ping.self, .init())
        guard case .transport(let cause)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(cause is InvalidServerURL)
        #expect(!"\(cause)".contains("secret"))
        #expect(transport.sent.isEmpty)
    }

    @Test(arguments: [
        ("http://localhost:8080", "localhost:8080", "/ping"), ("HTTPS://h/", "h", "/ping"),
        ("https://[::1]:8443/a/b", "[::1]:8443", "/a/b/ping"), ("https://h/a%20b/", "h", "/a%20b/ping"),
    ])
    func joinsServerAndPath(server: String, authority: String, path: String) async throws {
        let transport = CannedTransport()
        try await APIClient(server: server, transport: transport).send(Ping.self, .init())
        #expect(transport.sent.first?.authority == authority)
        #expect(transport.sent.first?.path == path)
    }

    @Test func reportsAnswersThatBreakTheContract() async {
        for (fields, body) in [
            ([:], "[]"), ([.contentType: "text/html"], "[]"), ([.contentType: "application/json"], "["),
            ([.contentType: "application/json"], #"[{"id":0,"name":"x"}]"#),
        ] as [(HTTPFields, String)] {
            let error = await failure(client(CannedTransport(200, fields, body)), ListPets.self, .init(owner: "ada"))
            guard case .invalidResponse(let invalid)? = error else {
                Issue.record("\(fields) \(body)")
                continue
            }
            #expect(invalid.response.status == 200)
        }
        let noHeader = CannedTransport(503, [.contentType: "application/problem+json"], #"{"title":"x"}"#)
        let error = await failure(client(noHeader), ListPets.self, .init(owner: "ada"))
        guard case .invalidResponse(let invalid)? = error, case .headers = invalid.reason else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test func reportsUndocumentedAnswers() async {
        let transport = CannedTransport(
            500, [.contentType: "application/problem+json"], #"{"title":"Oops","detail":"d"}"#)
        let error = await failure(client(transport), Ping.self, .init())
        guard case .undocumented(let response)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(response.status == 500)
        #expect(error?.description == "the server answered 500 Oops: d")
        let bare = await failure(client(CannedTransport(502)), Ping.self, .init())
        #expect(bare?.description == "the server answered 502")
    }

    @Test func hasLimitsAndCancellation() async {
        var small = APIClient(server: "http://h", transport: InProcessTransport(PetService.make()))
        small.options.maximumResponseBytes = 3
        let tooLarge = await failure(small, ListPets.self, .init(owner: "ada"))
        guard case .transport(let error)? = tooLarge else {
            Issue.record("not limited")
            return
        }
        #expect(error as? ResponseTooLarge == ResponseTooLarge(limit: 3))
        let cancelled = await failure(client(CannedTransport(throwing: CancellationError())), Ping.self, .init())
        #expect(cancelled?.isCancelled == true)
    }
}

@Suite struct ClientCredentialTests {
    private let transport = CannedTransport(401, [:], "")

    private func request<Operation: APIOperation>(
        _ operation: Operation.Type,
        _ input: Operation.Input,
        _ build: (inout CredentialTable.Builder) -> Void
    ) async -> HTTPRequest? {
        let client = APIClient(server: "http://h", transport: transport, credentials: .fixed(CredentialTable(build)))
        _ = await failure(client, operation, input)
        return transport.sent.last
    }

    @Test func sendsTheFirstAlternativeThatCanBeMet() async {
        let input = AddPet.Input(dryRun: nil, body: Pet(id: 1, name: "Bo"))
        let both = await request(AddPet.self, input) {
            $0.bearer("token", "t")
            $0.apiKey("session", .cookie, "session", "s")
        }
        #expect(both?.headerFields[.authorization] == "Bearer t")
        #expect(both?.headerFields[.cookie] == nil)
        let second = await request(AddPet.self, input) {
            $0.bearer("token", nil)
            $0.apiKey("session", .cookie, "session", "s")
        }
        #expect(second?.headerFields[.authorization] == nil)
        #expect(second?.headerFields[.cookie] == "session=s")
    }

    @Test func sendsAllSchemesOfAnAlternative() async {
        let both = await request(Audit.self, .init()) {
            $0.basic("basic", BasicCredentials(user: "ada", password: "pa:ss"))
            $0.apiKey("key", .query, "key", "k y")
        }
        #expect(both?.headerFields[.authorization] == "Basic YWRhOnBhOnNz")
        #expect(both?.path == "/audit?key=k%20y")
        let half = await request(Audit.self, .init()) { $0.apiKey("key", .query, "key", "k y") }
        #expect(half?.path == "/audit")
    }

    @Test func sendsNoneWhereNoneIsAskedFor() async {
        let request = await request(ListPets.self, .init(owner: "ada")) { $0.bearer("token", "t") }
        #expect(request?.headerFields[.authorization] == nil)
    }

    @Test func sendsThemWhereAnonymousCallersAreLetInToo() async {
        #expect(
            await request(Ping.self, .init()) { $0.bearer("token", "t") }?.headerFields[.authorization] == "Bearer t")
        #expect(await request(Ping.self, .init()) { _ in }?.headerFields[.authorization] == nil)
    }

    @Test func neverShowsOrSplitsThem() async {
        let secret = "s3cret\r\nEvil: 1"
        let credentials = CredentialTable { $0.bearer("token", secret) }
        let client = APIClient(server: "http://h", transport: transport, credentials: .fixed(credentials))
        let error = await failure(client, Ping.self, .init())
        guard case .invalidRequest? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(transport.sent.isEmpty)
        for text in ["\(String(describing: error))", "\(credentials)", String(reflecting: client)] {
            #expect(!text.contains("s3cret"))
        }
        var dumped = ""
        dump(client, to: &dumped)
        #expect(!dumped.contains("s3cret"))
    }
}
