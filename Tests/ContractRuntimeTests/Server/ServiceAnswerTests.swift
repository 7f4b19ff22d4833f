import ContractRuntime
import Testing

@Suite struct ServiceAnswerTests {
    private let recorder = PetRecorder()
    private var service: APIService { PetService.make(recorder) }

    @Test func writesDocumentedFailures() async {
        let missing = await service.send(.get, "/owners/nobody/pets")
        #expect(missing.status == 404)
        #expect(missing.body.isEmpty)
        #expect(missing.field(.contentType) == nil)
        let busy = await service.send(.get, "/owners/busy/pets")
        #expect(busy.status == 503)
        #expect(busy.field(.retryAfter) == "7")
        #expect(busy.text == #"{"title":"Busy"}"#)
        let teapot = await service.send(.get, "/owners/teapot/pets")
        #expect(teapot.status == 418)
        #expect(teapot.text == #"{"title":"Teapot","detail":"short and stout"}"#)
        #expect(await service.send(.get, "/owners/odd/pets").status == 599)
        #expect(recorder.errors.isEmpty)
    }

    @Test func writesHeadersOfSuccesses() async throws {
        let fields: HTTPFields = [.authorization: "Bearer good", .contentType: "application/json"]
        let response = await service.send(.post, "/pets", fields, body: #"{"id":1,"name":"Bo"}"#)
        #expect(response.field(.location) == "/pets/1")
        #expect(response.field(try #require(HTTPField.Name("X-Tags"))) == "a,b")
    }

    @Test func writesSeveralSuccesses() async {
        #expect(await service.send(.put, "/pets/1.json").status == 200)
        let queued = await service.send(.put, "/pets/2.json")
        #expect(queued.status == 202)
        #expect(queued.field(.location) == "/jobs/2")
        #expect(await service.send(.put, "/pets/3.json").status == 204)
        #expect(await service.send(.put, "/pets/299.json").status == 299)
    }

    @Test func writesProblemErrors() async {
        let response = await service.send(.get, "/owners/outage/pets")
        #expect(response.status == 503)
        #expect(response.field(.retryAfter) == "1")
        #expect(response.problem?.detail == "the database is away")
        #expect(recorder.errors.isEmpty)
    }

    @Test func hidesUnknownErrorsAndReportsThem() async {
        let response = await service.send(.get, "/owners/bug/pets")
        #expect(response.status == 500)
        #expect(response.problem?.title == "Internal Server Error")
        #expect(response.problem?.detail == nil)
        #expect(!response.text.contains("hunter2"))
        #expect(recorder.errors.count == 1)
    }

    @Test func reportsAnswersThatAreNotDocumented() async {
        #expect(await service.send(.get, "/owners/wrong/pets").status == 500)
        #expect(await service.send(.put, "/pets/404.json").status == 500)
        #expect(recorder.errors.count == 2)
    }

    @Test func writesProblemsAsRFC9457() {
        let problem = ProblemDetails(
            status: 422,
            detail: "a \"b\"",
            instance: "urn:x",
            errors: [
                Violation(.body("/a~1b"), keyword: "type", message: "must be a string"),
                Violation(.header("X-A"), keyword: "required", message: "is missing"),
            ]
        )
        let text =
            #"{"type":"about:blank","title":"Unprocessable Content","status":422,"detail":"a \"b\"","#
            + #""instance":"urn:x","errors":[{"pointer":"/a~1b","keyword":"type","message":"must be a string"},"#
            + #"{"parameter":"X-A","keyword":"required","message":"is missing"}]}"#
        #expect(String(decoding: problem.json, as: UTF8.self) == text)
    }
}
