/// The codec of a type that compares itself. What the leaves share, except for reading and writing.
class LeafCodec<Value: Hashable & Sendable>: Codec<Value>, @unchecked Sendable {
    override func isEqual(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer) -> Bool {
        unsafe left.assumingMemoryBound(to: Value.self).pointee == right.assumingMemoryBound(to: Value.self).pointee
    }

    override func hash(_ source: UnsafeRawPointer, into hasher: inout Hasher) {
        unsafe source.assumingMemoryBound(to: Value.self).pointee.hash(into: &hasher)
    }
}

/// A leaf whose JSON is a string, and whose text in parameters is that string's content.
class TextCodec<Value: Hashable & Sendable>: LeafCodec<Value>, @unchecked Sendable {
    override var jsonTypes: JSONTypes { .string }

    /// Reads valid UTF-8.
    func read(
        _ text: UnsafeBufferPointer<UInt8>,
        _ findings: inout Findings,
        into target: UnsafeMutableRawPointer
    ) -> Bool {
        preconditionFailure("\(Self.self) doesn't implement read")
    }

    /// The text of a value; nil where there is none.
    func text(_ source: UnsafeRawPointer) -> String? {
        preconditionFailure("\(Self.self) doesn't implement text")
    }

    override func decodeText(
        _ text: TextForm,
        _ findings: inout Findings,
        into target: UnsafeMutableRawPointer
    ) -> Bool {
        guard var text = text.one(&findings) else { return false }
        return text.withUTF8 { unsafe read($0, &findings, into: target) }
    }

    override func encodeText(_ source: UnsafeRawPointer) -> TextForm? {
        unsafe text(source).map { .single($0) }
    }
}

/// A leaf whose text in parameters is its JSON: a number or a boolean.
class LiteralCodec<Value: Hashable & Sendable>: LeafCodec<Value>, @unchecked Sendable {
    override func decodeText(
        _ text: TextForm,
        _ findings: inout Findings,
        into target: UnsafeMutableRawPointer
    ) -> Bool {
        guard var text = text.one(&findings) else { return false }
        return text.withUTF8 { bytes in
            let options = JSONReadingOptions(isStrict: findings.isStrict)
            var reader = unsafe JSONReader(UnsafeRawBufferPointer(bytes), options: options)
            let isMade = unsafe reader.isLiteral && decode(&reader, into: target)
            reader.finishWithoutWhitespace()
            if reader.isBroken || !isMade && reader.findings.count == 0 {
                // What isn't a JSON literal, such as `1.` or `yes`, has the wrong type.
                if isMade { unsafe destroy(target) }
                findings.add(keyword: "type", "must be \(phrase)")
                return false
            }
            for violation in reader.findings.violations { findings.add(violation) }
            return isMade
        }
    }

    override func encodeText(_ source: UnsafeRawPointer) -> TextForm? {
        var writer = JSONWriter()
        unsafe encode(source, to: &writer)
        return .single(String(decoding: writer.finish(), as: UTF8.self))
    }

    /// What a value is, such as "an integer".
    var phrase: String { preconditionFailure("\(Self.self) doesn't implement phrase") }
}

extension JSONReader {
    /// Whether a number or a boolean starts here, without whitespace before it.
    fileprivate var isLiteral: Bool {
        !JSONTypes(startingWith: current).intersection([.boolean, .number]).isEmpty
    }
}

extension TextForm {
    /// The text, where there is exactly one.
    func one(_ findings: inout Findings) -> String? {
        switch self {
        case .single(let text): return text
        case .list(let texts) where texts.count == 1: return texts[0]
        case .file(let file): if let text = String(validating: file.bytes, as: UTF8.self) { return text }
        case .list, .members, .tree: break
        }
        findings.add(keyword: "type", "must be given once, as text")
        return nil
    }
}
