/// A response as it came, with its whole body.
public struct RawResponse: Hashable, Sendable {
    public var head: HTTPResponse
    public var body: [UInt8]

    public init(head: HTTPResponse, body: [UInt8]) {
        self.head = head
        self.body = body
    }

    public var status: Int { head.status.code }
}

/// A response that breaks the contract: the status is documented, but not this content.
public struct InvalidResponse: Error, Hashable, Sendable {
    public enum Reason: Hashable, Sendable {
        /// `Content-Type` is missing, malformed, or not one that the contract has for this status.
        case contentType
        case body(DecodingFailure)
        case headers(DecodingFailure)
    }

    public let response: RawResponse
    public let reason: Reason

    init(_ response: RawResponse, _ reason: Reason) {
        self.response = response
        self.reason = reason
    }
}

extension InvalidResponse: CustomStringConvertible {
    public var description: String {
        switch reason {
        case .contentType:
            guard let found = response.head.headerFields[.contentType] else {
                return "the \(response.status) response has no Content-Type, though the contract has a body for it"
            }
            return "the Content-Type of the \(response.status) response is '\(found)', which the contract doesn't have"
        case .body(let failure): return "the body of the \(response.status) response is invalid: \(failure.summary)"
        case .headers(let failure): return "headers of the \(response.status) response are invalid: \(failure.summary)"
        }
    }
}

extension DecodingFailure {
    /// The failure in one line; it never quotes values.
    var summary: String {
        switch self {
        case .syntax(let error): error.description
        case .violations(let violations): violations.map(\.description).joined(separator: "; ")
        }
    }
}
