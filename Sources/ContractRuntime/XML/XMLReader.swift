/// Reads XML 1.0 documents strictly, in linear time and bounded depth.
///
/// Document type declarations are refused, so there are no entities to expand and none to fetch: neither "billion
/// laughs" nor external entities exist here. Comments and processing instructions are passed over.
struct XMLReader {
    private let bytes: [UInt8]
    private var index = 0
    private let maximumDepth: Int

    static func read(_ bytes: [UInt8], maximumDepth: Int = 64) throws(XMLSyntaxError) -> XMLElement {
        var reader = XMLReader(bytes: bytes, maximumDepth: maximumDepth)
        return try reader.document()
    }

    private init(bytes: [UInt8], maximumDepth: Int) {
        self.bytes = bytes
        self.maximumDepth = maximumDepth
    }

    private mutating func document() throws(XMLSyntaxError) -> XMLElement {
        if starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
        try skipMisc()
        guard starts(with: "<") else { throw fault("expected an element") }
        let root = try element(depth: 1)
        try skipMisc()
        guard index == bytes.count else { throw fault("expected nothing after the root element") }
        return root
    }

    /// Passes over white space, comments and processing instructions.
    private mutating func skipMisc() throws(XMLSyntaxError) {
        while true {
            skipSpace()
            if starts(with: "<!--") {
                try skip(through: "-->", from: 4)
            } else if starts(with: "<?") {
                try skip(through: "?>", from: 2)
            } else if starts(with: "<!DOCTYPE") {
                throw fault("document type declarations are not allowed")
            } else {
                return
            }
        }
    }

    private mutating func element(depth: Int) throws(XMLSyntaxError) -> XMLElement {
        guard depth <= maximumDepth else { throw fault("elements nest more than \(maximumDepth) deep") }
        index += 1
        var element = XMLElement(name: try name())
        try attributes(of: &element)
        if starts(with: "/>") {
            index += 2
            return element
        }
        guard take(UInt8(ascii: ">")) else { throw fault("expected '>'") }
        try content(of: &element, depth: depth)
        index += 2
        guard try name() == element.name else { throw fault("the end tag does not match '\(element.name)'") }
        skipSpace()
        guard take(UInt8(ascii: ">")) else { throw fault("expected '>'") }
        return element
    }

    /// Everything up to the `</` of the element.
    private mutating func content(of element: inout XMLElement, depth: Int) throws(XMLSyntaxError) {
        var text: [UInt8] = []
        while !starts(with: "</") {
            guard index < bytes.count else { throw fault("the element '\(element.name)' does not end") }
            if starts(with: "<![CDATA[") {
                let start = index + 9
                try skip(through: "]]>", from: 9)
                text += bytes[start..<(index - 3)]
            } else if starts(with: "<!--") {
                try skip(through: "-->", from: 4)
            } else if starts(with: "<?") {
                try skip(through: "?>", from: 2)
            } else if starts(with: "<!") {
                throw fault("declarations are not allowed inside an element")
            } else if starts(with: "<") {
                element.children.append(try self.element(depth: depth + 1))
            } else {
                try character(into: &text)
            }
        }
        element.text = try string(text)
    }

    private mutating func attributes(of element: inout XMLElement) throws(XMLSyntaxError) {
        var names: Set<String> = []
        while true {
            let hasSpace = skipSpace()
            guard index < bytes.count else { throw fault("the tag does not end") }
            if bytes[index] == UInt8(ascii: ">") || bytes[index] == UInt8(ascii: "/") { return }
            guard hasSpace else { throw fault("expected a space before an attribute") }
            let name = try name()
            skipSpace()
            guard take(UInt8(ascii: "=")) else { throw fault("expected '='") }
            skipSpace()
            let value = try attributeValue()
            guard names.insert(name).inserted else {
                throw fault("the attribute '\(name)' occurs twice")
            }
            element.attributes.append((name, value))
        }
    }

