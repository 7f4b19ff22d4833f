import CCrypto

enum ConstantTime {
    /// Whether both hold the same bytes. How long it takes depends on the lengths alone.
    static func areEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        unsafe left.count == right.count && CRYPTO_memcmp(left, right, left.count) == 0
    }
}
