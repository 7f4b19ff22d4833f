import ContractRuntime
import Testing

@Suite struct ServiceRoutingTests {
    private let service = PetService.make()

    @Test func answersADocumentedSuccess() async throws {
        let requestID = try #require(HTTPField.Name("X-Request-ID"))
        let response = await service.send(
            .get, "/owners/ada/pets?limit=3&tags=a&tags=b+c", [.accept: "application/json"])
        #expect(response.status == 200)
        #expect(response.text == #"[{"id":3,"name":"Bo","tags":["a","b c"]}]"#)
        #expect(response.field(.contentType) == "application/json")
        #expect(response.field(.cacheControl) == "no-store")
        #expect(response.field(.xContentTypeOptions) == "nosniff")
        #expect(response.operationID == "listPets")
        #expect(response.field(requestID) == response.requestID)
    }

    @Test func answers404ForOtherPaths() async throws {
        for path in ["/", "/owner", "/owners/ada/pets/", "/owners//pets", "/owners/ada/pets/%2E"] {
            let response = await service.send(.get, path)
            #expect(response.status == 404)
            #expect(response.field(.contentType) == "application/problem+json")
            #expect(response.problem?.title == "Not Found")
            #expect(response.operationID == nil)
        }
    }

    @Test(arguments: [HTTPRequest.Method.post, .delete, .trace])
    func answers405WithAllow(method: HTTPRequest.Method) async {
        let response = await service.send(method, "/owners/ada/pets")
        #expect(response.status == 405)
        #expect(response.field(.allow) == "GET, HEAD, OPTIONS")
        #expect(response.problem?.status == 405)
    }

    @Test func answersHEADAsGETWithoutBody() async {
        let get = await service.send(.get, "/owners/ada/pets?limit=3")
        let head = await service.send(.head, "/owners/ada/pets?limit=3")
        #expect(head.status == 200)
        #expect(head.body.isEmpty)
        #expect(head.field(.contentLength) == String(get.body.count))
        #expect(head.field(.contentType) == get.field(.contentType))
        #expect(head.operationID == "listPets")
        let refused = await service.send(.head, "/owners/ada/pets?limit=0")
        #expect(refused.status == 400)
        #expect(refused.body.isEmpty)
        #expect(await service.send(.head, "/ping").status == 405)
        #expect(await service.send(.head, "/nowhere").body.isEmpty)
    }

    @Test func answersOPTIONSWithAllow() async {
        for (path, allow) in [("/owners/ada/pets", "GET, HEAD, OPTIONS"), ("/pets", "POST, OPTIONS")] {
            let response = await service.send(.options, path)
            #expect(response.status == 204)
            #expect(response.field(.allow) == allow)
            #expect(response.body.isEmpty)
            #expect(response.operationID == nil)
        }
        #expect(await service.send(.options, "/nowhere").status == 404)
    }

    @Test func knowsTheOperationOfAPath() {
        #expect(service.operationID(for: .get, "/owners/ada/pets?limit=3") == "listPets")
        #expect(service.operationID(for: .head, "/owners/ada/pets") == "listPets")
        #expect(service.operationID(for: .post, "/owners/ada/pets") == nil)
        #expect(service.operationID(for: .get, "/nowhere") == nil)
    }

    @Test func takesAbsoluteFormAndFragments() async {
        #expect(await service.send(.get, "http://host:80/owners/ada/pets?limit=2").status == 200)
        #expect(await service.send(.get, "/owners/ada/pets#x?limit=0").status == 200)
        #expect(await service.send(.options, "*").status == 404)
    }

    @Test func leavesTheBasePathOut() async {
        var options = ServiceOptions()
        options.basePath = "/v1"
        let service = PetService.make(options: options)
        #expect(await service.send(.get, "/v1/owners/ada/pets").status == 200)
        #expect(await service.send(.get, "/owners/ada/pets").status == 404)
        #expect(await service.send(.get, "/v1").status == 404)
    }

    @Test func keepsAHarmlessRequestID() async throws {
        let field = try #require(HTTPField.Name("X-Request-ID"))
        #expect(await service.send(.get, "/", [field: "abc-1.2_X"]).requestID == "abc-1.2_X")
        let uuid = "0f8fad5b-d9cb-469f-a165-70867728950e"
        #expect(await service.send(.get, "/", [field: uuid]).problem?.instance == "urn:uuid:\(uuid)")
        for bad in ["", "a b", "a\tb", "ä", String(repeating: "a", count: 65)] {
            let response = await service.send(.get, "/", [field: bad])
            #expect(response.requestID.count == 36)
            #expect(response.problem?.instance == "urn:uuid:\(response.requestID)")
        }
    }

