import Contract

/// Writes bodies by their media type.
enum BodyText {
    enum Kind {
        case json, form, multipart, text, bytes
    }

    /// Nil for media types that this kit doesn't write, such as XML.
    static func kind(_ name: String) -> Kind? {
        guard let mediaType = ContentType(name) else { return nil }
        if mediaType.isJSON || mediaType.type == "*" { return .json }
        switch (mediaType.type, mediaType.subtype) {
        case ("application", "x-www-form-urlencoded"): return .form
        case ("multipart", "form-data"): return .multipart
        case ("application", "xml"), ("text", "xml"), ("application", "*"): return nil
        case ("text", _): return .text
        case ("application", "octet-stream"), ("image", _), ("audio", _), ("video", _), ("font", _): return .bytes
        default: return mediaType.subtype.hasSuffix("+xml") ? nil : .bytes
        }
    }

    private static let boundary = "contract-test-boundary"

    /// - Parameter encodings: how members of a form are written.
    static func write(
        _ value: Node, as mediaType: String, encodings: [API.Encoding] = [], to draft: inout RequestDraft
    ) {
        let kind = kind(mediaType) ?? .json
        let plainest = kind == .json ? "application/json" : "application/octet-stream"
        let exact = mediaType.contains("*") ? plainest : mediaType
        switch kind {
        case .json: draft.body = Array(value.jsonText.utf8)
        case .text, .bytes: draft.body = Array(value.plainText.utf8)
        case .form:
            let pairs = value.members.flatMap { name, value in
                let encoding = encodings.first { $0.property == name }
                if let styled = encoding.flatMap(ParameterText.parameter) {
                    return ParameterText.queryPairs(value, styled)
                }
                return (value.sequence ?? [value]).map { URLText.encoded(name) + "=" + URLText.encoded($0.plainText) }
            }
            draft.body = Array(pairs.joined(separator: "&").utf8)
        case .multipart:
            draft.body = Array(parts(value).utf8)
            draft.setHeader("Content-Type", "\(exact); boundary=\(boundary)")
            return
        }
        draft.setHeader("Content-Type", exact)
    }

    /// Fields of RFC 7578 §4.
    private static func parts(_ value: Node) -> String {
        var text = ""
        for (name, value) in value.members {
            for element in value.sequence ?? [value] {
                text += "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n"
                if element.mapping != nil { text += "Content-Type: application/json\r\n" }
                text += "\r\n\(element.plainText)\r\n"
            }
        }
        return text + "--\(boundary)--\r\n"
    }
}
