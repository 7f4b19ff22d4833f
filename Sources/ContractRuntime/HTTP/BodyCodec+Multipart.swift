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
        if let place = places[part.name] {
            groups[place].forms.append(form)
        } else {
            places[part.name] = groups.count
            groups.append((part.name, [form]))
        }
    }
    return groups.map { name, forms in
        TextBranch(name, forms.count == 1 ? forms[0] : .tree(forms.map { TextBranch("", $0) }))
    }
}
