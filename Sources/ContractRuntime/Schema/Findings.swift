/// What reading a value has found to be against its schema.
///
/// Codecs add violations with an empty pointer; the codec of the object or array around them puts its key or index in
/// front, once it sees that `count` has grown. So a value without fault pays for no path.
public struct Findings: Sendable {
    public private(set) var violations: [Violation] = []
    /// How many were found; those beyond `limit` are counted but not kept.
    public private(set) var count = 0
    /// Members that were read and have no place in the value. Of the branches of `anyOf` that match, the one with the
    /// fewest is meant.
    var unplacedCount = 0
    /// Unlisted values of open enums are violations, and values that match several branches of `oneOf`, as in requests.
    public var isStrict: Bool
    /// So that a hostile body cannot be answered by one many times its size.
    public var limit: Int

    public init(isStrict: Bool, limit: Int = 100) {
        self.isStrict = isStrict
        self.limit = limit
    }

    public mutating func add(keyword: String, limit: JSONValue? = nil, _ message: String) {
        add(Violation(.body(""), keyword: keyword, limit: limit, message: message))
    }

    public mutating func add(_ violation: Violation) {
        count += 1
        if violations.count < limit { violations.append(violation) }
    }

    /// Puts a key or an index in front of the pointers of all violations found after the first `count`.
    ///
    /// Keys come from the sender, each may stand in front of a hundred violations, and those are sent back. So a key of
    /// more than a hundred characters is cut, and a pointer of more than a thousand bytes loses its beginning.
    public mutating func prepend(_ token: String, since count: Int) {
        let escaped = Findings.escape(token)
        for index in violations.indices.dropFirst(count) {
            guard case .body(let pointer) = violations[index].location, !pointer.hasPrefix("…") else { continue }
            let isLong = pointer.utf8.count > Findings.maximumPointerLength
            violations[index].location = .body(isLong ? "…\(pointer)" : escaped + pointer)
        }
    }

    private static let maximumTokenLength = 100
    private static let maximumPointerLength = 1_000

    /// A token of a JSON Pointer (RFC 6901 §3), with its slash.
    static func escape(_ token: String) -> String {
        var escaped = "/"
        for (index, scalar) in token.unicodeScalars.enumerated() {
            switch scalar {
            case _ where index == maximumTokenLength: return escaped + "…"
            case "~": escaped += "~0"
            case "/": escaped += "~1"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    /// Says of all violations found after the first `count` where the value stands.
    public mutating func relocate(to location: Violation.Location, since count: Int = 0) {
        for index in violations.indices.dropFirst(count) { violations[index].location = location }
    }

    /// Throws what was found; a value that broke constraints only is discarded first.
    func verify(_ isMade: Bool, discard: () -> Void) throws(DecodingFailure) {
        guard count > 0 || !isMade else { return }
        if isMade { discard() }
        throw .violations(violations)
    }

    /// Forgets what was found after the first `count`: for a branch of a union that wasn't the one.
    mutating func forget(since count: Int) {
        violations.removeSubrange(min(count, violations.count)...)
        self.count = count
    }
}
