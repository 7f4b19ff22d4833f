/// An OpenAPI document as it is written: typed, with positions, and still with its `$ref`s.
///
/// The names and the order are those of the specification (OpenAPI 3.1 §4.8); what only one version has says so.
public struct Document: Sendable {
    public let version: OpenAPIVersion
    public let info: Info
    public let servers: [Server]
    public let paths: [Named<PathItem>]
    /// From 3.1.
    public let webhooks: [Named<Referable<PathItem>>]
    public let components: Components
    /// Nil when the key is absent.
    public let security: [SecurityRequirement]?
    public let tags: [Tag]
    public let externalDocumentation: ExternalDocumentation?
    /// `jsonSchemaDialect`, from 3.1.
    public let jsonSchemaDialect: String?
    /// `$self`, from 3.2.
    public let selfURI: String?
    public let extensions: [Mapping.Entry]
    /// The tree that the document was decoded from: where references that name no component are looked up.
    public let root: Node
    public let location: Location
}

/// The version that the document states.
public struct OpenAPIVersion: Sendable, Hashable {
    public enum Feature: Int, Sendable, Comparable, CaseIterable {
        case v30, v31, v32

        public static func < (left: Feature, right: Feature) -> Bool { left.rawValue < right.rawValue }

        /// `3.1`
        public var name: String { "3.\(rawValue)" }
    }

    /// Major and minor: what decides the meaning of a document.
    public let feature: Feature
    /// The text of the `openapi` key, such as `3.0.3`.
    public let text: String

    public init(feature: Feature, text: String) {
        self.feature = feature
        self.text = text
    }
}

/// Where a value stands: in the file and in the tree.
public struct Location: Sendable, Hashable {
    public let range: SourceRange
    public let pointer: JSONPointer

    public init(range: SourceRange, pointer: JSONPointer) {
        self.range = range
        self.pointer = pointer
    }
}

extension Document {
    /// An entry of a map whose keys the author chose.
    public struct Named<Value: Sendable>: Sendable {
        public let name: String
        public let nameRange: SourceRange
        public let value: Value
    }

    /// A value, or a Reference Object in its place (OpenAPI 3.1 §4.8.23).
    public enum Referable<Value: Sendable>: Sendable {
        case value(Value)
        case reference(Reference)
    }

    public struct Reference: Sendable {
        /// The text of `$ref`.
        public let target: String
        /// The range of that text.
        public let targetRange: SourceRange
        /// From 3.1: replaces the summary of what is referred to.
        public let summary: String?
        /// From 3.1: replaces the description of what is referred to.
        public let description: String?
        public let location: Location
    }

    public struct Info: Sendable {
        public let title: String
        public let version: String
        public let summary: String?
        public let description: String?
        public let termsOfService: String?
        public let contact: Contact?
        public let license: License?
        public let extensions: [Mapping.Entry]
    }

    public struct Contact: Sendable {
        public let name: String?
        public let url: String?
        public let email: String?
    }

    public struct License: Sendable {
        public let name: String
        /// An SPDX expression, from 3.1.
        public let identifier: String?
        public let url: String?
    }

    public struct Server: Sendable {
        public let url: String
        /// From 3.2.
        public let name: String?
        public let description: String?
        public let variables: [Named<ServerVariable>]
        public let location: Location
    }

    public struct ServerVariable: Sendable {
        public let allowedValues: [String]
        public let defaultValue: String
        public let description: String?
        public let location: Location
    }

    public struct Tag: Sendable {
        public let name: String
        public let summary: String?
        public let description: String?
        public let parent: String?
        public let kind: String?
        public let externalDocumentation: ExternalDocumentation?
        public let location: Location
    }

    public struct ExternalDocumentation: Sendable {
        public let url: String
        public let description: String?
    }
}
