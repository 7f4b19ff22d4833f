/// The bytes of a password that are hashed.
enum PasswordText {
    /// Passwords of more bytes than this are refused. The contract's 128 code points take 512 at most.
    static let maximumLength = 1024

    /// The password in Unicode's Normalization Form C: one keyboard sends "é" as one code point, and another as two.
    ///
    /// - Returns: nil for a password that is too long or holds U+0000, where bcrypt would stop reading.
    static func bytes(of password: String) -> [UInt8]? {
        guard password.utf8.count <= maximumLength else { return nil }
        let bytes = password._nfcCodeUnits
        return bytes.contains(0) ? nil : bytes
    }
}
