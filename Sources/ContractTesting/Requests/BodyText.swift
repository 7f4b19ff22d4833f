import Contract

/// Writes bodies by their media type.
enum BodyText {
    enum Kind {
        case json, form, multipart, parts, text, bytes
    }

    /// Nil for media types that this kit doesn't write, such as XML.
    static func kind(_ name: String) -> Kind? {
        guard let mediaType = ContentType(name) else { return nil }
        if mediaType.isJSON || mediaType.type == "*" { return .json }
        switch (mediaType.type, mediaType.subtype) {
        case ("application", "x-www-form-urlencoded"): return .form
        case ("multipart", "form-data"), ("multipart", "*"): return .multipart
        case ("multipart", _): return .parts
        case ("application", "xml"), ("text", "xml"), ("application", "*"): return nil
        case ("text", _): return .text
        case ("application", "octet-stream"), ("image", _), ("audio", _), ("video", _), ("font", _): return .bytes
        default: return mediaType.subtype.hasSuffix("+xml") ? nil : .bytes
        }
    }

    private static let boundary = "contract-test-boundary"

    /// - Parameters:
    ///   - content: what the contract says of the media type: how members of forms, and parts, are written.
    ///   - headers: the header fields of parts, by the names of the parts.
    ///   - files: the names of parts whose texts are sent as files.
    static func write(
        _ value: Node, as mediaType: String, of content: API.MediaType? = nil, headers: [String: [String]] = [:],
        files: Set<String> = [], to draft: inout RequestDraft
    ) {
        let kind = kind(mediaType) ?? .json
        let exact = exactType(mediaType) ?? plainest(mediaType, kind)
        switch kind {
        case .json: draft.body = Array(value.jsonText.utf8)
        case .text, .bytes: draft.body = Array(value.plainText.utf8)
        case .form:
            let pairs = value.members.flatMap { name, value in
                let encoding = content?.encodings.first { $0.property == name }
                if encoding?.isJSON == true { return [URLText.encoded(name) + "=" + URLText.encoded(value.jsonText)] }
                if let styled = encoding.flatMap(ParameterText.parameter) {
                    return ParameterText.queryPairs(value, styled)
                }
                return (value.sequence ?? [value]).map { URLText.encoded(name) + "=" + URLText.encoded($0.plainText) }
            }
            draft.body = Array(pairs.joined(separator: "&").utf8)
        case .multipart, .parts:
            let parts =
                kind == .parts ? parts(value, content) : formParts(value, content?.encodings ?? [], headers, files)
            draft.body = Array((parts.map { "--\(boundary)\r\n\($0)\r\n" }.joined() + "--\(boundary)--\r\n").utf8)
            draft.setHeader("Content-Type", "\(exact); boundary=\(boundary)")
            return
        }
        draft.setHeader("Content-Type", exact)
    }

    /// Fields of RFC 7578 §4. Without the name of a file (§4.2), servers take a part for plain text.
    private static func formParts(
        _ value: Node, _ encodings: [API.Encoding], _ headers: [String: [String]], _ files: Set<String>
    ) -> [String] {
        value.members.flatMap { name, value in
            let encoding = encodings.first { $0.property == name }
            let disposition = "Content-Disposition: form-data; name=\"\(quoted(name))\""
            let fields = (headers[name] ?? []).map { "\($0)\r\n" }.joined()
            return (value.sequence ?? [value]).map { element in
                let isFile = files.contains(name) && element.string != nil
                let file = isFile ? "; filename=\"\(quoted(name))\"" : ""
                return "\(disposition)\(file)\r\n\(fields)\(part(element, encoding, isFile: isFile))"
            }
        }
    }

    /// Parts by their position (OpenAPI 3.2 §4.15).
    private static func parts(_ value: Node, _ content: API.MediaType?) -> [String] {
        let first = content?.prefixEncodings ?? []
        return (value.sequence ?? [value]).enumerated().map { index, element in
            part(element, index < first.count ? first[index] : content?.itemEncoding)
        }
    }

    private static func part(_ value: Node, _ encoding: API.Encoding?, isFile: Bool = false) -> String {
        let isJSON = value.mapping != nil || value.sequence != nil
        let usual = isJSON ? "application/json" : isFile ? "application/octet-stream" : nil
        let type = encoding?.contentType.flatMap(exactType) ?? usual
        return (type.map { "Content-Type: \($0)\r\n" } ?? "") + "\r\n\(value.plainText)"
    }

    /// A type out of a range that has no more to be told by.
    private static func plainest(_ range: String, _ kind: Kind) -> String {
        let usual = ["image": "png", "audio": "mpeg", "video": "mp4", "font": "woff2", "text": "plain"]
        let type = String(range.prefix { $0 != "/" })
        return switch kind {
        case .json: "application/json"
        case .multipart: "multipart/form-data"
        default: usual[type].map { "\(type)/\($0)" } ?? "application/octet-stream"
        }
    }

    /// Whether all of a value is seen in a body: an empty list leaves nothing in a form.
    static func shows(_ value: Node, in content: API.MediaType) -> Bool {
        guard let kind = kind(content.name), kind == .form || kind == .multipart else { return true }
        return value.members.allSatisfy { name, value in
            let isJSON = content.encodings.contains { $0.property == name && $0.isJSON }
            return isJSON || value.sequence?.isEmpty != true
        }
    }

    /// The first of several media types; nil for a range of them.
    private static func exactType(_ list: String) -> String? {
        var first = list.prefix { $0 != "," }
        while first.last == " " { first.removeLast() }
        return first.contains("*") ? nil : String(first)
    }

    /// What would end the name, as browsers write it (WHATWG HTML §4.10.21.8).
    private static func quoted(_ name: String) -> String {
        var text = ""
        for scalar in name.unicodeScalars {
            switch scalar {
            case "\"": text += "%22"
            case "\r": text += "%0D"
            case "\n": text += "%0A"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}

extension API.Encoding {
    fileprivate var isJSON: Bool { contentType.flatMap { ContentType($0) }?.isJSON == true }
}

extension ValueGenerator {
    /// The smallest value that can be sent whole.
    mutating func smallest(_ content: API.MediaType) -> Node? {
        guard let use = content.schema, let least = minimal(use) else { return nil }
        return BodyText.shows(least, in: content) ? least : maximal(use) ?? least
    }

    /// The parts of a form that hold bytes, by their names.
    func files(of content: API.MediaType?) -> Set<String> {
        guard let use = content?.schema else { return [] }
        return Set(api[use.schema].objects.properties.filter { holdsBytes($0.schema, within: []) }.map(\.name))
    }

    /// Whether a part, an item of a list of them, or one of a part's alternatives is bytes.
    private func holdsBytes(_ use: API.SchemaUse, within outer: Set<SchemaID>) -> Bool {
        guard !outer.contains(use.schema) else { return false }
        let schema = api[use.schema]
        if schema.format == "binary" { return true }
        let parts = schema.oneOf + schema.anyOf + [schema.arrays.items].compactMap(\.self)
        return parts.contains { holdsBytes($0, within: outer.union([use.schema])) }
    }

    /// The fields that parts of a form must have, by the parts' names.
    mutating func partHeaders(of content: API.MediaType?) -> [String: [String]] {
        var fields: [String: [String]] = [:]
        for encoding in content?.encodings ?? [] {
            for header in encoding.headers where header.isRequired && header.name.lowercased() != "content-type" {
                guard let value = (header.schema ?? header.content?.schema).flatMap({ minimal($0) }) else { continue }
                fields[encoding.property, default: []].append("\(header.name): \(value.plainText)")
            }
        }
        return fields
    }
}
