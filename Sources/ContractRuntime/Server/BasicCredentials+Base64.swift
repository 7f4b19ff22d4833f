extension BasicCredentials {
    /// Reads base64 of `user:password` in UTF-8 (RFC 7617 §2); nil when it isn't that.
    init?(base64 text: String) {
        // The colon is a byte: a password may begin with a character that combines with it.
        guard let bytes = Base64Bytes(base64: text)?.bytes, let colon = bytes.firstIndex(of: UInt8(ascii: ":")),
            let user = String(validating: bytes[..<colon], as: UTF8.self),
            let password = String(validating: bytes[(colon + 1)...], as: UTF8.self)
        else { return nil }
        self.init(user: user, password: password)
    }

    /// As `Authorization: Basic` carries it.
    var base64: String {
        Base64Bytes(Array("\(user):\(password)".utf8)).base64
    }
}
