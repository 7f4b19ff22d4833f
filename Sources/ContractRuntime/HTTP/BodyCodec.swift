/// How the body of a request or response is read and written: its media types, and a codec for each.
///
/// The factories are `.json`, `.problem`, `.text`, `.bytes`, `.content`, `.form` and `.alternatives`.
public struct BodyCodec<Value: Sendable>: Sendable {
    /// What is read. The first is written, unless the client prefers another.
    public let mediaTypes: [MediaType]
    /// False for JSON and forms, where a body of no bytes isn't a value but a missing body.
    let takesEmptyBody: Bool
    /// The media types that are read and written as they come, by their index.
    let streamedIndices: Set<Int>
    let read: @Sendable (ReceivedBody) throws(DecodingFailure) -> Value
    /// The second argument is the index of one of the media types.
    let write: @Sendable (Value, Int) -> EncodedBody

    init(
        _ mediaTypes: [MediaType],
        takesEmptyBody: Bool = false,
        streamedIndices: Set<Int> = [],
        read: @escaping @Sendable (ReceivedBody) throws(DecodingFailure) -> Value,
        write: @escaping @Sendable (Value, Int) -> EncodedBody
    ) {
        self.mediaTypes = mediaTypes
        self.takesEmptyBody = takesEmptyBody
        self.streamedIndices = streamedIndices
        self.read = read
        self.write = write
    }

    /// Which of the media types a `Content-Type` names; the closest, where several include it.
    func index(of contentType: MediaType) -> Int? {
        // All text that is read here is UTF-8 (RFC 8259 §8.1); other charsets are unsupported media types.
        if let charset = contentType.parameter("charset")?.lowercased(), charset != "utf-8", charset != "us-ascii" {
            return nil
        }
        let matching = mediaTypes.indices.filter { mediaTypes[$0].includes(contentType) }
        return matching.max { mediaTypes[$0].specificity < mediaTypes[$1].specificity }
    }
}

/// A body as it came in.
struct ReceivedBody: Sendable {
    var bytes: [UInt8] = []
    /// What comes of a body that is read as it comes; nil for one that is there as a whole.
    var stream: StreamedBody?
    let contentType: MediaType
    /// Which media type of the codec it is.
    let index: Int
    /// For requests: unlisted values of open enums are refused.
    let isStrict: Bool

    var chunks: IncomingBody { stream?.chunks ?? IncomingBody(bytes) }

    /// The same body for a codec where its media type has another index.
    func at(_ index: Int) -> ReceivedBody {
        ReceivedBody(bytes: bytes, stream: stream, contentType: contentType, index: index, isStrict: isStrict)
    }
}

/// A body that is read as it comes.
struct StreamedBody: Sendable {
    let chunks: IncomingBody
    /// How an event stream is taken up again; nil where it can't be.
    var resuming: EventResuming?
}

/// A body as it goes out.
struct EncodedBody: Sendable {
    let contentType: String
    var bytes: [UInt8] = []
    /// What is sent as it comes, in place of the bytes.
    var stream: IncomingBody?

    var outgoing: OutgoingBody { stream.map { .stream($0) } ?? .bytes(bytes) }
}

extension BodyCodec {
    /// `application/json`.
    public static func json(_ codec: Codec<Value>) -> BodyCodec {
        json("application/json", codec)
    }

    /// JSON under another name, such as `application/vnd.example+json`.
    public static func json(_ mediaType: String, _ codec: Codec<Value>) -> BodyCodec {
        let name = MediaType.declared(mediaType)
        let contentType = name.hasWildcard ? "application/json" : mediaType
        return BodyCodec([name]) { (body) throws(DecodingFailure) in
            try JSONDecoding.decode(codec, from: body.bytes, options: JSONReadingOptions(isStrict: body.isStrict))
        } write: { value, _ in
            EncodedBody(contentType: contentType, bytes: JSONEncoding.encode(value, codec))
        }
    }

    /// `application/problem+json` (RFC 9457).
    public static func problem(_ codec: Codec<Value>) -> BodyCodec {
        json("application/problem+json", codec)
    }

    /// Several media types for one value. The first is preferred where a client accepts them alike.
    public static func alternatives(_ codecs: BodyCodec...) -> BodyCodec {
        /// For each media type, the codec and the index that it has there.
        let places = codecs.flatMap { codec in codec.mediaTypes.indices.map { (codec, $0) } }
        let takesEmptyBody = codecs.contains { $0.takesEmptyBody }
        let streamed = places.indices.filter { places[$0].0.streamedIndices.contains(places[$0].1) }
        return BodyCodec(
            codecs.flatMap(\.mediaTypes), takesEmptyBody: takesEmptyBody, streamedIndices: Set(streamed)
        ) { (body) throws(DecodingFailure) in
            let (codec, index) = places[body.index]
            return try codec.read(body.at(index))
        } write: { value, index in
            let (codec, inner) = places[index]
            return codec.write(value, inner)
        }
    }
}

extension MediaType {
    /// A media type that a contract states.
    ///
    /// - Precondition: it is well-formed. The generator checks contracts for that.
    static func declared(_ text: String) -> MediaType {
        guard let mediaType = MediaType(text) else { preconditionFailure("'\(text)' is not a media type") }
        return mediaType
    }
}
