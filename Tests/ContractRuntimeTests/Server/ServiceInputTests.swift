import ContractRuntime
import Testing

@Suite struct ServiceInputTests {
    private let recorder = PetRecorder()
    private var service: APIService { PetService.make(recorder) }
    private static let authorized: HTTPFields = [.authorization: "Bearer good", .contentType: "application/json"]

    private func add(_ body: String, _ query: String = "", _ fields: HTTPFields = authorized) async -> ServerResponse {
        await service.send(.post, "/pets" + query, fields, body: body)
    }

    // MARK: Parameters

    @Test(arguments: [
        ("/owners/ada/pets?limit=0", ["limit minimum"]),
        ("/owners/ada/pets?limit=x", ["limit type"]),
        ("/owners/ada/pets?limit=", ["limit type"]),
        ("/owners/ada/pets?limit=1&limit=2", ["limit style"]),
        ("/owners/a/pets?limit=101", ["owner minLength", "limit maximum"]),
        ("/owners/%zz/pets", ["owner encoding"]),
        ("/owners/%FF%FE/pets", ["owner encoding"]),
        ("/owners/ada/pets?limit=%4", ["limit encoding"]),
        ("/owners/ada/pets?lim%zz=1", ["lim%zz encoding"]),
    ])
    func answers400WithAllViolations(path: String, violations: [String]) async {
        let response = await service.send(.get, path)
        #expect(response.status == 400)
        #expect(response.violations == violations)
        #expect(recorder.calls.isEmpty)
    }

    @Test func decodesOnce() async {
        let response = await service.send(.get, "/owners/ada/pets?tags=a%252Fb&tags=%2B")
        #expect(response.text == #"[{"id":10,"name":"Bo","tags":["a%2Fb","+"]}]"#)
    }

    @Test func readsHeaders() async throws {
        let trace = try #require(HTTPField.Name("x-trace"))
        let response = await service.send(.get, "/owners/ada/pets", [trace: "  Rex "])
        #expect(response.text == #"[{"id":10,"name":"Rex"}]"#)
    }

    @Test func ignoresUnknownQueryParametersUnlessTold() async {
        #expect(await service.send(.get, "/owners/ada/pets?nope=1").status == 200)
        var options = ServiceOptions()
        options.refusesUnknownParameters = true
        let strict = PetService.make(options: options)
        #expect(await strict.send(.get, "/owners/ada/pets?limit=1").status == 200)
        #expect(await strict.send(.get, "/owners/ada/pets?nope=1&limit=1").violations == ["nope unknown"])
        #expect(await strict.send(.post, "/ping?key=1").status == 204)
        #expect(await strict.send(.post, "/ping?other=1").status == 400)
    }

    // MARK: Bodies

    @Test func takesTheMediaTypeInAnyForm() async {
        for contentType in ["application/json", "Application/JSON;charset=UTF-8", "application/json ; x=\"y\""] {
            let fields: HTTPFields = [.authorization: "Bearer good", .contentType: contentType]
            #expect(await add(#"{"id":1,"name":"Bo"}"#, "", fields).status == 201)
        }
    }

    @Test(arguments: [
        "text/plain", "application/problem+json", "application/json; charset=utf-16", "nonsense", "application/*",
    ])
    func answers415WithAccept(contentType: String) async {
        let fields: HTTPFields = [.authorization: "Bearer good", .contentType: contentType]
        let response = await add("{}", "", fields)
        #expect(response.status == 415)
        #expect(response.field(.accept) == "application/json")
        #expect(response.leavesBodyUnread)
    }

    @Test func answers415WithoutContentTypeOrWithEncoding() async {
        #expect(await add("{}", "", [.authorization: "Bearer good"]).status == 415)
        var encoded = Self.authorized
        encoded[.contentEncoding] = "gzip"
        let response = await add("{}", "", encoded)
        #expect(response.status == 415)
        #expect(response.field(.acceptEncoding) == "identity")
    }

    @Test func answers400ForAMissingBody() async {
        #expect(await add("").violations == [" required"])
        #expect(await add("", "", [.authorization: "Bearer good"]).status == 400)
        #expect(await service.send(.put, "/pets/3.json").status == 204)
    }

    @Test func answers400ForMalformedJSONWithItsPlace() async {
        let response = await add("{\"id\":1,\n\"name\":}")
        #expect(response.status == 400)
        #expect(response.violations == [" syntax"])
        #expect(response.problem?.errors.first?.message.contains("line 2, column 8 (byte 16)") == true)
    }

