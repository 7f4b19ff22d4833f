import Contract

/// Writes parameters by their style (OpenAPI 3.1 §4.8.12.3, RFC 6570).
enum ParameterText {
    /// Adds a parameter's value to a request. Path parameters replace their place in the path.
    static func write(_ value: Node, _ parameter: API.Parameter, to draft: inout RequestDraft) {
        switch parameter.location {
        case .path:
            let text = pathText(value, parameter)
            draft.path = draft.path.replacing("{\(parameter.name)}", with: text)
        case .query: draft.query += queryPairs(value, parameter)
        case .querystring: draft.query += wholeQuery(value, parameter)
        case .header:
            let text = text(value, parameter.content) ?? joined(value, isExploded: parameter.isExploded) { $0 }
            draft.setHeader(parameter.name, text)
        case .cookie:
            let encoded = text(value, parameter.content).map(URLText.encoded)
            let text = encoded ?? joined(value, isExploded: false, encode: URLText.encoded)
            draft.cookies.append("\(parameter.name)=\(text)")
        }
    }

    /// A value that has a media type in place of a style; nil where there is none.
    private static func text(_ value: Node, _ content: API.MediaType?) -> String? {
        content.map { BodyText.kind($0.name) == .json ? value.jsonText : value.plainText }
    }

    private static func pathText(_ value: Node, _ parameter: API.Parameter) -> String {
        if let text = text(value, parameter.content) { return URLText.encoded(text) }
        let separators: [API.ParameterStyle: String] = parameter.isExploded ? [.label: ".", .matrix: ";"] : [:]
        let separator = separators[parameter.style] ?? ","
        let text = joined(value, separator, isExploded: parameter.isExploded, encode: URLText.encoded)
        switch parameter.style {
        case .label: return "." + text
        case .matrix: return ";" + (value.mapping != nil && parameter.isExploded ? "" : parameter.name + "=") + text
        default: return text
        }
    }

    /// A form as its pairs, anything else as one text (OpenAPI 3.2 §4.12.1).
    private static func wholeQuery(_ value: Node, _ parameter: API.Parameter) -> [String] {
        guard parameter.content?.name == "application/x-www-form-urlencoded" else {
            return [URLText.encoded(value.plainText)]
        }
        return value.members.flatMap { name, value in
            (value.sequence ?? [value]).map { "\(URLText.encoded(name))=\(URLText.encoded($0.plainText))" }
        }
    }

    /// A member of a form that is written like a parameter of a query (OpenAPI 3.1 §4.8.15.1.2).
    static func parameter(_ encoding: API.Encoding) -> API.Parameter? {
        guard encoding.style != nil || encoding.isExploded != nil else { return nil }
        let style = encoding.style ?? .form
        return API.Parameter(
            name: encoding.property, location: .query, style: style,
            isExploded: encoding.isExploded ?? (style == .form), isRequired: true, pointer: .root,
            range: encoding.range)
    }

    static func queryPairs(_ value: Node, _ parameter: API.Parameter) -> [String] {
        let name = URLText.encoded(parameter.name)
        if let text = text(value, parameter.content) { return ["\(name)=\(URLText.encoded(text))"] }
        if parameter.style == .deepObject { return nestedPairs(value, named: name) }
        if let elements = value.sequence {
            let texts = elements.map { URLText.encoded($0.plainText) }
            if parameter.isExploded { return texts.map { "\(name)=\($0)" } }
            let separators: [API.ParameterStyle: String] = [.spaceDelimited: "%20", .pipeDelimited: "%7C"]
            return ["\(name)=" + texts.joined(separator: separators[parameter.style] ?? ",")]
        }
        guard value.mapping != nil else { return ["\(name)=\(URLText.encoded(value.plainText))"] }
        if parameter.isExploded {
            return value.textMembers.map { "\(URLText.encoded($0.0))=\(URLText.encoded($0.1))" }
        }
        return ["\(name)=" + joined(value, isExploded: false, encode: URLText.encoded)]
    }

    /// `name[member]=`, and `name[0]=` for arrays: OpenAPI leaves parts of parts open, and this is what is usual.
    private static func nestedPairs(_ value: Node, named name: String) -> [String] {
        if let elements = value.sequence {
            return elements.enumerated().flatMap { nestedPairs($1, named: "\(name)%5B\($0)%5D") }
        }
        guard value.mapping != nil else { return ["\(name)=\(URLText.encoded(value.plainText))"] }
        return value.members.flatMap { nestedPairs($0.1, named: "\(name)%5B\(URLText.encoded($0.0))%5D") }
    }

    private static func joined(
        _ value: Node,
        _ separator: String = ",",
        isExploded: Bool,
        encode: (String) -> String
    ) -> String {
        if let elements = value.sequence {
            return elements.map { encode($0.plainText) }.joined(separator: separator)
        }
        guard value.mapping != nil else { return encode(value.plainText) }
        let equals = isExploded ? "=" : separator
        return value.textMembers.map { encode($0.0) + equals + encode($0.1) }.joined(separator: separator)
    }

    /// Whether a broken value is still broken, and can be sent, where everything is text.
    static func carries(_ broken: BrokenValue, in location: API.ParameterLocation) -> Bool {
        if broken.keyword == "required" || broken.keyword == "additionalProperties" { return false }
        let text: String
        switch broken.part.value {
        case .null, .mapping: return false
        case .sequence(let elements):
            guard !elements.isEmpty, broken.keyword != "type" else { return false }
            text = broken.node.plainText
        case .string(let string): text = string
        default:
            if broken.takesText { return false }
            text = broken.part.plainText
        }
        if broken.keyword == "oneOf" || broken.keyword == "anyOf" { return false }
        return isSendable(text, in: location)
    }

    /// Whether a text keeps its place in a request. An empty path segment, `.` and `..` would make another path, and
    /// headers take printable ASCII only, without white space around it.
    static func isSendable(_ text: String, in location: API.ParameterLocation) -> Bool {
        switch location {
        case .path: !text.isEmpty && text != "." && text != ".." && !text.contains("/")
        case .header:
            text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } && !text.hasPrefix(" ") && !text.hasSuffix(" ")
                && !text.isEmpty
        case .cookie: !text.isEmpty
        case .query, .querystring: true
        }
    }
}

extension Node {
    /// The members of an object as texts. Styles say nothing of lists in objects; that each item has a pair of its own
    /// is what is usual.
    fileprivate var textMembers: [(String, String)] {
        members.flatMap { name, value in
            let isFlat = value.sequence?.allSatisfy { $0.sequence == nil && $0.mapping == nil } == true
            return isFlat ? (value.sequence ?? []).map { (name, $0.plainText) } : [(name, value.plainText)]
        }
    }

    /// The value as it stands in a URL before it is encoded: strings without quotes.
    var plainText: String { string ?? jsonText }
}

extension String {
    fileprivate func replacing(_ old: String, with new: String) -> String {
        guard let first = old.first else { return self }
        var output = ""
        var rest = self[...]
        while let index = rest.firstIndex(of: first) {
            output += rest[..<index]
            if rest[index...].hasPrefix(old) {
                output += new
                rest = rest[index...].dropFirst(old.count)
            } else {
                output.append(first)
                rest = rest[index...].dropFirst()
            }
        }
        return output + rest
    }
}
