/// One documented answer, and the value that stands for it: an output or a rejection.
struct AnswerRow<Value: Sendable>: Sendable {
    let status: ResponseStatus
    let mediaTypes: [MediaType]
    /// Writes the content of a ``DocumentedAnswer``; nil when it is of another type than this response has.
    let write: @Sendable (any Sendable, AcceptHeader?) -> EncodedContent?
    let read: @Sendable (ReceivedResponse) throws(InvalidResponse) -> Value
    /// Whether a body of this type is read as it comes.
    let isStreamed: @Sendable (MediaType) -> Bool

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
        read = { (response) throws(InvalidResponse) in
            make(response.raw.status, try content.read(response))
        }
        isStreamed = content.isStreamed
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
    let read: @Sendable (ReceivedResponse) throws(InvalidResponse) -> Outcome
    /// Whether a body of this type is read as it comes.
    let isStreamed: @Sendable (MediaType) -> Bool

    init(_ row: AnswerRow<Operation.Output>) {
        status = row.status
        isSuccess = true
        mediaTypes = row.mediaTypes
        write = row.write
        read = { (response) throws(InvalidResponse) in .output(try row.read(response)) }
        isStreamed = row.isStreamed
    }

    init(_ row: AnswerRow<Operation.Rejection>) {
        status = row.status
        isSuccess = false
        mediaTypes = row.mediaTypes
        write = row.write
        read = { (response) throws(InvalidResponse) in .rejection(try row.read(response)) }
        isStreamed = row.isStreamed
    }
}

extension AcceptHeader? {
    /// The media type to write; the first where the client accepts none, as for errors (RFC 9110 §12.4.1).
    func preferredIndex(of offers: [MediaType]) -> Int {
        guard let self, offers.count > 1 else { return 0 }
        return self.best(of: offers) ?? 0
    }
}