    @Test func answers422WithAllViolations() async {
        let response = await add(#"{"id":0,"name":"","tags":["a","b","c"]}"#)
        #expect(response.status == 422)
        #expect(response.violations == ["/id minimum", "/name minLength", "/tags maxItems"])
        #expect(response.problem?.title == "Unprocessable Content")
        #expect(recorder.calls.isEmpty)
    }

    @Test func tellsViolationsOfParametersAndBodyAtOnce() async {
        let response = await add(#"{"id":0,"name":"Bo"}"#, "?dry_run=1")
        #expect(response.status == 400)
        #expect(response.violations == ["dry_run type", "/id minimum"])
        #expect(await add("", "?dry_run=1").violations == ["dry_run type", " required"])
    }

    @Test func tellsFaultsOfParametersBeforeTheMediaType() async {
        let fields: HTTPFields = [.authorization: "Bearer good", .contentType: "text/plain"]
        let response = await add("x", "?dry_run=1", fields)
        #expect(response.status == 400)
        #expect(response.violations == ["dry_run type"])
    }

    @Test func ignoresABodyThatTheOperationDoesNotHave() async {
        let request = HTTPRequest(method: .get, scheme: nil, authority: nil, path: "/owners/ada/pets")
        let response = await service.respond(to: request, body: IncomingBody(UntouchedBody(), declaredLength: 5))
        #expect(response.status == 200)
        #expect(response.leavesBodyUnread)
    }

    @Test func readsFormsWhereTheyAreAllowed() async {
        let fields: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
        let response = await service.send(.put, "/pets/1.json", fields, body: "id=5&name=R%C3%A9+x&tags=a&tags=b")
        #expect(response.text == #"{"id":5,"name":"Ré x","tags":["a","b"]}"#)
        let broken = await service.send(.put, "/pets/1.json", fields, body: "id=%zz&name=a")
        #expect(broken.status == 400)
        let invalid = await service.send(.put, "/pets/1.json", fields, body: "id=0&name=")
        #expect(invalid.violations == ["/id minimum", "/name minLength"])
        #expect(invalid.status == 422)
    }

    /// Time grows with the length of a form, also where it has many pairs.
    @Test(.timeLimit(.minutes(5))) func readsFormsOfManyPairs() async {
        let fields: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
        let body = "id=5&name=Rex" + String(repeating: "&x=1", count: 200_000)
        #expect(await service.send(.put, "/pets/1.json", fields, body: body).status == 200)
    }
}

@Suite struct ServiceBodyLimitTests {
    private let service = PetService.make()

    private func swap(_ body: IncomingBody) async -> ServerResponse {
        let fields: HTTPFields = [.contentType: "application/octet-stream"]
        let request = HTTPRequest(method: .post, scheme: nil, authority: nil, path: "/bytes", headerFields: fields)
        return await service.respond(to: request, body: body)
    }

    @Test func readsUpToTheLimit() async {
        #expect(await swap(IncomingBody([1, 2, 3, 4])).body == [4, 3, 2, 1])
        #expect(await swap(IncomingBody(Chunks([[1, 2], [], [3, 4]]), declaredLength: nil)).body == [4, 3, 2, 1])
        #expect(await swap(IncomingBody([])).status == 200)
    }

    @Test func answers413BeforeReadingWhatDeclaresToBeLonger() async {
        let response = await swap(IncomingBody(UntouchedBody(), declaredLength: 5))
        #expect(response.status == 413)
        #expect(response.problem?.detail == "the body may have at most 4 bytes")
        #expect(response.leavesBodyUnread)
    }

    @Test func answers413ForABodyThatGrowsLonger() async {
        let response = await swap(IncomingBody(Chunks([[1, 2], [3, 4], [5], [6]], limit: 3), declaredLength: nil))
        #expect(response.status == 413)
        #expect(response.leavesBodyUnread)
        #expect(await swap(IncomingBody(Chunks([[1, 2, 3, 4, 5]]), declaredLength: 2)).status == 413)
    }

    @Test func answers415BeforeTheLimitOfABodyThatIsNotRead() async {
        let request = HTTPRequest(method: .post, scheme: nil, authority: nil, path: "/bytes")
        let declared = await service.respond(to: request, body: IncomingBody(UntouchedBody(), declaredLength: 5))
        #expect(declared.status == 415)
        #expect(declared.leavesBodyUnread)
        let growing = IncomingBody(Chunks([[1, 2], [3, 4], [5], [6]], limit: 3), declaredLength: nil)
        #expect(await service.respond(to: request, body: growing).status == 415)
    }

    @Test func hasALimitByDefault() async {
        let fields: HTTPFields = [.contentType: "application/json", .authorization: "Bearer good"]
        let request = HTTPRequest(method: .post, scheme: nil, authority: nil, path: "/pets", headerFields: fields)
        let body = IncomingBody(UntouchedBody(), declaredLength: 1 << 20 + 1)
        #expect(await service.respond(to: request, body: body).status == 413)
    }
}

/// Chunks, of which no more than `limit` may be asked for.
private struct Chunks: AsyncSequence, Sendable {
    let chunks: [[UInt8]]
    let limit: Int

    init(_ chunks: [[UInt8]], limit: Int? = nil) {
        self.chunks = chunks
        self.limit = limit ?? chunks.count
    }

    struct AsyncIterator: AsyncIteratorProtocol {
        var rest: ArraySlice<[UInt8]>
        var left: Int

        mutating func next() async throws -> [UInt8]? {
            if rest.isEmpty { return nil }
            #expect(left > 0, "reading goes on past the limit")
            left -= 1
            return rest.popFirst()
        }
    }

    func makeAsyncIterator() -> AsyncIterator { AsyncIterator(rest: chunks[...], left: limit) }
}
