/// Properties that may be left out and may be null.
final class PatchCodec<Wrapped: Sendable>: Codec<Patch<Wrapped>>, @unchecked Sendable {
    let wrapped: Codec<Wrapped>

    init(_ wrapped: Codec<Wrapped>) { self.wrapped = wrapped }

    override var jsonTypes: JSONTypes { wrapped.jsonTypes.union(.null) }
    override var textShape: TextShape { wrapped.textShape }
    override var isFlatText: Bool { wrapped.isFlatText }

    override func decode(_ reader: inout JSONReader, into target: UnsafeMutableRawPointer) -> Bool {
        if reader.skipNull() {
            unsafe target.initializeMemory(as: Patch<Wrapped>.self, to: .null)
            return true
        }
        guard unsafe wrapped.decode(&reader, into: target) else { return false }
        unsafe wrap(target)
        return true
    }

    /// Turns the value that lies there into a patch of it.
    @inline(__always)
    private func wrap(_ target: UnsafeMutableRawPointer) {
        let value = unsafe target.assumingMemoryBound(to: Wrapped.self).move()
        unsafe target.initializeMemory(as: Patch<Wrapped>.self, to: .value(value))
    }

    override func encode(_ source: UnsafeRawPointer, to writer: inout JSONWriter) {
        guard case .value(let value) = unsafe source.assumingMemoryBound(to: Patch<Wrapped>.self).pointee else {
            return writer.writeNull()
        }
        unsafe withUnsafePointer(to: value) { unsafe wrapped.encode(UnsafeRawPointer($0), to: &writer) }
    }

    override func initializeAbsent(_ target: UnsafeMutableRawPointer) -> Bool {
        unsafe target.initializeMemory(as: Patch<Wrapped>.self, to: .absent)
        return true
    }

    override func isAbsent(_ source: UnsafeRawPointer) -> Bool {
        if case .absent = unsafe source.assumingMemoryBound(to: Patch<Wrapped>.self).pointee { true } else { false }
    }

    override func isEqual(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer) -> Bool {
        let left = unsafe left.assumingMemoryBound(to: Patch<Wrapped>.self).pointee
        let right = unsafe right.assumingMemoryBound(to: Patch<Wrapped>.self).pointee
        return switch (left, right) {
        case (.absent, .absent), (.null, .null): true
        case (.value(let left), .value(let right)): wrapped.areEqual(left, right)
        default: false
        }
    }

    override func hash(_ source: UnsafeRawPointer, into hasher: inout Hasher) {
        switch unsafe source.assumingMemoryBound(to: Patch<Wrapped>.self).pointee {
        case .absent: hasher.combine(0)
        case .null: hasher.combine(1)
        case .value(let value):
            unsafe withUnsafePointer(to: value) { unsafe wrapped.hash(UnsafeRawPointer($0), into: &hasher) }
        }
    }

    override func decodeText(
        _ text: TextForm,
        _ findings: inout Findings,
        into target: UnsafeMutableRawPointer
    ) -> Bool {
        guard unsafe wrapped.decodeText(text, &findings, into: target) else { return false }
        unsafe wrap(target)
        return true
    }

    override func encodeText(_ source: UnsafeRawPointer) -> TextForm? {
        unsafe source.assumingMemoryBound(to: Patch<Wrapped>.self).pointee.value.flatMap { wrapped.text(of: $0) }
    }
}
