public import ContractRuntime
import Instrumentation
import ServiceContextModule
public import Tracing

extension Observability {
    /// A span of kind server for each request, named after its operation, or after the method where no operation
    /// answers.
    ///
    /// What the caller sends of its trace, such as W3C's `traceparent`, is read by the tracer. The span is current
    /// while the handler runs, so its own spans become children.
    ///
    /// - Parameter tracer: the system's where it is nil.
    public static func tracing(_ tracer: (any Tracer)? = nil) -> Middleware {
        { request, next in
            let tracer = tracer ?? InstrumentationSystem.tracer
            var context = ServiceContext.current ?? .topLevel
            tracer.extract(request.head.headerFields, into: &context, using: FieldExtractor())
            let method = RequestLabels.method(of: request)
            return await tracer.withAnySpan(request.operationID ?? method, context: context, ofKind: .server) { span in
                let response = await next()
                let status = response.head.status.code
                span.attributes["http.request.method"] = method
                span.attributes["http.response.status_code"] = status
                if let operation = request.operationID { span.attributes["operation"] = operation }
                if status >= 500 { span.setStatus(SpanStatus(code: .error)) }
                return response
            }
        }
    }
}

/// Reads the fields that carry a caller's trace.
private struct FieldExtractor: Extractor {
    func extract(key: String, from fields: HTTPFields) -> String? {
        HTTPField.Name(key).flatMap { fields[$0] }
    }
}
