import Contract

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
            case "\u{0}"..."\u{1F}", "\u{7F}": output += scalar.jsonEscape
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
