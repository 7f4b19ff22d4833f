extension Document {
    /// A Schema Object: every keyword of OpenAPI 3.0's and of JSON Schema 2020-12 with OpenAPI's base vocabulary.
    ///
    /// A class because schemas nest and are referred to from several places; it never changes. Keywords that most
    /// schemas lack are kept in groups, which are nil when none of their keywords is written.
    public final class Schema: Sendable {
        /// The schema as written. The range of a keyword is `keyRange("minimum")`.
        public let node: Node
        public let pointer: JSONPointer
        /// The value of a boolean schema (`true` or `false`), from 3.1.
        public let boolean: Bool?
        public var reference: Reference? { rareReference.wrappedValue }
        /// The members of `type`, in order; empty when it is not written.
        public let types: [SchemaType]
        /// 3.0 only; nil when it is not written.
        public let isNullable: Bool?
        public let format: String?
        /// The members of `enum`; nil when it is not written.
        public let allowedValues: [Node]?
        public var constant: Node? { rareConstant.wrappedValue }
        public let annotations: SchemaAnnotations
        public let numbers: NumberKeywords?
        public let strings: StringKeywords?
        public let arrays: ArrayKeywords?
        public let objects: ObjectKeywords?
        public let composition: CompositionKeywords?
        public let identity: IdentityKeywords?
        public var discriminator: Discriminator? { rareDiscriminator.wrappedValue }
        public var xml: XML? { rareXML.wrappedValue }
        public let externalDocumentation: ExternalDocumentation?
        public let extensions: [Mapping.Entry]

        private let rareReference: Rare<Reference>
        private let rareConstant: Rare<Node>
        private let rareDiscriminator: Rare<Discriminator>
        private let rareXML: Rare<XML>

        public var range: SourceRange { node.range }
        public var location: Location { Location(range: node.range, pointer: pointer) }

        var hasReference: Bool { rareReference.isThere }

        /// The range of a keyword, or of the whole schema when it is not written.
        public func keyRange(_ keyword: String) -> SourceRange {
            node.mapping?.entry(keyword)?.keyRange ?? node.range
        }

        /// The range of a keyword's value, or of the whole schema when it is not written.
        public func valueRange(_ keyword: String) -> SourceRange { node[keyword]?.range ?? node.range }

        init(_ parts: SchemaParts) {
            node = parts.node
            pointer = parts.pointer
            boolean = parts.boolean
            rareReference = Rare(wrappedValue: parts.reference)
            types = parts.types
            isNullable = parts.isNullable
            format = parts.format
            allowedValues = parts.allowedValues
            rareConstant = Rare(wrappedValue: parts.constant)
            annotations = parts.annotations
            numbers = parts.numbers
            strings = parts.strings
            arrays = parts.arrays
            objects = parts.objects
            composition = parts.composition
            identity = parts.identity
            rareDiscriminator = Rare(wrappedValue: parts.discriminator)
            rareXML = Rare(wrappedValue: parts.xml)
            externalDocumentation = parts.externalDocumentation
            extensions = parts.extensions
        }
    }

    public enum SchemaType: String, Sendable, CaseIterable {
        case null, boolean, integer, number, string, array, object
    }

    public struct SchemaAnnotations: Sendable {
        public var title: String?
        public var description: String?
        @Rare public var defaultValue: Node? = nil
        /// `example`, deprecated from 3.1 on.
        @Rare public var example: Node? = nil
        /// `examples`, from 3.1.
        public var examples: [Node] = []
        public var comment: String?
        public var isDeprecated = false
        public var isReadOnly = false
        public var isWriteOnly = false
    }

    /// `minimum`, `maximum` and their exclusive forms as one bound each.
    public final class NumberKeywords: Sendable {
        public let multipleOf: Node?
        /// All lower bounds that are written: 3.1 allows `minimum` beside `exclusiveMinimum`.
        public let minimums: [NumberBound]
        public let maximums: [NumberBound]

        init(multipleOf: Node?, minimums: [NumberBound], maximums: [NumberBound]) {
            self.multipleOf = multipleOf
            self.minimums = minimums
            self.maximums = maximums
        }
    }

    public struct NumberBound: Sendable {
        /// `minimum` or `exclusiveMinimum`, and so on: the keyword that has the number.
        public let keyword: String
        public let value: Node
        public let isExclusive: Bool
    }

    public final class StringKeywords: Sendable {
        public let minLength: Int?
        public let maxLength: Int?
        public let pattern: String?
        public let contentEncoding: String?
        public let contentMediaType: String?
        public let contentSchema: Schema?

        init(
            minLength: Int?, maxLength: Int?, pattern: String?, contentEncoding: String?, contentMediaType: String?,
            contentSchema: Schema?
        ) {
            self.minLength = minLength
            self.maxLength = maxLength
            self.pattern = pattern
            self.contentEncoding = contentEncoding
            self.contentMediaType = contentMediaType
            self.contentSchema = contentSchema
        }
    }

    public final class ArrayKeywords: Sendable {
        public let items: Schema?
        public let prefixItems: [Schema]
        public let contains: Schema?
        public let minContains: Int?
        public let maxContains: Int?
        public let minItems: Int?
        public let maxItems: Int?
        public let hasUniqueItems: Bool
        public let unevaluatedItems: Schema?

        init(
            items: Schema?, prefixItems: [Schema], contains: Schema?, minContains: Int?, maxContains: Int?,
            minItems: Int?, maxItems: Int?, hasUniqueItems: Bool, unevaluatedItems: Schema?
        ) {
            self.items = items
            self.prefixItems = prefixItems
            self.contains = contains
            self.minContains = minContains
            self.maxContains = maxContains
            self.minItems = minItems
            self.maxItems = maxItems
            self.hasUniqueItems = hasUniqueItems
            self.unevaluatedItems = unevaluatedItems
        }
    }

    public final class ObjectKeywords: Sendable {
        public let properties: [Named<Schema>]
        public let required: [RequiredName]
        public let patternProperties: [Named<Schema>]
        public let additionalProperties: Schema?
        public let unevaluatedProperties: Schema?
        public let propertyNames: Schema?
        public let minProperties: Int?
        public let maxProperties: Int?
        public let dependentRequired: [Named<[String]>]
        public let dependentSchemas: [Named<Schema>]

        init(
            properties: [Named<Schema>], required: [RequiredName], patternProperties: [Named<Schema>],
            additionalProperties: Schema?, unevaluatedProperties: Schema?, propertyNames: Schema?,
            minProperties: Int?, maxProperties: Int?, dependentRequired: [Named<[String]>],
            dependentSchemas: [Named<Schema>]
        ) {
            self.properties = properties
            self.required = required
            self.patternProperties = patternProperties
            self.additionalProperties = additionalProperties
            self.unevaluatedProperties = unevaluatedProperties
            self.propertyNames = propertyNames
            self.minProperties = minProperties
            self.maxProperties = maxProperties
            self.dependentRequired = dependentRequired
            self.dependentSchemas = dependentSchemas
        }
    }

    public struct RequiredName: Sendable {
        public let name: String
        public let range: SourceRange
    }

    public final class CompositionKeywords: Sendable {
        public let allOf: [Schema]
        public let anyOf: [Schema]
        public let oneOf: [Schema]
        public let not: Schema?
        public let ifSchema: Schema?
        public let thenSchema: Schema?
        public let elseSchema: Schema?

        init(
            allOf: [Schema], anyOf: [Schema], oneOf: [Schema], not: Schema?, ifSchema: Schema?, thenSchema: Schema?,
            elseSchema: Schema?
        ) {
            self.allOf = allOf
            self.anyOf = anyOf
            self.oneOf = oneOf
            self.not = not
            self.ifSchema = ifSchema
            self.thenSchema = thenSchema
            self.elseSchema = elseSchema
        }
    }

    /// The keywords by which schemas name and find each other (JSON Schema 2020-12 §8).
    public final class IdentityKeywords: Sendable {
        public let id: String?
        public let anchor: String?
        public let dynamicAnchor: String?
        public let dynamicReference: String?
        public let dialect: String?
        public let definitions: [Named<Schema>]

        init(
            id: String?, anchor: String?, dynamicAnchor: String?, dynamicReference: String?, dialect: String?,
            definitions: [Named<Schema>]
        ) {
            self.id = id
            self.anchor = anchor
            self.dynamicAnchor = dynamicAnchor
            self.dynamicReference = dynamicReference
            self.dialect = dialect
            self.definitions = definitions
        }
    }

    public struct Discriminator: Sendable {
        public let propertyName: String
        public let mapping: [Named<String>]
        /// From 3.2.
        public let defaultMapping: String?
        public let location: Location
    }

    public struct XML: Sendable {
        public let name: String?
        public let namespace: String?
        public let prefix: String?
        public let isAttribute: Bool
        public let isWrapped: Bool
        /// From 3.2.
        public let nodeType: API.XMLNodeType?
    }
}

/// The values that a ``Document/Schema`` is made of, while they are being read.
struct SchemaParts {
    let node: Node
    let pointer: JSONPointer
    var boolean: Bool?
    var reference: Document.Reference?
    var types: [Document.SchemaType] = []
    var isNullable: Bool?
    var format: String?
    var allowedValues: [Node]?
    var constant: Node?
    var annotations = Document.SchemaAnnotations()
    var numbers: Document.NumberKeywords?
    var strings: Document.StringKeywords?
    var arrays: Document.ArrayKeywords?
    var objects: Document.ObjectKeywords?
    var composition: Document.CompositionKeywords?
    var identity: Document.IdentityKeywords?
    var discriminator: Document.Discriminator?
    var xml: Document.XML?
    var externalDocumentation: Document.ExternalDocumentation?
    var extensions: [Mapping.Entry] = []

    init(node: Node, pointer: JSONPointer) {
        self.node = node
        self.pointer = pointer
    }
}
