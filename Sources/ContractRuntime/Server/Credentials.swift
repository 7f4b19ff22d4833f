/// What a caller sends as `Authorization: Bearer …` (RFC 6750): http bearer, oauth2 and openIdConnect schemes.
public struct BearerToken: Hashable, Sendable {
    public let value: String
    /// The scopes or roles that the operation requires of the token.
    public let requiredScopes: [String]

    public init(_ value: String, requiredScopes: [String] = []) {
        self.value = value
        self.requiredScopes = requiredScopes
    }
}

/// The value of an API key in a header, query parameter or cookie.
public struct APIKey: Hashable, Sendable {
    public let value: String

    public init(_ value: String) {
        self.value = value
    }
}

/// What a caller sends as `Authorization: Basic …` (RFC 7617).
public struct BasicCredentials: Hashable, Sendable {
    /// Has no colon.
    public let user: String
    public let password: String

    public init(user: String, password: String) {
        self.user = user
        self.password = password
    }
}

/// What a caller sends in `Authorization` under another scheme of the HTTP Authentication Scheme Registry.
public struct HTTPCredentials: Hashable, Sendable {
    /// As in the contract.
    public let scheme: String
    /// What follows the scheme's name, unread.
    public let value: String

    public init(scheme: String, value: String) {
        self.scheme = scheme
        self.value = value
    }
}

// Credentials never show in logs by accident.
extension BearerToken: CustomStringConvertible, CustomReflectable {
    public var description: String { "BearerToken(…)" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension APIKey: CustomStringConvertible, CustomReflectable {
    public var description: String { "APIKey(…)" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension BasicCredentials: CustomStringConvertible, CustomReflectable {
    public var description: String { "BasicCredentials(…)" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension HTTPCredentials: CustomStringConvertible, CustomReflectable {
    public var description: String { "HTTPCredentials(…)" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// Where an API key is found (OpenAPI 3.1 §4.8.27).
public enum APIKeyLocation: Hashable, Sendable {
    case header, query, cookie
}
