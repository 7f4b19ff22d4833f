/// Where a parameter is found (OpenAPI 3.1 §4.8.12.2).
public enum ParameterLocation: Hashable, Sendable {
    case path, query, header, cookie
}

/// How the value of a parameter is written (OpenAPI 3.1 §4.8.12.3, RFC 6570).
public enum ParameterStyle: Hashable, Sendable {
    /// `a,b`: paths and headers.
    case simple
    /// `.a.b`: paths.
    case label
    /// `;name=a`: paths.
    case matrix
    /// `name=a&name=b`, or `name=a,b` when not exploded: queries and cookies.
    case form
    /// `name=a%20b`: queries.
    case spaceDelimited
    /// `name=a%7Cb`: queries.
    case pipeDelimited
    /// `name[key]=a`: queries.
    case deepObject
    /// Like `form`, but without percent-encoding (OpenAPI 3.2): cookies.
    case cookie
    /// A JSON text: parameters that the contract describes by `content: application/json`.
    case json

    /// What OpenAPI takes for `explode` where the contract doesn't say.
    var explodesByDefault: Bool {
        switch self {
        case .form, .cookie, .deepObject: true
        default: false
        }
    }
}
