/// How the content of one documented response is written and read: nothing, a body, headers, or both.
struct ResponseContent<Content: Sendable>: Sendable {
    /// What may be asked for with `Accept`; empty when there is no body.
    let mediaTypes: [MediaType]
    /// The second argument is the index of one of the media types.
    let write: @Sendable (Content, Int) -> EncodedContent
    let read: @Sendable (ReceivedResponse) throws(InvalidResponse) -> Content
    /// Whether a body of this type is read as it comes.
    let isStreamed: @Sendable (MediaType) -> Bool

    static func body(_ codec: BodyCodec<Content>) -> ResponseContent {
        ResponseContent(mediaTypes: codec.mediaTypes) { content, index in
            EncodedContent(body: codec.write(content, index), headers: [])
        } read: { (response) throws(InvalidResponse) in
            try response.body(codec)
        } isStreamed: {
            codec.isStreamed($0)
        }
    }

    static func headers<Headers>(_ table: HeaderTable<Headers>) -> ResponseContent
    where Content == Answer<Void, Headers> {
        ResponseContent(mediaTypes: []) { answer, _ in
            EncodedContent(body: nil, headers: table.fields(of: answer.headers))
        } read: { (response) throws(InvalidResponse) in
            Answer(headers: try response.headers(table))
        } isStreamed: { _ in
            false
        }
    }

    static func both<Body, Headers>(
        _ codec: BodyCodec<Body>,
        _ table: HeaderTable<Headers>
    ) -> ResponseContent where Content == Answer<Body, Headers> {
        ResponseContent(mediaTypes: codec.mediaTypes) { answer, index in
            EncodedContent(body: codec.write(answer.body, index), headers: table.fields(of: answer.headers))
        } read: { (response) throws(InvalidResponse) in
            Answer(try response.body(codec), headers: try response.headers(table))
        } isStreamed: {
            codec.isStreamed($0)
        }
    }
}

extension ResponseContent where Content == Void {
    static var none: ResponseContent {
        ResponseContent(mediaTypes: []) { _, _ in
            EncodedContent(body: nil, headers: [])
        } read: { _ in
            ()
        } isStreamed: { _ in
            false
        }
    }
}

/// The content of a response as it goes out.
struct EncodedContent: Sendable {
    let body: EncodedBody?
    let headers: [HTTPField]
}

extension BodyCodec {
    /// Whether a body of this type is read as it comes.
    func isStreamed(_ contentType: MediaType) -> Bool {
        !streamedIndices.isEmpty && index(of: contentType).map(streamedIndices.contains) ?? false
    }
}

/// A response to be read by what the contract says of it.
struct ReceivedResponse: Sendable {
    let raw: RawResponse
    /// The body, where that is read as it comes.
    var stream: StreamedBody?
    /// Refuses unlisted values of open enums, as a service does in answers of its own.
    var isStrict = false
}

extension ReceivedResponse {
    fileprivate func body<Body>(_ codec: BodyCodec<Body>) throws(InvalidResponse) -> Body {
        guard let contentType = raw.head.headerFields[.contentType].flatMap({ MediaType($0) }),
            let index = codec.index(of: contentType)
        else { throw InvalidResponse(raw, .contentType) }
        do throws(DecodingFailure) {
            return try codec.read(
                ReceivedBody(
                    bytes: raw.body, stream: stream, contentType: contentType, index: index, isStrict: isStrict)
            )
        } catch {
            throw InvalidResponse(raw, .body(error))
        }
    }

    fileprivate func headers<Headers>(_ table: HeaderTable<Headers>) throws(InvalidResponse) -> Headers {
        do throws(DecodingFailure) {
            return try table.headers(from: raw.head.headerFields, isStrict: isStrict)
        } catch {
            throw InvalidResponse(raw, .headers(error))
        }
    }
}