    private mutating func attributeValue() throws(XMLSyntaxError) -> String {
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") else {
            throw fault("expected a quoted value")
        }
        let quote = bytes[index]
        index += 1
        var text: [UInt8] = []
        while index < bytes.count, bytes[index] != quote {
            guard bytes[index] != UInt8(ascii: "<") else { throw fault("'<' in an attribute value") }
            try character(into: &text)
        }
        guard take(quote) else { throw fault("the attribute value does not end") }
        return try string(text)
    }

    /// One byte of character data, or one reference.
    private mutating func character(into text: inout [UInt8]) throws(XMLSyntaxError) {
        let byte = bytes[index]
        if byte == UInt8(ascii: "&") {
            try reference(into: &text)
        } else if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D {
            throw fault("a control character")
        } else {
            text.append(byte)
            index += 1
        }
    }

    private mutating func reference(into text: inout [UInt8]) throws(XMLSyntaxError) {
        let start = index + 1
        guard let end = bytes[start...].prefix(12).firstIndex(of: UInt8(ascii: ";")) else {
            throw fault("expected a reference such as &amp;")
        }
        let name = String(decoding: bytes[start..<end], as: UTF8.self)
        guard let scalar = Self.scalar(named: name) else { throw fault("'&\(name);' is not known") }
        text += Array(String(Character(scalar)).utf8)
        index = end + 1
    }

    private static func scalar(named name: String) -> Unicode.Scalar? {
        switch name {
        case "lt": return "<"
        case "gt": return ">"
        case "amp": return "&"
        case "quot": return "\""
        case "apos": return "'"
        default: break
        }
        guard name.hasPrefix("#") else { return nil }
        let isHexadecimal = name.hasPrefix("#x")
        let digits = name.dropFirst(isHexadecimal ? 2 : 1)
        guard !digits.hasPrefix("+"), !digits.hasPrefix("-") else { return nil }
        guard let number = UInt32(digits, radix: isHexadecimal ? 16 : 10) else { return nil }
        let isAllowed = number >= 0x20 || [0x09, 0x0A, 0x0D].contains(number)
        return isAllowed && number != 0xFFFE && number != 0xFFFF ? Unicode.Scalar(number) : nil
    }

    /// A name: a letter, `_`, `:` or anything beyond ASCII, then also digits, `-` and `.`.
    private mutating func name() throws(XMLSyntaxError) -> String {
        let start = index
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x80...0xFF,
                UInt8(ascii: "_"), UInt8(ascii: ":"):
                index += 1
                continue
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."):
                guard index > start else { throw fault("expected a name") }
                index += 1
                continue
            default: break
            }
            break
        }
        guard index > start else { throw fault("expected a name") }
        return try string(Array(bytes[start..<index]))
    }

    private func string(_ text: [UInt8]) throws(XMLSyntaxError) -> String {
        guard let string = String(validating: text, as: UTF8.self) else { throw fault("the text is not UTF-8") }
        return string
    }

    private func starts(with text: StaticString) -> Bool {
        text.withUTF8Buffer { unsafe starts(with: $0) }
    }

    private func starts(with text: some Collection<UInt8>) -> Bool {
        bytes[index...].starts(with: text)
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard index < bytes.count, bytes[index] == byte else { return false }
        index += 1
        return true
    }

    @discardableResult
    private mutating func skipSpace() -> Bool {
        let start = index
        while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
        return index > start
    }

    /// Moves behind the next occurrence of `end`.
    private mutating func skip(through end: StaticString, from offset: Int) throws(XMLSyntaxError) {
        let start = index
        index += offset
        while index < bytes.count {
            if starts(with: end) {
                index += end.utf8CodeUnitCount
                return
            }
            index += 1
        }
        index = start
        throw fault("expected '\(end)'")
    }

    private func fault(_ message: String) -> XMLSyntaxError {
        XMLSyntaxError(offset: index, message: message)
    }
}
