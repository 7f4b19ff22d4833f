import Contract

/// A path template as segments, to find the operation that a request was for.
struct PathMatch: Sendable {
    let template: String
    private let segments: [Substring]

    init(_ template: String) {
        self.template = template
        segments = template.split(separator: "/", omittingEmptySubsequences: false)
    }

    /// The values of the parameters, decoded, when a path without query has this form.
    func values(of path: Substring) -> [String: String]? {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == segments.count else { return nil }
        var values: [String: String] = [:]
        for (segment, part) in zip(segments, parts) {
            guard Self.match(segment, part, &values) else { return nil }
        }
        return values
    }

    /// Literals and parameters of one segment, as in `{name}.json`.
    private static func match(_ segment: Substring, _ part: Substring, _ values: inout [String: String]) -> Bool {
        guard let open = segment.firstIndex(of: "{"), let close = segment[open...].firstIndex(of: "}") else {
            return segment == part
        }
        let name = String(segment[segment.index(after: open)..<close])
        let before = segment[..<open]
        guard part.hasPrefix(before) else { return false }
        let rest = part.dropFirst(before.count)
        let after = segment[segment.index(after: close)...]
        guard let next = after.first else {
            values[name] = URLText.decoded(rest)
            return !rest.isEmpty
        }
        guard next != "{", let end = rest.firstIndex(of: next), end > rest.startIndex else { return false }
        values[name] = URLText.decoded(rest[..<end])
        return match(after, rest[end...], &values)
    }

    /// How many segments are literal; the more, the better the match.
    var literalCount: Int { segments.filter { !$0.contains("{") }.count }

    /// The template up to its last parameter, when it ends with that: `/tasks` of `/tasks/{id}`.
    var collection: String? {
        guard let last = segments.last, last.hasPrefix("{"), last.hasSuffix("}") else { return nil }
        return segments.dropLast().joined(separator: "/")
    }

    /// The template up to the segment of a parameter: `/users` of `/users/{id}/posts` for `id`.
    func prefix(before parameter: String) -> String? {
        guard let index = segments.firstIndex(where: { $0.contains("{\(parameter)}") }) else { return nil }
        return segments[..<index].joined(separator: "/")
    }
}

extension API {
    /// The operation that a method and a path without query are for.
    func operation(_ method: String, _ path: Substring) -> Operation? {
        let matches = operations.filter { $0.method == method }.compactMap { operation in
            let match = PathMatch(operation.path)
            return match.values(of: path).map { _ in (operation, match.literalCount) }
        }
        return matches.max { $0.1 < $1.1 }?.0
    }

    func hasPath(_ path: Substring) -> Bool {
        operations.contains { PathMatch($0.path).values(of: path) != nil }
    }

    func scheme(_ name: String) -> SecurityScheme? { securitySchemes.first { $0.name == name } }
}
