import Contract
import HTTPTypes

/// A request that is ready to be sent, with what its answer is judged by.
struct PreparedRequest {
    let request: HTTPRequest
    let body: [UInt8]?
    /// The values of the path parameters that came from earlier answers.
    let pooledValues: [String]
    /// Whether every path parameter names something that is known to exist.
    let hasKnownPath: Bool
    /// The schemes of the credentials that go along.
    let schemes: [String]
    /// The members of the body, when it is an object.
    let sent: Node?
}

/// Why a case cannot be run.
struct CannotPrepare: Error {
    let reason: String
}
