import CCrypto

enum SHA256Digest {
    static let length = 32

    /// The SHA-256 digest of the bytes (FIPS 180-4).
    static func make(of bytes: [UInt8]) throws(CryptoFault) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: length)
        guard EVP_Digest(bytes, bytes.count, &digest, nil, EVP_sha256(), nil) == 1 else {
            throw CryptoFault("EVP_Digest")
        }
        return digest
    }
}
