/// Any JSON.
final class JSONValueCodec: LeafCodec<JSONValue>, @unchecked Sendable {
    override func decode(_ reader: inout JSONReader, into target: UnsafeMutableRawPointer) -> Bool {
        guard let value = reader.value() else { return false }
        unsafe target.initializeMemory(as: JSONValue.self, to: value)
        return true
    }

    override func encode(_ source: UnsafeRawPointer, to writer: inout JSONWriter) {
        unsafe writer.write(source.assumingMemoryBound(to: JSONValue.self).pointee)
    }

    /// Text has no type: it is taken as a string, a list as an array of strings.
    override func decodeText(
        _ text: TextForm,
        _ findings: inout Findings,
        into target: UnsafeMutableRawPointer
    ) -> Bool {
        unsafe target.initializeMemory(as: JSONValue.self, to: JSONValue(text))
        return true
    }

    override func encodeText(_ source: UnsafeRawPointer) -> TextForm? {
        switch unsafe source.assumingMemoryBound(to: JSONValue.self).pointee {
        case .null: nil
        case .array(let items): .list(items.map(\.text))
        case .object(let members): .members(members.map { TextMember($0.name, $0.value.text) })
        case let value: .single(value.text)
        }
    }
}

extension JSONValue {
    fileprivate init(_ text: TextForm) {
        switch text {
        case .single(let text): self = .string(text)
        case .file(let file): self = .string(String(decoding: file.bytes, as: UTF8.self))
        case .list(let texts): self = .array(texts.map { .string($0) })
        case .members(let members): self = .object(members.map { Member($0.name, .string($0.text)) })
        case .tree(let branches):
            if let items = branches.items {
                self = .array(items.map { JSONValue($0) })
            } else {
                self = .object(branches.map { Member($0.name, JSONValue($0.form)) })
            }
        }
    }

    fileprivate var text: String {
        if case .string(let text) = self { text } else { description }
    }
}

extension JSONReader {
    /// Reads any value; nil is a syntax error.
    mutating func value() -> JSONValue? {
        skipWhitespace()
        switch current {
        case UInt8(ascii: "\""): return scanString().map { .string($0.string) }
        case UInt8(ascii: "{"): return members().map { .object($0) }
        case UInt8(ascii: "["): return items().map { .array($0) }
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return scanNumber().map(JSONValue.init)
        case UInt8(ascii: "t"): if skip(literal: "true") { return .boolean(true) }
        case UInt8(ascii: "f"): if skip(literal: "false") { return .boolean(false) }
        case UInt8(ascii: "n"): if skip(literal: "null") { return .null }
        default: break
        }
        fail("expected a value")
        return nil
    }

    private mutating func items() -> [JSONValue]? {
        guard open(UInt8(ascii: "["), "an array") else { return nil }
        if closeEmpty(UInt8(ascii: "]")) { return [] }
        var items: [JSONValue] = []
        repeat {
            guard let value = value() else { return nil }
            items.append(value)
        } while hasMore(until: UInt8(ascii: "]"))
        return isBroken ? nil : items
    }

    private mutating func members() -> [JSONValue.Member]? {
        guard open(UInt8(ascii: "{"), "an object") else { return nil }
        if closeEmpty(UInt8(ascii: "}")) { return [] }
        var members: [JSONValue.Member] = []
        var keys = KeySet()
        repeat {
            guard let key = newKey(&keys), let value = value() else { return nil }
            members.append(JSONValue.Member(key.string, value))
        } while hasMore(until: UInt8(ascii: "}"))
        return isBroken ? nil : members
    }
}

extension JSONValue {
    init(_ number: RawNumber) {
        if case .value(let value) = number.integerValue, !number.isNegativeZero {
            self = .integer(value)
        } else if let value = number.doubleValue, number.isHeld(by: value) {
            self = .number(value)
        } else {
            self = .longNumber(number.string)
        }
    }
}

extension RawNumber {
    fileprivate var isNegativeZero: Bool { isNegative && mantissa == 0 && !isPlain }

    /// Whether the double's shortest text has all digits of this number.
    fileprivate func isHeld(by value: Double) -> Bool {
        guard isWhole else { return false }
        var digits = mantissa
        while digits > 0, digits.isMultiple(of: 10) { digits /= 10 }
        // Fifteen digits always come back, but for the smallest numbers, of which doubles keep fewer digits or none.
        if digits == 0 || digits < 1_000_000_000_000_000 && value.isNormal { return true }
        let shortest = value.magnitude.description.utf8.prefix { $0 != UInt8(ascii: "e") }
        var held = shortest.lazy.filter(\.isDigit).reduce(UInt64(0)) { $0 &* 10 &+ UInt64($1 - UInt8(ascii: "0")) }
        while held > 0, held.isMultiple(of: 10) { held /= 10 }
        return held == digits
    }
}

extension JSONWriter {
    mutating func write(_ value: JSONValue) {
        switch value {
        case .null: writeNull()
        case .boolean(let value): write(value)
        case .integer(let value): write(value)
        case .number(let value): write(value)
        case .longNumber(let text): write(plain: text)
        case .string(let text): write(text)
        case .array(let items):
            write(byte: UInt8(ascii: "["))
            for (index, item) in items.enumerated() {
                if index > 0 { write(byte: UInt8(ascii: ",")) }
                write(item)
            }
            write(byte: UInt8(ascii: "]"))
        case .object(let members):
            write(byte: UInt8(ascii: "{"))
            for (index, member) in members.enumerated() {
                if index > 0 { write(byte: UInt8(ascii: ",")) }
                write(member.name)
                write(byte: UInt8(ascii: ":"))
                write(member.value)
            }
            write(byte: UInt8(ascii: "}"))
        }
    }
}
