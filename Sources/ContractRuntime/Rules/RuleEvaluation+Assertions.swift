#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension RuleEvaluation {
    /// Checks one keyword about the value as it stands. Keywords about another type than the value's say nothing.
    func check(_ assertion: RuleAssertion, at node: Int, _ outcome: inout RuleOutcome) {
        switch assertion {
        case .never: outcome.add(at: node, "not", "is not allowed here")
        case .type(let types): checkType(types, at: node, &outcome)
        case .listed(let list):
            if !list.values.contains(where: { isEqual(node, $0) }) { outcome.add(at: node, list.keyword, list.message) }
        case .bound, .multipleOf:
            if case .number(let value) = tree[node] { check(value, assertion, at: node, &outcome) }
        case .length, .pattern, .format:
            if case .string(let text) = tree[node] { check(text, assertion, at: node, &outcome) }
        case .itemCount(let rules):
            if case .array(let items) = tree[node] { check(items, rules, at: node, &outcome) }
        case .propertyCount, .required, .dependentRequired:
            if case .object(let members) = tree[node] { check(members, assertion, at: node, &outcome) }
        }
    }

    private func checkType(_ types: [SchemaRule.ValueType], at node: Int, _ outcome: inout RuleOutcome) {
        let content = tree[node]
        guard !types.contains(where: { content.is($0) }) else { return }
        let isNull = if case .null = content { true } else { false }
        let names = types.map(\.phrase).joined(separator: " or ")
        outcome.add(at: node, "type", "must be \(names)\(isNull ? ", not null" : "")")
    }

    /// Compares with a value of the contract, going no deeper than that does.
    private func isEqual(_ node: Int, _ value: JSONValue) -> Bool {
        switch (tree[node], value) {
        case (.null, .null): true
        case (.boolean(let left), .boolean(let right)): left == right
        case (.number(let left), _): left == value
        case (.string(let left), .string(let right)): left.utf8.elementsEqual(right.utf8)
        case (.array(let items), .array(let values)):
            items.count == values.count && zip(items, values).allSatisfy { isEqual($0, $1) }
        case (.object(let members), .object(let values)):
            members.count == values.count
                && values.allSatisfy { value in
                    members.contains { $0.name.elementsEqual(value.name.utf8) && isEqual($0.node, value.value) }
                }
        default: false
        }
    }
}

// MARK: By type

extension RuleEvaluation {
    private func check(_ value: JSONValue, _ assertion: RuleAssertion, at node: Int, _ outcome: inout RuleOutcome) {
        switch assertion {
        case .bound(let bound, let limit):
            guard !value.isWithin(bound, limit) else { return }
            outcome.add(at: node, bound.rawValue, limit: limit, "must be \(bound.phrase) \(limit)")
        case .multipleOf(let divisor):
            if !value.isMultiple(of: divisor) { outcome.add(at: node) { $0.add(multipleOf: divisor) } }
        default: break
        }
    }

    private func check(_ text: String, _ assertion: RuleAssertion, at node: Int, _ outcome: inout RuleOutcome) {
        switch assertion {
        case .length(let minimum, let maximum):
            let count = text.unicodeScalars.count
            if count < minimum { outcome.add(at: node) { $0.add(minLength: minimum) } }
            if let maximum, count > maximum { outcome.add(at: node) { $0.add(maxLength: maximum) } }
        case .pattern(let pattern):
            if !pattern.matches(text) { outcome.add(at: node) { $0.add(pattern) } }
        case .format(let format):
            if !format.matches(text) { outcome.add(at: node) { $0.add(format) } }
        default: break
        }
    }

    private func check(_ items: [Int], _ rules: ArrayRules, at node: Int, _ outcome: inout RuleOutcome) {
        outcome.add(at: node) { rules.check(items.count, &$0) }
        if rules.uniqueItems, Set(items.map(identity(of:))).count < items.count {
            outcome.add(at: node, "uniqueItems", "must not contain an item twice")
        }
    }

