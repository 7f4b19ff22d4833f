/// What the fields of a request say about its body.
enum BodyKind {
    case supported(MediaType, index: Int)
    /// A body would be of a type that isn't read, or of none; there should be no body.
    case unsupported(any ProblemError)

    init<Input>(_ fields: HTTPFields, _ row: BodyRow<Input>) {
        let error = UnsupportedMediaType(supported: row.mediaTypes)
        if let encoding = fields.value(of: .contentEncoding), encoding.lowercased() != "identity" {
            self = .unsupported(UnsupportedMediaType(supported: row.mediaTypes, isEncoded: true))
            return
        }
        guard let text = fields.value(of: .contentType), let mediaType = MediaType(text),
            let index = row.index(mediaType)
        else {
            self = .unsupported(error)
            return
        }
        self = .supported(mediaType, index: index)
    }

    /// A body that is read as it comes; nil for one that is read as a whole.
    func received<Input>(_ chunks: IncomingBody, _ row: BodyRow<Input>) -> ReceivedBody? {
        guard case .supported(let mediaType, let index) = self, row.streamedIndices.contains(index) else { return nil }
        let stream = StreamedBody(chunks: chunks)
        return ReceivedBody(stream: stream, contentType: mediaType, index: index, isStrict: true)
    }

    func state(of bytes: [UInt8], takesEmptyBody: Bool) -> BodyState {
        switch self {
        case .supported(let mediaType, let index):
            if bytes.isEmpty, !takesEmptyBody { return .absent }
            return .received(ReceivedBody(bytes: bytes, contentType: mediaType, index: index, isStrict: true))
        case .unsupported(let error):
            return bytes.isEmpty ? .absent : .refused(error)
        }
    }
}

/// The body is of a media type, charset or content coding that the operation doesn't read.
struct UnsupportedMediaType: ProblemError {
    let supported: [MediaType]
    var isEncoded = false

    private var names: String { supported.map(\.description).joined(separator: ", ") }

    var problem: ProblemDetails {
        let detail = isEncoded ? "the body may not have a Content-Encoding" : "the body must be \(names)"
        return ProblemDetails(status: 415, detail: detail)
    }

    /// What would be read (RFC 9110 §15.5.16).
    var headers: HTTPFields {
        isEncoded ? [.acceptEncoding: "identity"] : [.accept: names]
    }
}