    @Test func makesRandomUUIDs() async {
        var ids: Set<String> = []
        for _ in 0..<100 { ids.insert(await service.send(.get, "/").requestID) }
        #expect(ids.count == 100)
        #expect(ids.allSatisfy { UUID(uuidString: $0) != nil && $0.dropFirst(14).first == "4" })
    }

    @Test func leavesTheFieldsOutWhenAsked() async {
        var options = ServiceOptions()
        options.sendsSecurityHeaders = false
        let response = await PetService.make(options: options).send(.get, "/owners/ada/pets")
        #expect(response.field(.cacheControl) == nil)
        #expect(response.field(.xContentTypeOptions) == nil)
    }

    @Test func writesProblemsAsTheServiceWants() async {
        var options = ServiceOptions()
        options.encodeProblem = { ("application/json", Array(#"{"detail":"\#($0.title)"}"#.utf8)) }
        let response = await PetService.make(options: options).send(.get, "/")
        #expect(response.text == #"{"detail":"Not Found"}"#)
        #expect(response.field(.contentType) == "application/json")
    }
}

@Suite struct ServiceAcceptTests {
    private let service = PetService.make()

    @Test(arguments: ["application/json", "*/*", "application/*;q=0.1", "text/html, application/json;q=0.5", ""])
    func answersWhatIsAccepted(accept: String) async {
        #expect(await service.send(.get, "/owners/ada/pets", [.accept: accept]).status == 200)
    }

    @Test(arguments: ["text/html", "application/json;q=0", "application/problem+json"])
    func answers406(accept: String) async {
        let response = await service.send(.get, "/owners/ada/pets", [.accept: accept])
        #expect(response.status == 406)
        #expect(response.problem?.detail == "this operation answers with application/json")
    }

    @Test func asksForCredentialsAndParametersFirst() async {
        #expect(await service.send(.get, "/audit", [.accept: "image/png"]).status == 401)
        let wrong = await service.send(.get, "/owners/ada/pets?limit=0", [.accept: "image/png"])
        #expect(wrong.violations == ["limit minimum"])
        let body = await service.send(
            .put, "/pets/1.json", [.accept: "image/png", .contentType: "text/plain"], body: "Bo")
        #expect(body.status == 415)
        let fields: HTTPFields = [
            .accept: "image/png", .authorization: "Bearer good", .contentType: "application/json",
        ]
        let refused = await service.send(.post, "/pets", fields, body: "{")
        #expect(refused.status == 406)
        #expect(refused.leavesBodyUnread)
    }

    @Test func answersFailuresWhateverIsAccepted() async {
        let response = await service.send(.get, "/owners/busy/pets", [.accept: "application/json"])
        #expect(response.status == 503)
        #expect(response.field(.contentType) == "application/problem+json")
    }

    @Test func ignoresAcceptWhereASuccessHasNoContent() async {
        #expect(await service.send(.post, "/ping", [.accept: "text/html"]).status == 204)
    }

    @Test func negotiatesWhatAFailureIsWrittenAs() async {
        let service = APIService {
            $0.add(Lock.self) { _, _ in throw Lock.Rejection.taken(7) }
        }
        #expect(await service.send(.put, "/lock").field(.contentType) == "application/json")
        let other = await service.send(.put, "/lock", [.accept: "application/scim+json, */*;q=0.1"])
        #expect(other.field(.contentType) == "application/scim+json")
        #expect(other.status == 409)
        let neither = await service.send(.put, "/lock", [.accept: "image/png"])
        #expect(neither.field(.contentType) == "application/json")
    }

    @Test func negotiatesBetweenAlternatives() async {
        let json = await service.send(.put, "/pets/1.json")
        #expect(json.text == #"{"id":1,"name":"Bo"}"#)
        let form = await service.send(
            .put, "/pets/1.json", [.accept: "application/json;q=0.1, application/x-www-form-urlencoded"]
        )
        #expect(form.text == "id=1&name=Bo")
        #expect(form.field(.contentType) == "application/x-www-form-urlencoded")
    }
}

/// Its success has no content, its failure one of two media types.
private enum Lock: APIOperation {
    struct Input: Sendable {}
    typealias Output = Void

    enum Rejection: OperationRejection {
        case taken(Int)

        static let table = RejectionTable<Rejection> {
            $0.add(409, .alternatives(.json(.integer()), .json("application/scim+json", .integer())), Self.taken)
        }

        var answer: DocumentedAnswer {
            switch self {
            case .taken(let count): DocumentedAnswer(409, count)
            }
        }
    }

    static let definition = OperationDefinition<Self>("lock", .put, "/lock") { $0.success(204) }
}
