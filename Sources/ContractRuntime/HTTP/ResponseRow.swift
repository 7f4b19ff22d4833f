/// One documented answer, and the value that stands for it: an output or a rejection.
struct AnswerRow<Value: Sendable>: Sendable {
    let status: ResponseStatus
    let mediaTypes: [MediaType]
    /// Writes the content of a ``DocumentedAnswer``; nil when it is of another type than this response has.
    let write: @Sendable (any Sendable, AcceptHeader?) -> EncodedContent?
    /// The second argument is the status of the response.
    let read: @Sendable (RawResponse, Int) throws(InvalidResponse) -> Value

    init<Content>(
        _ status: ResponseStatus,
        _ content: ResponseContent<Content>,
        _ make: @escaping @Sendable (Int, Content) -> Value
    ) {
        self.status = status
        mediaTypes = content.mediaTypes
        write = { value, accept in
            (value as? Content).map { content.write($0, accept.preferredIndex(of: content.mediaTypes)) }
        }
        read = { (response, code) throws(InvalidResponse) in
            make(code, try content.read(response))
        }
    }
}

/// One documented response of an operation.
struct ResponseRow<Operation: APIOperation>: Sendable {
    enum Outcome: Sendable {
        case output(Operation.Output)
        case rejection(Operation.Rejection)
    }

    let status: ResponseStatus
    let isSuccess: Bool
    let mediaTypes: [MediaType]
    let write: @Sendable (any Sendable, AcceptHeader?) -> EncodedContent?
    let read: @Sendable (RawResponse, Int) throws(InvalidResponse) -> Outcome

    init(_ row: AnswerRow<Operation.Output>) {
        status = row.status
        isSuccess = true
        mediaTypes = row.mediaTypes
        write = row.write
        read = { (response, code) throws(InvalidResponse) in .output(try row.read(response, code)) }
    }

    init(_ row: AnswerRow<Operation.Rejection>) {
        status = row.status
        isSuccess = false
        mediaTypes = row.mediaTypes
        write = row.write
        read = { (response, code) throws(InvalidResponse) in .rejection(try row.read(response, code)) }
    }
}

extension AcceptHeader? {
    /// The media type to write; the first where the client accepts none, as for errors (RFC 9110 §12.4.1).
    func preferredIndex(of offers: [MediaType]) -> Int {
        guard let self, offers.count > 1 else { return 0 }
        return self.best(of: offers) ?? 0
    }
}
