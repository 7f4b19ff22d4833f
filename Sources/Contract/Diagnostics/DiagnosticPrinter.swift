/// Makes text of diagnostics, for people.
///
/// ```
/// contracts/auth-api.yaml:118:11: error: 'requird' is not a keyword of Schema Object [unknown-key]
/// 118 |           requird: [email]
///     |           ^~~~~~~ did you mean 'required'?
/// ```
public enum DiagnosticPrinter {
    /// All diagnostics in the order of their positions, each followed by its notes.
    public static func text(_ diagnostics: some Sequence<Diagnostic>) -> String {
        diagnostics.sortedByPosition().map { text($0) }.joined()
    }

    /// One diagnostic with its notes; every line ends with a line feed.
    public static func text(_ diagnostic: Diagnostic) -> String {
        var output = entry(
            at: diagnostic.range, label: diagnostic.severity.rawValue,
            message: "\(diagnostic.message) [\(diagnostic.rule.id)]", remark: diagnostic.fix)
        for note in diagnostic.notes {
            output += entry(at: note.range, label: "note", message: note.message, remark: nil)
        }
        return output
    }

    private static func entry(at range: SourceRange, label: String, message: String, remark: String?) -> String {
        let heading = "\(range): \(label): \(message)".visible + "\n"
        return heading + Excerpt(of: range).text(remark: remark?.visible)
    }
}

/// The source line of a range with a caret line below it.
private struct Excerpt {
    /// Bytes of a line that are shown; minified JSON stands on one line of megabytes.
    private static let width = 160
    /// How much of a cut line is shown before the finding.
    private static let lead = 40

    let lineNumber: Int
    let line: String
    /// Scalars before the caret.
    let indent: Int
    let caretCount: Int

    init(of range: SourceRange) {
        let file = range.file
        let start = range.start
        lineNumber = start.line
        let line = file.lineOffsets(start.line)
        let caretStart = min(max(range.startOffset, line.lowerBound), line.upperBound)
        let caretEnd = min(max(range.endOffset, caretStart), line.upperBound)
        var first = line.lowerBound
        var last = line.upperBound
        if line.count > Self.width {
            first = Self.scalarStart(in: file, at: max(first, caretStart - Self.lead))
            last = Self.scalarStart(in: file, at: min(last, first + Self.width))
        }
        let cutBefore = first > line.lowerBound ? "…" : ""
        let before = cutBefore + file.text(from: first, to: caretStart).visible
        self.line = before + file.text(from: caretStart, to: last).visible + (last < line.upperBound ? "…" : "")
        indent = before.unicodeScalars.count
        let marked = file.text(from: caretStart, to: min(caretEnd, last)).visible
        caretCount = max(1, marked.unicodeScalars.count)
    }

    /// The offset moved back to where a scalar begins.
    private static func scalarStart(in file: SourceFile, at offset: Int) -> Int {
        var offset = offset
        while offset > 0, offset < file.bytes.count, file.bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
        return offset
    }

    func text(remark: String?) -> String {
        let number = String(lineNumber)
        let gutter = String(repeating: " ", count: number.count)
        let carets = "^" + String(repeating: "~", count: caretCount - 1)
        let source = line.isEmpty ? "\(number) |\n" : "\(number) | \(line)\n"
        let suffix = remark.map { " \($0)" } ?? ""
        return source + "\(gutter) | \(String(repeating: " ", count: indent))\(carets)\(suffix)\n"
    }
}

extension String {
    /// The text with everything that could move the cursor or turn the writing direction made visible.
    var visible: String {
        guard utf8.contains(where: { $0 < 0x20 || $0 >= 0x7F }) else { return self }
        var text = ""
        for scalar in unicodeScalars { text += scalar.visible }
        return text
    }
}

extension Unicode.Scalar {
    /// The scalar itself, a blank for a tab, or `\u{1B}` for controls, line separators and bidi marks: a document
    /// must not be able to write to the terminal of the person who checks it.
    fileprivate var visible: String {
        switch value {
        case 0x09: " "
        case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF:
            "\\u{\(String(value, radix: 16, uppercase: true))}"
        default: String(Character(self))
        }
    }
}
