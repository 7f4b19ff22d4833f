/// Where the secret that signs access tokens comes from.
enum SecretSource: Sendable, Equatable {
    /// The value of `JWT_SECRET`.
    case value(String)
    case file(path: String)
    /// Made at the first start, and kept beside the database.
    case generated

    /// The flag wins over both variables; of the variables only one may be set.
    ///
    /// An empty `JWT_SECRET` is an error and not "unset": somebody meant to give a secret, and tokens signed with
    /// another one would be a surprise.
    init(flag: String?, environment: [String: String]) throws(ConfigurationError) {
        let value = environment["JWT_SECRET"]
        let file = environment["JWT_SECRET_FILE"].flatMap { $0.isEmpty ? nil : $0 }
        switch (flag, value, file) {
        case (let path?, _, _):
            guard !path.isEmpty else { throw ConfigurationError("--jwt-secret-file: the path is empty") }
            self = .file(path: path)
        case (nil, _?, _?):
            throw ConfigurationError("JWT_SECRET and JWT_SECRET_FILE are both set; set one of them")
        case (nil, let value?, nil):
            guard !value.isEmpty else { throw ConfigurationError("JWT_SECRET is set but empty") }
            self = .value(value)
        case (nil, nil, let path?):
            self = .file(path: path)
        case (nil, nil, nil):
            self = .generated
        }
    }
}

extension SecretSource: CustomStringConvertible {
    /// Never holds the secret.
    var description: String {
        switch self {
        case .value: "JWT_SECRET"
        case .file(let path): "the secret file '\(path)'"
        case .generated: "the generated secret"
        }
    }
}
