/// The body of a request: a stored property of the operation's input, and how it is read and written.
@safe struct BodyRow<Input: Sendable>: Sendable {
    let isRequired: Bool
    let mediaTypes: [MediaType]
    let takesEmptyBody: Bool
    /// Which media type of the codec a `Content-Type` names.
    let index: @Sendable (MediaType) -> Int?
    /// The media types that are read and written as they come, by their index.
    let streamedIndices: Set<Int>
    /// Makes the property of the input at the pointer; nothing is made there when it throws.
    let read: @Sendable (ReceivedBody, UnsafeMutableRawPointer) throws(DecodingFailure) -> Void
    /// Ends the life of the property that was made.
    let destroy: @Sendable (UnsafeMutableRawPointer) -> Void
    /// Makes the property for a request without body. False when the body is required.
    let makeAbsent: @Sendable (UnsafeMutableRawPointer) -> Bool
    /// Nil when there is no body to send.
    let write: @Sendable (Input) -> EncodedBody?
}

extension BodyRow {
    init<Value>(requiredAt offset: Int, _ codec: BodyCodec<Value>) {
        unsafe self.init(
            isRequired: true,
            mediaTypes: codec.mediaTypes,
            takesEmptyBody: codec.takesEmptyBody,
            index: { codec.index(of: $0) },
            streamedIndices: codec.streamedIndices,
            read: { (body, base) throws(DecodingFailure) in
                let value = try codec.read(body)
                unsafe (base + offset).initializeMemory(as: Value.self, to: value)
            },
            destroy: { unsafe ($0 + offset).assumingMemoryBound(to: Value.self).deinitialize(count: 1) },
            makeAbsent: { _ in false },
            write: { input in
                codec.write(stored(input, at: offset), 0)
            }
        )
    }

    init<Value>(optionalAt offset: Int, _ codec: BodyCodec<Value>) {
        unsafe self.init(
            isRequired: false,
            mediaTypes: codec.mediaTypes,
            takesEmptyBody: codec.takesEmptyBody,
            index: { codec.index(of: $0) },
            streamedIndices: codec.streamedIndices,
            read: { (body, base) throws(DecodingFailure) in
                let value = try codec.read(body)
                unsafe (base + offset).initializeMemory(as: Value?.self, to: value)
            },
            destroy: { unsafe ($0 + offset).assumingMemoryBound(to: Value?.self).deinitialize(count: 1) },
            makeAbsent: { base in
                unsafe (base + offset).initializeMemory(as: Value?.self, to: nil)
                return true
            },
            write: { input in
                let value: Value? = stored(input, at: offset)
                return value.map { codec.write($0, 0) }
            }
        )
    }
}

/// The stored property at an offset of a struct. Unlike a key path, an offset can be kept in a Sendable closure.
private func stored<Root, Value>(_ root: Root, at offset: Int) -> Value {
    unsafe withUnsafePointer(to: root) { unsafe UnsafeRawPointer($0).load(fromByteOffset: offset, as: Value.self) }
}
