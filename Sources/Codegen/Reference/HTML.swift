/// Text of an HTML page under construction. Everything from a contract enters it escaped.
struct HTML {
    private(set) var text = ""

    /// Adds markup of our own, as it is.
    mutating func markup(_ markup: StaticString) {
        markup.withUTF8Buffer { unsafe text += String(decoding: $0, as: UTF8.self) }
    }

    /// Adds text from a contract.
    mutating func escaped(_ value: String) {
        for scalar in value.unicodeScalars {
            switch scalar {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            case "'": text += "&#39;"
            case "\n", "\t": text.unicodeScalars.append(scalar)
            case _ where scalar.properties.generalCategory == .control: text += "\u{FFFD}"
            default: text.unicodeScalars.append(scalar)
            }
        }
    }

    /// Adds `<tag class="…">…</tag>` around what `content` adds.
    mutating func element(
        _ tag: StaticString,
        class name: StaticString? = nil,
        id: String? = nil,
        _ content: (inout HTML) -> Void
    ) {
        begin(tag, class: name, id: id)
        content(&self)
        text += "</\(tag)>"
    }

    @inline(never)
    private mutating func begin(_ tag: StaticString, class name: StaticString?, id: String?) {
        text += "<\(tag)"
        if let name { text += " class=\"\(name)\"" }
        if let id {
            text += " id=\""
            escaped(id)
            text += "\""
        }
        text += ">"
    }

    /// Adds `<tag class="…">escaped text</tag>`.
    mutating func element(_ tag: StaticString, class name: StaticString? = nil, text value: String) {
        element(tag, class: name) { $0.escaped(value) }
    }

    /// Adds a link to a place on the same page.
    mutating func link(to id: String, text value: String) {
        text += "<a href=\"#"
        escaped(id)
        text += "\">"
        escaped(value)
        text += "</a>"
    }

    mutating func line() {
        text += "\n"
    }
}

/// What may stand in an `id` attribute and a `#fragment` alike; other scalars become their number.
func fragment(_ parts: String...) -> String {
    var result = ""
    for scalar in parts.joined(separator: "-").unicodeScalars {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "-": result.unicodeScalars.append(scalar)
        default: result += "_\(String(scalar.value, radix: 16))"
        }
    }
    return result
}
