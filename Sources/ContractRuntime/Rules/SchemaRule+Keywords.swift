// The keywords of which generated rules consist, under their names in JSON Schema 2020-12.

extension SchemaRule.Keyword {
    private static func assertion(_ assertion: RuleAssertion) -> Self { Self(form: .assertion(assertion)) }
    private static func applicator(_ applicator: RuleApplicator) -> Self { Self(form: .applicator(applicator)) }

    /// The schema `false`, which no value matches.
    public static var never: Self { assertion(.never) }

    /// The rule of another schema (`$ref`). It is looked up when it is needed: rules may refer to each other.
    public static func rule(_ rule: @autoclosure @escaping @Sendable () -> SchemaRule) -> Self {
        applicator(.reference(rule))
    }

    public static func type(_ types: SchemaRule.ValueType...) -> Self { assertion(.type(types)) }
    public static func const(_ value: JSONValue) -> Self { assertion(.listed(ListedValues(keyword: "const", [value]))) }

    public static func `enum`(_ values: [JSONValue]) -> Self {
        assertion(.listed(ListedValues(keyword: "enum", values)))
    }
}

// MARK: Schemas that the same value must match

extension SchemaRule.Keyword {
    public static func allOf(_ rules: [SchemaRule]) -> Self { applicator(.allOf(rules)) }
    public static func anyOf(_ rules: [SchemaRule]) -> Self { applicator(.anyOf(rules)) }
    public static func oneOf(_ rules: [SchemaRule]) -> Self { applicator(.oneOf(rules)) }
    public static func not(_ rule: SchemaRule) -> Self { applicator(.not(rule)) }

    public static func `if`(_ rule: SchemaRule, then: SchemaRule = [], else otherwise: SchemaRule = []) -> Self {
        applicator(.condition(rule, then: then, otherwise: otherwise))
    }

    /// What an object that has the property must match as well.
    public static func dependentSchema(_ name: String, _ rule: SchemaRule) -> Self {
        applicator(.dependentSchema(Array(name.utf8), rule))
    }
}

// MARK: Numbers and strings

extension SchemaRule.Keyword {
    // Bounds are numbers; two numbers of which a machine type holds neither are compared as the nearest doubles.
    public static func minimum(_ bound: JSONValue) -> Self { assertion(.bound(.minimum, bound)) }
    public static func maximum(_ bound: JSONValue) -> Self { assertion(.bound(.maximum, bound)) }
    public static func exclusiveMinimum(_ bound: JSONValue) -> Self { assertion(.bound(.exclusiveMinimum, bound)) }
    public static func exclusiveMaximum(_ bound: JSONValue) -> Self { assertion(.bound(.exclusiveMaximum, bound)) }
    public static func multipleOf(_ divisor: JSONValue) -> Self { assertion(.multipleOf(divisor)) }

    /// Lengths count Unicode scalars.
    public static func minLength(_ length: Int) -> Self { assertion(.length(minimum: length, maximum: nil)) }
    public static func maxLength(_ length: Int) -> Self { assertion(.length(minimum: 0, maximum: length)) }
    public static func pattern(_ source: String) -> Self { assertion(.pattern(Pattern(source))) }
    public static func format(_ format: StringFormat) -> Self { assertion(.format(format)) }
}

// MARK: Objects

extension SchemaRule.Keyword {
    /// The member of `properties` with this name.
    public static func property(_ name: String, _ rule: SchemaRule) -> Self {
        Self(form: .property(Array(name.utf8), rule))
    }

    /// The member of `patternProperties` with this pattern.
    public static func patternProperty(_ pattern: String, _ rule: SchemaRule) -> Self {
        Self(form: .patternProperty(Pattern(pattern), rule))
    }

    /// What the properties match that no other keyword of the same rule names.
    public static func additionalProperties(_ rule: SchemaRule) -> Self { Self(form: .additionalProperties(rule)) }

    /// What the properties match that no keyword of the same value's rules has looked at.
    public static func unevaluatedProperties(_ rule: SchemaRule) -> Self { Self(form: .unevaluatedProperties(rule)) }

    /// What the names of all properties match, as strings.
    public static func propertyNames(_ rule: SchemaRule) -> Self { Self(form: .propertyNames(rule)) }
    public static func required(_ names: [String]) -> Self { assertion(.required(names)) }

    /// Which properties an object must have that has the first.
    public static func dependentRequired(_ name: String, _ names: [String]) -> Self {
        assertion(.dependentRequired(name, names))
    }

    public static func minProperties(_ count: Int) -> Self { assertion(.propertyCount(MemberCount(minimum: count))) }

    public static func maxProperties(_ count: Int) -> Self {
        assertion(.propertyCount(MemberCount(minimum: 0, maximum: count)))
    }
}

// MARK: Arrays

extension SchemaRule.Keyword {
    public static func prefixItems(_ rules: [SchemaRule]) -> Self { Self(form: .prefixItems(rules)) }

    /// What the items match that `prefixItems` of the same rule doesn't name.
    public static func items(_ rule: SchemaRule) -> Self { Self(form: .items(rule)) }

    /// What the items match that no keyword of the same value's rules has looked at.
    public static func unevaluatedItems(_ rule: SchemaRule) -> Self { Self(form: .unevaluatedItems(rule)) }

    /// How many items match a rule (`contains` with `minContains` and `maxContains`).
    public static func contains(_ rule: SchemaRule, minimum: Int = 1, maximum: Int? = nil) -> Self {
        Self(form: .contains(rule, minimum: minimum, maximum: maximum))
    }

    public static func minItems(_ count: Int) -> Self {
        assertion(.itemCount(ArrayRules(minItems: count, uniqueItems: false)))
    }

    public static func maxItems(_ count: Int) -> Self {
        assertion(.itemCount(ArrayRules(minItems: 0, maxItems: count, uniqueItems: false)))
    }

    public static var uniqueItems: Self { assertion(.itemCount(ArrayRules(minItems: 0, uniqueItems: true))) }
}
