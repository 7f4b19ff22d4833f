/// Stands for the codec of a type, which is looked up at the first use, so that types may refer to each other.
final class ReferenceCodec<Value: SchemaValue>: Codec<Value>, @unchecked Sendable {
    private let reference = LazyReference<AnyCodec>()

    @inline(__always)
    private func withCodec<Result>(_ body: (AnyCodec) -> Result) -> Result {
        reference.withObject(or: { Value.codec }, body)
    }

    override var jsonTypes: JSONTypes { withCodec { $0.jsonTypes } }
    override var textShape: TextShape { withCodec { $0.textShape } }
    override var isFlatText: Bool { withCodec { $0.isFlatText } }

    override func decode(_ reader: inout JSONReader, into target: UnsafeMutableRawPointer) -> Bool {
        withCodec { unsafe $0.decode(&reader, into: target) }
    }

    override func encode(_ source: UnsafeRawPointer, to writer: inout JSONWriter) {
        withCodec { unsafe $0.encode(source, to: &writer) }
    }

    override func isEqual(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer) -> Bool {
        withCodec { unsafe $0.isEqual(left, right) }
    }

    override func hash(_ source: UnsafeRawPointer, into hasher: inout Hasher) {
        withCodec { unsafe $0.hash(source, into: &hasher) }
    }

    override func decodeText(
        _ text: TextForm,
        _ findings: inout Findings,
        into target: UnsafeMutableRawPointer
    ) -> Bool {
        withCodec { unsafe $0.decodeText(text, &findings, into: target) }
    }

    override func encodeText(_ source: UnsafeRawPointer) -> TextForm? { withCodec { unsafe $0.encodeText(source) } }

    override func textBranches(_ source: UnsafeRawPointer) -> [TextBranch] {
        withCodec { unsafe $0.textBranches(source) }
    }
}

/// The value an absent property stands for: its default.
final class DefaultValue<Value: Sendable>: Codec<Value>, @unchecked Sendable {
    let value: Value

    init(_ value: Value) { self.value = value }

    override func initializeAbsent(_ target: UnsafeMutableRawPointer) -> Bool {
        unsafe target.initializeMemory(as: Value.self, to: value)
        return true
    }
}

/// A value in a box.
final class IndirectCodec<Wrapped: Sendable>: Codec<Indirect<Wrapped>>, @unchecked Sendable {
    let wrapped: Codec<Wrapped>

    init(_ wrapped: Codec<Wrapped>) { self.wrapped = wrapped }

    override var jsonTypes: JSONTypes { wrapped.jsonTypes }
    override var textShape: TextShape { wrapped.textShape }
    override var isFlatText: Bool { wrapped.isFlatText }

    /// Boxes what a function puts into memory for the value.
    private func box(_ target: UnsafeMutableRawPointer, _ body: (UnsafeMutableRawPointer) -> Bool) -> Bool {
        let memory = UnsafeMutablePointer<Wrapped>.allocate(capacity: 1)
        defer { unsafe memory.deallocate() }
        guard unsafe body(UnsafeMutableRawPointer(memory)) else { return false }
        unsafe target.initializeMemory(as: Indirect<Wrapped>.self, to: Indirect(memory.move()))
        return true
    }

    override func decode(_ reader: inout JSONReader, into target: UnsafeMutableRawPointer) -> Bool {
        unsafe box(target) { unsafe wrapped.decode(&reader, into: $0) }
    }

    override func decodeText(
        _ text: TextForm,
        _ findings: inout Findings,
        into target: UnsafeMutableRawPointer
    ) -> Bool {
        unsafe box(target) { unsafe wrapped.decodeText(text, &findings, into: $0) }
    }

    override func encodeText(_ source: UnsafeRawPointer) -> TextForm? {
        unsafe wrapped.text(of: source.assumingMemoryBound(to: Indirect<Wrapped>.self).pointee.value)
    }

    override func encode(_ source: UnsafeRawPointer, to writer: inout JSONWriter) {
        let memory = unsafe source.assumingMemoryBound(to: Indirect<Wrapped>.self)
        unsafe withUnsafePointer(to: memory.pointee.value) { unsafe wrapped.encode(UnsafeRawPointer($0), to: &writer) }
    }

    override func isEqual(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer) -> Bool {
        let left = unsafe left.assumingMemoryBound(to: Indirect<Wrapped>.self)
        let right = unsafe right.assumingMemoryBound(to: Indirect<Wrapped>.self)
        return unsafe wrapped.areEqual(left.pointee.value, right.pointee.value)
    }

    override func hash(_ source: UnsafeRawPointer, into hasher: inout Hasher) {
        let memory = unsafe source.assumingMemoryBound(to: Indirect<Wrapped>.self)
        unsafe withUnsafePointer(to: memory.pointee.value) { unsafe wrapped.hash(UnsafeRawPointer($0), into: &hasher) }
    }
}

/// A value out of a list that the contract gives (`enum` and `const`), of a type that isn't an enum in Swift.
final class ListedCodec<Value: Hashable & Sendable>: ForwardingCodec<Value>, @unchecked Sendable {
    let values: Set<Value>
    private let keyword: String
    private let message: String

    init(_ base: Codec<Value>, _ values: [Value]) {
        self.values = Set(values)
        keyword = values.count == 1 ? "const" : "enum"
        let texts = values.map { String(decoding: JSONEncoding.encode($0, base), as: UTF8.self) }
        message = "must be \(texts.count == 1 ? "" : "one of ")\(texts.joined(separator: ", "))"
        super.init(base)
    }

    private func check(_ target: UnsafeMutableRawPointer, _ findings: inout Findings) {
        if unsafe !values.contains(target.assumingMemoryBound(to: Value.self).pointee) {
            findings.add(keyword: keyword, message)
        }
    }

    override func decode(_ reader: inout JSONReader, into target: UnsafeMutableRawPointer) -> Bool {
        guard unsafe super.decode(&reader, into: target) else { return false }
        unsafe check(target, &reader.findings)
        return true
    }

    override func decodeText(
        _ text: TextForm,
        _ findings: inout Findings,
        into target: UnsafeMutableRawPointer
    ) -> Bool {
        guard unsafe super.decodeText(text, &findings, into: target) else { return false }
        unsafe check(target, &findings)
        return true
    }
}
