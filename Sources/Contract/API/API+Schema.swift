/// The address of a schema in `API.schemas`.
public struct SchemaID: Hashable, Sendable {
    public var index: Int

    public init(index: Int) {
        self.index = index
    }
}

extension API {
    /// One place where a schema is used: a property, an item, a parameter, a body.
    ///
    /// `$ref` with siblings, `allOf: [$ref]` with annotations, and `oneOf: [$ref, null]` all mean *that type, here with
    /// a few words of its own*; the use holds the words and the schema stays one.
    public struct SchemaUse: Sendable {
        public var schema: SchemaID
        /// True when null is allowed here, whether the use or the schema itself says so.
        public var isNullable: Bool
        /// The description written at the place of use, else nil; the schema has its own.
        public var description: String?
        @Rare public var defaultValue: Node? = nil
        public var isReadOnly: Bool
        public var isWriteOnly: Bool
        public var isDeprecated: Bool
        /// What is said about XML at the place of use; the schema has its own.
        @Rare public var xml: XML? = nil
        /// True when the place holds a `$ref` (or wraps one), so that the type has a name of its own.
        public var isReference: Bool
        public var pointer: JSONPointer
        public var range: SourceRange

        public init(schema: SchemaID, isNullable: Bool, pointer: JSONPointer, range: SourceRange) {
            self.schema = schema
            self.isNullable = isNullable
            self.pointer = pointer
            self.range = range
            isReadOnly = false
            isWriteOnly = false
            isDeprecated = false
            isReference = false
        }
    }

    /// The JSON types that a schema allows, null aside. Empty: any type.
    public struct TypeSet: OptionSet, Hashable, Sendable {
        public let rawValue: UInt8

        public init(rawValue: UInt8) {
            self.rawValue = rawValue
        }

        public static let boolean = TypeSet(rawValue: 1)
        public static let integer = TypeSet(rawValue: 2)
        public static let number = TypeSet(rawValue: 4)
        public static let string = TypeSet(rawValue: 8)
        public static let array = TypeSet(rawValue: 16)
        public static let object = TypeSet(rawValue: 32)
    }

    /// What a schema says, with references followed and `allOf` merged.
    public struct SchemaContents: Sendable {
        /// The name under `components/schemas`; nil for an inline schema.
        public var name: String?
        public var pointer: JSONPointer
        public var range: SourceRange
        public var title: String?
        public var description: String?
        public var types: TypeSet
        public var isNullable: Bool
        public var format: String?
        /// The allowed values without null, `const` being a list of one; nil when any value is allowed.
        public var allowedValues: [Node]?
        @Rare public var defaultValue: Node? = nil
        public var numbers: NumberLimits
        public var strings: StringLimits
        public var arrays: ArrayShape
        public var objects: ObjectShape
        /// Exactly one must match. Null branches are taken out and make the schema nullable.
        public var oneOf: [SchemaUse]
        /// One or more must match. Null branches are taken out and make the schema nullable.
        public var anyOf: [SchemaUse]
        @Rare public var not: SchemaUse? = nil
        @Rare public var discriminator: Discriminator? = nil
        /// False only for the boolean schema `false`, which nothing matches.
        public var isSatisfiable: Bool
        public var isReadOnly: Bool
        public var isWriteOnly: Bool
        public var isDeprecated: Bool
        public var contentEncoding: String?
        public var contentMediaType: String?
        @Rare public var xml: XML? = nil
        public var examples: [Node]
        /// `x-…` keys with their values.
        public var extensions: [(key: String, value: Node)]
        /// What the schema asks for beside all this, by keywords that have no shape in Swift (`not`, `if`, `contains`,
        /// `patternProperties`, …), and by those of which only the first has a place here.
        public var rule: Rule
        /// Keywords that only the rule says, with their positions.
        public var ruleKeywords: [(keyword: String, range: SourceRange)]
        /// Keywords that change what the schema means and are not followed (`$dynamicRef`, `$id` above references, …),
        /// with their positions. Code generation must report each of them.
        public var otherKeywords: [(keyword: String, range: SourceRange)]

