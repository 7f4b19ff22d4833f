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
        var text = text
        return text.withUTF8 { bytes in
            var end = bytes.count
            while end > 0, unsafe bytes[end - 1] == UInt8(ascii: "=") { end -= 1 }
            return unsafe end > 0 && bytes[..<end].allSatisfy(isTokenByte)
        }
    }

    /// Letters, digits and `-._~+/`: a bit for each byte below 128.
    private static func isTokenByte(_ byte: UInt8) -> Bool {
        let (below64, from64): (UInt64, UInt64) = (0x03FF_E800_0000_0000, 0x47FF_FFFE_87FF_FFFE)
        return byte < 64 ? below64 >> UInt64(byte) & 1 == 1 : byte < 128 && from64 >> UInt64(byte - 64) & 1 == 1
    }
}
