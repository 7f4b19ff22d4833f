/// One run of a validator over one value.
struct SchemaEvaluation {
    let validator: SchemaValidator
    let direction: SchemaValidator.Direction
    var violations: [SchemaValidator.Violation] = []
    /// Schemas applied to the same value inside one another: a schema that refers to itself without stepping into
    /// the value would never end.
    private var appliedHere = 0
    private static let applyLimit = 100

    /// Which parts of an object or an array some schema has looked at, for `unevaluatedProperties` and `…Items`.
    struct Evaluated {
        var properties: Set<String> = []
        var items: Set<Int> = []

        mutating func formUnion(_ other: Evaluated) {
            properties.formUnion(other.properties)
            items.formUnion(other.items)
        }
    }

    init(validator: SchemaValidator, direction: SchemaValidator.Direction) {
        self.validator = validator
        self.direction = direction
    }

    mutating func evaluate(_ value: Node, _ schema: Document.Schema, at pointer: JSONPointer) -> Evaluated {
        if let boolean = schema.boolean {
            if !boolean { violate("false", schema, pointer, "no value is allowed here") }
            return Evaluated()
        }
        guard appliedHere < Self.applyLimit else {
            violate("$ref", schema, pointer, "the schema refers to itself without end")
            return Evaluated()
        }
        appliedHere += 1
        defer { appliedHere -= 1 }
        if schema.isNullable == true, value.isNull, !schema.types.isEmpty { return Evaluated() }
        var evaluated = Evaluated()
        if let reference = schema.reference, let target = validator.references.schema(reference) {
            evaluated.formUnion(evaluate(value, target, at: pointer))
        }
        checkType(value, schema, at: pointer)
        checkValues(value, schema, at: pointer)
        switch value.value {
        case .string(let text): checkString(text, schema, at: pointer)
        case .integer(let text), .number(let text): checkNumber(text, schema, at: pointer)
        default: break
        }
        evaluated.formUnion(evaluateComposition(value, schema, at: pointer))
        if let mapping = value.mapping {
            evaluateObject(mapping, value, schema, at: pointer, &evaluated)
        } else if let elements = value.sequence {
            evaluateArray(elements, value, schema, at: pointer, &evaluated)
        }
        return evaluated
    }

    @inline(never)
    mutating func violate(
        _ keyword: String, _ schema: Document.Schema, _ pointer: JSONPointer, _ message: String
    ) {
        violations.append(
            SchemaValidator.Violation(
                instance: pointer, keyword: keyword, message: message, schemaRange: schema.keyRange(keyword)))
    }

    /// Applies a schema to a part of the value.
    @discardableResult
    mutating func descend(_ value: Node, _ schema: Document.Schema, at pointer: JSONPointer) -> Evaluated {
        let applied = appliedHere
        appliedHere = 0
        defer { appliedHere = applied }
        return evaluate(value, schema, at: pointer)
    }

    /// Applies a schema without reporting; nil when the value does not match.
    mutating func trial(_ value: Node, _ schema: Document.Schema, at pointer: JSONPointer) -> Evaluated? {
        let before = violations
        violations = []
        defer { violations = before }
        let evaluated = evaluate(value, schema, at: pointer)
        return violations.isEmpty ? evaluated : nil
    }
}

extension SchemaEvaluation {
    private mutating func evaluateComposition(
        _ value: Node, _ schema: Document.Schema, at pointer: JSONPointer
    ) -> Evaluated {
        var evaluated = Evaluated()
        guard let composition = schema.composition else { return evaluated }
        for member in composition.allOf { evaluated.formUnion(evaluate(value, member, at: pointer)) }
        if !composition.anyOf.isEmpty {
            let matches = composition.anyOf.compactMap { trial(value, $0, at: pointer) }
            if matches.isEmpty { violate("anyOf", schema, pointer, "matches none of the schemas in 'anyOf'") }
            for match in matches { evaluated.formUnion(match) }
        }
        if !composition.oneOf.isEmpty {
            let matches = composition.oneOf.compactMap { trial(value, $0, at: pointer) }
            if matches.isEmpty { violate("oneOf", schema, pointer, "matches none of the schemas in 'oneOf'") }
            if matches.count > 1 {
                violate("oneOf", schema, pointer, "matches \(matches.count) of the schemas in 'oneOf', not one")
            }
            for match in matches { evaluated.formUnion(match) }
        }
        if let not = composition.not, trial(value, not, at: pointer) != nil {
            violate("not", schema, pointer, "matches the schema in 'not'")
        }
        evaluated.formUnion(evaluateCondition(value, composition, at: pointer))
        return evaluated
    }

    private mutating func evaluateCondition(
        _ value: Node, _ composition: Document.CompositionKeywords, at pointer: JSONPointer
    ) -> Evaluated {
        guard let condition = composition.ifSchema else { return Evaluated() }
        guard var evaluated = trial(value, condition, at: pointer) else {
            return composition.elseSchema.map { evaluate(value, $0, at: pointer) } ?? Evaluated()
        }
        if let then = composition.thenSchema { evaluated.formUnion(evaluate(value, then, at: pointer)) }
        return evaluated
    }
}
