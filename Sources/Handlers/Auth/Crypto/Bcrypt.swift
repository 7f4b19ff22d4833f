#if os(Linux)
    import CCrypt
    import Glibc
#endif

/// Verifies bcrypt records that another system wrote. New records are never bcrypt.
enum Bcrypt {
    /// Whether the text is a bcrypt record that may be handed to the C library.
    ///
    /// `crypt_r` takes any two characters for a salt of the DES scheme, so nothing reaches it that isn't exactly
    /// `^\$2[aby]\$(0[4-9]|1[0-4])\$[./A-Za-z0-9]{53}$`. A cost above 14 would take longer than a second.
    static func isRecord(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count == 60 else { return false }
        let isKnownVersion = bytes.starts(with: "$2".utf8) && "aby".utf8.contains(bytes[2])
        guard isKnownVersion, bytes[3] == UInt8(ascii: "$"), bytes[6] == UInt8(ascii: "$") else { return false }
        return costs.contains(Array(bytes[4..<6])) && bytes[7...].allSatisfy(isAlphabetic)
    }

    private static let costs = Set((4...14).map { cost in Array("\(cost / 10)\(cost % 10)".utf8) })

    private static func isAlphabetic(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: ".")...UInt8(ascii: "9"): true
        default: false
        }
    }

    /// Whether the password is the record's. bcrypt itself looks at the first 72 bytes only.
    ///
    /// - Throws: ``CryptoFault`` when the C library cannot say, which on macOS is always.
    static func verify(_ password: [UInt8], against record: String) throws(CryptoFault) -> Bool {
        guard isRecord(record), !password.contains(0) else { return false }
        #if os(Linux)
            // crypt_r fails on phrases of 512 bytes and more; what it would ignore anyway is cut off.
            let phrase = password.prefix(72).map(CChar.init(bitPattern:)) + [0]
            let computed = try hash(phrase, setting: record)
            return ConstantTime.areEqual(computed[...], Array(record.utf8)[...])
        #else
            throw CryptoFault("crypt_r")
        #endif
    }

    #if os(Linux)
        private static func hash(_ phrase: [CChar], setting: String) throws(CryptoFault) -> [UInt8] {
            // The work area is 32 KiB: too much for a thread's stack, and it holds the phrase, so it is wiped.
            let size = MemoryLayout<crypt_data>.size
            guard let area = unsafe calloc(1, size) else { throw CryptoFault("calloc") }
            defer {
                unsafe explicit_bzero(area, size)
                unsafe free(area)
            }
            let data = unsafe area.bindMemory(to: crypt_data.self, capacity: 1)
            guard let result = unsafe crypt_r(phrase, setting, data) else { throw CryptoFault("crypt_r") }
            let text = unsafe String(cString: result)
            guard !text.hasPrefix("*") else { throw CryptoFault("crypt_r") }
            return Array(text.utf8)
        }
    #endif
}
