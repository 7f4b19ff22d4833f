import ContractRuntime
import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Why URLSession brought no response.
///
/// It stands for a URLError, whose text has the request's URL, and with it any key in the query.
public struct ConnectionFailure: TransportError, CustomStringConvertible {
    public let code: URLError.Code
    public let description: String

    /// False for what no further attempt mends: a name or certificate that is wrong.
    public var isTransient: Bool { !Self.permanentCodes.contains(code) }

    private static let permanentCodes: Set<URLError.Code> = [
        .cannotFindHost, .badURL, .unsupportedURL, .serverCertificateUntrusted, .serverCertificateHasBadDate,
        .serverCertificateHasUnknownRoot, .serverCertificateNotYetValid, .clientCertificateRejected,
        .clientCertificateRequired, .appTransportSecurityRequiresSecureConnection,
    ]

    init(_ error: URLError) {
        code = error.code
        description = Self.words[error.code] ?? "the connection failed (URLError \(error.code.rawValue))"
    }

    private static let words: [URLError.Code: String] = [
        .timedOut: "the server took too long to answer",
        .cannotFindHost: "the server's name is not known",
        .dnsLookupFailed: "the server's name is not known",
        .cannotConnectToHost: "the server does not take connections",
        .networkConnectionLost: "the connection was lost",
        .notConnectedToInternet: "there is no network",
        .secureConnectionFailed: "no secure connection could be made",
        .serverCertificateUntrusted: "the server's certificate is not trusted",
        .serverCertificateHasBadDate: "the server's certificate has expired, or is not valid yet",
        .badServerResponse: "the server's answer is not HTTP",
    ]
}
