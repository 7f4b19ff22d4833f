/// Keys of dictionaries as names of elements. What no name can have is spelled by its number, `_x0020_` for a space, as
/// ISO 9075-14 §9.1 and .NET's `XmlConvert` do.
extension XMLElement {
    /// The name of an element that stands for a key.
    static func name(spelling key: String) -> String {
        var name = ""
        var rest = key.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            let isEscape = scalar == "_" && rest.first == "x"
            if canStandInNames(scalar, atStart: name.isEmpty), !isEscape {
                name.unicodeScalars.append(scalar)
            } else {
                let digits = String(scalar.value, radix: 16, uppercase: true)
                name += "_x" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits + "_"
            }
        }
        // No key at all is an escape of no character.
        return name.isEmpty ? "_x_" : name
    }

    /// The key that the element stands for.
    var spelledName: String {
        guard localName.contains("_x") else { return String(localName) }
        var key = ""
        var rest = localName.unicodeScalars[...]
        while let scalar = rest.first {
            if scalar == "_", let (escaped, end) = Self.escape(rest) {
                key.unicodeScalars += escaped
                rest = rest[end...]
            } else {
                key.unicodeScalars.append(scalar)
                rest.removeFirst()
            }
        }
        return key
    }

    /// The character that an escape at the beginning stands for, none for `_x_`, and where the escape ends.
    private static func escape(
        _ text: Substring.UnicodeScalarView
    ) -> (character: [Unicode.Scalar], end: Substring.UnicodeScalarView.Index)? {
        let digits = text.dropFirst().first == "x" ? text.dropFirst(2).prefix { $0 != "_" } : text.prefix(0)
        guard text.dropFirst().first == "x", digits.endIndex < text.endIndex else { return nil }
        let end = text.index(after: digits.endIndex)
        if digits.isEmpty { return ([], end) }
        let isHexadecimal = digits.count <= 8 && digits.allSatisfy(\.properties.isASCIIHexDigit)
        guard isHexadecimal, let number = UInt32(String(digits), radix: 16), let scalar = Unicode.Scalar(number) else {
            return nil
        }
        return ([scalar], end)
    }

    /// XML 1.0 §2.3, without the colon, which belongs to namespaces.
    private static func canStandInNames(_ scalar: Unicode.Scalar, atStart isStart: Bool) -> Bool {
        switch scalar {
        case "A"..."Z", "a"..."z", "_", "\u{C0}"..."\u{D6}", "\u{D8}"..."\u{F6}", "\u{F8}"..."\u{2FF}",
            "\u{370}"..."\u{37D}", "\u{37F}"..."\u{1FFF}", "\u{200C}"..."\u{200D}", "\u{2070}"..."\u{218F}",
            "\u{2C00}"..."\u{2FEF}", "\u{3001}"..."\u{D7FF}", "\u{F900}"..."\u{FDCF}", "\u{FDF0}"..."\u{FFFD}",
            "\u{10000}"..."\u{EFFFF}":
            true
        case "-", ".", "0"..."9", "\u{B7}", "\u{300}"..."\u{36F}", "\u{203F}"..."\u{2040}": !isStart
        default: false
        }
    }
}
