/// How the content of one documented response is written and read: nothing, a body, headers, or both.
struct ResponseContent<Content: Sendable>: Sendable {
    /// What may be asked for with `Accept`; empty when there is no body.
    let mediaTypes: [MediaType]
    /// The second argument is the index of one of the media types.
    let write: @Sendable (Content, Int) -> EncodedContent
    /// The second argument says whether unlisted values of open enums are refused.
    let read: @Sendable (RawResponse, Bool) throws(InvalidResponse) -> Content

    static func body(_ codec: BodyCodec<Content>) -> ResponseContent {
        ResponseContent(mediaTypes: codec.mediaTypes) { content, index in
            EncodedContent(body: codec.write(content, index), headers: [])
        } read: { (response, isStrict) throws(InvalidResponse) in
            try response.body(codec, isStrict)
        }
    }

    static func headers<Headers>(_ table: HeaderTable<Headers>) -> ResponseContent
    where Content == Answer<Void, Headers> {
        ResponseContent(mediaTypes: []) { answer, _ in
            EncodedContent(body: nil, headers: table.fields(of: answer.headers))
        } read: { (response, isStrict) throws(InvalidResponse) in
            Answer(headers: try response.headers(table, isStrict))
        }
    }

    static func both<Body, Headers>(
        _ codec: BodyCodec<Body>,
        _ table: HeaderTable<Headers>
    ) -> ResponseContent where Content == Answer<Body, Headers> {
        ResponseContent(mediaTypes: codec.mediaTypes) { answer, index in
            EncodedContent(body: codec.write(answer.body, index), headers: table.fields(of: answer.headers))
        } read: { (response, isStrict) throws(InvalidResponse) in
            Answer(try response.body(codec, isStrict), headers: try response.headers(table, isStrict))
        }
    }
}

extension ResponseContent where Content == Void {
    static var none: ResponseContent {
        ResponseContent(mediaTypes: []) { _, _ in
            EncodedContent(body: nil, headers: [])
        } read: { _, _ in
            ()
        }
    }
}

/// The content of a response as it goes out.
struct EncodedContent: Sendable {
    let body: EncodedBody?
    let headers: [HTTPField]
}

extension RawResponse {
    fileprivate func body<Body>(_ codec: BodyCodec<Body>, _ isStrict: Bool) throws(InvalidResponse) -> Body {
        guard let contentType = head.headerFields[.contentType].flatMap({ MediaType($0) }) else {
            throw InvalidResponse(self, .contentType)
        }
        guard let index = codec.index(of: contentType) else { throw InvalidResponse(self, .contentType) }
        do throws(DecodingFailure) {
            let body = ReceivedBody(bytes: body, contentType: contentType, index: index, isStrict: isStrict)
            return try codec.read(body)
        } catch {
            throw InvalidResponse(self, .body(error))
        }
    }

    fileprivate func headers<Headers>(
        _ table: HeaderTable<Headers>,
        _ isStrict: Bool
    ) throws(InvalidResponse) -> Headers {
        do throws(DecodingFailure) {
            return try table.headers(from: head.headerFields, isStrict: isStrict)
        } catch {
            throw InvalidResponse(self, .headers(error))
        }
    }
}
