public import ContractRuntime
public import CoreMetrics
import Synchronization

/// Middleware that says what a service does, in the terms of its contract: operations, and never the paths and values
/// of single requests, which are endless and may be secret.
public enum Observability {
    /// Counts requests in `http_server_requests_total`, and times them in `http_server_request_duration`.
    ///
    /// Both have the dimensions `operation` (the operation's id; `none` for requests that no operation answers),
    /// `method` (`OTHER` for one that RFC 9110 and RFC 5789 don't name) and `status` (the class, such as `2xx`). So the
    /// number of series follows from the contract.
    ///
    /// - Parameter factory: makes the metrics; the system's, as it is at the first request, where it is nil.
    public static func metrics(factory: (any MetricsFactory)? = nil) -> Middleware {
        let metrics = RequestMetrics(factory)
        return { request, next in
            let start = ContinuousClock.now
            let response = await next()
            let labels = RequestLabels(request, response)
            metrics.record(labels, ContinuousClock.now - start)
            return response
        }
    }
}

/// What a request is known by in metrics and logs.
struct RequestLabels: Hashable {
    let operation: String
    let method: String
    /// The first digit of the status.
    let statusClass: Int

    private static let methods: Set<String> = [
        "GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH",
    ]

    init(_ request: RoutedRequest, _ response: ServerResponse) {
        operation = request.operationID ?? "none"
        method = Self.method(of: request)
        statusClass = response.head.status.code / 100
    }

    static func method(of request: RoutedRequest) -> String {
        let name = request.head.method.rawValue
        return methods.contains(name) ? name : "OTHER"
    }

    var dimensions: [(String, String)] {
        [("operation", operation), ("method", method), ("status", "\(statusClass)xx")]
    }
}

/// The metrics for each set of labels, made when the first request has it.
private final class RequestMetrics: Sendable {
    private struct Handlers {
        let counter: any CounterHandler
        let timer: any TimerHandler
    }

    private let factory: (any MetricsFactory)?
    private let handlers = Mutex<[RequestLabels: Handlers]>([:])

    init(_ factory: (any MetricsFactory)?) {
        self.factory = factory
    }

    func record(_ labels: RequestLabels, _ duration: Duration) {
        let handlers = handlers(for: labels)
        handlers.counter.increment(by: 1)
        let (seconds, attoseconds) = duration.components
        handlers.timer.recordNanoseconds(seconds * 1_000_000_000 + attoseconds / 1_000_000_000)
    }

    private func handlers(for labels: RequestLabels) -> Handlers {
        handlers.withLock { handlers in
            if let known = handlers[labels] { return known }
            let factory = factory ?? MetricsSystem.factory
            let made = Handlers(
                counter: factory.makeCounter(label: "http_server_requests_total", dimensions: labels.dimensions),
                timer: factory.makeTimer(label: "http_server_request_duration", dimensions: labels.dimensions)
            )
            handlers[labels] = made
            return made
        }
    }
}
