/// A cursor over the bytes of one JSON text; strict RFC 8259.
///
/// It never steps over `end`, and after a syntax error the cursor stands at `end`, so that every loop stops. Values
/// that have another type than the codec reads are skipped and recorded as violations, so that reading goes on.
@safe struct JSONReader: ~Copyable {
    var cursor: UnsafePointer<UInt8>
    let start: UnsafePointer<UInt8>
    let end: UnsafePointer<UInt8>
    private(set) var depth = 0
    let maximumDepth: Int
    var findings: Findings
    /// Whether there is a syntax error.
    private(set) var isBroken = false
    private(set) var syntaxError: JSONSyntaxError?
    /// Bytes read more than once by unions that tried several branches.
    private var reread = 0
    /// How many unions are trying a branch.
    var attemptDepth = 0
    /// Strings whose escapes were replaced, one behind the other. Together they are never longer than the text before
    /// the cursor, so there is room for the whole text.
    private var unescaped: UnsafeMutablePointer<UInt8>?
    private var unescapedCount = 0
    /// The items of the arrays that are being read.
    var itemStack = ItemStack()
    /// The value that rules looked at last, with what they know of it; nil where no schema has a rule.
    var ruleEvaluation: RuleEvaluation?

    /// The deepest nesting that any options allow: what the stack of a thread of 512 KiB surely bears.
    static let depthLimit = 512

    /// The bytes must stay where they are for as long as the reader is used.
    init(_ bytes: UnsafeRawBufferPointer, options: JSONReadingOptions) {
        let buffer = unsafe bytes.bindMemory(to: UInt8.self)
        // Of a text without any bytes none is read, so any address will do.
        unsafe start = unsafe buffer.baseAddress ?? JSONReader.nowhere.utf8Start
        unsafe cursor = unsafe start
        unsafe end = unsafe start + buffer.count
        maximumDepth = min(options.maximumDepth, JSONReader.depthLimit)
        findings = Findings(isStrict: options.isStrict, limit: options.maximumViolations)
        if starts(with: [0xEF, 0xBB, 0xBF]) { fail("a byte order mark isn't allowed") }
    }

    deinit { unsafe unescaped?.deallocate() }

    private static let nowhere: StaticString = ""

    var offset: Int { unsafe cursor - start }

    /// The byte at the cursor; 0, which starts nothing, at the end.
    @inline(__always)
    var current: UInt8 { unsafe cursor < end ? cursor.pointee : 0 }

    private func starts(with bytes: [UInt8]) -> Bool {
        unsafe end - cursor >= bytes.count
            && UnsafeBufferPointer(start: cursor, count: bytes.count).elementsEqual(bytes)
    }
}

// MARK: Faults

extension JSONReader {
    /// Records a syntax error at the cursor, unless there is one already.
    @inline(never)
    mutating func fail(_ message: String) {
        guard !isBroken else { return }
        isBroken = true
        let text = unsafe UnsafeBufferPointer(start: start, count: offset)
        let line = unsafe text.reduce(1) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
        let lineStart = unsafe text.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        let reason = unsafe cursor < end ? message : "the text ends too early: \(message)"
        syntaxError = JSONSyntaxError(offset: offset, line: line, column: offset - lineStart + 1, message: reason)
        unsafe cursor = unsafe end
    }

    /// Records that a value of another type was expected, and skips the one that is there.
    @inline(never)
    mutating func mismatch(_ expected: String) {
        let isNull = current == UInt8(ascii: "n")
        let count = findings.count
        if unsafe cursor < end { findings.add(keyword: "type", "must be \(expected)\(isNull ? ", not null" : "")") }
        skipValue()
        if isBroken { findings.forget(since: count) }
    }

    /// Throws the syntax error, or else what was found; a value that broke constraints only is discarded first.
    func verify(_ isMade: Bool, discard: () -> Void) throws(DecodingFailure) {
        if let syntaxError {
            if isMade { discard() }
            throw .syntax(syntaxError)
        }
        try findings.verify(isMade, discard: discard)
    }

    /// Checks that nothing but whitespace is left.
    mutating func finish() {
        skipWhitespace()
        finishWithoutWhitespace()
    }

    mutating func finishWithoutWhitespace() {
        if unsafe cursor < end { fail("nothing may follow the value") }
    }
}

// MARK: Tokens

extension JSONReader {
    @inline(__always)
    mutating func skipWhitespace() {
        if unsafe cursor < end, unsafe cursor.pointee <= UInt8(ascii: " ") { skipWhitespaceRun() }
    }

