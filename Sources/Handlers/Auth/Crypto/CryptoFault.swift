import CCrypto

/// libcrypto could not do its work, nearly always for want of memory.
///
/// It says nothing about the input: what depends on the result is undecided, and is answered 503, never 401.
public struct CryptoFault: Error, Equatable {
    /// The function that failed.
    public let function: String

    /// Also empties libcrypto's error queue of this thread, which would otherwise grow and mislead later readers.
    init(_ function: String) {
        self.function = function
        ERR_clear_error()
    }
}
