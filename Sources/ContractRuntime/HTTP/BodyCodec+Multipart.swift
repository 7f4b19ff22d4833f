extension BodyCodec {
    /// `multipart/form-data` (RFC 7578): a part for each property, and for each item of an array. Files are parts with
    /// a file name; objects are JSON.
    ///
    /// - Parameters:
    ///   - codec: of an object.
    ///   - contentTypes: of parts that the contract gives one.
    public static func multipart(
        _ codec: Codec<Value>,
        contentTypes: KeyValuePairs<String, String> = [:]
    ) -> BodyCodec {
        let types = Dictionary(contentTypes.map { ($0.key, $0.value) }) { first, _ in first }
        return BodyCodec([.declared("multipart/form-data")], takesEmptyBody: true) { (body) throws(DecodingFailure) in
            guard let boundary = body.contentType.parameter("boundary"),
                let parts = Multipart.parts(of: body.bytes, boundary: boundary)
            else {
                let message = "the body is not multipart/form-data with its boundary (RFC 7578)"
                throw .syntax(JSONSyntaxError(offset: 0, line: 1, column: 1, message: message))
            }
            return try codec.value(of: .tree(grouped(parts)), isStrict: body.isStrict)
        } write: { value, _ in
            let branches = unsafe withUnsafePointer(to: value) { unsafe codec.textBranches(UnsafeRawPointer($0)) }
            let boundary = Multipart.makeBoundary()
            let parts = branches.flatMap { formParts(of: $0, types[$0.name]) }
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
            else {
                let message = "the body is not \(mediaType) with its boundary (RFC 2046 §5.1)"
                throw .syntax(JSONSyntaxError(offset: 0, line: 1, column: 1, message: message))
            }
            let items = parts.map { TextBranch("", textForm(of: $0)) }
            return try codec.value(of: .tree(items), isStrict: body.isStrict)
        } write: { value, _ in
            let items: [TextForm] =
                switch codec.text(of: value) {
                case .list(let texts): texts.map { .single($0) }
                case .tree(let branches): branches.map(\.form)
                default: []
                }
            let parts = items.enumerated().map { index, form in
                part(of: form, index < prefix.count ? prefix[index] : item)
            }
            let boundary = Multipart.makeBoundary()
            return EncodedBody(
                contentType: "\(mediaType); boundary=\(boundary)", bytes: Multipart.bytes(parts, boundary: boundary))
        }
    }
}

/// Text and JSON as they are, anything else as a file.
private func textForm(of part: Multipart.Part) -> TextForm {
    let type = part.contentType.flatMap { MediaType($0) }
    let isText = part.fileName == nil && (type.map { $0.type == "text" || $0.isJSON } ?? true)
    if isText, let text = String(validating: part.bytes, as: UTF8.self) { return .single(text) }
    return .file(FilePart(part.bytes, fileName: part.fileName, contentType: part.contentType))
}

private func part(of form: TextForm, _ contentType: String) -> Multipart.Part {
    switch form {
    case .single(let text): Multipart.Part(contentType: contentType, bytes: Array(text.utf8))
    case .file(let file):
        Multipart.Part(fileName: file.fileName, contentType: file.contentType ?? contentType, bytes: file.bytes)
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
        return [Multipart.Part(name: branch.name, fileName: fileName, contentType: type, bytes: file.bytes)]
    case .tree(let branches):
        return branches.flatMap { formParts(of: TextBranch(branch.name, $0.form), contentType) }
    case .members: return []
    }
}

/// Parts of one name are the items of an array.
private func grouped(_ parts: [Multipart.Part]) -> [TextBranch] {
    var groups: [(name: String, forms: [TextForm])] = []
    var places: [String: Int] = [:]
    for part in parts {
        let text = part.fileName == nil ? String(validating: part.bytes, as: UTF8.self) : nil
        let file = FilePart(part.bytes, fileName: part.fileName, contentType: part.contentType)
        let form = text.map { TextForm.single($0) } ?? .file(file)
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
