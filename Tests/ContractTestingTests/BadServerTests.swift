import Contract
import ContractRuntime
import ContractTesting
import HTTPTypes
import Synchronization
import Testing

/// Servers that don't do what HTTP servers do.
@Suite struct BadServerTests {
    /// What such a server does with a request, by its number.
    private final class ScriptedServer: ClientTransport {
        private let count = Mutex(0)
        private let answer: @Sendable (Int, HTTPRequest) async throws -> RawResponse

        init(_ answer: @escaping @Sendable (Int, HTTPRequest) async throws -> RawResponse) {
            self.answer = answer
        }

        var requestCount: Int { count.withLock { $0 } }

        func send(_ request: ClientRequest) async throws -> ClientResponse {
            let number = count.withLock { count in
                count += 1
                return count
            }
            return ClientResponse(try await answer(number, request.head))
        }
    }

    private struct ConnectionLost: Error {}

    /// Every look at it is a second later, and it never waits.
    private final class HastyClock: Clock {
        private let seconds = Mutex<Int64>(0)
        private let origin = ContinuousClock.now

        var now: ContinuousClock.Instant {
            origin.advanced(
                by: .seconds(
                    seconds.withLock { seconds in
                        seconds += 1
                        return seconds
                    }))
        }
        var minimumResolution: Duration { .seconds(1) }
        func sleep(until _: ContinuousClock.Instant, tolerance _: Duration?) async throws {}
    }

    private static func report(
        _ server: any ClientTransport, _ options: TestOptions = DefectTests.options()
    ) async throws -> Report {
        let fixture = Fixture.notes
        return try await ContractTest(
            fixture.contract, transport: server, options: options
        ).run()
    }

    private static func answer(_ status: Int, _ type: String?, _ body: String) -> RawResponse {
        var fields = HTTPFields()
        if let type { fields[.contentType] = type }
        let head = HTTPResponse(status: .init(code: status), headerFields: fields)
        return RawResponse(head: head, body: Array(body.utf8))
    }

    private static func skipReasons(_ report: Report) -> Set<String> {
        Set(report.results.compactMap { if case .skipped(let reason) = $0.outcome { reason } else { nil } })
    }

    @Test func aServerThatHangsIsLeftSoon() async throws {
        let server = ScriptedServer { _, _ in
            // Nothing ever comes; the loop ends when the task is cancelled.
            let (nothing, source) = AsyncStream.makeStream(of: Never.self)
            for await _ in nothing {}
            withExtendedLifetime(source) {}
            throw ConnectionLost()
        }
        var options = DefectTests.options()
        options.clock = HastyClock()
        let report = try await Self.report(server, options)
        #expect(report.findings.map(\.rule) == [.noAnswer])
        #expect(report.findings.first?.found == "no complete answer within 30.0 seconds")
        #expect(report.findings.first?.curl.hasPrefix("curl -i -X ") == true)
        #expect(server.requestCount == options.maximumUnanswered)
        #expect(report.results.allSatisfy { $0.status == nil })
    }

    @Test func aServerThatDiesIsLeftSoon() async throws {
        let service = NotesService()
        let server = ScriptedServer { number, request in
            guard number <= 20 else { throw ConnectionLost() }
            return try await service.send(request, body: nil, maximumResponseBytes: 1_000)
        }
        let report = try await Self.report(server)
        #expect(server.requestCount == 23)
        #expect(report.findings.contains { $0.rule == .noAnswer && $0.found == "ConnectionLost()" })
        #expect(Self.skipReasons(report).contains("the server left 3 requests in a row without an answer"))
    }

    @Test func aSingleLostConnectionEndsNothing() async throws {
        let service = NotesService()
        let server = ScriptedServer { number, request in
            if number == 5 { throw ConnectionLost() }
            return try await service.send(request, body: nil, maximumResponseBytes: 1_000)
        }
        let reasons = Self.skipReasons(try await Self.report(server))
        #expect(!reasons.contains { $0.hasPrefix("the server left") })
    }

    @Test func refusedCredentialsAreOneFinding() async throws {
        var options = DefectTests.options()
        options.credentials = TestCredentials(["bearer": "token-of-nobody"])
        let report = try await Self.report(NotesService(), options)
        #expect(report.findings.map(\.rule) == [.refusedCredentials])
        #expect(report.findings.first?.expected == "the given credentials of bearer to be taken")
        #expect("\(try #require(report.findings.first).range)".hasPrefix("notes.yaml:"))
        #expect(report.findings.first?.answer.hasPrefix("401 application/problem+json {") == true)
    }

    @Test func timeThatIsUpIsAFinding() async throws {
        var options = DefectTests.options()
        options.clock = HastyClock()
        options.timeLimit = .seconds(1)
        options.requestTimeout = .seconds(1_000_000)
        let report = try await Self.report(NotesService(), options)
        #expect(report.findings.map(\.rule).contains(.timeLimit))
        #expect(report.findings.first?.expected == "an end within 1.0 seconds")
        #expect(Self.skipReasons(report).contains("the time limit of 1.0 seconds has passed"))
    }

    @Test func aRunThatSendsNothingDoesNotPass() async throws {
        var options = DefectTests.options()
        options.headers = ["not a header name": "x"]
        options.operations = ["addNote", "getNote"]
        let server = ScriptedServer { _, _ in Self.answer(200, nil, "") }
        let report = try await Self.report(server, options)
        #expect(server.requestCount == 0)
        #expect(report.findings.map(\.rule) == [.nothingTested])
        #expect(report.findings.first?.found.hasSuffix("skipped: the request cannot be written as HTTP") == true)
    }

    /// A redirect, an answer before the answer and a status beyond the last class are no documented statuses.
    @Test(arguments: [101, 302, 600]) func oddStatusesAreFound(_ status: Int) async throws {
        let server = ScriptedServer { _, _ in Self.answer(status, "text/html", "<h1>no</h1>") }
        let report = try await Self.report(server)
        let finding = try #require(report.findings.first)
        #expect(finding.rule == (status < 500 ? .undocumentedStatus : .serverError))
        #expect(finding.found == "\(status)")
        #expect(finding.answer == "\(status) text/html <h1>no</h1>")
    }

    @Test func anAnswerIsShownWithoutSecretsAndControls() async throws {
        let long = String(repeating: "x", count: 1_000)
        let server = ScriptedServer { _, _ in
            Self.answer(500, "text/plain", "token-of-ada\u{1B}[2J\nand \u{202E}more \(long)")
        }
        let report = try await Self.report(server)
        let answer = try #require(report.findings.first?.answer)
        #expect(answer.hasPrefix("500 text/plain $TOKEN\\u{1b}[2J and \\u{202e}more xxx"), "\(answer)")
        #expect(answer.hasSuffix("x…"))
        #expect(answer.count < 400)
    }
}
