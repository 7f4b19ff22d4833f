/// Where a request goes.
enum RequestDestination: Sendable {
    /// To the operation's path below a server's base path.
    case server(ServerURL)
    /// To a URL as it was given, with its query.
    case whole(ServerURL, query: String?)

    /// - Throws: ``InvalidServerURL``.
    init(url text: String) throws(InvalidServerURL) {
        guard let mark = text.firstIndex(of: "?") else {
            self = .whole(try ServerURL(text), query: nil)
            return
        }
        let query = text[text.index(after: mark)...]
        let isValid = query.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"#\"<>\\^`{|}".utf8.contains($0) }
        guard isValid else { throw InvalidServerURL("its query has characters that are not allowed") }
        self = .whole(try ServerURL(String(text[..<mark])), query: String(query))
    }

    var server: ServerURL {
        switch self {
        case .server(let server), .whole(let server, _): server
        }
    }

    /// The request target: path and query (RFC 9112 §3.2.1).
    func target(path: String, query: [String]) -> String {
        switch self {
        case .server(let server):
            Self.join(server.basePath + path, query)
        case .whole(let server, let own):
            Self.join(server.path, (own.map { [$0] } ?? []) + query)
        }
    }

    private static func join(_ path: String, _ query: [String]) -> String {
        query.isEmpty ? path : "\(path)?\(query.joined(separator: "&"))"
    }
}
