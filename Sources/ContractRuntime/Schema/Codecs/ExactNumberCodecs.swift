/// Integers from 0 up to the largest of 64 bits (`format: uint64`).
final class UnsignedCodec: LiteralCodec<UInt64>, @unchecked Sendable {
    override var jsonTypes: JSONTypes { .number }
    override var phrase: String { "an integer" }

    override func decode(_ reader: inout JSONReader, into target: UnsafeMutableRawPointer) -> Bool {
        guard let value = reader.unsignedInteger() else { return false }
        unsafe target.initializeMemory(as: UInt64.self, to: value)
        return true
    }

    override func encode(_ source: UnsafeRawPointer, to writer: inout JSONWriter) {
        unsafe writer.write(plain: source.assumingMemoryBound(to: UInt64.self).pointee.description)
    }
}

/// Numbers whose decimal digits are kept, up to 38 of them (`format: decimal`).
final class DecimalCodec: LiteralCodec<Decimal>, @unchecked Sendable {
    override var jsonTypes: JSONTypes { .number }
    override var phrase: String { "a number" }

    override func decode(_ reader: inout JSONReader, into target: UnsafeMutableRawPointer) -> Bool {
        guard let value = reader.decimal() else { return false }
        unsafe target.initializeMemory(as: Decimal.self, to: value)
        return true
    }

    override func encode(_ source: UnsafeRawPointer, to writer: inout JSONWriter) {
        let value = unsafe source.assumingMemoryBound(to: Decimal.self).pointee
        // JSON has no text for what isn't a number.
        if value.isNaN { writer.writeNull() } else { writer.write(plain: value.description) }
    }
}
