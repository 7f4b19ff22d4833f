import Contract
import ContractRuntime
import ContractTesting
import HTTPTypes
import Synchronization
import Testing

@Suite struct RunTests {
    @Test func theSameSeedMakesTheSameCases() throws {
        let fixture = Fixture.notes
        let tests = try (0..<2).map { _ in
            try ContractTest(
                fixture.contract, transport: NotesService(), options: DefectTests.options())
        }
        #expect(tests[0].cases.map(\.id) == tests[1].cases.map(\.id))
        #expect(Set(tests[0].cases.map(\.id)).count == tests[0].cases.count)
        let operations = tests[0].cases.map(\.operation)
        let order = ["addNote", "getNote", "removeNote", "logout"].compactMap { operations.firstIndex(of: $0) }
        #expect(order.count == 4 && order == order.sorted())
    }

    @Test func aCaseRunsAlone() async throws {
        let fixture = Fixture.notes
        let test = try ContractTest(
            fixture.contract, transport: NotesService(), options: DefectTests.options())
        let testCase = try #require(test.cases.first { $0.id == "removeNote: valid" })
        let result = await test.run(testCase)
        #expect(result.outcome == .passed)
        #expect(result.status == 204)
    }

    @Test func anEndedSessionIsRenewed() async throws {
        let service = NotesService()
        var options = DefectTests.options()
        options.freshCredentials = { TestCredentials(["bearer": service.logIn("ada")]) }
        let report = try await DefectTests.report(service, options)
        #expect(report.findings == [])
        #expect(report.notes.contains { $0.message == "this operation ended the session" })
        // The caller's own token was not the one that was logged out.
        let fixture = Fixture.notes
        let again = try ContractTest(
            fixture.contract, transport: service, options: DefectTests.options())
        let testCase = try #require(again.cases.first { $0.id == "getSession: valid" })
        #expect(await again.run(testCase).status == 200)
    }

    @Test func withoutCredentialsNothingIsBlamedOnTheService() async throws {
        var options = TestOptions()
        options.seed = 7
        let report = try await DefectTests.report(NotesService(), options)
        #expect(report.findings == [], "\(report.text(.text))")
        #expect(report.coverage.percentage < 80)
    }

    @Test func aLowCoverageIsAFinding() async throws {
        var options = TestOptions()
        options.seed = 7
        options.minimumCoverage = 95
        let report = try await DefectTests.report(NotesService(), options)
        #expect(report.findings.map(\.rule) == [.coverageTooLow])
    }

    @Test func theCheckerWatchesOtherTraffic() async throws {
        let fixture = Fixture.notes
        let findings = Mutex<[Finding]>([])
        let checker = ResponseChecker(fixture.contract, secrets: ["token-of-ada"])
        let transport = CheckingTransport(NotesService(.wrongMediaType), checker: checker) { finding in
            findings.withLock { $0.append(finding) }
        }
        var request = HTTPRequest(method: .get, scheme: "http", authority: "localhost", path: "/session?x=1")
        request.headerFields[.authorization] = "Bearer token-of-ada"
        let response = try await transport.send(request, body: nil, maximumResponseBytes: 1_000)
        #expect(response.status == 200)
        let found = findings.withLock { $0 }
        #expect(found.map(\.rule) == [.undocumentedMediaType])
        #expect(found.first?.operation == "getSession")
        #expect(found.first?.curl.contains("token-of-ada") == false)
    }

    @Test func aServerThatDoesNotAnswerIsAFinding() async throws {
        struct Nowhere: ClientTransport {
            struct Refused: Error {}
            func send(_: ClientRequest) async throws -> ClientResponse {
                throw Refused()
            }
        }
        let fixture = Fixture.notes
        let test = try ContractTest(
            fixture.contract, transport: Nowhere(), options: DefectTests.options())
        let report = await test.run()
        #expect(Set(report.findings.map(\.rule)).contains(.noAnswer))
    }

    @Test func aServerURLIsChecked() {
        let fixture = Fixture.notes
        #expect(throws: InvalidServerURL(text: "localhost:80")) {
            try ContractTest(
                fixture.contract, transport: NotesService(), server: "localhost:80")
        }
    }
}

@Suite struct ReportTests {
    @Test func everyFormatTellsTheFinding() async throws {
        let report = try await DefectTests.report(NotesService(.missingLocation))
        let text = report.text(.text)
        #expect(text.contains("notes.yaml:54:13: error:"), "\(text)")
        #expect(text.contains("[missing-header]"))
        #expect(text.contains("failed: "))
        #expect(report.text(.github).contains("::error file=notes.yaml,line=54"))
        let junit = report.text(.junit)
        #expect(junit.contains("<failure type=\"missing-header\""))
        #expect(report.text(.sarif).contains(#""ruleId":"missing-header","ruleIndex":0,"level":"error""#))
        #expect(text.contains("    request  curl -i -X POST"))
        #expect(text.contains("    answer   201 application/json; charset=utf-8 {\"id\":"))
        let (node, diagnostics) = readJSON(SourceFile(path: "report", text: report.text(.json)))
        #expect(diagnostics.isEmpty)
        #expect(node?["passed"]?.bool == false)
        #expect(node?["findings"]?.sequence?.first?["rule"]?.string == "missing-header")
        #expect(node?["findings"]?.sequence?.first?["answer"]?.string?.hasPrefix("201 ") == true)
    }
}
