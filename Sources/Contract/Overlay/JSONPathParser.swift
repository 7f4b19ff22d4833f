/// Reads JSONPath (RFC 9535 §2.1). Without the functions `match` and `search`, which need a matcher of patterns.
struct JSONPathParser {
    struct Failure: Error {
        let message: String
        /// Unicode scalars before it.
        let offset: Int
    }

    private let scalars: [Unicode.Scalar]
    /// Where literals are said to stand.
    private let range: SourceRange
    private(set) var offset = 0
    private var depth = 0
    private static let deepest = 50

    init(_ text: String, at range: SourceRange) {
        scalars = Array(text.unicodeScalars)
        self.range = range
    }

    mutating func parse() throws(Failure) -> JSONPath {
        guard take("$") else { throw failure("a path begins with '$'") }
        let path = JSONPath(segments: try segments())
        if offset < scalars.count { throw failure("\(found) is not expected here") }
        return path
    }

    private var next: Unicode.Scalar? { offset < scalars.count ? scalars[offset] : nil }

    private var found: String { next.map { "'\($0)'" } ?? "the end of the path" }

    private func failure(_ message: String) -> Failure { Failure(message: message, offset: offset) }

    /// Takes a text that stands next.
    private mutating func take(_ text: String) -> Bool {
        let wanted = Array(text.unicodeScalars)
        guard scalars[offset...].starts(with: wanted) else { return false }
        offset += wanted.count
        return true
    }

    private mutating func skipBlanks() {
        while let scalar = next, [" ", "\t", "\n", "\r"].contains(scalar) { offset += 1 }
    }

    private mutating func expect(_ text: String) throws(Failure) {
        skipBlanks()
        if !take(text) { throw failure("\(found) stands where '\(text)' was expected") }
    }
}

// MARK: Segments

extension JSONPathParser {
    private mutating func segments() throws(Failure) -> [JSONPath.Segment] {
        var segments: [JSONPath.Segment] = []
        while true {
            let start = offset
            skipBlanks()
            if take("..") {
                segments.append(JSONPath.Segment(selectors: try selectors(afterDot: true), isDescendant: true))
            } else if take(".") {
                segments.append(JSONPath.Segment(selectors: [try dotted()], isDescendant: false))
            } else if next == "[" {
                segments.append(JSONPath.Segment(selectors: try selectors(afterDot: false), isDescendant: false))
            } else {
                offset = start
                return segments
            }
        }
    }

    private mutating func selectors(afterDot: Bool) throws(Failure) -> [JSONPath.Selector] {
        if afterDot, next != "[" { return [try dotted()] }
        try expect("[")
        var selectors: [JSONPath.Selector] = []
        repeat {
            skipBlanks()
            selectors.append(try selector())
            skipBlanks()
        } while take(",")
        try expect("]")
        return selectors
    }

    private mutating func dotted() throws(Failure) -> JSONPath.Selector {
        if take("*") { return .wildcard }
        let start = offset
        while let scalar = next, scalar.isNamePart, offset > start || !("0"..."9" ~= scalar) { offset += 1 }
        if start == offset { throw failure("\(found) begins no name; names with other characters stand in ['…']") }
        return .name(String(String.UnicodeScalarView(scalars[start..<offset])))
    }

    private mutating func selector() throws(Failure) -> JSONPath.Selector {
        switch next {
        case "*":
            offset += 1
            return .wildcard
        case "'", "\"": return .name(try string())
        case "?":
            offset += 1
            return .filter(try condition())
        default: return try indexOrSlice()
        }
    }

    private mutating func indexOrSlice() throws(Failure) -> JSONPath.Selector {
        let start = try integer()
        skipBlanks()
        guard take(":") else {
            guard let start else { throw failure("\(found) is not a selector") }
            return .index(start)
        }
        skipBlanks()
        let end = try integer()
        skipBlanks()
        guard take(":") else { return .slice(start: start, end: end, step: 1) }
        skipBlanks()
        return .slice(start: start, end: end, step: try integer() ?? 1)
    }

    /// Nil where none stands.
    private mutating func integer() throws(Failure) -> Int? {
        let start = offset
        _ = take("-")
        while let scalar = next, "0"..."9" ~= scalar { offset += 1 }
        if start == offset { return nil }
        let text = String(String.UnicodeScalarView(scalars[start..<offset]))
        let isPlain = text != "-0" && (text.drop { $0 == "-" }.first != "0" || text == "0")
        guard isPlain, let value = Int(text), abs(value) < 1 << 53 else {
            throw Failure(message: "'\(text)' is not an index", offset: start)
        }
        return value
    }
}

// MARK: Filters

extension JSONPathParser {
    private mutating func condition() throws(Failure) -> JSONPath.Condition {
        depth += 1
        defer { depth -= 1 }
        if depth > Self.deepest { throw failure("filters are nested more than \(Self.deepest) deep") }
        var alternatives = [try conjunction()]
        skipBlanks()
        while take("||") {
            alternatives.append(try conjunction())
            skipBlanks()
        }
        return alternatives.count == 1 ? alternatives[0] : .any(alternatives)
    }

    private mutating func conjunction() throws(Failure) -> JSONPath.Condition {
        var conditions = [try basicCondition()]
        skipBlanks()
        while take("&&") {
            conditions.append(try basicCondition())
            skipBlanks()
        }
        return conditions.count == 1 ? conditions[0] : .all(conditions)
    }

