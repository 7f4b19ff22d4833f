/// The `Authorization` field: a scheme and what follows it (RFC 9110 §11.6.2).
enum AuthorizationField: Equatable {
    case absent
    /// There are several, or what stands there isn't of that form.
    case malformed
    /// The scheme in lower case.
    case credentials(scheme: String, value: String)

    init(_ fields: HTTPFields) {
        var found: String?
        for field in fields where field.name == .authorization {
            // Two credentials are one too many: which of them would count?
            if found != nil {
                self = .malformed
                return
            }
            found = field.value
        }
        guard let found else {
            self = .absent
            return
        }
        let text = found.utf8.drop { $0 == UInt8(ascii: " ") }
        let name = text.prefix { $0 != UInt8(ascii: " ") }
        guard !name.isEmpty, name.allSatisfy(FieldScanner.isTokenByte) else {
            self = .malformed
            return
        }
        let value = String(Substring(text[name.endIndex...])).trimmingWhitespace()
        self = .credentials(scheme: String(Substring(name)).lowercased(), value: value)
    }

    /// Whether the text is a `b64token` (RFC 6750 §2.1).
    static func isBearerToken(_ text: String) -> Bool {
        var hasEnded = false
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "="): hasEnded = true
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"), UInt8(ascii: "+"), UInt8(ascii: "/"):
                if hasEnded { return false }
            default: return false
            }
        }
        return text.utf8.first.map { $0 != UInt8(ascii: "=") } ?? false
    }
}
