extension BodyCodec where Value == String {
    /// `text/plain`, in UTF-8.
    public static var text: BodyCodec { text("text/plain") }

    /// Text of any media type, in UTF-8.
    public static func text(_ mediaType: String) -> BodyCodec {
        .text(mediaType, .string())
    }
}

extension BodyCodec {
    /// Text that a schema constrains, or that stands for a number, a date and so on.
    public static func text(_ mediaType: String = "text/plain", _ codec: Codec<Value>) -> BodyCodec {
        let name = MediaType.declared(mediaType)
        let named = name.parameter("charset") == nil ? "\(mediaType); charset=utf-8" : mediaType
        let contentType = name.hasWildcard ? "text/plain; charset=utf-8" : named
        return BodyCodec([name], takesEmptyBody: true) { (body) throws(DecodingFailure) in
            guard let text = String(validating: body.bytes, as: UTF8.self) else {
                throw .syntax(JSONSyntaxError(offset: 0, line: 1, column: 1, message: "the text is not UTF-8"))
            }
            return try codec.value(of: .single(text), isStrict: body.isStrict)
        } write: { value, _ in
            guard case .single(let text) = codec.text(of: value) else {
                return EncodedBody(contentType: contentType, bytes: [])
            }
            return EncodedBody(contentType: contentType, bytes: Array(text.utf8))
        }
    }
}

extension BodyCodec where Value == [UInt8] {
    /// Bytes as they are. For a range such as `image/*`, what is written is called `application/octet-stream`; where
    /// the type matters, use ``BodyCodec/content(_:)``.
    public static func bytes(_ mediaType: String = "application/octet-stream") -> BodyCodec {
        let name = MediaType.declared(mediaType)
        let contentType = name.hasWildcard ? "application/octet-stream" : mediaType
        return BodyCodec([name], takesEmptyBody: true) { (body) throws(DecodingFailure) in
            body.bytes
        } write: { bytes, _ in
            EncodedBody(contentType: contentType, bytes: bytes)
        }
    }
}

/// Bytes with their media type, for bodies that the contract describes by a range such as `image/*`.
public struct MediaContent: Hashable, Sendable {
    /// Such as `image/png`.
    public var mediaType: String
    public var bytes: [UInt8]

    public init(mediaType: String, bytes: [UInt8]) {
        self.mediaType = mediaType
        self.bytes = bytes
    }
}

extension BodyCodec where Value == MediaContent {
    /// Bytes of any media type in the range.
    public static func content(_ range: String) -> BodyCodec {
        BodyCodec([.declared(range)], takesEmptyBody: true) { (body) throws(DecodingFailure) in
            MediaContent(mediaType: body.contentType.description, bytes: body.bytes)
        } write: { content, _ in
            EncodedBody(contentType: content.mediaType, bytes: content.bytes)
        }
    }
}

extension BodyCodec {
    /// The same body as another type: one case of an enum with a case for each media type.
    ///
    /// - Parameters:
    ///   - wrap: makes the case.
    ///   - unwrap: the payload of the case, and nil for the other cases.
    public func branch<Union>(
        _ wrap: @escaping @Sendable (Value) -> Union,
        _ unwrap: @escaping @Sendable (Union) -> Value?
    ) -> BodyBranch<Union> {
        let codec = self
        return BodyBranch(
            mediaTypes: mediaTypes, takesEmptyBody: takesEmptyBody, streamedIndices: streamedIndices
        ) { (body) throws(DecodingFailure) in
            wrap(try codec.read(body))
        } write: { union, index in
            unwrap(union).map { codec.write($0, index) }
        }
    }

    /// Bodies whose media types have different schemas; `Value` is an enum with a case for each.
    public static func branches(_ branches: BodyBranch<Value>...) -> BodyCodec {
        Self.branches(branches)
    }

    static func branches(_ branches: [BodyBranch<Value>]) -> BodyCodec {
        let places = branches.flatMap { branch in branch.mediaTypes.indices.map { (branch, $0) } }
        let takesEmptyBody = branches.contains { $0.takesEmptyBody }
        let streamed = places.indices.filter { places[$0].0.streamedIndices.contains(places[$0].1) }
        return BodyCodec(
            branches.flatMap(\.mediaTypes), takesEmptyBody: takesEmptyBody, streamedIndices: Set(streamed)
        ) { (body) throws(DecodingFailure) in
            let (branch, index) = places[body.index]
            return try branch.read(body.at(index))
        } write: { value, index in
            // The case decides what is written; the negotiated media type only where the case has several.
            let (preferred, inner) = places[index]
            if let body = preferred.write(value, inner) { return body }
            for branch in branches {
                if let body = branch.write(value, 0) { return body }
            }
            preconditionFailure("no branch takes the value")
        }
    }
}

/// One case of a body whose media types have different schemas.
public struct BodyBranch<Union: Sendable>: Sendable {
    let mediaTypes: [MediaType]
    let takesEmptyBody: Bool
    let streamedIndices: Set<Int>
    let read: @Sendable (ReceivedBody) throws(DecodingFailure) -> Union
    let write: @Sendable (Union, Int) -> EncodedBody?
}
