/// Descriptions may use CommonMark (OpenAPI 3.1 §4.3). The page shows what descriptions use most, paragraphs, lists,
/// `code` and **strong**, and leaves every other mark as it was written.
extension HTML {
    mutating func markdown(_ source: String) {
        var paragraph: [String] = []
        var items: [String] = []
        for line in source.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            let trimmed = line.trimmingSpaces()
            if let item = listItem(trimmed) {
                flush(paragraph: &paragraph)
                items.append(item)
            } else if trimmed.isEmpty {
                flush(paragraph: &paragraph)
                flush(items: &items)
            } else if !items.isEmpty {
                items[items.count - 1] += " " + trimmed
            } else {
                paragraph.append(trimmed)
            }
        }
        flush(paragraph: &paragraph)
        flush(items: &items)
    }

    private func listItem(_ line: String) -> String? {
        guard line.hasPrefix("- ") || line.hasPrefix("* ") else { return nil }
        return String(line.dropFirst(2))
    }

    private mutating func flush(paragraph: inout [String]) {
        guard !paragraph.isEmpty else { return }
        let words = paragraph.joined(separator: " ")
        element("p") { $0.inline(words) }
        paragraph = []
    }

    private mutating func flush(items: inout [String]) {
        guard !items.isEmpty else { return }
        let words = items
        element("ul") { list in
            for item in words { list.element("li") { $0.inline(item) } }
        }
        items = []
    }

    /// One line of text with `code` and **strong** in it.
    mutating func inline(_ source: String) {
        var rest = source[...]
        while let mark = rest.firstIndex(where: { $0 == "`" || $0 == "*" }) {
            let isCode = rest[mark] == "`"
            let fence = isCode ? "`" : "**"
            guard rest[mark...].hasPrefix(fence),
                let open = rest.index(mark, offsetBy: fence.count, limitedBy: rest.endIndex),
                let close = rest[open...].firstOccurrence(of: fence)
            else {
                let after = rest.index(after: mark)
                escaped(String(rest[..<after]))
                rest = rest[after...]
                continue
            }
            escaped(String(rest[..<mark]))
            if isCode {
                element("code", text: String(rest[open..<close]))
            } else {
                element("strong", text: String(rest[open..<close]))
            }
            rest = rest[rest.index(close, offsetBy: fence.count)...]
        }
        escaped(String(rest))
    }
}

extension Substring {
    func trimmingSpaces() -> String {
        var text = self
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }

    fileprivate func firstOccurrence(of fence: String) -> Index? {
        var index = startIndex
        while index < endIndex {
            if self[index...].hasPrefix(fence) { return index > startIndex ? index : nil }
            formIndex(after: &index)
        }
        return nil
    }
}
