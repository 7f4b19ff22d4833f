import ContractObservability
import ContractRuntime
import InMemoryLogging
import InMemoryTracing
import Logging
import MetricsTestKit
import Testing
import Tracing

@Suite("What is told of requests")
struct ObservabilityTests {
    private func service(_ middleware: @escaping Middleware) -> APIService {
        var options = ServiceOptions()
        options.middleware = [middleware]
        return APIService(options: options) {
            $0.add(GetNote.self) { input, _ in
                if input.id == 0 { throw CancellationError() }
                return "note \(input.id)"
            }
        }
    }

    private func send(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ fields: HTTPFields = [:],
        to service: APIService
    ) async {
        let request = HTTPRequest(method: method, scheme: nil, authority: nil, path: path, headerFields: fields)
        _ = await service.respond(to: request)
    }

    @Test("Metrics are labelled by operation, method and class of status, and never by path")
    func metrics() async throws {
        let metrics = TestMetrics()
        let service = service(Observability.metrics(factory: metrics))
        await send(.get, "/notes/1", to: service)
        await send(.get, "/notes/2?secret=3", to: service)
        await send(.get, "/notes/0", to: service)
        await send(.get, "/notes/x", to: service)
        await send(.get, "/nowhere/4", to: service)
        await send(try #require(HTTPRequest.Method("BREW")), "/notes/1", to: service)
        func count(_ operation: String, _ method: String, _ status: String) -> Int64 {
            let dimensions = [("operation", operation), ("method", method), ("status", status)]
            let timers = metrics.timers(label: "http_server_request_duration", dimensions: dimensions)
            let total = metrics.counterTotal(label: "http_server_requests_total", dimensions: dimensions)
            #expect(timers.flatMap(\.values).count == Int(total))
            return total
        }
        #expect(count("getNote", "GET", "2xx") == 2)
        #expect(count("getNote", "GET", "5xx") == 1)
        #expect(count("getNote", "GET", "4xx") == 1)
        #expect(count("none", "GET", "4xx") == 1)
        #expect(count("none", "OTHER", "4xx") == 1)
        #expect(metrics.counterTotal(label: "http_server_requests_total") == 6)
    }

    @Test("A span has the operation's name, the caller's trace, and the status")
    func tracing() async throws {
        let tracer = InMemoryTracer()
        let service = service(Observability.tracing(tracer))
        let trace = try #require(HTTPField.Name(InMemoryTracer.traceIDKey))
        let parent = try #require(HTTPField.Name(InMemoryTracer.spanIDKey))
        await send(.get, "/notes/1", [trace: "trace-7", parent: "span-9"], to: service)
        await send(.get, "/notes/0", to: service)
        await send(.post, "/nowhere/4", to: service)
        let spans = tracer.finishedSpans
        #expect(spans.map(\.operationName) == ["getNote", "getNote", "POST"])
        #expect(spans.allSatisfy { $0.kind == .server })
        let first = try #require(spans.first)
        #expect(first.spanContext.traceID == "trace-7")
        #expect(first.spanContext.parentSpanID == "span-9")
        #expect(first.status == nil)
        #expect(spans.map { $0.status?.code == .error } == [false, true, false])
        let statuses = spans.map { $0.attributes.get("http.response.status_code") }
        #expect(statuses == [.int64(200), .int64(500), .int64(404)])
    }

    @Test("A line in the log has what is needed to find a request, and not its path")
    func logging() async throws {
        let handler = InMemoryLogHandler()
        let service = service(Observability.logging(Logger(label: "test") { _ in handler }))
        let id = try #require(HTTPField.Name("X-Request-ID"))
        await send(.get, "/notes/1?secret=3", [id: "abc"], to: service)
        await send(.get, "/notes/0", to: service)
        let entries = handler.entries
        #expect(entries.map(\.level) == [.info, .warning])
        let metadata = try #require(entries.first?.metadata)
        #expect(Set(metadata.keys) == ["operation", "method", "status", "request_id", "duration_ms"])
        #expect(metadata["operation"] == "getNote")
        #expect(metadata["request_id"] == "abc")
        #expect(metadata["status"].map { "\($0)" } == "200")
    }
}

private enum GetNote: APIOperation {
    struct Input: Sendable {
        var id: Int
    }

    typealias Output = String
    typealias Rejection = Never

    static let definition = OperationDefinition<GetNote>("getNote", .get, "/notes/{id}") {
        $0.path("id", \.id, .integer())
        $0.success(200, .text)
    }
}
