import Contract

// Text of the contract enters generated code by these doors only. All of them look at Unicode scalars, never at
// `Character`: a prefix mark such as U+0600 before a quote makes one character of both, and hides the quote.

/// A Swift string literal that means exactly `text`.
///
/// Printable ASCII except `"` and `\` stands as it is; everything else is written as `\u{…}`.
func stringLiteral(_ text: String) -> String {
    "\"\(literalContent(text))\""
}

/// What stands between the quotes of ``stringLiteral(_:)``.
func literalContent(_ text: String) -> String {
    var bytes = text
    let isPlain = bytes.withUTF8 { bytes in
        bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
    }
    if isPlain { return text }
    var content = ""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": content += "\\\""
        case "\\": content += "\\\\"
        case " "..."~": content.unicodeScalars.append(scalar)
        default: content += "\\u{\(hex(scalar))}"
        }
    }
    return content
}

/// A JSON value as a literal in which quotes and backslashes stand as they are: `#"…"#`. Text that would end such a
/// literal, or begin an interpolation in it, becomes an ordinary one.
func jsonLiteral(_ value: Node) -> SwiftExpression {
    let text = value.jsonText
    let bytes = Array(text.utf8)
    let special = [UInt8(ascii: "\""), UInt8(ascii: "\\")]
    let hasEnd = zip(bytes, bytes.dropFirst()).contains { special.contains($0) && $1 == UInt8(ascii: "#") }
    guard !hasEnd, bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else { return .text(stringLiteral(text)) }
    return .literal("#\"\(text)\"#", lines: ["#\"\"\""] + value.jsonLines + ["\"\"\"#"])
}

/// Text for one line of a comment: line breaks, controls and direction marks are made visible.
func commentText(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    var line = ""
    for scalar in text.unicodeScalars {
        if isHidden(scalar) {
            line += "\\u{\(hex(scalar))}"
        } else {
            line.unicodeScalars.append(scalar)
        }
    }
    return line
}

extension Documentation {
    /// The text of a description, which is Markdown: its lines, without white space at their ends, and without empty
    /// lines at the start and at the end.
    init(markdown text: String) {
        if let lines = Self.plainLines(of: text) {
            self.init(trimming: lines)
            return
        }
        var lines: [String] = []
        var line = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            if isLineBreak(scalar) {
                if !(scalar == "\n" && previous == "\r") { lines.append(Self.line(line)) }
                line = String.UnicodeScalarView()
            } else {
                line.append(scalar)
            }
            previous = scalar
        }
        lines.append(Self.line(line))
        self.init(trimming: lines)
    }

    private init(trimming lines: [String]) {
        let start = lines.firstIndex { !$0.isEmpty } ?? lines.endIndex
        let end = lines.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? start
        self.init(lines: Array(lines[start..<end]))
    }

    /// The lines of a text of printable ASCII, which nearly all are; nil for others.
    private static func plainLines(of text: String) -> [String]? {
        var text = text
        return text.withUTF8 { bytes in
            guard bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F || $0 == 0x0A }) else { return nil }
            return bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
                let end = line.lastIndex { $0 != UInt8(ascii: " ") }.map { $0 + 1 } ?? line.startIndex
                return String(decoding: line[..<end], as: UTF8.self)
            }
        }
    }

    private static func line(_ scalars: String.UnicodeScalarView) -> String {
        var scalars = scalars
        while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
        return commentText(String(scalars))
    }

    /// The paragraphs one after the other, with an empty line between two; empty ones are left out.
    static func paragraphs(_ paragraphs: Documentation...) -> Documentation {
        Documentation(lines: Array(paragraphs.filter { !$0.isEmpty }.map(\.lines).joined(separator: [""])))
    }
}

/// Everything that some tool takes for the end of a line: LF, VT, FF, CR, U+0085, U+2028, U+2029.
private func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
}

/// Line breaks, controls except tab, format characters (among them marks of direction), and what is not assigned.
private func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    if isLineBreak(scalar) { return true }
    return switch scalar.properties.generalCategory {
    case .control: scalar != "\t"
    case .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: true
    default: false
    }
}

func hex(_ scalar: Unicode.Scalar) -> String {
    String(scalar.value, radix: 16, uppercase: true)
}

extension UInt8 {
    var isLetterOrDigit: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: false
        }
    }
}
