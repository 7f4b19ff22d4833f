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
        let value = text[name.endIndex...].drop { $0 == UInt8(ascii: " ") }
        self = .credentials(
            scheme: String(Substring(name)).lowercased(), value: String(Substring(value)).trimmingWhitespace())
    }

    /// Whether the text is a `b64token` (RFC 6750 §2.1).
    static func isBearerToken(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            var end = bytes.count
            while end > 0, unsafe bytes[end - 1] == UInt8(ascii: "=") { end -= 1 }
            return unsafe end > 0 && bytes[..<end].reduce(1) { $0 & tokenBit($1) } == 1
        }
    }

    /// 1 for letters, digits and `-._~+/`. Without branches, so that the compiler tells many bytes at once.
    @inline(__always)
    private static func tokenBit(_ byte: UInt8) -> UInt8 {
        let letter: UInt8 = (byte | 0x20) &- UInt8(ascii: "a") < 26 ? 1 : 0
        // In ASCII `-./` stand before the digits.
        let digit: UInt8 = byte &- UInt8(ascii: "-") < 13 ? 1 : 0
        let other: UInt8 = (byte == UInt8(ascii: "_") ? 1 : 0) | (byte == UInt8(ascii: "~") ? 1 : 0)
        return letter | digit | other | (byte == UInt8(ascii: "+") ? 1 : 0)
    }
}
