/// A path of a contract, such as `/api/{user_id}/tasks` or `/files/{name}.json` (OpenAPI 3.1 §4.8.8).
struct PathTemplate: Sendable {
    enum Piece: Hashable, Sendable {
        /// As it stands in a URL, percent-encoded.
        case literal([UInt8])
        case parameter
    }

    /// What stands between two slashes; neighbouring pieces of one kind don't occur.
    struct Segment: Hashable, Sendable {
        var pieces: [Piece] = []

        /// The text of a segment without parameters.
        var literal: [UInt8]? {
            switch pieces.first {
            case nil: []
            case .literal(let bytes) where pieces.count == 1: bytes
            default: nil
            }
        }
    }

    let text: String
    let segments: [Segment]
    /// In the order of the path.
    let parameterNames: [String]

    /// - Precondition: it starts with a slash, and its braces come in pairs. The generator checks contracts for that.
    init(_ text: String) {
        // By bytes: as characters, a slash and an accent after it are one.
        precondition(text.utf8.first == UInt8(ascii: "/"), "the path template '\(text)' doesn't start with '/'")
        var names: [String] = []
        var segments: [Segment] = []
        for part in text.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            segments.append(Self.segment(part, &names))
        }
        self.text = text
        self.segments = segments
        parameterNames = names
    }

    private static func segment(_ text: Substring.UTF8View, _ names: inout [String]) -> Segment {
        var segment = Segment()
        var rest = text
        while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
            guard let close = rest[open...].firstIndex(of: UInt8(ascii: "}")) else {
                preconditionFailure("a '{' isn't closed in the path segment '\(Substring(text))'")
            }
            if open > rest.startIndex { segment.pieces.append(literal(rest[..<open])) }
            precondition(
                segment.pieces.last != .parameter, "two parameters touch in the path segment '\(Substring(text))'")
            segment.pieces.append(.parameter)
            names.append(String(Substring(rest[rest.index(after: open)..<close])))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { segment.pieces.append(literal(rest)) }
        return segment
    }

    private static func literal(_ text: Substring.UTF8View) -> Piece {
        // A contract may write an escape itself, so `%` stays.
        let encoded = text.split(separator: UInt8(ascii: "%"), omittingEmptySubsequences: false)
            .map { PercentEncoding.encode(String(Substring($0)), keeping: .reserved) }
        return .literal(Array(encoded.joined(separator: "%").utf8))
    }

    /// The path with its parameters filled in, already encoded and in order.
    func expanded(_ values: [String]) -> String {
        var path = ""
        var values = values[...]
        for segment in segments {
            path += "/"
            for piece in segment.pieces {
                switch piece {
                case .literal(let bytes): path += String(decoding: bytes, as: UTF8.self)
                case .parameter: path += values.popFirst() ?? ""
                }
            }
        }
        return path
    }
}

extension PathTemplate.Segment {
    /// How much of the segment is given; the more, the earlier it is tried.
    var literalCount: Int {
        pieces.reduce(0) { count, piece in
            if case .literal(let bytes) = piece { count + bytes.count } else { count }
        }
    }

    /// Whether the segment is one parameter and nothing else.
    var isWholeParameter: Bool { pieces == [.parameter] }

    /// Finds the parameters in a segment of a request's path, each of at least one byte.
    ///
    /// A literal is taken where it first occurs, and the last one at the end: `{a}:{b}` reads `1:2:3` as `1` and `2:3`,
    /// and `{name}.json` reads `a.json.json` as `a.json`.
    func match(_ path: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ captures: inout PathCaptures) -> Bool {
        let count = captures.count
        if unsafe capture(path, range, &captures) { return true }
        captures.keepFirst(count)
        return false
    }

    private func capture(
        _ path: UnsafeBufferPointer<UInt8>,
        _ range: Range<Int>,
        _ captures: inout PathCaptures
    ) -> Bool {
        var position = range.lowerBound
        /// Where the parameter that is being read began.
        var start: Int?
        for (index, piece) in pieces.enumerated() {
            guard case .literal(let literal) = piece else {
                start = position
                continue
            }
            let isLast = index == pieces.count - 1
            let earliest = start.map { $0 + 1 } ?? position
            let latest = range.upperBound - literal.count
            guard earliest <= latest else { return false }
            let first = isLast ? latest : earliest
            let candidates = start == nil ? position...position : first...latest
            guard let found = candidates.first(where: { unsafe path[$0..<$0 + literal.count].elementsEqual(literal) })
            else {
                return false
            }
            if let begin = start { captures.append(begin..<found) }
            start = nil
            position = found + literal.count
        }
        guard let begin = start else { return position == range.upperBound }
        captures.append(begin..<range.upperBound)
        return begin < range.upperBound
    }
}
