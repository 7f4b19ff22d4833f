/// UUIDs, written in lower case.
final class UUIDCodec: TextCodec<UUID>, @unchecked Sendable {
    override func decode(_ reader: inout JSONReader, into target: UnsafeMutableRawPointer) -> Bool {
        guard let raw = reader.string("a UUID") else { return false }
        return read(raw.bytes, &reader.findings, into: target)
    }

    override func read(
        _ text: UnsafeBufferPointer<UInt8>,
        _ findings: inout Findings,
        into target: UnsafeMutableRawPointer
    ) -> Bool {
        guard let value = UUIDText.value(text) else {
            findings.add(StringFormat.uuid)
            return false
        }
        target.initializeMemory(as: UUID.self, to: value)
        return true
    }

    override func encode(_ source: UnsafeRawPointer, to writer: inout JSONWriter) {
        let value = source.assumingMemoryBound(to: UUID.self).pointee
        writer.fill(UUIDText.length + 2) { target in
            target[0] = UInt8(ascii: "\"")
            UUIDText.write(value, to: target + 1)
            target[UUIDText.length + 1] = UInt8(ascii: "\"")
            return UUIDText.length + 2
        }
    }

    override func text(_ source: UnsafeRawPointer) -> String? {
        let value = source.assumingMemoryBound(to: UUID.self).pointee
        return String(unsafeUninitializedCapacity: UUIDText.length) { buffer in
            guard let start = buffer.baseAddress else { return 0 }
            UUIDText.write(value, to: start)
            return UUIDText.length
        }
    }
}

/// Moments (`format: date-time`), written in UTC.
final class DateCodec: TextCodec<Date>, @unchecked Sendable {
    override func decode(_ reader: inout JSONReader, into target: UnsafeMutableRawPointer) -> Bool {
        guard let raw = reader.string("a date and time") else { return false }
        return read(raw.bytes, &reader.findings, into: target)
    }

    override func read(
        _ text: UnsafeBufferPointer<UInt8>,
        _ findings: inout Findings,
        into target: UnsafeMutableRawPointer
    ) -> Bool {
        guard let value = RFC3339.date(text.span) else {
            findings.add(StringFormat.dateTime)
            return false
        }
        target.initializeMemory(as: Date.self, to: value)
        return true
    }

    /// Null for a date that RFC 3339 cannot write, in the year 10000 or later: reading that back is a violation.
    override func encode(_ source: UnsafeRawPointer, to writer: inout JSONWriter) {
        let value = source.assumingMemoryBound(to: Date.self).pointee
        var count = 0
        writer.fill(RFC3339.maximumLength + 2) { target in
            count = RFC3339.write(value, to: target + 1)
            target[0] = UInt8(ascii: "\"")
            target[count + 1] = UInt8(ascii: "\"")
            return count > 0 ? count + 2 : 0
        }
        if count == 0 { writer.writeNull() }
    }

    override func text(_ source: UnsafeRawPointer) -> String? {
        let value = source.assumingMemoryBound(to: Date.self).pointee
        let text = String(unsafeUninitializedCapacity: RFC3339.maximumLength) { buffer in
            buffer.baseAddress.map { RFC3339.write(value, to: $0) } ?? 0
        }
        return text.isEmpty ? nil : text
    }
}

/// Days (`format: date`).
final class CalendarDateCodec: TextCodec<CalendarDate>, @unchecked Sendable {
    override func decode(_ reader: inout JSONReader, into target: UnsafeMutableRawPointer) -> Bool {
        guard let raw = reader.string("a date") else { return false }
        return read(raw.bytes, &reader.findings, into: target)
    }

    override func read(
        _ text: UnsafeBufferPointer<UInt8>,
        _ findings: inout Findings,
        into target: UnsafeMutableRawPointer
    ) -> Bool {
        guard let value = CalendarDate(text.span) else {
            findings.add(StringFormat.date)
            return false
        }
        target.initializeMemory(as: CalendarDate.self, to: value)
        return true
    }

    override func encode(_ source: UnsafeRawPointer, to writer: inout JSONWriter) {
        writer.write(source.assumingMemoryBound(to: CalendarDate.self).pointee.description)
    }

    override func text(_ source: UnsafeRawPointer) -> String? {
        source.assumingMemoryBound(to: CalendarDate.self).pointee.description
    }
}

/// Bytes in base64 (`format: byte`).
final class Base64Codec: TextCodec<Base64Bytes>, @unchecked Sendable {
    override func decode(_ reader: inout JSONReader, into target: UnsafeMutableRawPointer) -> Bool {
        guard let raw = reader.string("base64 text") else { return false }
        return read(raw.bytes, &reader.findings, into: target)
    }

    override func read(
        _ text: UnsafeBufferPointer<UInt8>,
        _ findings: inout Findings,
        into target: UnsafeMutableRawPointer
    ) -> Bool {
        guard let value = Base64Bytes(text.span) else {
            findings.add(keyword: "format", limit: "byte", "must be base64 text, with padding")
            return false
        }
        target.initializeMemory(as: Base64Bytes.self, to: value)
        return true
    }

    override func encode(_ source: UnsafeRawPointer, to writer: inout JSONWriter) {
        writer.write(source.assumingMemoryBound(to: Base64Bytes.self).pointee.base64)
    }

    override func text(_ source: UnsafeRawPointer) -> String? {
        source.assumingMemoryBound(to: Base64Bytes.self).pointee.base64
    }
}

/// Booleans.
final class BooleanCodec: LiteralCodec<Bool>, @unchecked Sendable {
    override var jsonTypes: JSONTypes { .boolean }
    override var phrase: String { "true or false" }

    override func decode(_ reader: inout JSONReader, into target: UnsafeMutableRawPointer) -> Bool {
        guard let value = reader.boolean() else { return false }
        target.initializeMemory(as: Bool.self, to: value)
        return true
    }

    override func encode(_ source: UnsafeRawPointer, to writer: inout JSONWriter) {
        writer.write(source.assumingMemoryBound(to: Bool.self).pointee)
    }
}
