/// The values of a generated enum.
///
/// Texts are compared as bytes, so that no `String` is made for a value that is listed.
@safe final class EnumCodec<Value: TextEnum>: TextCodec<Value>, @unchecked Sendable {
    private let count: Int
    private let cases: UnsafeMutablePointer<Value>
    private let texts: ByteStrings
    /// Makes a value of a text that isn't listed; nil for a closed enum.
    private let makeUnrecognized: (@Sendable (String) -> Value)?
    private let message: String

    init(makeUnrecognized: (@Sendable (String) -> Value)?) {
        let values = Array(Value.allCases)
        count = values.count
        unsafe cases = .allocate(capacity: values.count)
        unsafe cases.initialize(from: values, count: values.count)
        texts = ByteStrings(values.map { Array($0.rawValue.utf8) })
        self.makeUnrecognized = makeUnrecognized
        let list = values.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        message = "must be \(values.count == 1 ? "" : "one of ")\(list)"
    }

    deinit {
        unsafe cases.deinitialize(count: count)
        unsafe cases.deallocate()
    }

    override func decode(_ reader: inout JSONReader, into target: UnsafeMutableRawPointer) -> Bool {
        guard let raw = reader.string("a string") else { return false }
        return unsafe read(raw.bytes, &reader.findings, into: target)
    }

    override func read(
        _ text: UnsafeBufferPointer<UInt8>,
        _ findings: inout Findings,
        into target: UnsafeMutableRawPointer
    ) -> Bool {
        if let index = unsafe texts.index(of: text) {
            // Not `initialize(from:count:)`, which copies a whole stride: an enum of one value has no bytes of its own.
            unsafe target.initializeMemory(as: Value.self, to: cases[index])
            return true
        }
        guard let makeUnrecognized, !findings.isStrict else {
            findings.add(keyword: "enum", message)
            return false
        }
        unsafe target.initializeMemory(as: Value.self, to: makeUnrecognized(String(decoding: text, as: UTF8.self)))
        return true
    }

    override func encode(_ source: UnsafeRawPointer, to writer: inout JSONWriter) {
        unsafe writer.write(source.assumingMemoryBound(to: Value.self).pointee.rawValue)
    }

    override func text(_ source: UnsafeRawPointer) -> String? {
        unsafe source.assumingMemoryBound(to: Value.self).pointee.rawValue
    }
}

/// A few byte strings, to find one of them.
final class ByteStrings: Sendable {
    private let bytes: [[UInt8]]

    init(_ bytes: [[UInt8]]) { self.bytes = bytes }

    func index(of text: UnsafeBufferPointer<UInt8>) -> Int? {
        bytes.firstIndex { candidate in
            unsafe candidate.count == text.count && candidate.withUnsafeBufferPointer { unsafe text.hasEqualBytes($0) }
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether another buffer of the same length holds the same bytes.
    @inline(__always)
    func hasEqualBytes(_ other: UnsafeBufferPointer<UInt8>) -> Bool {
        guard count >= 8 else {
            if count < 4 { return unsafe elementsEqual(other) }
            return unsafe hasEqualWord(other, UInt32.self, at: 0) && hasEqualWord(other, UInt32.self, at: count - 4)
        }
        var index = 0
        while index < count - 8 {
            guard unsafe hasEqualWord(other, UInt64.self, at: index) else { return false }
            index += 8
        }
        // The last word reaches back over bytes that were compared already.
        return unsafe hasEqualWord(other, UInt64.self, at: count - 8)
    }

    @inline(__always)
    private func hasEqualWord<Word: FixedWidthInteger & BitwiseCopyable>(
        _ other: UnsafeBufferPointer<UInt8>,
        _ type: Word.Type,
        at index: Int
    ) -> Bool {
        let left = unsafe UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: index, as: Word.self)
        return unsafe left == UnsafeRawBufferPointer(other).loadUnaligned(fromByteOffset: index, as: Word.self)
    }
}
