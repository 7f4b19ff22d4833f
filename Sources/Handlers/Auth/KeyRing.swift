/// The keys of access tokens: one signs, and it and others verify.
///
/// To rotate, make the new key the signing key and keep the old one among the verifying keys for as long as its tokens
/// live; to retire a key, leave it out, and its tokens end at once. A `kid` that isn't in the ring is refused: there is
/// no default key.
public struct KeyRing: Sendable {
    let signing: Entry
    private let entries: [Entry]

    struct Entry: Sendable {
        let key: SigningKey
        /// The header of every token that the key signs, in base64url.
        let encodedHeader: [UInt8]
    }

    /// - Parameters:
    ///   - signing: the key of new tokens; it verifies as well.
    ///   - verifying: further keys whose tokens are accepted. Of two keys with one id the first is kept.
    public init(signing: SigningKey, verifying: [SigningKey] = []) {
        self.signing = Entry(signing)
        entries = verifying.reduce(into: [self.signing]) { entries, key in
            guard !entries.contains(where: { $0.key.id == key.id }) else { return }
            entries.append(Entry(key))
        }
    }

    /// The key whose tokens begin with exactly this header.
    func key(forEncodedHeader header: ArraySlice<UInt8>) -> SigningKey? {
        entries.first { header == $0.encodedHeader[...] }?.key
    }

    func key(id: String) -> SigningKey? {
        entries.first { $0.key.id.utf8.elementsEqual(id.utf8) }?.key
    }
}

extension KeyRing.Entry {
    init(_ key: SigningKey) {
        self.key = key
        // The id's alphabet needs no escapes in JSON.
        let header = #"{"alg":"HS256","kid":"\#(key.id)","typ":"at+jwt"}"#
        encodedHeader = Base64Text.urlSafe.encode(Array(header.utf8))
    }
}
