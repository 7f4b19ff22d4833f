/// The address of a rule in `API.rules`.
public struct RuleID: Hashable, Sendable {
    public internal(set) var index: Int

    public init(index: Int) {
        self.index = index
    }
}

extension API {
    /// What a schema asks of a value, as JSON Schema 2020-12 says it: without `allOf` merged, so that each keyword
    /// keeps the surroundings that it looks at. All keywords must hold; none at all hold for every value.
    ///
    /// OpenAPI 3.0's `nullable` and boolean `exclusiveMinimum` are put in 2020-12's words.
    public struct Rule: Sendable {
        public var keywords: [RuleKeyword]

        public init(_ keywords: [RuleKeyword] = []) {
            self.keywords = keywords
        }
    }

    /// One keyword of a rule. Keywords of one kind are told apart by their names.
    public indirect enum RuleKeyword: Sendable {
        /// The schema `false`.
        case never
        /// `$ref`.
        case reference(RuleID)
        /// `type`, by the names of the types.
        case types([String])
        case constant(Node)
        case values([Node])
        /// `minimum` and the other bounds, and `multipleOf`, with the number as it is written.
        case number(String, Node)
        /// `minLength`, `maxItems` and so on.
        case count(String, Int)
        case pattern(String, range: SourceRange)
        case format(String)
        case uniqueItems
        case required([String])
        case dependentRequired(String, [String])
        /// `not`, `items`, `additionalProperties`, `propertyNames` and so on.
        case schema(String, Rule)
        /// `allOf`, `anyOf`, `oneOf`, `prefixItems`.
        case schemas(String, [Rule])
        /// A member of `properties`, `patternProperties` or `dependentSchemas`.
        case member(of: String, name: String, Rule, range: SourceRange)
        case condition(Rule, then: Rule?, otherwise: Rule?)
        case contains(Rule, minimum: Int?, maximum: Int?)
    }

    /// A rule that others refer to: everything that the schema at a place says.
    public struct NamedRule: Sendable {
        /// The name under `components/schemas`; nil for a schema elsewhere.
        public internal(set) var name: String?
        public internal(set) var pointer: JSONPointer
        public internal(set) var range: SourceRange
        public internal(set) var rule: Rule

        public init(name: String?, pointer: JSONPointer, range: SourceRange) {
            self.name = name
            self.pointer = pointer
            self.range = range
            rule = Rule()
        }
    }
}