    @inline(never)
    private mutating func skipWhitespaceRun() {
        while unsafe cursor < end {
            switch unsafe cursor.pointee {
            case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): unsafe cursor += 1
            default: return
            }
        }
    }

    /// Skips whitespace, then the byte if it is there.
    @inline(__always)
    mutating func skip(_ byte: UInt8) -> Bool {
        skipWhitespace()
        guard current == byte else { return false }
        unsafe cursor += 1
        return true
    }

    /// Skips the letters of `true`, `false` or `null` if they are there.
    mutating func skip(literal: StaticString) -> Bool {
        let count = literal.utf8CodeUnitCount
        guard unsafe end - cursor >= count else { return false }
        let bytes = unsafe UnsafeBufferPointer(start: cursor, count: count)
        guard unsafe bytes.hasEqualBytes(UnsafeBufferPointer(start: literal.utf8Start, count: count)) else {
            return false
        }
        unsafe cursor += count
        return true
    }

    /// Steps into an array or object. False: it is something else, which was skipped, or nested too deep.
    mutating func open(_ bracket: UInt8, _ expected: String) -> Bool {
        skipWhitespace()
        guard current == bracket else {
            mismatch(expected)
            return false
        }
        guard depth < maximumDepth else {
            fail("nested more than \(maximumDepth) deep")
            return false
        }
        unsafe cursor += 1
        depth += 1
        return true
    }

    /// Steps out, if the closing bracket is here: directly after the opening one.
    @inline(__always)
    mutating func closeEmpty(_ bracket: UInt8) -> Bool {
        guard skip(bracket) else { return false }
        depth -= 1
        return true
    }

    /// After an item or member: true when a comma leads to another one, false at the closing bracket or an error.
    @inline(__always)
    mutating func hasMore(until bracket: UInt8) -> Bool {
        skipWhitespace()
        let byte = current
        if byte == UInt8(ascii: ",") {
            unsafe cursor += 1
            return true
        }
        if byte == bracket {
            unsafe cursor += 1
            depth -= 1
            return false
        }
        fail(bracket == UInt8(ascii: "}") ? "expected ',' or '}'" : "expected ',' or ']'")
        return false
    }

    /// The name of a member and the colon after it; nil is a syntax error.
    mutating func key() -> RawString? {
        skipWhitespace()
        guard current == UInt8(ascii: "\"") else {
            fail("expected the name of a member in quotation marks")
            return nil
        }
        guard let key = scanString() else { return nil }
        guard skip(UInt8(ascii: ":")) else {
            fail("expected ':'")
            return nil
        }
        return key
    }

    /// Reads `null` if it is here.
    @inline(__always)
    mutating func skipNull() -> Bool {
        skipWhitespace()
        return current == UInt8(ascii: "n") && skip(literal: "null")
    }

    mutating func boolean() -> Bool? {
        skipWhitespace()
        switch current {
        case UInt8(ascii: "t"): if skip(literal: "true") { return true }
        case UInt8(ascii: "f"): if skip(literal: "false") { return false }
        default: break
        }
        mismatch("true or false")
        return nil
    }
}

// MARK: Strings with escapes

extension JSONReader {
    /// Where the next string whose escapes are replaced goes.
    mutating func unescapedEnd() -> UnsafeMutablePointer<UInt8> {
        let memory = unsafe unescaped ?? .allocate(capacity: end - start)
        unsafe unescaped = unsafe memory
        return unsafe memory + unescapedCount
    }

    mutating func keepUnescaped(_ count: Int) { unescapedCount += count }
}

// MARK: Trying out

extension JSONReader {
    /// Where a union began to try a branch.
    @safe struct Mark {
        let cursor: UnsafePointer<UInt8>
        let depth: Int
        let unescapedCount: Int
    }

    var mark: Mark { unsafe Mark(cursor: cursor, depth: depth, unescapedCount: unescapedCount) }

    /// Goes back. The caller has made sure that the text isn't broken.
    mutating func rewind(to mark: Mark) {
        unsafe cursor = unsafe mark.cursor
        depth = mark.depth
        unescapedCount = mark.unescapedCount
    }

    /// Goes back to try another branch, and counts what is read again: unions inside of unions could take time that
    /// grows exponentially with the depth. False, with a violation, when the text is used up.
    ///
    /// - Parameter isOutermost: whether no other union tries a branch around it. Then nothing is counted: each byte is
    ///   read once for each branch, however many there are.
    mutating func retry(from mark: Mark, isOutermost: Bool) -> Bool {
        if !isOutermost { unsafe reread += cursor - mark.cursor }
        rewind(to: mark)
        if mayReread { return true }
        findings.add(keyword: "oneOf", "takes too many attempts to tell what it is")
        return false
    }

    /// Whether branches of unions inside of unions may be tried still.
    var mayReread: Bool {
        unsafe reread <= max(JSONReader.rereadFactor * (end - start), JSONReader.leastRereading)
    }

    /// How many times the whole text may be read again.
    private static let rereadFactor = 32
    /// How many bytes may be read again of any text: 1 MiB.
    private static let leastRereading = 1 << 20
}
