/// A response as it came over the wire.
public struct SocketResponse: Sendable {
    public let status: Int
    /// Names in lower case.
    public let fields: [(name: String, value: String)]
    public let body: [UInt8]

    public var text: String { String(decoding: body, as: UTF8.self) }

    /// The value of a field; several of one name are joined.
    public subscript(name: String) -> String? {
        let values = fields.filter { $0.name == name.lowercased() }.map(\.value)
        return values.isEmpty ? nil : values.joined(separator: ", ")
    }
}

extension SocketConnection {
    /// Sends text and reads one response.
    public func response(
        to text: String,
        hasBody: Bool = true,
        within seconds: Int = 30
    ) async throws -> SocketResponse {
        try await send(text)
        return try await response(hasBody: hasBody, within: seconds)
    }

    /// Reads one response that has a `Content-Length`, or none and no body.
    ///
    /// Bytes after it are an error: with pipelined requests, read to the end of the connection instead.
    public func response(hasBody: Bool = true, within seconds: Int = 30) async throws -> SocketResponse {
        var bytes: [UInt8] = []
        while true {
            guard let piece = try await receive(within: seconds) else { throw Failure(description: "no response") }
            guard !piece.isEmpty else { throw Failure(description: "closed after \(bytes.count) bytes") }
            bytes += piece
            guard let response = SocketResponse.read(bytes, hasBody: hasBody) else { continue }
            return response
        }
    }
}

extension SocketResponse {
    /// The response in these bytes; nil while it is incomplete.
    static func read(_ bytes: [UInt8], hasBody: Bool) -> SocketResponse? {
        let end = Array("\r\n\r\n".utf8)
        let starts = bytes.indices.dropLast(end.count - 1)
        guard let split = starts.first(where: { bytes[$0..<($0 + end.count)].elementsEqual(end) }) else { return nil }
        let lines = String(decoding: bytes[..<split], as: UTF8.self).split(separator: "\r\n")
        let fields = lines.dropFirst().compactMap { line -> (name: String, value: String)? in
            guard let colon = line.firstIndex(of: ":") else { return nil }
            let value = line[line.index(after: colon)...].drop { $0 == " " }
            return (line[..<colon].lowercased(), String(value))
        }
        let status = lines.first?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        let body = Array(bytes[(split + end.count)...])
        let response = SocketResponse(status: status, fields: fields, body: body)
        let length = hasBody ? response["content-length"].flatMap { Int($0) } ?? 0 : 0
        return body.count >= length ? response : nil
    }
}
