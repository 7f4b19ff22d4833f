extension String {
    /// The string of bytes that were found to be well-formed UTF-8. Where the standard library can do without, it does
    /// not check them again.
    ///
    /// - Parameter isASCII: false where it isn't known.
    @inline(__always)
    init(valid bytes: UnsafeBufferPointer<UInt8>, isASCII: Bool) {
        if #available(macOS 26, iOS 26, tvOS 26, watchOS 26, visionOS 26, *) {
            self.init(copying: UTF8Span(unchecked: bytes.span, isKnownASCII: isASCII))
        } else {
            self.init(decoding: bytes, as: UTF8.self)
        }
    }
}
