/// A query parameter that may be there without a value, as in `?flag=` (`allowEmptyValue`, OpenAPI 3.0 §4.7.12.2).
/// The empty value is nil.
final class EmptyValueCodec<Wrapped: Sendable>: Codec<Wrapped?>, @unchecked Sendable {
    private let wrapped: Codec<Wrapped>

    init(_ wrapped: Codec<Wrapped>) { self.wrapped = wrapped }

    override var textShape: TextShape { wrapped.textShape }
    override var isFlatText: Bool { wrapped.isFlatText }

    override func decodeText(
        _ text: TextForm,
        _ findings: inout Findings,
        into target: UnsafeMutableRawPointer
    ) -> Bool {
        if text.isEmpty {
            unsafe target.initializeMemory(as: Wrapped?.self, to: nil)
            return true
        }
        guard unsafe wrapped.decodeText(text, &findings, into: target) else { return false }
        unsafe target.initializeMemory(as: Wrapped?.self, to: target.assumingMemoryBound(to: Wrapped.self).move())
        return true
    }

    override func encodeText(_ source: UnsafeRawPointer) -> TextForm? {
        guard let value = unsafe source.assumingMemoryBound(to: Wrapped?.self).pointee else { return .single("") }
        return wrapped.text(of: value)
    }
}

/// The same for a parameter that may be left out as well.
final class EmptyValuePatchCodec<Wrapped: Sendable>: Codec<Patch<Wrapped>>, @unchecked Sendable {
    private let present: Codec<Wrapped?>

    init(_ present: Codec<Wrapped?>) { self.present = present }

    override var textShape: TextShape { present.textShape }
    override var isFlatText: Bool { present.isFlatText }

    override func initializeAbsent(_ target: UnsafeMutableRawPointer) -> Bool {
        unsafe target.initializeMemory(as: Patch<Wrapped>.self, to: .absent)
        return true
    }

    override func decodeText(
        _ text: TextForm,
        _ findings: inout Findings,
        into target: UnsafeMutableRawPointer
    ) -> Bool {
        let value = UnsafeMutablePointer<Wrapped?>.allocate(capacity: 1)
        defer { unsafe value.deallocate() }
        guard unsafe present.decodeText(text, &findings, into: UnsafeMutableRawPointer(value)) else { return false }
        unsafe target.initializeMemory(as: Patch<Wrapped>.self, to: Patch(value.move()))
        return true
    }

    override func encodeText(_ source: UnsafeRawPointer) -> TextForm? {
        switch unsafe source.assumingMemoryBound(to: Patch<Wrapped>.self).pointee {
        case .absent: nil
        case .null: present.text(of: nil)
        case .value(let value): present.text(of: value)
        }
    }
}

extension Codec {
    /// The value, or nil for a query parameter that is there without one. Only where its contract allows that.
    public static func orEmpty<Wrapped>(_ wrapped: Codec<Wrapped>) -> Codec<Wrapped?> where Value == Wrapped? {
        EmptyValueCodec(wrapped)
    }
}

extension TextForm {
    fileprivate var isEmpty: Bool {
        switch self {
        case .single(let text): text.isEmpty
        case .list(let items): items.isEmpty
        case .members(let members): members.isEmpty
        case .tree(let branches): branches.isEmpty
        case .file: false
        }
    }
}
