import ContractRuntime
import Synchronization
import Testing

@Suite struct ServiceOptionTests {
    private let recorder = PetRecorder()

    private func service(_ configure: (inout ServiceOptions) -> Void) -> APIService {
        var options = ServiceOptions()
        configure(&options)
        return PetService.make(recorder, options: options)
    }

    // MARK: The one place that turns errors into problems

    @Test func mapsErrorsToProblems() async {
        let service = service {
            $0.problemForError = { error, context in
                error is Secret ? ProblemDetails(status: 502, detail: context.operationID) : nil
            }
        }
        let mapped = await service.send(.get, "/owners/bug/pets")
        #expect(mapped.status == 502)
        #expect(mapped.problem?.detail == "listPets")
        #expect(recorder.errors.isEmpty)
        #expect(await service.send(.get, "/owners/wrong/pets").status == 500)
        #expect(recorder.errors.count == 1)
        #expect(await service.send(.get, "/owners/nobody/pets").status == 404)
    }

    // MARK: Responses

    @Test func passesResponsesThatKeepTheContract() async {
        let service = service { $0.checksResponses = true }
        #expect(await service.send(.get, "/owners/ada/pets").status == 200)
        #expect(await service.send(.get, "/owners/busy/pets").status == 503)
        #expect(await service.send(.get, "/owners/nobody/pets").status == 404)
        #expect(await service.send(.get, "/owners/ada/pets?limit=0").status == 400)
        #expect(await service.send(.put, "/pets/2.json").status == 202)
        #expect(await service.send(.put, "/pets/3.json").status == 204)
        #expect(recorder.errors.isEmpty)
    }

    @Test func readsSeveralFieldsOfOneNameAsOneValue() async {
        // Two challenges, where the contract documents the field as one text.
        let service = APIService(options: checking) {
            $0.add(Locked.self, PetService.schemes) { _, _, _ in }
        }
        let response = await service.send(.get, "/locked")
        #expect(response.status == 401)
        #expect(response.head.headerFields[values: .wwwAuthenticate].count == 2)
    }

    private var checking: ServiceOptions {
        var options = ServiceOptions()
        options.checksResponses = true
        return options
    }

    @Test func answers500ForAResponseThatBreaksASchema() async {
        // The handler answers with the name that it is given, which has at most ten characters.
        let name: HTTPFields = [.xTrace: "Maximiliane"]
        #expect(await service { _ in }.send(.get, "/owners/ada/pets", name).status == 200)
        let response = await service { $0.checksResponses = true }.send(.get, "/owners/ada/pets", name)
        #expect(response.status == 500)
        #expect(recorder.errors.count == 1)
        #expect(recorder.errors.first?.contains("/0/name: must be at most 10 characters long (maxLength)") ?? false)
    }

    @Test func answers500ForAProblemThatIsNotTheDocumentedOne() async {
        let service = service {
            $0.checksResponses = true
            $0.encodeProblem = { _ in ("text/plain", []) }
        }
        #expect(await service.send(.get, "/owners/ada/pets?limit=0").status == 500)
        #expect(recorder.errors.count == 1)
    }

    // MARK: Middleware

    @Test func passesEveryRequestThroughMiddlewareFromTheOutside() async throws {
        let seen = Mutex<[String]>([])
        let note: @Sendable (String) -> Void = { text in seen.withLock { $0.append(text) } }
        let service = service {
            $0.middleware = ["outer", "inner"].map { name in
                { request, next in
                    note("\(name) \(request.operationID ?? "-") \(request.head.method)")
                    var response = await next()
                    note("\(name) \(response.head.status.code)")
                    response.head.headerFields.append(HTTPField(name: .xTrace, value: name))
                    return response
                }
            }
        }
        let response = await service.send(.get, "/owners/ada/pets")
        #expect(response.head.headerFields[values: .xTrace] == ["inner", "outer"])
        _ = await service.send(.delete, "/pets")
        #expect(
            seen.withLock { $0 } == [
                "outer listPets GET", "inner listPets GET", "inner 200", "outer 200",
                "outer - DELETE", "inner - DELETE", "inner 405", "outer 405",
            ])
    }

    @Test func letsMiddlewareAnswer() async {
        let service = service {
            $0.middleware = [
                { request, _ in
                    ServerResponse(
                        head: HTTPResponse(status: .tooManyRequests), body: [], operationID: request.operationID,
                        requestID: request.requestID)
                }
            ]
        }
        #expect(await service.send(.get, "/owners/ada/pets").status == 429)
        #expect(recorder.calls.isEmpty)
    }

    // MARK: Time

    @Test func tellsHandlersTheirDeadline() async {
        let seen = Mutex<[ContinuousClock.Instant?]>([])
        let service = APIService {
            $0.add(ListPets.self) { _, context in
                seen.withLock { $0.append(context.deadline) }
                return []
            }
        }
        let deadline = ContinuousClock.now + .seconds(9)
        let request = HTTPRequest(method: .get, scheme: nil, authority: nil, path: "/owners/ada/pets")
        _ = await service.respond(to: request, connection: ConnectionInfo(deadline: deadline))
        _ = await service.respond(to: request)
        #expect(seen.withLock { $0 } == [deadline, nil])
    }
}

extension HTTPField.Name {
    fileprivate static let xTrace = HTTPField.Name("X-Trace")!
}

private struct ChallengeHeaders: ResponseHeaders {
    var challenge: String

    static let table = HeaderTable<ChallengeHeaders> { $0.required("WWW-Authenticate", \.challenge, .string()) }
}

private enum Locked: APIOperation {
    struct Input: Sendable {}

    typealias Output = Void

    enum Rejection: OperationRejection {
        case unauthorized(Answer<Fault, ChallengeHeaders>)

        var answer: DocumentedAnswer {
            switch self {
            case .unauthorized(let answer): DocumentedAnswer(401, answer)
            }
        }

        static let table = RejectionTable<Rejection> {
            $0.add(401, .problem(.of(Fault.self)), ChallengeHeaders.table, Self.unauthorized)
        }
    }

    static let definition = OperationDefinition<Locked>("locked", .get, "/locked") {
        $0.security = [["token"], ["session"]]
        $0.success(204)
    }
}
