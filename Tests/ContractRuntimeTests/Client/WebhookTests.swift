import Testing

@testable import ContractRuntime

private enum Announce: APIOperation {
    struct Input: Sendable {
        var body: String
    }

    typealias Output = Void
    typealias Rejection = Never

    static let definition = OperationDefinition<Announce>("announce", .post, "/announce") {
        $0.body(required: \.body, .text)
        $0.success(204)
    }
}

private enum Elsewhere: APIOperation {
    struct Input: Sendable {}

    typealias Output = Void
    typealias Rejection = Never

    static let definition = OperationDefinition<Elsewhere>("elsewhere", .named("QUERY"), "/here") {
        $0.server = "https://uploads.example/base/"
        $0.success(204)
    }
}

/// Keeps the requests that it is given and answers 204.
private actor Recorder: ClientTransport {
    var requests: [HTTPRequest] = []

    func send(_ request: ClientRequest) async throws -> ClientResponse {
        requests.append(request.head)
        return ClientResponse(head: HTTPResponse(status: .noContent), body: .none)
    }
}

@Suite("Webhooks, and operations with servers of their own")
struct WebhookTests {
    @Test("a webhook goes to the URL that the receiver gave, query and trailing slash included")
    func wholeURL() async throws {
        let recorder = Recorder()
        let client = APIClient(transport: recorder)
        try await client.send(Announce.self, .init(body: "x"), to: "https://hooks.example/a/b/?key=1&x=%20")
        try await client.send(Announce.self, .init(body: "x"), to: "https://hooks.example")
        let requests = await recorder.requests
        #expect(requests.map(\.path) == ["/a/b/?key=1&x=%20", "/"])
        #expect(requests.map(\.authority) == ["hooks.example", "hooks.example"])
    }

    @Test(
        "a URL that cannot be used is an error and no trap",
        arguments: ["", "hooks.example", "ftp://x/", "https://x/a b", "https://x/?a b", "https://x/#f", "https://u@x/"]
    )
    func unusable(url: String) async {
        let client = APIClient(transport: Recorder())
        await #expect(throws: Announce.Failure.self) {
            try await client.send(Announce.self, .init(body: "x"), to: url)
        }
    }

    @Test(
        "credentials of a client go to its own server's origin only; those of a client without server go along",
        arguments: [
            ("https://api.example/v1", "https://hooks.example/", nil),
            ("https://api.example", "http://api.example/", nil),
            ("https://api.example", "https://API.example:443/x", "Bearer t"),
            (nil, "https://hooks.example/", "Bearer t"),
        ] as [(String?, String, String?)]
    )
    func credentials(server: String?, url: String, sent: String?) async throws {
        let recorder = Recorder()
        var client = server.map { APIClient(server: $0, transport: recorder) } ?? APIClient(transport: recorder)
        client.credentials = .fixed(CredentialTable { $0.bearer("token", "t") })
        try await client.send(Look.self, .init(), to: url)
        #expect(await recorder.requests.map { $0.headerFields[.authorization] } == [sent])
    }

    @Test("a client without a server says so")
    func noServer() async {
        await #expect(throws: Announce.Failure.self) {
            try await APIClient(transport: Recorder()).send(Announce.self, .init(body: "x"))
        }
    }

    @Test("a receiver answers at the path of its choice")
    func receiver() async throws {
        let service = APIService {
            $0.add(Announce.self, path: "/hooks/announce") { input, _ in
                #expect(input.body == "hello")
            }
        }
        let client = APIClient(transport: InProcessTransport(service))
        try await client.send(Announce.self, .init(body: "hello"), to: "http://here/hooks/announce")
        await #expect(throws: Announce.Failure.self) {
            try await client.send(Announce.self, .init(body: "hello"), to: "http://here/announce")
        }
    }

    @Test("an operation's own server is asked, unless the client's shall answer everything", arguments: [false, true])
    func ownServer(ignoresOperationServers: Bool) async throws {
        let recorder = Recorder()
        var options = ClientOptions()
        options.ignoresOperationServers = ignoresOperationServers
        let client = APIClient(server: "http://localhost:8080/v2", transport: recorder, options: options)
        try await client.send(Elsewhere.self, .init())
        let request = try #require(await recorder.requests.first)
        #expect(request.authority == (ignoresOperationServers ? "localhost:8080" : "uploads.example"))
        #expect(request.path == (ignoresOperationServers ? "/v2/here" : "/base/here"))
        #expect(request.method.rawValue == "QUERY")
    }
}
