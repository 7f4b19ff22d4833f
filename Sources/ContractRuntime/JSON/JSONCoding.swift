/// Limits and rules of reading JSON.
public struct JSONReadingOptions: Hashable, Sendable {
    /// How deep arrays and objects may nest; at most 512.
    public var maximumDepth: Int
    /// Unlisted values of open enums are violations, and values that match several branches of `oneOf`: for requests,
    /// where nothing newer than the contract may come in.
    public var isStrict: Bool
    /// How many violations are kept.
    public var maximumViolations: Int

    public init(maximumDepth: Int = 64, isStrict: Bool = false, maximumViolations: Int = 100) {
        self.maximumDepth = maximumDepth
        self.isStrict = isStrict
        self.maximumViolations = maximumViolations
    }
}

/// Reads values from JSON.
public enum JSONDecoding {
    /// Reads a whole body: one value, with nothing but whitespace around it.
    public static func decode<Value>(
        _ codec: Codec<Value>,
        from bytes: [UInt8],
        options: JSONReadingOptions = JSONReadingOptions()
    ) throws(DecodingFailure) -> Value {
        try unsafe bytes.withUnsafeBufferPointer { buffer throws(DecodingFailure) in
            try unsafe decode(codec, from: UnsafeRawBufferPointer(buffer), options: options)
        }
    }

    public static func decode<Value>(
        _ codec: Codec<Value>,
        from bytes: UnsafeRawBufferPointer,
        options: JSONReadingOptions = JSONReadingOptions()
    ) throws(DecodingFailure) -> Value {
        try unsafe Codec<Value>.makeValue { target throws(DecodingFailure) in
            var reader = unsafe JSONReader(bytes, options: options)
            let isMade = unsafe codec.decode(&reader, into: target)
            reader.finish()
            try reader.verify(isMade, discard: { unsafe codec.destroy(target) })
        }
    }

    public static func decode<Value: SchemaValue>(
        _ type: Value.Type,
        from bytes: [UInt8],
        options: JSONReadingOptions = JSONReadingOptions()
    ) throws(DecodingFailure) -> Value {
        try decode(type.codec, from: bytes, options: options)
    }
}

/// Writes values as JSON.
public enum JSONEncoding {
    /// Writes a value without any whitespace, as UTF-8. A number that isn't finite is written as null.
    public static func encode<Value>(_ value: Value, _ codec: Codec<Value>) -> [UInt8] {
        var writer = JSONWriter()
        unsafe withUnsafePointer(to: value) { unsafe codec.encode(UnsafeRawPointer($0), to: &writer) }
        return writer.finish()
    }

    public static func encode<Value: SchemaValue>(_ value: Value) -> [UInt8] {
        encode(value, Value.codec)
    }

    /// JSON to look at: the same, with passwords hidden.
    static func describe<Value: SchemaValue>(_ value: Value) -> String {
        var writer = JSONWriter(hidesPasswords: true)
        unsafe withUnsafePointer(to: value) { unsafe Value.codec.encode(UnsafeRawPointer($0), to: &writer) }
        return String(decoding: writer.finish(), as: UTF8.self)
    }
}

extension Codec {
    /// Checks a value in memory, such as before it is sent: what reading it back strictly would find.
    public func validate(_ value: Value) -> [Violation] {
        do throws(DecodingFailure) {
            let bytes = JSONEncoding.encode(value, self)
            _ = try JSONDecoding.decode(
                self, from: bytes, options: JSONReadingOptions(maximumDepth: 512, isStrict: true))
            return []
        } catch {
            switch error {
            case .violations(let violations): return violations
            case .syntax(let error): return [Violation(.body(""), keyword: "json", message: error.message)]
            }
        }
    }
}
