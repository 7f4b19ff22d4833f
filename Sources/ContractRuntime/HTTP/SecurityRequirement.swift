/// Schemes that must all be met (OpenAPI 3.1 §4.8.30). Written `["bearerAuth"]`; `[]` lets anonymous callers in.
public struct SecurityRequirement: Hashable, Sendable, ExpressibleByArrayLiteral {
    public let schemes: [SchemeUse]

    public init(arrayLiteral schemes: SchemeUse...) {
        self.schemes = schemes
    }

    public var isAnonymous: Bool { schemes.isEmpty }

    /// A scheme by its name in the contract, with the scopes or roles that an operation requires of it.
    public struct SchemeUse: Hashable, Sendable, ExpressibleByStringLiteral {
        public let name: String
        public let scopes: [String]

        public init(stringLiteral name: StaticString) {
            self.name = name.description
            scopes = []
        }

        private init(name: String, scopes: [String]) {
            self.name = name
            self.scopes = scopes
        }

        public static func scheme(_ name: StaticString, scopes: [StaticString]) -> SchemeUse {
            SchemeUse(name: name.description, scopes: scopes.map(\.description))
        }
    }
}
