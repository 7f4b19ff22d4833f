/// Names of requests, for logs and problems.
enum RequestID {
    static let field = HTTPField.Name.declared("X-Request-ID")

    /// The id that a request brings, if it is harmless in logs and headers: 1 to 64 of `A-Z a-z 0-9 . _ -`.
    static func inbound(_ fields: HTTPFields) -> String? {
        guard let id = fields.value(of: field), (1...64).contains(id.utf8.count), id.utf8.allSatisfy(isAllowed) else {
            return nil
        }
        return id
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }

    /// A random UUID (RFC 9562 §5.4), in lower case.
    static func random() -> String {
        var (high, low) = RandomWords.pair()
        high = high & 0xFFFF_FFFF_FFFF_0FFF | 0x4000
        low = low & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
        return unsafe String(unsafeUninitializedCapacity: 36) { text in
            var position = 0
            for index in 0..<32 {
                if index == 8 || index == 12 || index == 16 || index == 20 {
                    unsafe text[position] = UInt8(ascii: "-")
                    position += 1
                }
                let word = index < 16 ? high : low
                let digit = UInt8(truncatingIfNeeded: word >> UInt64(60 - index % 16 * 4)) & 15
                unsafe text[position] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
                position += 1
            }
            return position
        }
    }

    /// `urn:uuid:…` (RFC 9562 §4) for an id that is a UUID; nil for others, which no URI scheme covers.
    @Sendable static func urn(_ id: String) -> String? {
        let parts = id.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [8, 4, 4, 4, 12] else { return nil }
        guard parts.joined().allSatisfy(\.isHexDigit) else { return nil }
        return "urn:uuid:\(id)"
    }
}

extension HTTPField.Name {
    /// A name that is written in the source.
    static func declared(_ name: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(name) else { preconditionFailure("'\(name)' is not a header name") }
        return name
    }
}
