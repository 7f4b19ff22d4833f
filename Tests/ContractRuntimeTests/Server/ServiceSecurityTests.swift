import ContractRuntime
import Testing

@Suite struct ServiceSecurityTests {
    private let recorder = PetRecorder()
    private let body = #"{"id":1,"name":"Bo"}"#
    private var service: APIService { PetService.make(recorder) }

    private func add(_ fields: HTTPFields) async -> ServerResponse {
        var fields = fields
        fields[.contentType] = "application/json"
        return await service.send(.post, "/pets", fields, body: body)
    }

    @Test func letsInByEitherAlternative() async {
        #expect(await add([.authorization: "Bearer good"]).status == 201)
        #expect(await add([.authorization: "bearer   good"]).status == 201)
        #expect(await add([.cookie: "a=b; session=good"]).status == 201)
        #expect(await add([.authorization: "Bearer bad", .cookie: "session=good"]).status == 201)
        #expect(await add([.authorization: "Basic x", .cookie: "session=\"good\""]).status == 201)
        #expect(recorder.calls == ["addPet bearer", "addPet bearer"] + Array(repeating: "addPet cookie", count: 3))
    }

    @Test func challengesForEveryScheme() async {
        let response = await add([:])
        #expect(response.status == 401)
        let challenges = response.head.headerFields[values: .wwwAuthenticate]
        #expect(challenges == ["Bearer realm=\"api\"", "Cookie realm=\"api\", cookie-name=\"session\""])
        #expect(response.problem?.detail == "credentials are required")
        #expect(response.leavesBodyUnread)
    }

    @Test(arguments: ["Bearer bad", "Bearer", "Bearer ", "Bearer a b", "Bearer =", "Bearer \"good\""])
    func saysThatTheTokenIsInvalid(authorization: String) async {
        let response = await add([.authorization: authorization])
        #expect(response.status == 401)
        let challenges = response.head.headerFields[values: .wwwAuthenticate]
        #expect(challenges.first == "Bearer realm=\"api\", error=\"invalid_token\"")
        #expect(response.problem?.detail == "the credentials are not valid")
    }

    @Test func saysNothingOfTokensThatWereNotSent() async {
        for fields: HTTPFields in [[.authorization: "Basic YTpi"], [.cookie: "session=bad"]] {
            let response = await add(fields)
            #expect(response.status == 401)
            #expect(response.head.headerFields[values: .wwwAuthenticate].first == "Bearer realm=\"api\"")
        }
    }

    @Test func refusesTwoAuthorizationFields() async {
        var fields = HTTPFields()
        fields.append(HTTPField(name: .authorization, value: "Bearer good"))
        fields.append(HTTPField(name: .authorization, value: "Bearer good"))
        #expect(await add(fields).status == 401)
    }

    @Test func neverTurnsAnOutageIntoA401() async {
        let response = await add([.authorization: "Bearer down"])
        #expect(response.status == 503)
        #expect(response.field(.retryAfter) == "1")
        #expect(response.field(.wwwAuthenticate) == nil)
    }

    @Test func checksCredentialsBeforeAnythingOfTheInput() async {
        let response = await service.send(.post, "/pets?dry_run=maybe", [.contentType: "text/plain"], body: "x")
        #expect(response.status == 401)
        #expect(recorder.calls.isEmpty)
    }

    @Test func neverReadsTheBodyOfAStranger() async {
        let request = HTTPRequest(method: .post, scheme: nil, authority: nil, path: "/pets")
        let response = await service.respond(to: request, body: IncomingBody(UntouchedBody(), declaredLength: nil))
        #expect(response.status == 401)
        #expect(response.leavesBodyUnread)
    }

    @Test func requiresAllSchemesOfAnAlternative() async {
        let basic: HTTPFields = [.authorization: "Basic YWRhOnBhOnNz"]
        #expect(await service.send(.get, "/audit", basic).status == 401)
        #expect(await service.send(.get, "/audit?key=k+y").status == 401)
        let both = await service.send(.get, "/audit?key=k%20y", basic)
        #expect(both.text == "basic")
        #expect(both.field(.contentType) == "text/plain; charset=utf-8")
        #expect(await service.send(.get, "/audit?key=no", basic).status == 401)
        #expect(await service.send(.get, "/audit?key=k+y&key=k+y", basic).status == 401)
        #expect(await service.send(.get, "/audit", [.authorization: "Bearer good"]).text == "beareraudit")
    }

    @Test func namesEverySchemeOfAllAlternatives() async {
        let response = await service.send(.get, "/audit", [.authorization: "Basic bad"])
        #expect(
            response.head.headerFields[values: .wwwAuthenticate] == [
                "Basic realm=\"api\", charset=\"UTF-8\"",
                "APIKey realm=\"api\", query-name=\"key\"",
                "Bearer realm=\"api\"",
            ]
        )
    }

    @Test func letsAnonymousCallersInWhereTheContractDoes() async {
        #expect(await service.send(.post, "/ping").status == 204)
        #expect(await service.send(.post, "/ping", [.authorization: "Bearer good"]).status == 204)
        #expect(await service.send(.post, "/ping", [.authorization: "Bearer bad"]).status == 204)
        #expect(await service.send(.post, "/ping", [.authorization: "Bearer down"]).status == 503)
        #expect(recorder.calls == ["ping nobody", "ping bearer", "ping nobody"])
    }
}

/// A body that fails the test when it is read.
struct UntouchedBody: AsyncSequence, Sendable {
    struct AsyncIterator: AsyncIteratorProtocol {
        mutating func next() async throws -> [UInt8]? {
            Issue.record("the body was read")
            return nil
        }
    }

    func makeAsyncIterator() -> AsyncIterator { AsyncIterator() }
}
