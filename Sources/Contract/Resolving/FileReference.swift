/// A file that a reference leads to, seen from the contract.
public enum FileReference: Hashable, Sendable {
    /// A path relative to the contract's folder, and below it: without `.` and `..`.
    case below(String)
    /// A path relative to the contract's folder that leads out of it: it begins with `..`.
    case outside(String)
    /// A URL of `http` or `https`: the host in lower case with its port, and the path from its first slash on, without
    /// `.` and `..` (RFC 3986 §5.2.4) and without a query.
    case remote(host: String, path: String)

    /// Resolves the part of a reference before its `#` (RFC 3986 §5.2.2); nil for absolute paths and other schemes.
    init?(_ text: String, from base: FileReference) {
        if let url = Self.url(text) {
            self = url
            return
        }
        guard !text.contains(":"), let path = removePercentEncoding(text), !path.contains("\0") else { return nil }
        switch base {
        case .remote(let host, let own):
            let folder = path.hasPrefix("/") ? "" : own.split(separator: "/").dropLast().joined(separator: "/")
            let parts = Self.parts(of: "\(folder)/\(path)").drop { $0 == ".." }
            self = .remote(host: host, path: "/" + parts.joined(separator: "/"))
        case .below(let own), .outside(let own):
            guard !path.hasPrefix("/") else { return nil }
            let folder = own.split(separator: "/").dropLast().joined(separator: "/")
            let parts = Self.parts(of: "\(folder)/\(path)")
            let joined = parts.joined(separator: "/")
            self = parts.first == ".." ? .outside(joined) : .below(joined)
        }
    }

    private static func url(_ text: String) -> FileReference? {
        guard let scheme = ["https://", "http://"].first(where: text.lowercased().hasPrefix) else { return nil }
        let rest = text.dropFirst(scheme.count)
        let host = rest.prefix { $0 != "/" && $0 != "?" }
        let path = rest.dropFirst(host.count).prefix { $0 != "?" }
        guard !host.isEmpty, let decoded = removePercentEncoding(String(path)), !decoded.contains("\0") else {
            return nil
        }
        let parts = Self.parts(of: decoded).drop { $0 == ".." }
        return .remote(host: host.lowercased(), path: "/" + parts.joined(separator: "/"))
    }

    /// The parts of a path without `.`, and with `..` at its beginning only (RFC 3986 §5.2.4).
    public static func parts(of path: String) -> [Substring] {
        var parts: [Substring] = []
        for part in path.split(separator: "/") where part != "." {
            if part == "..", let last = parts.last, last != ".." {
                parts.removeLast()
            } else {
                parts.append(part)
            }
        }
        return parts
    }
}

/// Gives a file that a reference leads to, or nil when there is none, or none that may be read. Paths and URLs come
/// from the contract: a loader decides which are allowed, and must not follow links out of what it allows.
public typealias ReferenceLoader = (_ file: FileReference) -> SourceFile?
