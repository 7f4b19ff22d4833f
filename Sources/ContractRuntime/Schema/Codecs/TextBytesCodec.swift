/// Bytes that are the UTF-8 of a text.
final class TextBytesCodec: TextCodec<[UInt8]>, @unchecked Sendable {
    override func decode(_ reader: inout JSONReader, into target: UnsafeMutableRawPointer) -> Bool {
        guard let raw = reader.string() else { return false }
        return raw.withText { read($0, &reader.findings, into: target) }
    }

    override func read(
        _ text: UnsafeBufferPointer<UInt8>,
        _ findings: inout Findings,
        into target: UnsafeMutableRawPointer
    ) -> Bool {
        target.initializeMemory(as: [UInt8].self, to: Array(text))
        return true
    }

    /// Bytes that aren't valid UTF-8 are replaced by U+FFFD: JSON cannot hold them.
    override func encode(_ source: UnsafeRawPointer, to writer: inout JSONWriter) {
        writer.write(String(decoding: source.assumingMemoryBound(to: [UInt8].self).pointee, as: UTF8.self))
    }

    override func text(_ source: UnsafeRawPointer) -> String? {
        String(decoding: source.assumingMemoryBound(to: [UInt8].self).pointee, as: UTF8.self)
    }
}
