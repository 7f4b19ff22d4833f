extension ProblemDetails {
    /// As `application/problem+json`.
    public var json: [UInt8] {
        var writer = JSONWriter()
        writer.write(plain: "{\"type\":")
        writer.write(type)
        writer.write(plain: ",\"title\":")
        writer.write(title)
        writer.write(plain: ",\"status\":")
        writer.write(status)
        if let detail {
            writer.write(plain: ",\"detail\":")
            writer.write(detail)
        }
        if let instance {
            writer.write(plain: ",\"instance\":")
            writer.write(instance)
        }
        if !errors.isEmpty { Self.write(errors, to: &writer) }
        writer.write(byte: UInt8(ascii: "}"))
        return writer.finish()
    }

    private static func write(_ errors: [Violation], to writer: inout JSONWriter) {
        writer.write(plain: ",\"errors\":[")
        for (index, violation) in errors.enumerated() {
            if index > 0 { writer.write(byte: UInt8(ascii: ",")) }
            switch violation.location {
            case .body(let pointer):
                writer.write(plain: "{\"pointer\":")
                writer.write(pointer)
            case .parameter(let name), .header(let name):
                writer.write(plain: "{\"parameter\":")
                writer.write(name)
            }
            writer.write(plain: ",\"keyword\":")
            writer.write(violation.keyword)
            if let limit = violation.limit {
                writer.write(plain: ",\"limit\":")
                writer.write(plain: limit.description)
            }
            writer.write(plain: ",\"message\":")
            writer.write(violation.message)
            writer.write(byte: UInt8(ascii: "}"))
        }
        writer.write(byte: UInt8(ascii: "]"))
    }
}
