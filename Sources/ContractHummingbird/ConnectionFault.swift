public import ContractRuntime
import NIOHTTP1
import NIOHTTPTypesHTTP1

/// Why a connection is refused before any operation could answer.
public enum ConnectionFault: ProblemError, Equatable {
    /// The bytes are no HTTP request (RFC 9112 §3).
    case malformed
    /// The header section is over a limit (RFC 6585 §5).
    case headersTooLarge
    /// The request didn't arrive in time (RFC 9110 §15.5.9).
    case tooSlow
    /// The handler didn't answer in time (RFC 9110 §15.6.4; 504 is for gateways).
    case unanswered

    public var problem: ProblemDetails {
        switch self {
        case .malformed: ProblemDetails(status: 400, detail: "the request is not well-formed HTTP")
        case .headersTooLarge: ProblemDetails(status: 431, detail: "the header section is too large")
        case .tooSlow: ProblemDetails(status: 408, detail: "the request took too long to arrive")
        case .unanswered: ProblemDetails(status: 503, detail: "the answer took too long")
        }
    }

    /// The fault that an error of the parser stands for; nil for errors of the network.
    init?(_ error: any Error) {
        switch error {
        case HTTPParserError.headerOverflow: self = .headersTooLarge
        case is HTTPParserError, is HTTP1TypeConversionError: self = .malformed
        default: return nil
        }
    }
}
