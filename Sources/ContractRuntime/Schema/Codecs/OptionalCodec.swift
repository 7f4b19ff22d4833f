/// `nil` for a property that may be left out, or for null.
///
/// It is generic over the optional, not over what that wraps: else each method would have to look up the metadata of
/// `Optional<Wrapped>` at run time. A value that isn't nil lies in the memory of its optional as it would by itself.
final class OptionalCodec<Value: OptionalValue & Sendable>: Codec<Value>, @unchecked Sendable
where Value.Wrapped: Sendable {
    let wrapped: Codec<Value.Wrapped>
    /// Whether nil is null, rather than absent.
    let isNullable: Bool

    init(_ wrapped: Codec<Value.Wrapped>, isNullable: Bool) {
        self.wrapped = wrapped
        self.isNullable = isNullable
    }

    override var jsonTypes: JSONTypes { isNullable ? wrapped.jsonTypes.union(.null) : wrapped.jsonTypes }
    override var textShape: TextShape { wrapped.textShape }
    override var isFlatText: Bool { wrapped.isFlatText }

    override func decode(_ reader: inout JSONReader, into target: UnsafeMutableRawPointer) -> Bool {
        if isNullable, reader.skipNull() {
            unsafe target.initializeMemory(as: Value.self, to: .none)
            return true
        }
        guard unsafe wrapped.decode(&reader, into: target) else { return false }
        unsafe Value.wrap(target)
        return true
    }

    override func encode(_ source: UnsafeRawPointer, to writer: inout JSONWriter) {
        if unsafe isNil(source) { writer.writeNull() } else { unsafe wrapped.encode(source, to: &writer) }
    }

    override func initializeAbsent(_ target: UnsafeMutableRawPointer) -> Bool {
        guard !isNullable else { return false }
        unsafe target.initializeMemory(as: Value.self, to: .none)
        return true
    }

    override func initializeNull(_ target: UnsafeMutableRawPointer) -> Bool {
        guard isNullable else { return false }
        unsafe target.initializeMemory(as: Value.self, to: .none)
        return true
    }

    override func isAbsent(_ source: UnsafeRawPointer) -> Bool { unsafe !isNullable && isNil(source) }

    @inline(__always)
    private func isNil(_ source: UnsafeRawPointer) -> Bool {
        unsafe Value.isNone(source)
    }

    override func isEqual(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer) -> Bool {
        let isNil = unsafe isNil(left)
        return unsafe isNil == self.isNil(right) && (isNil || wrapped.isEqual(left, right))
    }

    override func hash(_ source: UnsafeRawPointer, into hasher: inout Hasher) {
        if unsafe isNil(source) { hasher.combine(0) } else { unsafe wrapped.hash(source, into: &hasher) }
    }

    override func decodeText(
        _ text: TextForm,
        _ findings: inout Findings,
        into target: UnsafeMutableRawPointer
    ) -> Bool {
        guard unsafe wrapped.decodeText(text, &findings, into: target) else { return false }
        unsafe Value.wrap(target)
        return true
    }

    override func encodeText(_ source: UnsafeRawPointer) -> TextForm? {
        unsafe isNil(source) ? nil : wrapped.encodeText(source)
    }

    override func textBranches(_ source: UnsafeRawPointer) -> [TextBranch] {
        unsafe isNil(source) ? [] : wrapped.textBranches(source)
    }
}

/// `Optional`, for code that is generic over it as a whole.
protocol OptionalValue {
    associatedtype Wrapped

    static var none: Self { get }

    /// Whether the optional that lies there is nil.
    static func isNone(_ source: UnsafeRawPointer) -> Bool

    /// Turns the value that lies there into an optional.
    static func wrap(_ target: UnsafeMutableRawPointer)
}

extension Optional: OptionalValue {
    static func isNone(_ source: UnsafeRawPointer) -> Bool {
        unsafe isNil(source.assumingMemoryBound(to: Self.self))
    }

    static func wrap(_ target: UnsafeMutableRawPointer) {
        let value = unsafe target.assumingMemoryBound(to: Wrapped.self).move()
        unsafe target.initializeMemory(as: Self.self, to: .some(value))
    }
}

/// Looks at the optional where it lies. For one that can be copied the compiler makes a copy first, of a type that it
/// looks up at run time.
private func isNil<Wrapped: ~Copyable>(_ source: UnsafePointer<Wrapped?>) -> Bool {
    switch unsafe source.pointee {
    case .none: true
    case .some: false
    }
}

extension Codec {
    func areEqual(_ left: Value, _ right: Value) -> Bool {
        unsafe withUnsafePointer(to: left) { left in
            unsafe withUnsafePointer(to: right) { unsafe isEqual(UnsafeRawPointer(left), UnsafeRawPointer($0)) }
        }
    }

    func hash(of value: Value, into hasher: inout Hasher) {
        unsafe withUnsafePointer(to: value) { unsafe hash(UnsafeRawPointer($0), into: &hasher) }
    }
}
