/// A struct of a single property, which is read and written as that property.
final class WrapperCodec<Value: Sendable, Wrapped: Sendable>: Codec<Value>, @unchecked Sendable {
    private let wrapped: Codec<Wrapped>

    init(_ property: KeyPath<Value, Wrapped>, _ wrapped: Codec<Wrapped>) {
        // Reading makes the struct by making its property, so that nothing else may be in it.
        let isAlone = MemoryLayout<Value>.size == MemoryLayout<Wrapped>.size
        precondition(
            MemoryLayout<Value>.offset(of: property) == 0 && isAlone,
            "\(Value.self) has more than the one stored property"
        )
        self.wrapped = wrapped
    }

    override var jsonTypes: JSONTypes { wrapped.jsonTypes }
    override var textShape: TextShape { wrapped.textShape }
    override var isFlatText: Bool { wrapped.isFlatText }

    override func decode(_ reader: inout JSONReader, into target: UnsafeMutableRawPointer) -> Bool {
        unsafe wrapped.decode(&reader, into: target)
    }

    override func encode(_ source: UnsafeRawPointer, to writer: inout JSONWriter) {
        unsafe wrapped.encode(source, to: &writer)
    }

    override func isEqual(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer) -> Bool {
        unsafe wrapped.isEqual(left, right)
    }

    override func hash(_ source: UnsafeRawPointer, into hasher: inout Hasher) {
        unsafe wrapped.hash(source, into: &hasher)
    }

    override func decodeText(
        _ text: TextForm,
        _ findings: inout Findings,
        into target: UnsafeMutableRawPointer
    ) -> Bool {
        unsafe wrapped.decodeText(text, &findings, into: target)
    }

    override func encodeText(_ source: UnsafeRawPointer) -> TextForm? { unsafe wrapped.encodeText(source) }

    override func textBranches(_ source: UnsafeRawPointer) -> [TextBranch] { unsafe wrapped.textBranches(source) }
}
