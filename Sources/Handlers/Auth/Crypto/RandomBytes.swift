import CCrypto

enum RandomBytes {
    /// Bytes from libcrypto's generator, fit for keys and salts.
    ///
    /// - Throws: ``CryptoFault`` when the generator is not seeded. There is no weaker fallback.
    static func make(count: Int) throws(CryptoFault) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        guard unsafe RAND_bytes(&bytes, Int32(count)) == 1 else { throw CryptoFault("RAND_bytes") }
        return bytes
    }
}
