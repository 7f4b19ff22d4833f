/// Strings, with the constraints of JSON Schema §6.3.
final class StringCodec: TextCodec<String>, @unchecked Sendable {
    let minLength: Int
    let maxLength: Int
    let pattern: Pattern?
    let format: StringFormat?
    private let isConstrained: Bool

    init(minLength: Int, maxLength: Int?, pattern: Pattern?, format: StringFormat?) {
        self.minLength = minLength
        self.maxLength = maxLength ?? .max
        self.pattern = pattern
        self.format = format
        isConstrained = minLength > 0 || maxLength != nil || pattern != nil || format != nil
    }

    override func decode(_ reader: inout JSONReader, into target: UnsafeMutableRawPointer) -> Bool {
        guard let raw = reader.string() else { return false }
        if isConstrained { unsafe check(raw.bytes, isASCII: raw.isASCII, &reader.findings) }
        unsafe target.initializeMemory(as: String.self, to: raw.string)
        return true
    }

    override func read(
        _ text: UnsafeBufferPointer<UInt8>,
        _ findings: inout Findings,
        into target: UnsafeMutableRawPointer
    ) -> Bool {
        if isConstrained { unsafe check(text, isASCII: false, &findings) }
        unsafe target.initializeMemory(as: String.self, to: String(valid: text, isASCII: false))
        return true
    }

    override func encode(_ source: UnsafeRawPointer, to writer: inout JSONWriter) {
        let isHidden = writer.hidesPasswords && format == .password
        unsafe writer.write(isHidden ? "…" : source.assumingMemoryBound(to: String.self).pointee)
    }

    override func text(_ source: UnsafeRawPointer) -> String? {
        unsafe source.assumingMemoryBound(to: String.self).pointee
    }

    private func check(_ text: UnsafeBufferPointer<UInt8>, isASCII: Bool, _ findings: inout Findings) {
        // There are at most as many scalars as bytes, and at least a quarter as many.
        if text.count > maxLength || text.count / 4 < minLength {
            unsafe checkLength(isASCII ? text.count : UTF8Sequence.scalarCount(text), &findings)
        }
        if let pattern, unsafe !pattern.matches(text) { findings.add(pattern) }
        if let format, unsafe !format.matches(text) { findings.add(format) }
    }

    private func checkLength(_ count: Int, _ findings: inout Findings) {
        if count < minLength { findings.add(minLength: minLength) }
        if count > maxLength { findings.add(maxLength: maxLength) }
    }
}
