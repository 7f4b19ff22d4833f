import ContractRuntime

/// The JOSE header of an access token: these members, all of them, and no other.
///
/// `crit`, `zip`, `jwk`, `jku`, `x5u` and whatever else RFC 7515 §4.1 knows are refused with everything unknown: no
/// token of ours holds them.
struct TokenHeader: SchemaObject {
    var algorithm: String
    var keyID: String
    var type: String

    static let table = ObjectTable<TokenHeader>("TokenHeader") {
        $0.required("alg", \.algorithm, .string())
        $0.required("kid", \.keyID, .string(minLength: 1, maxLength: 64))
        $0.required("typ", \.type, .string())
        $0.refusesUnknown()
    }

    /// Whether the algorithm is the one of our keys and the type that of access tokens (RFC 8725 §3.1, §3.11).
    /// Compared byte by byte: to `==` texts are equal that differ in composition.
    var isAccessToken: Bool {
        algorithm.utf8.elementsEqual("HS256".utf8) && type.utf8.elementsEqual("at+jwt".utf8)
    }
}
