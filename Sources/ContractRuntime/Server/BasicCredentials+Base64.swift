extension BasicCredentials {
    /// Reads base64 of `user:password` in UTF-8 (RFC 7617 §2); nil when it isn't that.
    init?(base64 text: String) {
        guard let bytes = Base64Bytes(base64: text)?.bytes, let pair = String(validating: bytes, as: UTF8.self) else {
            return nil
        }
        let parts = pair.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        self.init(user: String(parts[0]), password: String(parts[1]))
    }

    /// As `Authorization: Basic` carries it.
    var base64: String {
        Base64Bytes(Array("\(user):\(password)".utf8)).base64
    }
}
