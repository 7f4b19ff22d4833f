/// An OpenAPI document as it is written: typed, with positions, and still with its `$ref`s.
///
/// The names and the order are those of the specification (OpenAPI 3.1 §4.8); what only one version has says so.
/// Its parts are for resolving alone: what is public is compiled for callers that there are none of.
public struct Document: Sendable {
    public let version: OpenAPIVersion
    let info: Info
    let servers: [Server]
    let paths: [Named<PathItem>]
    /// From 3.1.
    let webhooks: [Named<Referable<PathItem>>]
    let components: Components
    /// Nil when the key is absent.
    let security: [SecurityRequirement]?
    let tags: [Tag]
    let externalDocumentation: ExternalDocumentation?
    /// `jsonSchemaDialect`, from 3.1.
    let jsonSchemaDialect: String?
    /// `$self`, from 3.2.
    let selfURI: String?
    let extensions: [Mapping.Entry]
    /// The tree that the document was decoded from: where references that name no component are looked up.
    let root: Node
    let location: Location
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
    struct Named<Value: Sendable>: Sendable {
        let name: String
        let nameRange: SourceRange
        let value: Value
    }

    /// A value, or a Reference Object in its place (OpenAPI 3.1 §4.8.23).
    enum Referable<Value: Sendable>: Sendable {
        case value(Value)
        case reference(Reference)
    }

    struct Reference: Sendable {
        /// The text of `$ref`.
        let target: String
        /// The range of that text.
        let targetRange: SourceRange
        /// From 3.1: replaces the summary of what is referred to.
        let summary: String?
        /// From 3.1: replaces the description of what is referred to.
        let description: String?
        let location: Location
    }

    struct Info: Sendable {
        let title: String
        let version: String
        let summary: String?
        let description: String?
        let termsOfService: String?
        let contact: Contact?
        let license: License?
        let extensions: [Mapping.Entry]
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

    struct Server: Sendable {
        let url: String
        /// From 3.2.
        let name: String?
        let description: String?
        let variables: [Named<ServerVariable>]
        let location: Location
    }

    struct ServerVariable: Sendable {
        let allowedValues: [String]
        let defaultValue: String
        let description: String?
        let location: Location
    }

    struct Tag: Sendable {
        let name: String
        let summary: String?
        let description: String?
        let parent: String?
        let kind: String?
        let externalDocumentation: ExternalDocumentation?
        let location: Location
    }

    public struct ExternalDocumentation: Sendable {
        public let url: String
        public let description: String?
    }
}
