import Handlers

/// What hashing a password costs.
enum ScryptProfile: String, CaseIterable {
    /// 128 MiB and about half a second for a hash: OWASP's first choice.
    case standard
    /// 16 MiB for a hash: OWASP's choice of the same strength where memory is short.
    case small
    /// No protection at all, and quick: for tests of what stands around the passwords.
    case insecureTest = "insecure-test"

    var parameters: ScryptParameters {
        switch self {
        case .standard: .standard
        case .small: .small
        case .insecureTest: ScryptParameters(logN: 4, p: 1)
        }
    }
}
