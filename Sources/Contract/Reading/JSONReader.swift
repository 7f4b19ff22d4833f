/// A strict reader for JSON (RFC 8259) that keeps positions: no comments, no trailing commas, no byte order mark,
/// no lone surrogates. It gives up at the first fault of syntax; duplicate keys are collected.
struct JSONReader {
    let file: SourceFile
    let limits: ReadingLimits
    var diagnostics: [Diagnostic] = []
    var offset = 0
    private var nodeCount = 0

    init(file: SourceFile, limits: ReadingLimits) {
        self.file = file
        self.limits = limits
    }

    /// A byte order mark is no part of JSON, but readers may ignore it (RFC 8259 §8.1).
    mutating func skipByteOrderMark() {
        guard file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { return }
        offset = 3
        let range = SourceRange(file: file, start: 0, end: 0)
        diagnostics.append(Diagnostic(.byteOrderMark, at: range, "JSON has no byte order mark", fix: "save it without"))
    }

    mutating func read() -> (Node?, [Diagnostic]) {
        do throws(Diagnostic) {
            skipWhiteSpace()
            let start = SourceRange(file: file, start: 0, end: 0)
            if offset == file.bytes.count { throw Diagnostic(.emptyDocument, at: start, "the document is empty") }
            let node = try readValue(depth: 0)
            skipWhiteSpace()
            if offset < file.bytes.count { throw fault("\(found) stands after the end of the value") }
            return (node, diagnostics)
        } catch {
            return (nil, diagnostics + [error])
        }
    }

    /// The byte at the current offset, or zero at the end. Zero itself is not allowed anywhere in JSON.
    var byte: UInt8 { offset < file.bytes.count ? file.bytes[offset] : 0 }

    mutating func skipWhiteSpace() {
        while offset < file.bytes.count {
            switch file.bytes[offset] {
            case 0x20, 0x09, 0x0A, 0x0D: offset += 1
            default: return
            }
        }
    }

    func fault(_ message: String, fix: String? = nil) -> Diagnostic {
        let range = SourceRange(file: file, start: offset, end: min(offset + 1, file.bytes.count))
        return Diagnostic(.jsonSyntax, at: range, message, fix: fix)
    }

    /// What stands at the current offset, quoted for a message.
    var found: String {
        guard offset < file.bytes.count else { return "the end of the file" }
        let rest = file.bytes[offset..<min(offset + 4, file.bytes.count)]
        return "'" + String(decoding: rest, as: UTF8.self).unicodeScalars.prefix(1).map(String.init).joined() + "'"
    }

    func range(from start: Int) -> SourceRange { SourceRange(file: file, start: start, end: offset) }

    private mutating func readValue(depth: Int) throws(Diagnostic) -> Node {
        nodeCount += 1
        if nodeCount > limits.nodes {
            let message = "the document has more than \(limits.nodes) values"
            throw Diagnostic(.tooManyNodes, at: range(from: offset), message)
        }
        let start = offset
        switch byte {
        case UInt8(ascii: "{"): return try readObject(depth: depth)
        case UInt8(ascii: "["): return try readArray(depth: depth)
        case UInt8(ascii: "\""): return Node(.string(try readString()), range: range(from: start))
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            return Node(try readNumber(), range: range(from: start))
        case UInt8(ascii: "t"): return try readWord("true", .bool(true))
        case UInt8(ascii: "f"): return try readWord("false", .bool(false))
        case UInt8(ascii: "n"): return try readWord("null", .null)
        default: throw fault("\(found) stands where a value was expected")
        }
    }

    private mutating func readWord(_ word: StaticString, _ value: Node.Value) throws(Diagnostic) -> Node {
        let start = offset
        let end = offset + word.utf8CodeUnitCount
        let isWord = end <= file.bytes.count && word.withUTF8Buffer { unsafe file.bytes[start..<end].elementsEqual($0) }
        guard isWord else {
            throw fault("\(found) stands where a value was expected", fix: "put text in double quotes")
        }
        offset = end
        return Node(value, range: range(from: start))
    }
}

