/// Cuts a stream of bytes into the parts of a multipart body (RFC 2046 §5.1.1), however the bytes come in.
struct MultipartSplitter {
    private let delimiter: [UInt8]
    private let limit: Int
    /// What came after the last delimiter, beginning with the end of its line; before the first, with a line's end in
    /// front, because that one may stand at the very start.
    private var rest: [UInt8] = [0x0D, 0x0A]
    /// Where no delimiter begins before, so that no byte is looked at twice.
    private var searched = 0
    private var isInPart = false
    private var hasEnded = false

    /// - Parameter limit: for one part, in bytes.
    init(boundary: String, limit: Int) {
        delimiter = Array("\r\n--\(boundary)".utf8)
        self.limit = limit
    }

    /// The parts that the bytes complete. What follows the last delimiter means nothing.
    mutating func take(_ bytes: [UInt8]) throws(StreamFault) -> [Multipart.Part] {
        if hasEnded { return [] }
        rest += bytes
        var parts: [Multipart.Part] = []
        var start = 0
        while !hasEnded, let (position, line) = nextDelimiter() {
            if isInPart { parts.append(try part(start..<position)) }
            isInPart = true
            hasEnded = line == .last
            start = position + delimiter.count + (line.blanks ?? 0)
            searched = start
        }
        // Once for all parts: each would move what follows it.
        rest.removeFirst(start)
        searched -= start
        guard rest.count <= limit else { throw .tooLarge(limit: limit) }
        return parts
    }

    /// - Throws: where the last delimiter is missing.
    func finish() throws(StreamFault) {
        guard hasEnded else { throw Self.fault("the body ends before its last boundary (RFC 2046 §5.1.1)") }
    }

    /// - Parameter range: from the end of the delimiter's line on.
    private func part(_ range: Range<Int>) throws(StreamFault) -> Multipart.Part {
        let start = range.lowerBound + 2
        guard let part = Multipart.part(of: rest[start..<max(range.upperBound, start)]) else {
            throw Self.fault("a part has no head (RFC 2046 §5.1)")
        }
        return part
    }

    private static func fault(_ message: String) -> StreamFault {
        .invalidItem(.syntax(JSONSyntaxError(offset: 0, line: 1, column: 1, message: message)))
    }

    /// What follows a delimiter on its line.
    private enum Line: Equatable {
        case blanks(Int)
        case last
        /// Text: what seemed a delimiter is part of the content.
        case other
        case unfinished

        var blanks: Int? {
            if case .blanks(let count) = self { count } else { nil }
        }
    }

    private mutating func nextDelimiter() -> (position: Int, Line)? {
        while let position = position(from: searched) {
            searched = position
            switch line(after: position + delimiter.count) {
            case .unfinished: return nil
            case .other: searched = position + 1
            case let line: return (position, line)
            }
        }
        searched = max(searched, rest.count - delimiter.count + 1, 0)
        return nil
    }

    private func position(from start: Int) -> Int? {
        var start = start
        while let found = rest[start...].firstIndex(of: 0x0D), found + delimiter.count <= rest.count {
            if rest[found...].starts(with: delimiter) { return found }
            start = found + 1
        }
        return nil
    }

    private func line(after position: Int) -> Line {
        let line = rest[position...]
        if line.starts(with: [UInt8(ascii: "-"), UInt8(ascii: "-")]) { return .last }
        let blanks = line.prefix { $0 == 0x20 || $0 == 0x09 }.count
        let end = line.dropFirst(blanks).prefix(2)
        if end.elementsEqual([0x0D, 0x0A]) { return .blanks(blanks) }
        let canBe = end.isEmpty || end.elementsEqual([0x0D]) || blanks == 0 && end.elementsEqual([UInt8(ascii: "-")])
        return canBe && position + blanks + end.count == rest.count ? .unfinished : .other
    }
}
