extension Document {
    /// A Schema Object: every keyword of OpenAPI 3.0's and of JSON Schema 2020-12 with OpenAPI's base vocabulary.
    ///
    /// A class because schemas nest and are referred to from several places; it never changes. Keywords that most
    /// schemas lack are kept in groups, which are nil when none of their keywords is written.
    public final class Schema: Sendable {
        /// The schema as written. The range of a keyword is `keyRange("minimum")`.
        let node: Node
        let pointer: JSONPointer
        /// The value of a boolean schema (`true` or `false`), from 3.1.
        let boolean: Bool?
        var reference: Reference? { rareReference.wrappedValue }
        /// The members of `type`, in order; empty when it is not written.
        let types: [SchemaType]
        /// 3.0 only; nil when it is not written.
        let isNullable: Bool?
        let format: String?
        /// The members of `enum`; nil when it is not written.
        let allowedValues: [Node]?
        var constant: Node? { rareConstant.wrappedValue }
        let annotations: SchemaAnnotations
        let numbers: NumberKeywords?
        let strings: StringKeywords?
        let arrays: ArrayKeywords?
        let objects: ObjectKeywords?
        let composition: CompositionKeywords?
        let identity: IdentityKeywords?
        var discriminator: Discriminator? { rareDiscriminator.wrappedValue }
        var xml: XML? { rareXML.wrappedValue }
        let externalDocumentation: ExternalDocumentation?
        let extensions: [Mapping.Entry]

        private let rareReference: Rare<Reference>
        private let rareConstant: Rare<Node>
        private let rareDiscriminator: Rare<Discriminator>
        private let rareXML: Rare<XML>

        var range: SourceRange { node.range }
        var location: Location { Location(range: node.range, pointer: pointer) }

        var hasReference: Bool { rareReference.isThere }

        /// The range of a keyword, or of the whole schema when it is not written.
        func keyRange(_ keyword: String) -> SourceRange {
            node.mapping?.entry(keyword)?.keyRange ?? node.range
        }

        /// The range of a keyword's value, or of the whole schema when it is not written.
        func valueRange(_ keyword: String) -> SourceRange { node[keyword]?.range ?? node.range }

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

    enum SchemaType: String, Sendable, CaseIterable {
        case null, boolean, integer, number, string, array, object
    }

    struct SchemaAnnotations: Sendable {
        var title: String?
        var description: String?
        @Rare var defaultValue: Node? = nil
        /// `example`, deprecated from 3.1 on.
        @Rare var example: Node? = nil
        /// `examples`, from 3.1.
        var examples: [Node] = []
        var comment: String?
        var isDeprecated = false
        var isReadOnly = false
        var isWriteOnly = false
    }

    /// `minimum`, `maximum` and their exclusive forms as one bound each.
    final class NumberKeywords: Sendable {
        let multipleOf: Node?
        /// All lower bounds that are written: 3.1 allows `minimum` beside `exclusiveMinimum`.
        let minimums: [NumberBound]
        let maximums: [NumberBound]

        init(multipleOf: Node?, minimums: [NumberBound], maximums: [NumberBound]) {
            self.multipleOf = multipleOf
            self.minimums = minimums
            self.maximums = maximums
        }
    }

    struct NumberBound: Sendable {
        /// `minimum` or `exclusiveMinimum`, and so on: the keyword that has the number.
        let keyword: String
        let value: Node
        let isExclusive: Bool
    }

    final class StringKeywords: Sendable {
        let minLength: Int?
        let maxLength: Int?
        let pattern: String?
        let contentEncoding: String?
        let contentMediaType: String?
        let contentSchema: Schema?

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

    final class ArrayKeywords: Sendable {
        let items: Schema?
        let prefixItems: [Schema]
        let contains: Schema?
        let minContains: Int?
        let maxContains: Int?
        let minItems: Int?
        let maxItems: Int?
        let hasUniqueItems: Bool
        let unevaluatedItems: Schema?

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

    final class ObjectKeywords: Sendable {
        let properties: [Named<Schema>]
        let required: [RequiredName]
        let patternProperties: [Named<Schema>]
        let additionalProperties: Schema?
        let unevaluatedProperties: Schema?
        let propertyNames: Schema?
        let minProperties: Int?
        let maxProperties: Int?
        let dependentRequired: [Named<[String]>]
        let dependentSchemas: [Named<Schema>]

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

    struct RequiredName: Sendable {
        let name: String
        let range: SourceRange
    }

    final class CompositionKeywords: Sendable {
        let allOf: [Schema]
        let anyOf: [Schema]
        let oneOf: [Schema]
        let not: Schema?
        let ifSchema: Schema?
        let thenSchema: Schema?
        let elseSchema: Schema?

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
    final class IdentityKeywords: Sendable {
        let id: String?
        let anchor: String?
        let dynamicAnchor: String?
        let dynamicReference: String?
        let dialect: String?
        let definitions: [Named<Schema>]

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

    struct Discriminator: Sendable {
        let propertyName: String
        let mapping: [Named<String>]
        /// From 3.2.
        let defaultMapping: String?
        let location: Location
    }

    struct XML: Sendable {
        let name: String?
        let namespace: String?
        let prefix: String?
        let isAttribute: Bool
        let isWrapped: Bool
        /// From 3.2.
        let nodeType: API.XMLNodeType?
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
