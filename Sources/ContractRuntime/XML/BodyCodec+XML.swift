extension BodyCodec {
    /// `application/xml`.
    public static func xml(_ codec: Codec<Value>, _ shape: XMLShape) -> BodyCodec {
        xml("application/xml", codec, shape)
    }

    /// XML under another name, such as `application/problem+xml`.
    ///
    /// The document is turned into the JSON that says the same, and read as that: constraints hold alike, and
    /// violations have the JSON Pointers that they would have in JSON.
    public static func xml(_ mediaType: String, _ codec: Codec<Value>, _ shape: XMLShape) -> BodyCodec {
        let name = MediaType.declared(mediaType)
        let contentType = name.hasWildcard ? "application/xml" : mediaType
        return BodyCodec([name]) { (body) throws(DecodingFailure) in
            let value = try shape.read(body.bytes)
            let json = JSONEncoding.encode(value, .any)
            return try JSONDecoding.decode(codec, from: json, options: JSONReadingOptions(isStrict: body.isStrict))
        } write: { value, _ in
            EncodedBody(contentType: contentType, bytes: shape.write(JSONEncoding.encode(value, codec)))
        }
    }
}

extension XMLShape {
    func read(_ bytes: [UInt8]) throws(DecodingFailure) -> JSONValue {
        let root: XMLElement
        do {
            root = try XMLReader.read(bytes)
        } catch {
            throw .syntax(Self.syntaxError(error, in: bytes))
        }
        guard let value = value(of: root) else {
            let message = "the root element must be '\(name.local)'"
            throw .violations([Violation(.body(""), keyword: "xml", message: message)])
        }
        return value
    }

    /// - Precondition: `json` was written by a codec.
    func write(_ json: [UInt8]) -> [UInt8] {
        do {
            return XMLWriter.write(element(of: try JSONValue(parsing: json, maximumDepth: 512)))
        } catch {
            preconditionFailure("a codec wrote JSON that cannot be read: \(error)")
        }
    }

    private static func syntaxError(_ error: XMLSyntaxError, in bytes: [UInt8]) -> JSONSyntaxError {
        let before = bytes.prefix(error.offset)
        let line = before.count { $0 == UInt8(ascii: "\n") } + 1
        let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        let column = error.offset - start + 1
        return JSONSyntaxError(offset: error.offset, line: line, column: column, message: error.message)
    }
}
