/// What a schema asks of a value that its Swift type and its codec don't say: `not`, `if`, `contains`,
/// `patternProperties` and the like, with the keywords of JSON Schema 2020-12.
///
/// ```swift
/// [.not([.required(["iban", "card"])]), .dependentRequired("iban", ["bic"])]
/// ```
///
/// A rule is a list of keywords, all of which must hold; the empty one holds for every value. A rule is checked beside
/// a codec, by ``Codec/checked(_:by:)``.
public struct SchemaRule: Sendable, ExpressibleByArrayLiteral {
    let parts: RuleParts

    public init(arrayLiteral keywords: Keyword...) { parts = RuleParts(keywords.map(\.form)) }

    /// One keyword with what it says. They are made by static functions of the keywords' names.
    public struct Keyword: Sendable {
        let form: Form
    }

    /// The `type` of a value (JSON Schema 2020-12 validation §6.1.1).
    public enum ValueType: String, Sendable {
        case null, boolean, integer, number, string, array, object
    }

    enum Form: Sendable {
        case assertion(RuleAssertion)
        case applicator(RuleApplicator)
        case property([UInt8], SchemaRule)
        case patternProperty(Pattern, SchemaRule)
        case additionalProperties(SchemaRule)
        case propertyNames(SchemaRule)
        case prefixItems([SchemaRule])
        case items(SchemaRule)
        case contains(SchemaRule, minimum: Int, maximum: Int?)
        case unevaluatedProperties(SchemaRule)
        case unevaluatedItems(SchemaRule)
    }
}

/// A keyword about the value as it stands.
enum RuleAssertion: Sendable {
    case never
    case type([SchemaRule.ValueType])
    case listed(ListedValues)
    case bound(NumberBound, JSONValue)
    case multipleOf(JSONValue)
    case length(minimum: Int, maximum: Int?)
    case pattern(Pattern)
    case format(StringFormat)
    case itemCount(ArrayRules)
    case propertyCount(MemberCount)
    case required([String])
    case dependentRequired(String, [String])

    enum NumberBound: String, Sendable {
        case minimum, maximum, exclusiveMinimum, exclusiveMaximum
    }
}

/// The values of `enum` or `const`.
struct ListedValues: Sendable {
    let keyword: String
    let values: [JSONValue]
    let message: String

    init(keyword: String, _ values: [JSONValue]) {
        self.keyword = keyword
        self.values = values
        let list = values.map(\.description).joined(separator: ", ")
        message = "must be \(values.count == 1 ? "" : "one of ")\(list)"
    }
}

/// A keyword that asks whether the same value matches other schemas.
enum RuleApplicator: Sendable {
    case allOf([SchemaRule])
    case anyOf([SchemaRule])
    case oneOf([SchemaRule])
    case not(SchemaRule)
    case condition(SchemaRule, then: SchemaRule, otherwise: SchemaRule)
    case dependentSchema([UInt8], SchemaRule)
    /// `$ref`: looked up when it is needed, so that rules may refer to each other.
    case reference(@Sendable () -> SchemaRule)
}

/// The keywords of a rule, sorted by what they are about. A class, because outcomes are remembered by its identity.
final class RuleParts: Sendable {
    let assertions: [RuleAssertion]
    let applicators: [RuleApplicator]
    let properties: [[UInt8]: SchemaRule]
    let patternProperties: [(pattern: Pattern, rule: SchemaRule)]
    let additionalProperties: SchemaRule?
    let propertyNames: SchemaRule?
    let prefixItems: [SchemaRule]
    let items: SchemaRule?
    let contains: (rule: SchemaRule, minimum: Int, maximum: Int?)?
    let unevaluatedProperties: SchemaRule?
    let unevaluatedItems: SchemaRule?

    init(_ forms: [SchemaRule.Form]) {
        var sorter = Sorter()
        for form in forms { sorter.add(form) }
        assertions = sorter.assertions
        applicators = sorter.applicators
        properties = sorter.properties
        patternProperties = sorter.patternProperties
        additionalProperties = sorter.additionalProperties
        propertyNames = sorter.propertyNames
        prefixItems = sorter.prefixItems
        items = sorter.items
        contains = sorter.contains
        unevaluatedProperties = sorter.unevaluatedProperties
        unevaluatedItems = sorter.unevaluatedItems
    }

    /// Whether this is the schema `false`.
    var refusesAll: Bool {
        if case .never = assertions.first { true } else { false }
    }

    private struct Sorter {
        var assertions: [RuleAssertion] = []
        var applicators: [RuleApplicator] = []
        var properties: [[UInt8]: SchemaRule] = [:]
        var patternProperties: [(pattern: Pattern, rule: SchemaRule)] = []
        var additionalProperties: SchemaRule?
        var propertyNames: SchemaRule?
        var prefixItems: [SchemaRule] = []
        var items: SchemaRule?
        var contains: (rule: SchemaRule, minimum: Int, maximum: Int?)?
        var unevaluatedProperties: SchemaRule?
        var unevaluatedItems: SchemaRule?

        mutating func add(_ form: SchemaRule.Form) {
            switch form {
            case .assertion(let assertion): assertions.append(assertion)
            case .applicator(let applicator): applicators.append(applicator)
            case .property(let name, let rule): properties[name] = rule
            case .patternProperty(let pattern, let rule): patternProperties.append((pattern, rule))
            case .additionalProperties(let rule): additionalProperties = rule
            case .propertyNames(let rule): propertyNames = rule
            case .prefixItems(let rules): prefixItems = rules
            case .items(let rule): items = rule
            case .contains(let rule, let minimum, let maximum): contains = (rule, minimum, maximum)
            case .unevaluatedProperties(let rule): unevaluatedProperties = rule
            case .unevaluatedItems(let rule): unevaluatedItems = rule
            }
        }
    }
}
