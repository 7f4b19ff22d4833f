/// Leaves everything to the codec of the same memory: what adds something to a codec overrides no more than that.
class ForwardingCodec<Value: Sendable>: Codec<Value>, @unchecked Sendable {
    let base: AnyCodec

    /// - Precondition: `base` is of `Value`, or of a type that lies in memory as it does.
    init(_ base: AnyCodec) {
        self.base = base
    }

    override var jsonTypes: JSONTypes { base.jsonTypes }
    override var textShape: TextShape { base.textShape }
    override var isFlatText: Bool { base.isFlatText }

    override func decode(_ reader: inout JSONReader, into target: UnsafeMutableRawPointer) -> Bool {
        unsafe base.decode(&reader, into: target)
    }

    override func encode(_ source: UnsafeRawPointer, to writer: inout JSONWriter) {
        unsafe base.encode(source, to: &writer)
    }

    override func isEqual(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer) -> Bool {
        unsafe base.isEqual(left, right)
    }

    override func hash(_ source: UnsafeRawPointer, into hasher: inout Hasher) {
        unsafe base.hash(source, into: &hasher)
    }

    override func decodeText(
        _ text: TextForm,
        _ findings: inout Findings,
        into target: UnsafeMutableRawPointer
    ) -> Bool {
        unsafe base.decodeText(text, &findings, into: target)
    }

    override func encodeText(_ source: UnsafeRawPointer) -> TextForm? { unsafe base.encodeText(source) }

    override func textBranches(_ source: UnsafeRawPointer) -> [TextBranch] { unsafe base.textBranches(source) }
}
