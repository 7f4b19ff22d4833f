/// A body of several parts (RFC 2046 §5.1) as forms have it (RFC 7578).
enum Multipart {
    struct Part {
        /// Nil where the body is no form.
        var name: String?
        var fileName: String?
        var contentType: String?
        /// All but the content's type and disposition.
        var fields: HTTPFields = [:]
        var bytes: [UInt8]
    }

    /// More parts than that are refused, as are parts with longer fields.
    private static let maximumCount = 10_000
    private static let maximumHead = 16 << 10

    // MARK: Writing

    static func bytes(_ parts: [Part], boundary: String) -> [UInt8] {
        var bytes: [UInt8] = []
        for part in parts { bytes += self.bytes(part, boundary: boundary) }
        return bytes + end(boundary: boundary)
    }

    static func bytes(_ part: Part, boundary: String) -> [UInt8] {
        var bytes = Array("--\(boundary)".utf8)
        if let disposition = disposition(of: part) {
            bytes += Array("\r\nContent-Disposition: \(disposition)".utf8)
        }
        if let contentType = part.contentType, HTTPField.isValidValue(contentType) {
            bytes += Array("\r\nContent-Type: \(contentType)".utf8)
        }
        for field in part.fields where !describesContent(field.name) {
            bytes += Array("\r\n\(field.name.rawName): \(field.value)".utf8)
        }
        return bytes + Array("\r\n\r\n".utf8) + part.bytes + Array("\r\n".utf8)
    }

    /// What follows the last part.
    static func end(boundary: String) -> [UInt8] { Array("--\(boundary)--\r\n".utf8) }

    /// Fields that are written from what is known of the part, and not as they are given.
    private static func describesContent(_ name: HTTPField.Name) -> Bool {
        ["content-disposition", "content-type"].contains(name.canonicalName)
    }

    /// Parts of a form have names; other parts say only what their file is called (RFC 2183).
    private static func disposition(of part: Part) -> String? {
        let file = part.fileName.map { "filename=\"\(escaped($0))\"" }
        guard let name = part.name else { return file.map { "attachment; \($0)" } }
        return (["form-data", "name=\"\(escaped(name))\""] + [file].compactMap(\.self)).joined(separator: "; ")
    }

    /// What would end the name is escaped as browsers do it (WHATWG HTML §4.10.21.8).
    private static func escaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): bytes += Array("%22".utf8)
            case 0x0D: bytes += Array("%0D".utf8)
            case 0x0A: bytes += Array("%0A".utf8)
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A line that no part holds, but by a chance of 2⁻¹²⁸.
    static func makeBoundary() -> String {
        "part-" + (0..<2).map { _ in String(UInt64.random(in: .min ... .max), radix: 36) }.joined()
    }

    // MARK: Reading

    /// The parts in their order; nil where the body isn't what its boundary says.
    ///
    /// - Parameter isForm: refuses parts without a name.
    static func parts(of body: [UInt8], boundary: String, isForm: Bool = true) -> [Part]? {
        let delimiter = Array("\r\n--\(boundary)".utf8)
        guard (1...70).contains(boundary.utf8.count) else { return nil }
        // The first delimiter may stand at the very start, or after a preamble, which means nothing.
        var position: Int
        if body.starts(with: delimiter.dropFirst(2)) {
            position = delimiter.count - 2
        } else if let start = findLine(delimiter, in: body, from: 0) {
            position = start + delimiter.count
        } else {
            return nil
        }
        var parts: [Part] = []
        while true {
            let rest = body[position...]
            if rest.starts(with: [UInt8(ascii: "-"), UInt8(ascii: "-")]) { return parts }
            let line = rest.drop { $0 == 0x20 || $0 == 0x09 }
            guard line.starts(with: [0x0D, 0x0A]), parts.count < maximumCount,
                let end = findLine(delimiter, in: body, from: line.startIndex)
            else { return nil }
            let bytes = body[(line.startIndex + 2)..<max(end, line.startIndex + 2)]
            guard let part = part(of: bytes), part.name != nil || !isForm else { return nil }
            parts.append(part)
            position = end + delimiter.count
        }
    }

    static func part(of bytes: ArraySlice<UInt8>) -> Part? {
        let blank: [UInt8] = [0x0D, 0x0A, 0x0D, 0x0A]
        // A part without any field begins with the empty line.
        let start =
            bytes.starts(with: [0x0D, 0x0A]) ? bytes.startIndex - 2 : find(blank, in: bytes, limit: maximumHead)
        guard let headEnd = start else { return nil }
        var part = Part(bytes: Array(bytes[min(headEnd + 4, bytes.endIndex)...]))
        let head = bytes[..<max(headEnd, bytes.startIndex)]
        for line in String(decoding: head, as: UTF8.self).split(separator: "\r\n") {
            let field = line.parts(at: ":", maximumSplits: 1)
            guard field.count == 2 else { return nil }
            let value = field[1].trimmingWhitespace()
            switch field[0].lowercased() {
            case "content-disposition":
                part.name = parameter("name", of: value)
                part.fileName = parameter("filename", of: value)
            case "content-type": part.contentType = value
            case let other:
                if let name = HTTPField.Name(other) { part.fields.append(HTTPField(name: name, value: value)) }
            }
        }
        return part
    }

    /// A parameter of `form-data; name="…"`. A backslash stands for itself, as browsers send it.
    private static func parameter(_ name: String, of value: String) -> String? {
        var rest = value.utf8[...]
        while let semicolon = rest.firstIndex(of: UInt8(ascii: ";")) {
            rest = rest[rest.index(after: semicolon)...].drop { $0 == 0x20 || $0 == 0x09 }
            guard let equals = rest.firstIndex(of: UInt8(ascii: "=")) else { return nil }
            let key = String(decoding: rest[..<equals], as: UTF8.self).lowercased()
            rest = rest[rest.index(after: equals)...]
            let text: Substring.UTF8View.SubSequence
            if rest.first == UInt8(ascii: "\"") {
                rest = rest.dropFirst()
                guard let quote = rest.firstIndex(of: UInt8(ascii: "\"")) else { return nil }
                text = rest[..<quote]
                rest = rest[rest.index(after: quote)...]
            } else {
                text = rest.prefix { $0 != UInt8(ascii: ";") }
                rest = rest[text.endIndex...]
            }
            if key == name { return unescaped(String(decoding: text, as: UTF8.self)) }
        }
        return nil
    }

    private static func unescaped(_ text: String) -> String {
        text.replacing("%22", with: "\"").replacing("%0D", with: "\r").replacing("%0A", with: "\n")
    }

    /// A delimiter that nothing but blanks or two hyphens follow: else it only begins like one.
    private static func findLine(_ delimiter: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        var start = start
        while let found = find(delimiter, in: bytes[start...], limit: .max) {
            let rest = bytes[(found + delimiter.count)...]
            let isLast = rest.starts(with: [UInt8(ascii: "-"), UInt8(ascii: "-")])
            if isLast || rest.drop(while: { $0 == 0x20 || $0 == 0x09 }).starts(with: [0x0D, 0x0A]) { return found }
            start = found + 1
        }
        return nil
    }

    private static func find(_ wanted: [UInt8], in bytes: ArraySlice<UInt8>, limit: Int) -> Int? {
        var position = bytes.startIndex
        let end = bytes.count > limit ? bytes.startIndex + limit : bytes.endIndex
        while let start = bytes[position..<end].firstIndex(of: wanted[0]) {
            if bytes[start...].starts(with: wanted) { return start }
            position = start + 1
        }
        return nil
    }
}
