extension SwiftPrinter {
    /// ```swift
    /// /// Summary.
    /// ///
    /// /// `GET /tasks`
    /// ```
    mutating func documentation(_ documentation: Documentation) {
        var isCode = false
        for content in documentation.lines {
            if content.isCodeFence { isCode.toggle() }
            for part in isCode || content.isPreformatted ? [content] : content.wrapped(to: width - 4) {
                line(part.isEmpty ? "///" : "/// \(part)")
            }
        }
    }
}

extension String {
    fileprivate var isCodeFence: Bool {
        let content = drop { $0 == " " }
        return content.hasPrefix("```") || content.hasPrefix("~~~")
    }

    /// Code by indentation, tables and headings mean something else when they are broken.
    fileprivate var isPreformatted: Bool {
        hasPrefix("    ") || hasPrefix("\t") || hasPrefix("#") || drop { $0 == " " }.hasPrefix("|")
    }

    /// Lines of at most `width` scalars, broken at spaces; a longer word stands alone. The lines that follow the first
    /// are indented like the text of a list item.
    fileprivate func wrapped(to width: Int) -> [String] {
        guard unicodeScalars.count > width else { return [self] }
        let hanging = String(repeating: " ", count: hangingIndent)
        var lines: [String] = []
        var line = String(repeating: " ", count: prefix { $0 == " " }.count)
        var isStart = true
        for word in split(separator: " ") {
            if !isStart, line.unicodeScalars.count + 1 + word.unicodeScalars.count > width {
                lines.append(line)
                line = hanging
                isStart = true
            }
            line += isStart ? String(word) : " \(word)"
            isStart = false
        }
        return lines + [line]
    }

    /// Where the text of a list item begins: after `- `, `* `, `+ ` or `1. `.
    private var hangingIndent: Int {
        let indent = prefix { $0 == " " }.count
        let content = dropFirst(indent)
        if ["- ", "* ", "+ "].contains(where: { content.hasPrefix($0) }) { return indent + 2 }
        let digits = content.prefix { ("0"..."9").contains($0) }.count
        let isNumbered = digits > 0 && content.dropFirst(digits).hasPrefix(". ")
        return isNumbered ? indent + digits + 2 : indent
    }
}
