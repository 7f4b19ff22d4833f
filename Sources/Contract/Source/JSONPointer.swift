/// A place inside a JSON value (RFC 6901): the keys and indices on the way from the root.
public struct JSONPointer: Sendable, Hashable {
    /// The reference tokens, unescaped.
    public var tokens: [String]

    public init(_ tokens: [String] = []) {
        self.tokens = tokens
    }

    /// The whole document.
    public static let root = JSONPointer()

    /// Reads the string form (`/paths/~1tasks/get`); nil when it neither is empty nor starts with `/`,
    /// or when a `~` is followed by anything but `0` or `1` (RFC 6901 §3).
    public init?(parsing text: String) {
        var tokens: [String] = []
        var token: [UInt8] = []
        var isEscaped = false
        for (offset, byte) in text.utf8.enumerated() {
            if offset == 0 {
                guard byte == UInt8(ascii: "/") else { return nil }
                continue
            }
            switch (isEscaped, byte) {
            case (true, UInt8(ascii: "0")): token.append(UInt8(ascii: "~"))
            case (true, UInt8(ascii: "1")): token.append(UInt8(ascii: "/"))
            case (true, _): return nil
            case (false, UInt8(ascii: "~")):
                isEscaped = true
                continue
            case (false, UInt8(ascii: "/")):
                tokens.append(String(decoding: token, as: UTF8.self))
                token.removeAll(keepingCapacity: true)
            default: token.append(byte)
            }
            isEscaped = false
        }
        if isEscaped { return nil }
        if !text.isEmpty { tokens.append(String(decoding: token, as: UTF8.self)) }
        self.tokens = tokens
    }

    public func appending(_ token: String) -> JSONPointer {
        var copy = self
        copy.tokens.append(token)
        return copy
    }

    public func appending(_ index: Int) -> JSONPointer { appending(String(index)) }

    public var last: String? { tokens.last }

    /// The pointer without its last token; the root stays the root.
    public var parent: JSONPointer { JSONPointer(Array(tokens.dropLast())) }
}

extension JSONPointer: CustomStringConvertible {
    /// The string form of RFC 6901 §3: `~` is written `~0` and `/` is written `~1`.
    public var description: String {
        var text: [UInt8] = []
        for token in tokens {
            text.append(UInt8(ascii: "/"))
            for byte in token.utf8 {
                switch byte {
                case UInt8(ascii: "~"): text += [UInt8(ascii: "~"), UInt8(ascii: "0")]
                case UInt8(ascii: "/"): text += [UInt8(ascii: "~"), UInt8(ascii: "1")]
                default: text.append(byte)
                }
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
