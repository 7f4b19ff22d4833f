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
            if content.isEmpty {
                line("///")
            } else if content.utf8.count <= width - 4 || isCode || content.isPreformatted {
                line(joining: "/// ", content)
            } else {
                for part in content.wrapped(to: width - 4) { line(joining: "/// ", part) }
            }
        }
    }
}

extension String {
    fileprivate var isCodeFence: Bool {
        let content = utf8.drop { $0 == UInt8(ascii: " ") }
        return content.starts(with: "```".utf8) || content.starts(with: "~~~".utf8)
    }

    /// Code by indentation, tables and headings mean something else when they are broken.
    fileprivate var isPreformatted: Bool {
        if utf8.starts(with: "    ".utf8) || utf8.first == UInt8(ascii: "\t") { return true }
        return utf8.first == UInt8(ascii: "#") || utf8.first { $0 != UInt8(ascii: " ") } == UInt8(ascii: "|")
    }

    /// Lines of at most `width` scalars, broken at spaces; a longer word stands alone. The lines that follow the first
    /// are indented like the text of a list item.
    fileprivate func wrapped(to width: Int) -> [String] {
        guard unicodeScalars.count > width else { return [self] }
        let space = UInt8(ascii: " ")
        let hanging = Array(repeating: space, count: hangingIndent)
        var lines: [String] = []
        var line = Array(utf8.prefix { $0 == space })
        var length = line.count
        var isStart = true
        var text = self
        text.withUTF8 { bytes in
            for word in bytes.split(separator: space) {
                // Bytes but for those that continue a scalar.
                let count = word.count { $0 & 0xC0 != 0x80 }
                if !isStart, length + 1 + count > width {
                    lines.append(String(decoding: line, as: UTF8.self))
                    line = hanging
                    length = hanging.count
                    isStart = true
                }
                if !isStart { line.append(space) }
                line += word
                length += count + (isStart ? 0 : 1)
                isStart = false
            }
        }
        return lines + [String(decoding: line, as: UTF8.self)]
    }

    /// Where the text of a list item begins: after `- `, `* `, `+ ` or `1. `.
    private var hangingIndent: Int {
        let content = utf8.drop { $0 == UInt8(ascii: " ") }
        let indent = utf8.count - content.count
        if ["- ", "* ", "+ "].contains(where: { content.starts(with: $0.utf8) }) { return indent + 2 }
        let digits = content.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
        let isNumbered = digits > 0 && content.dropFirst(digits).starts(with: ". ".utf8)
        return isNumbered ? indent + digits + 2 : indent
    }
}
