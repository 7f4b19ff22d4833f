/// A file in a `multipart/form-data` body (RFC 7578).
public struct FilePart: Hashable, Sendable {
    public var bytes: [UInt8]
    /// As the sender calls it. Nothing about it can be trusted: it may hold a path.
    public var fileName: String?
    /// Such as `image/png`; nil for `application/octet-stream`.
    public var contentType: String?
    /// The other fields of the part: those that the contract describes, and any that a sender adds.
    public var headerFields: HTTPFields = [:]

    public init(_ bytes: [UInt8], fileName: String? = nil, contentType: String? = nil) {
        self.bytes = bytes
        self.fileName = fileName
        self.contentType = contentType
    }

    /// - Parameter headers: what the contract describes as the part's `headers`.
    public init<Headers: ResponseHeaders>(
        _ bytes: [UInt8], fileName: String? = nil, contentType: String? = nil, headers: Headers
    ) {
        self.init(bytes, fileName: fileName, contentType: contentType)
        for field in Headers.table.fields(of: headers) { headerFields.append(field) }
    }

    /// The fields as the contract describes them. Parts of a body that was read have them.
    ///
    /// - Throws: for a part made otherwise, where a field is missing or is not as described.
    public func headers<Headers: ResponseHeaders>(_ type: Headers.Type) throws(DecodingFailure) -> Headers {
        try Headers.table.headers(from: headerFields)
    }
}

/// What the contract says of the fields of a part: see ``BodyCodec/multipart(_:contentTypes:headers:)``.
public struct PartHeaders: Sendable {
    let violations: @Sendable (HTTPFields, _ isStrict: Bool) -> [Violation]

    public init<Headers: ResponseHeaders>(_ table: HeaderTable<Headers>) {
        violations = { fields, isStrict in
            do throws(DecodingFailure) {
                _ = try table.headers(from: fields, isStrict: isStrict)
                return []
            } catch {
                guard case .violations(let violations) = error else { return [] }
                return violations
            }
        }
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
