/// A struct of a single property, which is read and written as that property.
final class WrapperCodec<Value: Sendable, Wrapped: Sendable>: ForwardingCodec<Value>, @unchecked Sendable {
    init(_ property: KeyPath<Value, Wrapped>, _ wrapped: Codec<Wrapped>) {
        // Reading makes the struct by making its property, so that nothing else may be in it.
        let isAlone = MemoryLayout<Value>.size == MemoryLayout<Wrapped>.size
        precondition(
            MemoryLayout<Value>.offset(of: property) == 0 && isAlone,
            "\(Value.self) has more than the one stored property"
        )
        super.init(wrapped)
    }
}
