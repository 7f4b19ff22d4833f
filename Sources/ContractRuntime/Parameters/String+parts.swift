extension StringProtocol {
    /// The parts between the occurrences of an ASCII character, those without text included.
    ///
    /// It goes by bytes: to `Character`, a separator with a combining mark after it is another character.
    func parts(at separator: Unicode.Scalar, maximumSplits: Int = .max) -> [String] {
        utf8.split(separator: UInt8(ascii: separator), maxSplits: maximumSplits, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
    }
}
