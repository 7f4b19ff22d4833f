/// Why a store did not do what it was asked to.
public enum StoreError: Error, Equatable {
    /// The database is away, busy, full or read-only; trying again later may help. Nothing was changed, or, when the
    /// connection broke while committing, it is not known.
    ///
    /// - Parameter reason: for logs; holds no values of rows.
    case unavailable(reason: String)
    /// Another account has the e-mail address.
    case emailTaken
    /// The store holds what it never should, or refused a statement: a defect.
    case broken(reason: String)
}
