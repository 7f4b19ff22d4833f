/// How the content of one documented response is written and read: nothing, a body, headers, or both.
struct ResponseContent<Content: Sendable>: Sendable {
    /// What may be asked for with `Accept`; empty when there is no body.
    let mediaTypes: [MediaType]
    /// The second argument is the index of one of the media types.
    let write: @Sendable (Content, Int) -> EncodedContent
    /// The second argument is the body, where that is read as it comes.
    let read: @Sendable (RawResponse, StreamedBody?) throws(InvalidResponse) -> Content
    /// Whether a body of this type is read as it comes.
    let isStreamed: @Sendable (MediaType) -> Bool

    static func body(_ codec: BodyCodec<Content>) -> ResponseContent {
        ResponseContent(mediaTypes: codec.mediaTypes) { content, index in
            EncodedContent(body: codec.write(content, index), headers: [])
        } read: { (response, stream) throws(InvalidResponse) in
            try response.body(codec, stream)
        } isStreamed: {
            codec.isStreamed($0)
        }
    }

    static func headers<Headers>(_ table: HeaderTable<Headers>) -> ResponseContent
    where Content == Answer<Void, Headers> {
        ResponseContent(mediaTypes: []) { answer, _ in
            EncodedContent(body: nil, headers: table.fields(of: answer.headers))
        } read: { (response, _) throws(InvalidResponse) in
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
        } read: { (response, stream) throws(InvalidResponse) in
            Answer(try response.body(codec, stream), headers: try response.headers(table))
        } isStreamed: {
            codec.isStreamed($0)
        }
    }
}

extension ResponseContent where Content == Void {
    static var none: ResponseContent {
        ResponseContent(mediaTypes: []) { _, _ in
            EncodedContent(body: nil, headers: [])
        } read: { _, _ in
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

extension RawResponse {
    fileprivate func body<Body>(
        _ codec: BodyCodec<Body>,
        _ stream: StreamedBody?
    ) throws(InvalidResponse) -> Body {
        guard let contentType = head.headerFields[.contentType].flatMap({ MediaType($0) }) else {
            throw InvalidResponse(self, .contentType)
        }
        guard let index = codec.index(of: contentType) else { throw InvalidResponse(self, .contentType) }
        do throws(DecodingFailure) {
            return try codec.read(
                ReceivedBody(bytes: body, stream: stream, contentType: contentType, index: index, isStrict: false)
            )
        } catch {
            throw InvalidResponse(self, .body(error))
        }
    }

    fileprivate func headers<Headers>(_ table: HeaderTable<Headers>) throws(InvalidResponse) -> Headers {
        do throws(DecodingFailure) {
            return try table.headers(from: head.headerFields)
        } catch {
            throw InvalidResponse(self, .headers(error))
        }
    }
}
