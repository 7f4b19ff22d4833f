extension StringFormat {
    /// Whether the text has the format.
    public func matches(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { unsafe matches($0) }
    }

    /// The same for valid UTF-8.
    func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var bytes: Bytes { unsafe Array(text)[...] }
        return switch self {
        case .date: unsafe CalendarDate(text.span) != nil
        case .dateTime: unsafe RFC3339.date(text.span) != nil
        case .duration: isDuration(bytes)
        case .email: isEmail(bytes, allowsUnicode: false)
        case .hostname: isHostname(bytes, allowsUnicode: false)
        case .idnEmail: isEmail(bytes, allowsUnicode: true)
        case .idnHostname: isHostname(bytes, allowsUnicode: true)
        case .ipv4: isIPv4(bytes)
        case .ipv6: isIPv6(bytes)
        case .iri: URIText(bytes, allowsUnicode: true)?.hasScheme == true
        case .iriReference: URIText(bytes, allowsUnicode: true) != nil
        case .jsonPointer: isJSONPointer(bytes)
        case .password: true
        case .regex: unsafe Pattern.isRegularExpression(String(decoding: text, as: UTF8.self))
        case .relativeJSONPointer: isRelativeJSONPointer(bytes)
        case .time: unsafe RFC3339.time(text.span) != nil
        case .uri: URIText(bytes)?.hasScheme == true
        case .uriReference: URIText(bytes) != nil
        case .uriTemplate: isURITemplate(bytes)
        case .uuid: unsafe UUIDText.value(text) != nil
        }
    }

    /// What a text of this format is, for the message of a violation.
    var phrase: String {
        switch self {
        case .date: "a date such as 2026-01-31"
        case .dateTime: "a date and time such as 2026-01-31T12:00:00Z"
        case .duration: "a duration such as P3DT12H"
        case .email, .idnEmail: "an email address"
        case .hostname, .idnHostname: "a host name"
        case .ipv4: "an IPv4 address"
        case .ipv6: "an IPv6 address"
        case .iri: "an IRI"
        case .iriReference: "an IRI reference"
        case .jsonPointer: "a JSON Pointer"
        case .password: "a password"
        case .regex: "a regular expression"
        case .relativeJSONPointer: "a relative JSON Pointer"
        case .time: "a time such as 12:00:00Z"
        case .uri: "a URI"
        case .uriReference: "a URI reference"
        case .uriTemplate: "a URI template"
        case .uuid: "a UUID"
        }
    }
}
