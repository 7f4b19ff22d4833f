public import ContractRuntime
public import Logging

extension Observability {
    /// A line for each answer, with the operation, the method, the status, the request's id and the milliseconds that
    /// it took: `info`, or `warning` where the status is 500 or more.
    public static func logging(_ logger: Logger) -> Middleware {
        { request, next in
            let start = ContinuousClock.now
            let response = await next()
            let status = response.head.status.code
            let level: Logger.Level = status >= 500 ? .warning : .info
            guard level >= logger.logLevel else { return response }
            let milliseconds = (ContinuousClock.now - start) / .milliseconds(1)
            let metadata: Logger.Metadata = [
                "operation": .string(request.operationID ?? "none"),
                "method": .string(RequestLabels.method(of: request)),
                "status": .stringConvertible(status),
                "request_id": .string(request.requestID),
                "duration_ms": .stringConvertible((milliseconds * 1000).rounded() / 1000),
            ]
            logger.log(level: level, "answered", metadata: metadata)
            return response
        }
    }
}
