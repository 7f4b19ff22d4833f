/// A place inside a JSON value (RFC 6901): the keys and indices on the way from the root.
///
/// Pointers to the parts of one value share what they have in common, so that a longer one costs one more step and not
/// a copy of the way.
public struct JSONPointer: Sendable {
    private let step: Step?

    private final class Step: Sendable {
        let previous: Previous
        let token: String

        init(_ token: String, after previous: Previous) {
            self.token = token
            self.previous = previous
        }
    }

    /// What stands before a step. Tokens that were given all at once are a list: a pointer in a document may have
    /// millions of them, and as many steps could not be taken down one inside the other.
    private enum Previous: Sendable {
        case step(Step)
        case tokens([String])
    }

    public init(_ tokens: [String] = []) {
        step = tokens.last.map { Step($0, after: .tokens(tokens.dropLast())) }
    }

    private init(_ step: Step) {
        self.step = step
    }

    /// The reference tokens, unescaped.
    public var tokens: [String] {
        var reversed: [String] = []
        var next = step
        while let step = next {
            reversed.append(step.token)
            switch step.previous {
            case .step(let previous): next = previous
            case .tokens(let tokens): return tokens + reversed.reversed()
            }
        }
        return []
    }

    /// The whole document.
    public static var root: JSONPointer { JSONPointer() }

    public var isRoot: Bool { step == nil }

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
        self.init(tokens)
    }

    public func appending(_ token: String) -> JSONPointer {
        JSONPointer(Step(token, after: step.map(Previous.step) ?? .tokens([])))
    }

    public func appending(_ index: Int) -> JSONPointer { appending(String(index)) }

    public var last: String? { step?.token }

    /// The pointer without its last token; the root stays the root.
    public var parent: JSONPointer {
        switch step?.previous {
        case .step(let previous): JSONPointer(previous)
        case .tokens(let tokens): JSONPointer(tokens)
        case nil: self
        }
    }

    /// Whether the place is another one, or inside of it.
    public func isWithin(_ other: JSONPointer) -> Bool {
        guard let end = other.step else { return true }
        var next = step
        while let step = next {
            if step === end { return true }
            guard case .step(let previous) = step.previous else { break }
            next = previous
        }
        return tokens.starts(with: other.tokens)
    }
}

extension JSONPointer: Hashable {
    public static func == (left: JSONPointer, right: JSONPointer) -> Bool {
        left.step === right.step || left.tokens == right.tokens
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(tokens) }
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
