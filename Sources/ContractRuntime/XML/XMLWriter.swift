/// Writes elements as XML 1.0 in UTF-8.
struct XMLWriter {
    private(set) var bytes: [UInt8] = []

    static func write(_ root: XMLElement) -> [UInt8] {
        var writer = XMLWriter()
        writer.add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
        writer.add(root)
        return writer.bytes
    }

    private mutating func add(_ element: XMLElement) {
        add("<")
        add(element.name)
        for (name, value) in element.attributes {
            add(" ")
            add(name)
            add("=\"")
            addEscaped(value)
            add("\"")
        }
        guard !element.children.isEmpty || !element.text.isEmpty else {
            add("/>")
            return
        }
        add(">")
        if element.isCDATA, !element.text.utf8.contains(where: { $0 < 0x20 && ![0x09, 0x0A].contains($0) }) {
            // What would end the section is spread over two (XML 1.0 §2.7).
            add("<![CDATA[\(element.text.replacing("]]>", with: "]]]]><![CDATA[>"))]]>")
        } else {
            addEscaped(element.text)
        }
        for child in element.children { add(child) }
        add("</")
        add(element.name)
        add(">")
    }

    private mutating func add(_ text: String) {
        bytes += text.utf8
    }

    /// Controls that XML 1.0 cannot say become U+FFFD (XML 1.0 §2.2).
    private mutating func addEscaped(_ text: String) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): add("&amp;")
            case UInt8(ascii: "<"): add("&lt;")
            case UInt8(ascii: ">"): add("&gt;")
            case UInt8(ascii: "\""): add("&quot;")
            case 0x09, 0x0A, 0x0D: add("&#\(byte);")
            case 0x00..<0x20: add("\u{FFFD}")
            default: bytes.append(byte)
            }
        }
    }
}
