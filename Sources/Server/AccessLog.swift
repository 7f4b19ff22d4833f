import ContractRuntime
import Logging

/// One line for each answer: who asked is not in it, nor what for, beyond the operation.
struct AccessLog: Sendable {
    let logger: Logger

    func record(_ request: HTTPRequest, _ response: ServerResponse, since start: ContinuousClock.Instant) {
        let level = level(request, response)
        guard level >= logger.logLevel else { return }
        let duration = (ContinuousClock.now - start) / .milliseconds(1)
        var metadata: Logger.Metadata = [
            "request_id": .string(response.requestID),
            "method": .string(request.method.rawValue),
            "status": .stringConvertible(response.head.status.code),
            "duration_ms": .stringConvertible((duration * 1000).rounded() / 1000),
        ]
        if let operation = response.operationID { metadata["operation"] = .string(operation) }
        logger.log(level: level, "answered", metadata: metadata)
    }

    /// Probes come every few seconds, and a defect matters more than a wish that wasn't granted.
    private func level(_ request: HTTPRequest, _ response: ServerResponse) -> Logger.Level {
        if request.path == "/livez" || request.path == "/readyz" { return .debug }
        return response.head.status.kind == .serverError ? .warning : .info
    }
}