        public init(pointer: JSONPointer, range: SourceRange) {
            self.pointer = pointer
            self.range = range
            types = []
            isNullable = false
            numbers = NumberLimits()
            strings = StringLimits()
            arrays = ArrayShape()
            objects = ObjectShape()
            oneOf = []
            anyOf = []
            isSatisfiable = true
            isReadOnly = false
            isWriteOnly = false
            isDeprecated = false
            examples = []
            extensions = []
            rule = Rule()
            ruleKeywords = []
            otherKeywords = []
        }
    }

    /// A bound as the document writes it; `text` keeps numbers that no machine type holds.
    public struct Bound: Hashable, Sendable {
        public var text: String
        public var isExclusive: Bool

        public init(text: String, isExclusive: Bool) {
            self.text = text
            self.isExclusive = isExclusive
        }
    }

    public struct NumberLimits: Hashable, Sendable {
        @Rare public var minimum: Bound? = nil
        @Rare public var maximum: Bound? = nil
        @Rare public var multipleOf: String? = nil

        public init() {}
    }

    /// Lengths count Unicode scalars (JSON Schema 2020-12 validation §6.3).
    public struct StringLimits: Hashable, Sendable {
        public var minLength: Int?
        public var maxLength: Int?
        @Rare public var pattern: String? = nil
        @Rare public var patternRange: SourceRange? = nil

        public init() {}
    }

    public struct ArrayShape: Sendable {
        @Rare public var items: SchemaUse? = nil
        public var prefixItems: [SchemaUse]
        public var minItems: Int?
        public var maxItems: Int?
        public var hasUniqueItems: Bool

        public init() {
            prefixItems = []
            hasUniqueItems = false
        }
    }

    public struct ObjectShape: Sendable {
        /// In document order; where `allOf` was merged, in the order of its members.
        public var properties: [Property]
        /// Names in `required` that no property describes.
        public var requiredElsewhere: [String]
        public var additional: AdditionalProperties
        public var patternProperties: [(pattern: String, schema: SchemaUse)]
        public var minProperties: Int?
        public var maxProperties: Int?

        public init() {
            properties = []
            requiredElsewhere = []
            additional = .unspecified
            patternProperties = []
        }
    }

    public struct Property: Sendable {
        public var name: String
        public var isRequired: Bool
        public var schema: SchemaUse

        public init(name: String, isRequired: Bool, schema: SchemaUse) {
            self.name = name
            self.isRequired = isRequired
            self.schema = schema
        }
    }

    /// What `additionalProperties` (or `unevaluatedProperties`) says.
    public enum AdditionalProperties: Sendable {
        /// Not written: allowed, of any type, and not of interest.
        case unspecified
        /// `true` or `{}`: allowed, of any type.
        case anything
        /// `false`: refused.
        case nothing
        indirect case schema(SchemaUse)
    }

    /// A Discriminator Object (OpenAPI 3.1 §4.8.25), with its mapping complete: every branch has its values.
    public struct Discriminator: Sendable {
        public var propertyName: String
        /// Value of the property → schema. Explicit mappings first, then implied names.
        public var mapping: [(value: String, schema: SchemaID)]
        /// The schema of values without the property, or with another text in it (`defaultMapping`, OpenAPI 3.2 §4.25).
        public var fallback: SchemaID?
        public var range: SourceRange

        public init(propertyName: String, mapping: [(value: String, schema: SchemaID)], range: SourceRange) {
            self.propertyName = propertyName
            self.mapping = mapping
            self.range = range
        }
    }

    /// What a value becomes in XML (OpenAPI 3.2 §4.26).
    public enum XMLNodeType: String, Sendable, CaseIterable {
        case element, attribute, text, cdata, none
    }

    /// An XML Object (OpenAPI 3.1 §4.8.26).
    public struct XML: Hashable, Sendable {
        public var name: String?
        public var namespace: String?
        public var prefix: String?
        public var isAttribute: Bool
        public var isWrapped: Bool
        /// A node type that neither of the two says; nil for the usual one.
        public var otherNodeType: XMLNodeType?

        public init() {
            isAttribute = false
            isWrapped = false
        }
    }
}