    private func check(
        _ members: [(name: [UInt8], node: Int)],
        _ assertion: RuleAssertion,
        at node: Int,
        _ outcome: inout RuleOutcome
    ) {
        func has(_ name: String) -> Bool { members.contains { $0.name.elementsEqual(name.utf8) } }
        switch assertion {
        case .propertyCount(let count):
            outcome.add(at: node) { count.check(members.count, &$0) }
        case .required(let names):
            for name in names where !has(name) { outcome.add(at: node, member: name, "required", "is required") }
        case .dependentRequired(let name, let names):
            guard has(name) else { return }
            for other in names where !has(other) {
                outcome.add(at: node, member: other, "dependentRequired", "is required beside '\(name)'")
            }
        default: break
        }
    }
}

extension RuleOutcome {
    /// Adds what a function finds that codecs use too.
    fileprivate mutating func add(at node: Int, _ check: (inout Findings) -> Void) {
        var findings = Findings(isStrict: false)
        check(&findings)
        for found in findings.violations { add(at: node, found.keyword, limit: found.limit, found.message) }
    }
}

extension RuleTree.Content {
    fileprivate func `is`(_ type: SchemaRule.ValueType) -> Bool {
        switch (self, type) {
        case (.null, .null), (.boolean, .boolean), (.number, .number), (.string, .string), (.array, .array),
            (.object, .object):
            true
        case (.number(let value), .integer): value.isInteger
        default: false
        }
    }
}

extension SchemaRule.ValueType {
    fileprivate var phrase: String {
        switch self {
        case .null: "null"
        case .boolean: "true or false"
        case .integer: "an integer"
        case .number: "a number"
        case .string: "a string"
        case .array: "an array"
        case .object: "an object"
        }
    }
}

extension RuleAssertion.NumberBound {
    fileprivate var phrase: String {
        switch self {
        case .minimum: "at least"
        case .maximum: "at most"
        case .exclusiveMinimum: "more than"
        case .exclusiveMaximum: "less than"
        }
    }
}

// MARK: Numbers

extension JSONValue {
    private var doubleValue: Double {
        switch self {
        case .integer(let value): Double(value)
        case .number(let value): value
        case .longNumber(let text): Double(text) ?? 0
        default: 0
        }
    }

    /// Both numbers with all their digits, where doubles don't have them.
    private func decimals(with other: JSONValue) -> (Decimal, Decimal)? {
        switch (self, other) {
        case (.longNumber, _), (_, .longNumber):
            guard let left = decimalValue, let right = other.decimalValue else { return nil }
            return (left, right)
        default: return nil
        }
    }

    private var decimalValue: Decimal? {
        switch self {
        case .integer(let value): Decimal(value)
        case .number(let value): Decimal(digits: value.description)
        case .longNumber(let text): Decimal(digits: text)
        default: nil
        }
    }

    /// A number without fraction, whatever its size (JSON Schema 2020-12 §4.2.1).
    fileprivate var isInteger: Bool {
        switch self {
        case .integer: true
        case .number(let value): value == value.rounded()
        case .longNumber(var text):
            text.withUTF8 { bytes in
                var reader = unsafe JSONReader(UnsafeRawBufferPointer(bytes), options: JSONReadingOptions())
                if case .fraction = reader.scanNumber()?.integerValue { return false }
                return true
            }
        default: false
        }
    }

    fileprivate func isWithin(_ bound: RuleAssertion.NumberBound, _ limit: JSONValue) -> Bool {
        if case .integer(let left) = self, case .integer(let right) = limit { return bound.holds(left, right) }
        if let (left, right) = decimals(with: limit) { return bound.holds(left, right) }
        return bound.holds(doubleValue, limit.doubleValue)
    }

    fileprivate func isMultiple(of divisor: JSONValue) -> Bool {
        if case .integer(let left) = self, case .integer(let right) = divisor { return left.isMultiple(of: right) }
        if let (left, right) = decimals(with: divisor), right != 0 {
            let quotient = left / right
            return quotient * right == left && !quotient.description.utf8.contains(UInt8(ascii: "."))
        }
        guard doubleValue.isFinite else { return false }
        return DecimalFraction(doubleValue).isMultiple(of: DecimalFraction(divisor.doubleValue))
    }
}

extension RuleAssertion.NumberBound {
    fileprivate func holds<Number: Comparable>(_ value: Number, _ limit: Number) -> Bool {
        switch self {
        case .minimum: value >= limit
        case .maximum: value <= limit
        case .exclusiveMinimum: value > limit
        case .exclusiveMaximum: value < limit
        }
    }
}
