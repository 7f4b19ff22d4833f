/// The limit for one event or item of a stream that is read, in bytes: 16 MiB.
private let itemLimit = 16 << 20

extension BodyCodec {
    /// `text/event-stream` whose data is JSON.
    public static func events<Data>(_ codec: Codec<Data>) -> BodyCodec where Value == EventStream<Data> {
        events(
            read: { (bytes, isStrict) throws(DecodingFailure) in
                try JSONDecoding.decode(codec, from: bytes, options: JSONReadingOptions(isStrict: isStrict))
            },
            write: { JSONEncoding.encode($0, codec) }
        )
    }

    private static func events<Data>(
        read: @escaping @Sendable ([UInt8], Bool) throws(DecodingFailure) -> Data,
        write: @escaping @Sendable (Data) -> [UInt8]
    ) -> BodyCodec where Value == EventStream<Data> {
        BodyCodec("text/event-stream") { body in
            let isStrict = body.isStrict
            let reading = EventReading(limit: itemLimit) { (bytes) throws(DecodingFailure) in
                try read(bytes, isStrict)
            }
            return EventStream(body.chunks, reading, body.stream?.resuming)
        } write: { stream in
            IncomingBody(stream.map { $0.bytes(data: write($0.data)) }, declaredLength: nil)
        }
    }

    /// JSON values, one a line: `application/jsonl` and the like.
    public static func lines<Item>(_ mediaType: String, _ codec: Codec<Item>) -> BodyCodec
    where Value == ItemStream<Item> {
        items(mediaType, .lineFeed, codec) { $0 + [UInt8(ascii: "\n")] }
    }

    /// `application/json-seq` (RFC 7464).
    public static func sequence<Item>(_ codec: Codec<Item>) -> BodyCodec where Value == ItemStream<Item> {
        items("application/json-seq", .recordSeparator, codec) { [0x1E] + $0 + [UInt8(ascii: "\n")] }
    }

    private static func items<Item>(
        _ mediaType: String,
        _ ending: LineSplitter.Ending,
        _ codec: Codec<Item>,
        frame: @escaping @Sendable ([UInt8]) -> [UInt8]
    ) -> BodyCodec where Value == ItemStream<Item> {
        BodyCodec(mediaType) { body in
            let options = JSONReadingOptions(isStrict: body.isStrict)
            return ItemStream(body.chunks, ending, limit: itemLimit) { (bytes) throws(DecodingFailure) in
                try JSONDecoding.decode(codec, from: bytes, options: options)
            }
        } write: { stream in
            IncomingBody(stream.map { frame(JSONEncoding.encode($0, codec)) }, declaredLength: nil)
        }
    }

    /// A body that is read and written as it comes.
    private init(
        _ mediaType: String,
        read: @escaping @Sendable (ReceivedBody) -> Value,
        write: @escaping @Sendable (Value) -> IncomingBody
    ) {
        self.init([.declared(mediaType)], takesEmptyBody: true, streamedIndices: [0]) { body in
            read(body)
        } write: { value, _ in
            EncodedBody(contentType: mediaType, stream: write(value))
        }
    }
}

extension BodyCodec where Value == ByteStream {
    /// Bytes of a media type as they come, however many they are.
    public static func byteStream(_ mediaType: String) -> BodyCodec {
        BodyCodec(mediaType) {
            $0.chunks
        } write: {
            $0
        }
    }
}

extension BodyCodec where Value == EventStream<String> {
    /// `text/event-stream` whose data is text.
    public static var textEvents: BodyCodec {
        events(
            read: { (bytes, _) throws(DecodingFailure) in String(decoding: bytes, as: UTF8.self) },
            write: { Array($0.utf8) }
        )
    }
}

extension ServerSentEvent {
    /// The event as the stream has it. A line break in the type or id would begin another field: it becomes a space.
    fileprivate func bytes(data: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = []
        if let event { bytes += Array("event: \(event.onOneLine)\n".utf8) }
        if let id { bytes += Array("id: \(id.onOneLine)\n".utf8) }
        let isLineEnd = { (byte: UInt8) in byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }
        let lines = data.split(omittingEmptySubsequences: false, whereSeparator: isLineEnd)
        for line in lines { bytes += Array("data: ".utf8) + line + [UInt8(ascii: "\n")] }
        return bytes + [UInt8(ascii: "\n")]
    }
}

extension String {
    fileprivate var onOneLine: String {
        String(decoding: utf8.map { [0x0A, 0x0D, 0].contains($0) ? 0x20 : $0 }, as: UTF8.self)
    }
}
