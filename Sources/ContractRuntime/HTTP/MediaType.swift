/// A media type or media range (RFC 9110 §8.3.1, §12.5.1): `application/json; charset=utf-8`, `image/*`, `*/*`.
public struct MediaType: Hashable, Sendable {
    /// In lower case; `*` in a range.
    public let type: String
    /// In lower case; `*` in a range, `*+json` in one of a structured syntax suffix (RFC 6838 §4.2.8).
    public let subtype: String
    /// In order, names in lower case, values without their quotes.
    public let parameters: [Parameter]

    public struct Parameter: Hashable, Sendable {
        public let name: String
        public let value: String
    }

    /// Nil when the text isn't a media type as RFC 9110 §8.3.1 writes it.
    public init?(_ text: String) {
        var scanner = FieldScanner(text)
        guard let type = scanner.token(), scanner.skip(UInt8(ascii: "/")), let subtype = scanner.token() else {
            return nil
        }
        guard let parameters = scanner.parameters(), scanner.isAtEnd else { return nil }
        self.init(type: type, subtype: subtype, parameters: parameters)
    }

    init(type: String, subtype: String, parameters: [Parameter] = []) {
        self.type = type.lowercased()
        self.subtype = subtype.lowercased()
        self.parameters = parameters
    }

    /// The value of a parameter, such as the `boundary` of a multipart body.
    public func parameter(_ name: String) -> String? {
        parameters.first { $0.name == name }?.value
    }

    /// Whether `other` falls under this media type or range.
    ///
    /// Only the parameters that this range states are compared, so `text/plain` takes `text/plain; charset=utf-8`.
    /// `application/*+json` is no range of RFC 9110, but contracts have it; it takes `application/json` as well.
    public func includes(_ other: MediaType) -> Bool {
        guard type == "*" || type == other.type else { return false }
        guard subtype == "*" || subtype == other.subtype || hasSuffix(of: other) else { return false }
        return parameters.allSatisfy { other.parameter($0.name)?.lowercased() == $0.value.lowercased() }
    }

    /// `application/json` and every type of the structured syntax suffix `+json` (RFC 6839 §3.1).
    public var isJSON: Bool {
        type == "application" && subtype == "json" || subtype.hasSuffix("+json")
    }

    var hasWildcard: Bool { type == "*" || subtype == "*" || subtype.hasPrefix("*+") }

    private func hasSuffix(of other: MediaType) -> Bool {
        guard subtype.hasPrefix("*+") else { return false }
        return other.subtype.hasSuffix(subtype.dropFirst()) || other.subtype == subtype.dropFirst(2)
    }

    /// How closely a range names a type: an exact type beats `image/*`, which beats `*/*` (RFC 9110 §12.5.1).
    var specificity: Int {
        (type == "*" ? 0 : 1_000) + (subtype == "*" ? 0 : hasWildcard ? 500 : 1_000) + parameters.count
    }
}

extension MediaType: CustomStringConvertible {
    public var description: String {
        parameters.reduce("\(type)/\(subtype)") { "\($0); \($1.name)=\(FieldScanner.quoted($1.value))" }
    }
}
