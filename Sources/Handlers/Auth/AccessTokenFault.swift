/// Why an access token is refused. For logs: callers learn only that it is not valid.
public enum AccessTokenFault: Error, Equatable {
    case tooLong
    /// Not three segments of canonical base64url.
    case malformed
    /// The header is not exactly one of ours.
    case header
    /// No key of the ring has the header's `kid`.
    case unknownKey
    case signature
    /// The claims are not exactly those that we write.
    case claims
    case issuer
    case audience
    /// `iat` lies in the future.
    case notYetValid
    /// `exp` is not later than `iat`, or too much later.
    case lifetime
    case expired
    /// The code could not be computed. That says nothing about the token.
    case undecided(CryptoFault)
}
