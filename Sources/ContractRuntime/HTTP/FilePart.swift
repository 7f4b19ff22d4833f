/// A file in a `multipart/form-data` body (RFC 7578).
public struct FilePart: Hashable, Sendable {
    public var bytes: [UInt8]
    /// As the sender calls it. Nothing about it can be trusted: it may hold a path.
    public var fileName: String?
    /// Such as `image/png`; nil for `application/octet-stream`.
    public var contentType: String?

    public init(_ bytes: [UInt8], fileName: String? = nil, contentType: String? = nil) {
        self.bytes = bytes
        self.fileName = fileName
        self.contentType = contentType
    }
}

extension Codec where Value == FilePart {
    /// A file in a multipart body. In JSON, which has no bytes, it is the text that they are.
    public static var file: Codec<FilePart> { FileCodec() }
}

private final class FileCodec: Codec<FilePart>, @unchecked Sendable {
    override var jsonTypes: JSONTypes { .string }

    private func file(_ source: UnsafeRawPointer) -> FilePart {
        unsafe source.assumingMemoryBound(to: FilePart.self).pointee
    }

    override func decode(_ reader: inout JSONReader, into target: UnsafeMutableRawPointer) -> Bool {
        guard let text = reader.string() else { return false }
        unsafe target.initializeMemory(as: FilePart.self, to: FilePart(Array(text.bytes)))
        return true
    }

    /// Bytes that aren't UTF-8 are replaced by U+FFFD.
    override func encode(_ source: UnsafeRawPointer, to writer: inout JSONWriter) {
        unsafe writer.write(String(decoding: file(source).bytes, as: UTF8.self))
    }

    override func isEqual(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer) -> Bool {
        unsafe file(left) == file(right)
    }

    override func hash(_ source: UnsafeRawPointer, into hasher: inout Hasher) { unsafe hasher.combine(file(source)) }

    override func decodeText(
        _ text: TextForm,
        _ findings: inout Findings,
        into target: UnsafeMutableRawPointer
    ) -> Bool {
        switch text {
        case .file(let file): unsafe target.initializeMemory(as: FilePart.self, to: file)
        case .single(let text): unsafe target.initializeMemory(as: FilePart.self, to: FilePart(Array(text.utf8)))
        default:
            findings.add(keyword: "type", "must be given once")
            return false
        }
        return true
    }

    override func encodeText(_ source: UnsafeRawPointer) -> TextForm? { unsafe .file(file(source)) }
}
