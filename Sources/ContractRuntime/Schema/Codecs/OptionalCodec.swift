/// `nil` for a property that may be left out, or for null.
///
/// The methods on the path of each body are also compiled for the most common types: writing a page of tasks then takes
/// a fifth less time.
final class OptionalCodec<Wrapped: Sendable>: Codec<Wrapped?>, @unchecked Sendable {
    let wrapped: Codec<Wrapped>
    /// Whether nil is null, rather than absent.
    let isNullable: Bool

    init(_ wrapped: Codec<Wrapped>, isNullable: Bool) {
        self.wrapped = wrapped
        self.isNullable = isNullable
    }

    override var jsonTypes: JSONTypes { isNullable ? wrapped.jsonTypes.union(.null) : wrapped.jsonTypes }
    override var textShape: TextShape { wrapped.textShape }
    override var isFlatText: Bool { wrapped.isFlatText }

    @_specialize(where Wrapped == String)
    @_specialize(where Wrapped == Date)
    @_specialize(where Wrapped == UUID)
    @_specialize(where Wrapped == Int)
    override func decode(_ reader: inout JSONReader, into target: UnsafeMutableRawPointer) -> Bool {
        if isNullable, reader.skipNull() {
            target.initializeMemory(as: Wrapped?.self, to: nil)
            return true
        }
        guard wrapped.decode(&reader, into: target) else { return false }
        // The memory fits both; the value is taken out of it and put back as an optional.
        target.initializeMemory(as: Wrapped?.self, to: target.assumingMemoryBound(to: Wrapped.self).move())
        return true
    }

    @_specialize(where Wrapped == String)
    @_specialize(where Wrapped == Date)
    @_specialize(where Wrapped == UUID)
    @_specialize(where Wrapped == Int)
    override func encode(_ source: UnsafeRawPointer, to writer: inout JSONWriter) {
        guard let value = source.assumingMemoryBound(to: Wrapped?.self).pointee else { return writer.writeNull() }
        withUnsafePointer(to: value) { wrapped.encode(UnsafeRawPointer($0), to: &writer) }
    }

    override func initializeAbsent(_ target: UnsafeMutableRawPointer) -> Bool {
        guard !isNullable else { return false }
        target.initializeMemory(as: Wrapped?.self, to: nil)
        return true
    }

    @_specialize(where Wrapped == String)
    @_specialize(where Wrapped == Date)
    @_specialize(where Wrapped == UUID)
    @_specialize(where Wrapped == Int)
    override func isAbsent(_ source: UnsafeRawPointer) -> Bool {
        !isNullable && isNil(source)
    }

    @inline(__always)
    private func isNil(_ source: UnsafeRawPointer) -> Bool {
        if case .none = source.assumingMemoryBound(to: Wrapped?.self).pointee { true } else { false }
    }

    override func isEqual(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer) -> Bool {
        let left = left.assumingMemoryBound(to: Wrapped?.self).pointee
        let right = right.assumingMemoryBound(to: Wrapped?.self).pointee
        guard let left, let right else { return left == nil && right == nil }
        return wrapped.areEqual(left, right)
    }

    override func hash(_ source: UnsafeRawPointer, into hasher: inout Hasher) {
        guard let value = source.assumingMemoryBound(to: Wrapped?.self).pointee else { return hasher.combine(0) }
        withUnsafePointer(to: value) { wrapped.hash(UnsafeRawPointer($0), into: &hasher) }
    }

    override func decodeText(
        _ text: TextForm,
        _ findings: inout Findings,
        into target: UnsafeMutableRawPointer
    ) -> Bool {
        guard wrapped.decodeText(text, &findings, into: target) else { return false }
        target.initializeMemory(as: Wrapped?.self, to: target.assumingMemoryBound(to: Wrapped.self).move())
        return true
    }

    override func encodeText(_ source: UnsafeRawPointer) -> TextForm? {
        guard let value = source.assumingMemoryBound(to: Wrapped?.self).pointee else { return nil }
        return wrapped.text(of: value)
    }
}

extension Codec {
    func areEqual(_ left: Value, _ right: Value) -> Bool {
        withUnsafePointer(to: left) { left in
            withUnsafePointer(to: right) { isEqual(UnsafeRawPointer(left), UnsafeRawPointer($0)) }
        }
    }

    func hash(of value: Value, into hasher: inout Hasher) {
        withUnsafePointer(to: value) { hash(UnsafeRawPointer($0), into: &hasher) }
    }
}
