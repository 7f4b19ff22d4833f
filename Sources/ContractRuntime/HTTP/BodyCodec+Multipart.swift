extension BodyCodec {
    /// `multipart/form-data` (RFC 7578): a part for each property, and for each item of an array. Files are parts with
    /// a file name; objects are JSON, and say so (OpenAPI 3.1 §4.8.15).
    ///
    /// - Parameters:
    ///   - codec: of an object.
    ///   - contentTypes: of parts that the contract gives one.
    ///   - headers: of files that the contract gives some. They are checked when a body is read.
    public static func multipart(
        _ codec: Codec<Value>,
        contentTypes: KeyValuePairs<String, String> = [:],
        headers: KeyValuePairs<String, PartHeaders> = [:]
    ) -> BodyCodec {
        let types = Dictionary(contentTypes.map { ($0.key, $0.value) }) { first, _ in first }
        let headers = Dictionary(headers.map { ($0.key, $0.value) }) { first, _ in first }
        return BodyCodec([.declared("multipart/form-data")], takesEmptyBody: true) { (body) throws(DecodingFailure) in
            guard let boundary = body.contentType.parameter("boundary"),
                let parts = Multipart.parts(of: body.bytes, boundary: boundary)
            else {
                let message = "the body is not multipart/form-data with its boundary (RFC 7578)"
                throw .syntax(JSONSyntaxError(offset: 0, line: 1, column: 1, message: message))
            }
            let violations = parts.flatMap { part in
                part.violations(of: part.name.flatMap { headers[$0] }, isStrict: body.isStrict)
            }
            let value = try codec.value(of: .tree(grouped(parts, files: headers.keys)), isStrict: body.isStrict)
            guard violations.isEmpty else { throw .violations(violations) }
            return value
        } write: { value, _ in
            let branches = unsafe withUnsafePointer(to: value) { unsafe codec.textBranches(UnsafeRawPointer($0)) }
            let boundary = Multipart.makeBoundary()
            let parts = branches.flatMap { formParts(of: $0, types[$0.name] ?? ($0.isJSON ? "application/json" : nil)) }
            return EncodedBody(
                contentType: "multipart/form-data; boundary=\(boundary)",
                bytes: Multipart.bytes(parts, boundary: boundary))
        }
    }
}

extension BodyCodec {
    /// A multipart body that is no form, such as `multipart/mixed` (RFC 2046 §5.1.3): an array with an item in each
    /// part. Objects are JSON, files have a media type of their own.
    ///
    /// - Parameters:
    ///   - codec: of an array.
    ///   - prefix: the media types of the first parts.
    ///   - item: the media type of all other parts.
    public static func parts(
        _ mediaType: String,
        _ codec: Codec<Value>,
        prefix: [String] = [],
        item: String
    ) -> BodyCodec {
        BodyCodec([.declared(mediaType)], takesEmptyBody: true) { (body) throws(DecodingFailure) in
            guard let boundary = body.contentType.parameter("boundary"),
                let parts = Multipart.parts(of: body.bytes, boundary: boundary, isForm: false)
            else { throw noBoundary(mediaType) }
            let items = parts.map { TextBranch("", textForm(of: $0)) }
            return try codec.value(of: .tree(items), isStrict: body.isStrict)
        } write: { value, _ in
            let parts = items(of: value, codec).enumerated().map { index, form in
                part(of: form, index < prefix.count ? prefix[index] : item)
            }
            let boundary = Multipart.makeBoundary()
            return EncodedBody(
                contentType: "\(mediaType); boundary=\(boundary)", bytes: Multipart.bytes(parts, boundary: boundary))
        }
    }
}

extension BodyCodec {
    /// The same, read and written part by part as they come (OpenAPI 3.2 §4.14.5).
    ///
    /// - Parameter codec: of a part.
    public static func partStream<Item>(
        _ mediaType: String,
        _ codec: Codec<Item>,
        prefix: [String] = [],
        item: String
    ) -> BodyCodec where Value == ItemStream<Item> {
        let list: Codec<[Item]> = .array(codec)
        return BodyCodec([.declared(mediaType)], takesEmptyBody: true, streamedIndices: [0]) {
            (body) throws(DecodingFailure) in
            guard let boundary = body.contentType.parameter("boundary"), (1...70).contains(boundary.utf8.count) else {
                throw noBoundary(mediaType)
            }
            let isStrict = body.isStrict
            return ItemStream(body.chunks) {
                var splitter = MultipartSplitter(boundary: boundary, limit: partLimit)
                return { (bytes) throws(StreamFault) in
                    if let bytes { return try splitter.take(bytes) }
                    try splitter.finish()
                    return []
                }
            } read: { (part) throws(DecodingFailure) in
                try list.value(of: .tree([TextBranch("", textForm(of: part))]), isStrict: isStrict)[0]
            }
        } write: { stream, _ in
            let boundary = Multipart.makeBoundary()
            let parts = PartSequence(items: stream, end: Multipart.end(boundary: boundary)) { value, index in
                let form = items(of: [value], list).first ?? .single("")
                let part = part(of: form, index < prefix.count ? prefix[index] : item)
                return Multipart.bytes(part, boundary: boundary)
            }
            return EncodedBody(
                contentType: "\(mediaType); boundary=\(boundary)", stream: IncomingBody(parts, declaredLength: nil))
        }
    }
}

