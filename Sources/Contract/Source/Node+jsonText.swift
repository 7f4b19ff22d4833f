extension Node {
    /// The value as JSON (RFC 8259) without white space.
    public var jsonText: String {
        var text = ""
        write(to: &text)
        return text
    }

    private func write(to text: inout String) {
        switch value {
        case .null: text += "null"
        case .bool(let bool): text += bool ? "true" : "false"
        case .integer(let number), .number(let number): text += number
        case .string(let string): text += string.quotedAsJSON
        case .sequence(let elements):
            text += "["
            for (index, element) in elements.enumerated() {
                if index > 0 { text += "," }
                element.write(to: &text)
            }
            text += "]"
        case .mapping(let mapping):
            text += "{"
            for (index, entry) in mapping.entries.enumerated() {
                if index > 0 { text += "," }
                text += entry.key.quotedAsJSON + ":"
                entry.value.write(to: &text)
            }
            text += "}"
        }
    }
}

extension Node {
    /// The value as JSON with a line for each member and element, indented by two spaces.
    public var jsonLines: [String] {
        switch value {
        case .sequence(let elements) where !elements.isEmpty:
            Self.lines("[", elements.map(\.jsonLines), "]")
        case .mapping(let mapping) where !mapping.entries.isEmpty:
            Self.lines(
                "{",
                mapping.entries.map { entry in
                    var lines = entry.value.jsonLines
                    lines[0] = "\(entry.key.quotedAsJSON): \(lines[0])"
                    return lines
                }, "}")
        default: [jsonText]
        }
    }

    private static func lines(_ opening: String, _ parts: [[String]], _ closing: String) -> [String] {
        var lines = [opening]
        for (index, part) in parts.enumerated() {
            lines += part.map { "  \($0)" }
            if index < parts.count - 1 { lines[lines.count - 1] += "," }
        }
        return lines + [closing]
    }
}

extension String {
    /// A JSON string (RFC 8259 §7).
    var quotedAsJSON: String {
        var output = "\""
        for scalar in unicodeScalars {
            switch scalar {
            case "\"": output += "\\\""
            case "\\": output += "\\\\"
            case "\n": output += "\\n"
            case "\r": output += "\\r"
            case "\t": output += "\\t"
            case "\u{0}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}": output += scalar.jsonEscape
            default: output.unicodeScalars.append(scalar)
            }
        }
        return output + "\""
    }
}

extension Unicode.Scalar {
    private static let digits = 4

    fileprivate var jsonEscape: String {
        let hexadecimal = String(value, radix: 16, uppercase: true)
        return "\\u" + String(repeating: "0", count: max(0, Self.digits - hexadecimal.count)) + hexadecimal
    }
}
