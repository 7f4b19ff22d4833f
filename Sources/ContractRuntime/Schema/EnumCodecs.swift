import Synchronization

/// The codecs of generated enums, each made once: protocol extensions cannot store them.
enum EnumCodecs {
    private static let codecs = Mutex<[ObjectIdentifier: AnyCodec]>([:])

    static func codec<Value>(of type: Value.Type, _ make: () -> EnumCodec<Value>) -> Codec<Value> {
        let key = ObjectIdentifier(type)
        if let codec = codecs.withLock({ $0[key] }) { return unsafe unsafeDowncast(codec, to: Codec<Value>.self) }
        // Made outside of the lock: making it runs code of the enum's module.
        let codec = make()
        return codecs.withLock { codecs in
            if let other = codecs[key] { return unsafe unsafeDowncast(other, to: Codec<Value>.self) }
            codecs[key] = codec
            return codec
        }
    }
}
