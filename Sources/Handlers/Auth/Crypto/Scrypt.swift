import CCrypto

/// What an scrypt hash costs (RFC 7914 §2).
public struct ScryptParameters: Sendable, Hashable {
    /// The binary logarithm of N, the CPU and memory cost.
    public var logN: Int
    /// The block size.
    public var r: Int
    /// The parallelisation.
    public var p: Int

    public init(logN: Int, r: Int = 8, p: Int) {
        self.logN = logN
        self.r = r
        self.p = p
    }

    /// N=2^17, r=8, p=1: 128 MiB and about half a second. OWASP's first choice.
    public static let standard = ScryptParameters(logN: 17, p: 1)
    /// N=2^14, r=8, p=5: 16 MiB and about a quarter of a second. OWASP's choice for little memory.
    public static let small = ScryptParameters(logN: 14, p: 5)

    /// Memory for one hash, in bytes; nil when the parameters are outside ln 1...20, r 1...32, p 1...16.
    ///
    /// The bounds keep a planted record from exhausting the machine, and the arithmetic from overflowing.
    public var memory: Int? {
        guard (1...20).contains(logN), (1...32).contains(r), (1...16).contains(p) else { return nil }
        return 128 * r * (1 << logN)
    }
}

enum Scrypt {
    /// Derives `length` bytes from the password (RFC 7914).
    ///
    /// - Throws: ``CryptoFault`` when the memory cannot be had or the parameters are out of bounds.
    static func derive(
        _ password: [UInt8],
        salt: [UInt8],
        parameters: ScryptParameters,
        length: Int
    ) throws(CryptoFault) -> [UInt8] {
        guard let memory = parameters.memory else { throw CryptoFault("EVP_PBE_scrypt") }
        // OpenSSL's own default limit of 32 MiB is below what OWASP asks for. Beside V it counts B, T and X.
        let limit = memory + 128 * parameters.r * (parameters.p + 2) + 1024
        var key = [UInt8](repeating: 0, count: length)
        // One more byte, because an empty array has no address, and without one libcrypto only checks the limits.
        let phrase = password.map(CChar.init(bitPattern:)) + [0]
        let status = unsafe EVP_PBE_scrypt(
            phrase,
            password.count,
            salt,
            salt.count,
            UInt64(1) << UInt64(parameters.logN),
            UInt64(parameters.r),
            UInt64(parameters.p),
            UInt64(limit),
            &key,
            length
        )
        guard status == 1 else { throw CryptoFault("EVP_PBE_scrypt") }
        return key
    }
}
