/// What makes two e-mail addresses the same account's.
public enum EmailIdentity {
    /// The address in lower case, in Normalization Form C.
    ///
    /// Nothing else is folded: white space is not trimmed (the contract's format allows none), and `+tag` and dots
    /// belong to the address, because what they mean is the mail provider's business.
    public static func of(_ email: String) -> String {
        String(decoding: email.lowercased()._nfcCodeUnits, as: UTF8.self)
    }
}
