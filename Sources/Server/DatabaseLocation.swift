/// Where the service keeps its data.
enum DatabaseLocation: Equatable, Sendable {
    /// A SQLite file.
    case file(path: String)
    /// Nothing is kept: all is gone when the server ends.
    case memory

    /// Reads a path, `sqlite:path`, `sqlite:///absolute/path` or `:memory:`.
    ///
    /// - Returns: nil for the URL of a database that this server doesn't speak.
    init?(_ text: String) {
        var path = text[...]
        if let scheme = Self.scheme(of: text) {
            guard scheme == "sqlite" else { return nil }
            path = path.dropFirst("sqlite:".count)
            if path.hasPrefix("//") { path = path.dropFirst(2) }
        }
        guard !path.isEmpty, !path.utf8.contains(0) else { return nil }
        self = path == ":memory:" ? .memory : .file(path: String(path))
    }

    /// What stands before the first colon, when it reads as the scheme of a URL (RFC 3986 §3.1).
    private static func scheme(of text: String) -> String? {
        guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")), colon != text.startIndex else { return nil }
        let scheme = text[..<colon].lowercased()
        let isScheme = scheme.utf8.allSatisfy { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "+")
        }
        return isScheme ? scheme : nil
    }
}
