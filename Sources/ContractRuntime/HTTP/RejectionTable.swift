/// The documented failures of an operation: a row for each status, with its content and the case that stands for it.
///
/// ```swift
/// public static let table = RejectionTable<Rejection> {
///     $0.add(404, .problem(.of(Problem.self)), Self.notFound)
///     $0.add(.range(5), Self.serverError)
/// }
/// ```
public final class RejectionTable<Rejection: Sendable>: Sendable {
    let rows: [AnswerRow<Rejection>]

    public init(_ build: (inout Builder) -> Void) {
        var builder = Builder()
        build(&builder)
        rows = builder.rows
    }

    /// Collects the rows of a ``RejectionTable``.
    public struct Builder {
        fileprivate var rows: [AnswerRow<Rejection>] = []
    }
}

extension RejectionTable.Builder {
    public mutating func add(_ status: Int, _ rejection: Rejection) {
        rows.append(AnswerRow(.code(status), .none) { _, _ in rejection })
    }

    public mutating func add<Body>(
        _ status: Int,
        _ body: BodyCodec<Body>,
        _ make: @escaping @Sendable (Body) -> Rejection
    ) {
        rows.append(AnswerRow(.code(status), .body(body)) { make($1) })
    }

    public mutating func add<Headers>(
        _ status: Int,
        _ headers: HeaderTable<Headers>,
        _ make: @escaping @Sendable (Answer<Void, Headers>) -> Rejection
    ) {
        rows.append(AnswerRow(.code(status), .headers(headers)) { make($1) })
    }

    public mutating func add<Body, Headers>(
        _ status: Int,
        _ body: BodyCodec<Body>,
        _ headers: HeaderTable<Headers>,
        _ make: @escaping @Sendable (Answer<Body, Headers>) -> Rejection
    ) {
        rows.append(AnswerRow(.code(status), .both(body, headers)) { make($1) })
    }
}

// MARK: A range or the default; the case has the status as well

extension RejectionTable.Builder {
    public mutating func add(_ status: ResponseStatus, _ make: @escaping @Sendable (Int) -> Rejection) {
        rows.append(AnswerRow(status, .none) { code, _ in make(code) })
    }

    public mutating func add<Body>(
        _ status: ResponseStatus,
        _ body: BodyCodec<Body>,
        _ make: @escaping @Sendable (Int, Body) -> Rejection
    ) {
        rows.append(AnswerRow(status, .body(body), make))
    }

    public mutating func add<Headers>(
        _ status: ResponseStatus,
        _ headers: HeaderTable<Headers>,
        _ make: @escaping @Sendable (Int, Answer<Void, Headers>) -> Rejection
    ) {
        rows.append(AnswerRow(status, .headers(headers), make))
    }

    public mutating func add<Body, Headers>(
        _ status: ResponseStatus,
        _ body: BodyCodec<Body>,
        _ headers: HeaderTable<Headers>,
        _ make: @escaping @Sendable (Int, Answer<Body, Headers>) -> Rejection
    ) {
        rows.append(AnswerRow(status, .both(body, headers), make))
    }
}
