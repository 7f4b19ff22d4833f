import ContractRuntime
import Testing

@Suite("Recording and replaying")
struct RecordingTests {
    private func client(_ transport: any ClientTransport) -> APIClient {
        APIClient(
            server: "http://localhost", transport: transport,
            credentials: .fixed(CredentialTable { $0.bearer("token", "good") }))
    }

    @Test("a recording answers as the server did, through JSON and without a server")
    func replays() async throws {
        let recorder = RecordingTransport(InProcessTransport(PetService.make()))
        let pets = try await client(recorder).send(ListPets.self, .init(owner: "ada", limit: 5))
        #expect(try await client(recorder).send(SwapBytes.self, .init(body: [0xFF, 0])) == [0, 0xFF])
        let json = await recorder.recording.json
        #expect(!String(decoding: json, as: UTF8.self).contains("good"))
        let player = ReplayingTransport(try Recording(json: json))
        #expect(try await client(player).send(SwapBytes.self, .init(body: [0xFF, 0])) == [0, 0xFF])
        #expect(try await client(player).send(ListPets.self, .init(owner: "ada", limit: 5)) == pets)
        #expect(await player.unused.isEmpty)
    }

    @Test("the same request is answered in the order of the recording, and then no more")
    func order() async throws {
        let exchange = { (status: Int) in
            Recording.Exchange(
                method: "GET", path: "/look", requestBody: nil, status: status,
                headers: [.init(name: "Retry-After", value: "0")], responseBody: nil)
        }
        let player = ReplayingTransport(Recording(exchanges: [exchange(404), exchange(204)]))
        let look = client(player)
        await #expect(throws: Look.Failure.self) { try await look.send(Look.self, .init()) }
        try await look.send(Look.self, .init())
        let error = await #expect(throws: Look.Failure.self) { try await look.send(Look.self, .init()) }
        #expect(error?.description == "no answer came: the recording has no answer left to GET /look")
    }

    @Test("a body that differs is another request")
    func bodies() async throws {
        let recorder = RecordingTransport(InProcessTransport(PetService.make()))
        _ = try await client(recorder).send(SwapBytes.self, .init(body: [1, 2]))
        let player = client(ReplayingTransport(await recorder.recording))
        await #expect(throws: SwapBytes.Failure.self) { try await player.send(SwapBytes.self, .init(body: [1, 3])) }
    }

    @Test("credentials that a server hands out are not kept")
    func secrets() async throws {
        let recorder = RecordingTransport(
            ScriptedTransport { _, _ in .empty(204, [.setCookie: "session=s3cret", .server: "x"]) })
        try await client(recorder).send(Look.self, .init())
        let exchange = try #require(await recorder.recording.exchanges.first)
        #expect(exchange.headers.map(\.name) == ["Server"])
    }

    @Test("text that is no recording is an error")
    func invalid() {
        #expect(throws: DecodingFailure.self) { try Recording(json: Array("{}".utf8)) }
        #expect(throws: DecodingFailure.self) { try Recording(json: Array(#"{"exchanges":[{}]}"#.utf8)) }
    }
}
