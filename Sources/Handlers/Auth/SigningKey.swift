/// A secret that signs access tokens, and the name that tokens know it by.
public struct SigningKey: Sendable {
    /// The `kid` of tokens: 8 to 64 characters of the base64url alphabet.
    public let id: String
    let hmac: HMACKey

    /// Why a secret is refused. The description never holds the secret.
    public enum Refusal: Error, Equatable, CustomStringConvertible {
        case tooShort(bytes: Int)
        case guessable
        case identifier

        public var description: String {
            switch self {
            case .tooShort(let bytes):
                "the signing secret holds \(bytes) bytes, and must hold at least \(SigningKey.minimumLength)"
            case .guessable:
                "the signing secret is easily guessed; make one with `openssl rand -hex 32`"
            case .identifier:
                "the name of a signing key must hold 8 to 64 characters of A-Z, a-z, 0-9, - and _"
            }
        }
    }

    /// RFC 7518 §3.2 asks for a key of at least the size of the digest.
    public static let minimumLength = HMACKey.codeLength

    /// - Parameters:
    ///   - secret: at least 32 bytes, not a text from documentation and not a repetition.
    ///   - id: the key's name; by default it follows from the secret, so that all servers with one secret agree.
    /// - Throws: ``Refusal``, or ``CryptoFault``.
    public init(secret: [UInt8], id: String? = nil) throws {
        guard secret.count >= Self.minimumLength else { throw Refusal.tooShort(bytes: secret.count) }
        guard !GuessableSecret.matches(secret) else { throw Refusal.guessable }
        hmac = try HMACKey(secret)
        self.id = try id ?? Self.derivedID(hmac)
        guard Self.isValid(id: self.id) else { throw Refusal.identifier }
    }

    /// Eight bytes of a code that no token can have, since its text is not a token's.
    private static func derivedID(_ hmac: HMACKey) throws(CryptoFault) -> String {
        let code = try hmac.code(of: ArraySlice("key id".utf8))
        return String(decoding: Base64Text.urlSafe.encode(Array(code.prefix(8))), as: UTF8.self)
    }

    private static func isValid(id: String) -> Bool {
        (8...64).contains(id.utf8.count)
            && id.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
                case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"): true
                default: false
                }
            }
    }
}
