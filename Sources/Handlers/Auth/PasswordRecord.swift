/// What is stored of a user's password.
enum PasswordRecord {
    case scrypt(PasswordHash)
    /// A record that another system wrote; see ``Bcrypt``.
    case bcrypt(String)

    /// - Returns: nil for text in neither form, which no password matches.
    init?(_ text: String, memoryLimit: Int) {
        if let hash = PasswordHash(text, memoryLimit: memoryLimit) {
            self = .scrypt(hash)
        } else if Bcrypt.isRecord(text) {
            self = .bcrypt(text)
        } else {
            return nil
        }
    }

    func matches(_ password: [UInt8]) throws(CryptoFault) -> Bool {
        switch self {
        case .scrypt(let hash): try hash.matches(password)
        case .bcrypt(let record): try Bcrypt.verify(password, against: record)
        }
    }

    /// Whether a new record of the password would look the same.
    func isCurrent(_ parameters: ScryptParameters) -> Bool {
        switch self {
        case .scrypt(let hash): hash.parameters == parameters
        case .bcrypt: false
        }
    }
}