    private mutating func basicCondition() throws(Failure) -> JSONPath.Condition {
        skipBlanks()
        if next == "!" {
            offset += 1
            return .not(try basicCondition())
        }
        if take("(") {
            let inner = try condition()
            try expect(")")
            return inner
        }
        let start = offset
        let left = try operand()
        skipBlanks()
        for comparison in JSONPath.Comparison.allCases where take(comparison.rawValue) {
            return .comparison(try comparable(left, at: start), comparison, try comparable())
        }
        guard case .query(let query) = left else { throw failure("a comparison was expected, found \(found)") }
        return .exists(query)
    }

    private mutating func comparable() throws(Failure) -> JSONPath.Operand {
        skipBlanks()
        let start = offset
        return try comparable(try operand(), at: start)
    }

    /// Only queries for one value at most can be compared (RFC 9535 §2.3.5.1).
    private func comparable(_ operand: JSONPath.Operand, at start: Int) throws(Failure) -> JSONPath.Operand {
        guard case .query(let query) = operand, !query.path.isSingular else { return operand }
        throw Failure(message: "a query that may find several values can't be compared", offset: start)
    }

    private mutating func operand() throws(Failure) -> JSONPath.Operand {
        switch next {
        case "@", "$": return .query(try query())
        case "'", "\"": return .literal(Node(.string(try string()), range: range))
        case "-", .some("0"..."9"): return .literal(try number())
        default: break
        }
        for (word, value) in [("true", Node.Value.bool(true)), ("false", .bool(false)), ("null", .null)]
        where take(word) {
            return .literal(Node(value, range: range))
        }
        return try function()
    }

    private mutating func query() throws(Failure) -> JSONPath.Query {
        let isFromRoot = next == "$"
        offset += 1
        return JSONPath.Query(isFromRoot: isFromRoot, path: JSONPath(segments: try segments()))
    }

    private mutating func function() throws(Failure) -> JSONPath.Operand {
        let start = offset
        while let scalar = next, "a"..."z" ~= scalar || scalar == "_" || "0"..."9" ~= scalar { offset += 1 }
        let name = String(String.UnicodeScalarView(scalars[start..<offset]))
        guard ["length", "count", "value"].contains(name) else {
            let message = name.isEmpty ? "\(found) is not expected here" : "the function '\(name)' is not supported"
            throw Failure(message: message, offset: start)
        }
        try expect("(")
        skipBlanks()
        let argument = name == "length" ? try comparable() : try operand()
        try expect(")")
        if name == "length" { return .length(argument) }
        guard case .query(let query) = argument else {
            throw Failure(message: "the function '\(name)' takes a query", offset: start)
        }
        return name == "count" ? .count(query) : .value(query)
    }

    private mutating func number() throws(Failure) -> Node {
        let start = offset
        while let scalar = next, scalar.isNumberPart { offset += 1 }
        let text = String(String.UnicodeScalarView(scalars[start..<offset]))
        guard let node = Node(.string(text), range: range).meantNumber else {
            throw Failure(message: "'\(text)' is not a number", offset: start)
        }
        return node
    }
}

// MARK: Strings

extension JSONPathParser {
    private mutating func string() throws(Failure) -> String {
        let start = offset
        let quote = scalars[offset]
        offset += 1
        var text = String.UnicodeScalarView()
        while let scalar = next {
            offset += 1
            if scalar == quote { return String(text) }
            if scalar.value < 0x20 { throw Failure(message: "a control character stands in a string", offset: offset) }
            text.append(scalar == "\\" ? try escape(quote) : scalar)
        }
        throw Failure(message: "the string has no end", offset: start)
    }

    private mutating func escape(_ quote: Unicode.Scalar) throws(Failure) -> Unicode.Scalar {
        let start = offset - 1
        let letters: [Unicode.Scalar: Unicode.Scalar] = [
            "b": "\u{8}", "f": "\u{C}", "n": "\n", "r": "\r", "t": "\t", "/": "/", "\\": "\\", quote: quote,
        ]
        guard let letter = next else { throw failure("the string has no end") }
        offset += 1
        if let scalar = letters[letter] { return scalar }
        guard letter == "u", let first = hexadecimal() else {
            throw Failure(message: "a backslash begins no known escape", offset: start)
        }
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard first < 0xDC00, take("\\u"), let second = hexadecimal(), 0xDC00...0xDFFF ~= second,
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second & 0x3FF))
        else { throw Failure(message: "an escape is half of a surrogate pair", offset: start) }
        return scalar
    }

    private mutating func hexadecimal() -> UInt32? {
        let digits = scalars[offset...].prefix(4)
        guard digits.count == 4, digits.allSatisfy(\.properties.isASCIIHexDigit) else { return nil }
        offset += 4
        return UInt32(String(String.UnicodeScalarView(digits)), radix: 16)
    }
}

extension JSONPath {
    /// Whether the query finds one value at most, however the document looks.
    fileprivate var isSingular: Bool {
        segments.allSatisfy { segment in
            guard !segment.isDescendant, segment.selectors.count == 1 else { return false }
            switch segment.selectors[0] {
            case .name, .index: return true
            default: return false
            }
        }
    }
}

extension Unicode.Scalar {
    fileprivate var isNamePart: Bool {
        properties.isAlphabetic && isASCII || self == "_" || "0"..."9" ~= self || !isASCII
    }

    fileprivate var isNumberPart: Bool { "0"..."9" ~= self || ["-", "+", ".", "e", "E"].contains(self) }
}