/// The limit for one part of a stream that is read, in bytes: 16 MiB.
private let partLimit = 16 << 20

/// The bytes of parts as they are asked for.
private struct PartSequence<Item: Sendable>: AsyncSequence, Sendable {
    let items: ItemStream<Item>
    let end: [UInt8]
    let bytes: @Sendable (Item, Int) -> [UInt8]

    func makeAsyncIterator() -> Iterator { Iterator(items: items.makeAsyncIterator(), sequence: self) }

    struct Iterator: AsyncIteratorProtocol {
        var items: ItemStream<Item>.AsyncIterator?
        let sequence: PartSequence
        var count = 0

        mutating func next() async throws -> [UInt8]? {
            guard items != nil else { return nil }
            guard let item = try await items?.next() else {
                items = nil
                return sequence.end
            }
            defer { count += 1 }
            return sequence.bytes(item, count)
        }
    }
}

private func noBoundary(_ mediaType: String) -> DecodingFailure {
    let message = "the body is not \(mediaType) with its boundary (RFC 2046 §5.1)"
    return .syntax(JSONSyntaxError(offset: 0, line: 1, column: 1, message: message))
}

private func items<List: Sendable>(of value: List, _ codec: Codec<List>) -> [TextForm] {
    switch codec.text(of: value) {
    case .list(let texts): texts.map { .single($0) }
    case .tree(let branches): branches.map(\.form)
    default: []
    }
}

/// Text and JSON as they are, anything else as a file.
private func textForm(of part: Multipart.Part) -> TextForm {
    let type = part.contentType.flatMap { MediaType($0) }
    let isText = part.fileName == nil && (type.map { $0.type == "text" || $0.isJSON } ?? true)
    if isText, let text = String(validating: part.bytes, as: UTF8.self) { return .single(text) }
    return .file(part.file)
}

extension Multipart.Part {
    fileprivate var file: FilePart {
        var file = FilePart(bytes, fileName: fileName, contentType: contentType)
        file.headerFields = fields
        return file
    }

    /// What is against the part's fields, at the place of the part in the body.
    fileprivate func violations(of headers: PartHeaders?, isStrict: Bool) -> [Violation] {
        let place = Findings.escape(name ?? "")
        return (headers?.violations(fields, isStrict) ?? []).map { violation in
            var violation = violation
            violation.message = "\(violation.location) of the part \(violation.message)"
            violation.location = .body(place)
            return violation
        }
    }
}

private func part(of form: TextForm, _ contentType: String) -> Multipart.Part {
    switch form {
    case .single(let text): Multipart.Part(contentType: contentType, bytes: Array(text.utf8))
    case .file(let file):
        Multipart.Part(
            fileName: file.fileName, contentType: file.contentType ?? contentType, fields: file.headerFields,
            bytes: file.bytes)
    case .list, .members, .tree: Multipart.Part(contentType: contentType, bytes: [])
    }
}

private func formParts(of branch: TextBranch, _ contentType: String?) -> [Multipart.Part] {
    switch branch.form {
    case .single(let text):
        return [Multipart.Part(name: branch.name, contentType: contentType, bytes: Array(text.utf8))]
    case .list(let texts):
        return texts.map { Multipart.Part(name: branch.name, contentType: contentType, bytes: Array($0.utf8)) }
    case .file(let file):
        let type = file.contentType ?? contentType ?? "application/octet-stream"
        let fileName = file.fileName ?? branch.name
        return [
            Multipart.Part(
                name: branch.name, fileName: fileName, contentType: type, fields: file.headerFields, bytes: file.bytes)
        ]
    case .tree(let branches):
        return branches.flatMap { formParts(of: TextBranch(branch.name, $0.form), contentType) }
    case .members: return []
    }
}

/// Parts of one name are the items of an array.
///
/// - Parameter files: the names of parts that are files even where they have no file name.
private func grouped(_ parts: [Multipart.Part], files: some Collection<String>) -> [TextBranch] {
    var groups: [(name: String, forms: [TextForm])] = []
    var places: [String: Int] = [:]
    for part in parts {
        let isFile = part.fileName != nil || part.name.map(files.contains) == true
        let text = isFile ? nil : String(validating: part.bytes, as: UTF8.self)
        let form = text.map { TextForm.single($0) } ?? .file(part.file)
        let name = part.name ?? ""
        if let place = places[name] {
            groups[place].forms.append(form)
        } else {
            places[name] = groups.count
            groups.append((name, [form]))
        }
    }
    return groups.map { name, forms in
        TextBranch(name, forms.count == 1 ? forms[0] : .tree(forms.map { TextBranch("", $0) }))
    }
}