extension JSONReader {
    private mutating func readArray(depth: Int) throws(Diagnostic) -> Node {
        let start = offset
        try enter(depth)
        var elements: [Node] = []
        skipWhiteSpace()
        if byte == UInt8(ascii: "]") {
            offset += 1
            return Node(.sequence([]), range: range(from: start))
        }
        while true {
            elements.append(try readValue(depth: depth + 1))
            skipWhiteSpace()
            if byte == UInt8(ascii: "]") { break }
            guard byte == UInt8(ascii: ",") else { throw fault("\(found) stands where ',' or ']' was expected") }
            offset += 1
            skipWhiteSpace()
            if byte == UInt8(ascii: "]") { throw fault("']' follows a comma", fix: "remove the comma") }
        }
        offset += 1
        return Node(.sequence(elements.fitted()), range: range(from: start))
    }

    private mutating func readObject(depth: Int) throws(Diagnostic) -> Node {
        let start = offset
        try enter(depth)
        var entries: [Mapping.Entry] = []
        skipWhiteSpace()
        if byte == UInt8(ascii: "}") {
            offset += 1
            return Node(.mapping(Mapping([])), range: range(from: start))
        }
        while true {
            entries.append(try readEntry(depth: depth))
            skipWhiteSpace()
            if byte == UInt8(ascii: "}") { break }
            guard byte == UInt8(ascii: ",") else { throw fault("\(found) stands where ',' or '}' was expected") }
            offset += 1
            skipWhiteSpace()
            if byte == UInt8(ascii: "}") { throw fault("'}' follows a comma", fix: "remove the comma") }
        }
        offset += 1
        diagnostics += duplicateKeys(in: entries)
        return Node(.mapping(Mapping(withoutRepetitions(entries).fitted())), range: range(from: start))
    }

    private mutating func readEntry(depth: Int) throws(Diagnostic) -> Mapping.Entry {
        let keyStart = offset
        guard byte == UInt8(ascii: "\"") else {
            throw fault("\(found) stands where a key in double quotes was expected")
        }
        let key = try readString()
        let keyRange = range(from: keyStart)
        skipWhiteSpace()
        guard byte == UInt8(ascii: ":") else { throw fault("\(found) stands where ':' was expected") }
        offset += 1
        skipWhiteSpace()
        return Mapping.Entry(key: key, keyRange: keyRange, value: try readValue(depth: depth + 1))
    }

    /// Steps over the opening bracket.
    private mutating func enter(_ depth: Int) throws(Diagnostic) {
        if depth >= limits.depth {
            let message = "values are nested more than \(limits.depth) deep"
            throw Diagnostic(.nestingTooDeep, at: range(from: offset), message)
        }
        offset += 1
    }

    /// RFC 8259 §6: no leading zeros, a digit on both sides of the point.
    private mutating func readNumber() throws(Diagnostic) -> Node.Value {
        let start = offset
        var isInteger = true
        if byte == UInt8(ascii: "-") { offset += 1 }
        if byte == UInt8(ascii: "0") {
            offset += 1
            if isDigit(byte) { throw fault("a number has a leading zero") }
        } else {
            try readDigits()
        }
        if byte == UInt8(ascii: ".") {
            isInteger = false
            offset += 1
            try readDigits()
        }
        if byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
            isInteger = false
            offset += 1
            if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { offset += 1 }
            try readDigits()
        }
        let text = String(decoding: file.bytes[start..<offset], as: UTF8.self)
        return isInteger ? .integer(text) : .number(text)
    }

    private mutating func readDigits() throws(Diagnostic) {
        guard isDigit(byte) else { throw fault("\(found) stands where a digit was expected") }
        while isDigit(byte) { offset += 1 }
    }

    private func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
}
