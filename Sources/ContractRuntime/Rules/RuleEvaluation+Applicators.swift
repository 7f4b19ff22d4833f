extension RuleEvaluation {
    /// Asks other rules about the same value.
    func apply(_ applicator: RuleApplicator, at node: Int, _ outcome: inout RuleOutcome) {
        switch applicator {
        case .reference(let rule): outcome.merge(self.outcome(ofReferenced: rule(), at: node))
        case .allOf(let rules): for rule in rules { outcome.merge(self.outcome(of: rule, at: node)) }
        case .anyOf(let rules): applyAny(rules, at: node, &outcome)
        case .oneOf(let rules): applyOne(rules, at: node, &outcome)
        case .not(let rule):
            if self.outcome(of: rule, at: node).isValid { outcome.add(at: node, "not", "must not match a schema") }
        case .condition(let condition, let then, let otherwise):
            let test = self.outcome(of: condition, at: node)
            outcome.evaluated.formUnion(test.isValid ? test.evaluated : EvaluatedParts())
            outcome.merge(self.outcome(of: test.isValid ? then : otherwise, at: node))
        case .dependentSchema(let name, let rule):
            guard case .object(let members) = tree[node], members.contains(where: { $0.name == name }) else { return }
            outcome.merge(self.outcome(of: rule, at: node))
        }
    }

    private func applyAny(_ rules: [SchemaRule], at node: Int, _ outcome: inout RuleOutcome) {
        let outcomes = rules.map { self.outcome(of: $0, at: node) }
        for match in outcomes where match.isValid { outcome.merge(match) }
        guard !outcomes.contains(where: \.isValid) else { return }
        outcome.add(at: node, "anyOf", "must match one of several schemas: \(reasons(outcomes, at: node))")
    }

    private func applyOne(_ rules: [SchemaRule], at node: Int, _ outcome: inout RuleOutcome) {
        let outcomes = rules.map { self.outcome(of: $0, at: node) }
        let matches = outcomes.filter(\.isValid)
        if let match = matches.first, matches.count == 1 { return outcome.merge(match) }
        let message =
            matches.isEmpty
            ? "must match one of several schemas: \(reasons(outcomes, at: node))"
            : "must match only one of several schemas"
        outcome.add(at: node, "oneOf", message)
    }

    /// Why each of a few branches didn't match. Branches have branches with reasons of their own, and names come from
    /// the sender, so each reason is cut: else the text would grow exponentially with the depth.
    private func reasons(_ outcomes: [RuleOutcome], at node: Int) -> String {
        let reasons = outcomes.prefix(3).compactMap { outcome in
            outcome.faults.first.map { fault in
                let path = tree.path(from: node, to: fault.node).reversed() + (fault.member.map { [$0] } ?? [])
                let place = path.prefix(3).map { "/\(cut($0, to: 20))" }.joined()
                return (place.isEmpty ? "" : "\(place)\(path.count > 3 ? "/…" : ""): ") + cut(fault.message, to: 100)
            }
        }
        return reasons.joined(separator: "; ") + (outcomes.count > reasons.count ? "; …" : "")
    }

    private func cut(_ text: String, to length: Int) -> String {
        text.utf8.count <= length ? text : "\(text.prefix(length))…"
    }
}

extension RuleEvaluation {
    /// The keywords for arrays (JSON Schema 2020-12 §10.3.1, §11.2).
    func evaluate(_ items: [Int], _ parts: RuleParts, at node: Int, _ outcome: inout RuleOutcome) {
        for (position, item) in items.enumerated() {
            if position < parts.prefixItems.count {
                evaluate(parts.prefixItems[position], "prefixItems", at: item, &outcome)
            } else if let rule = parts.items {
                evaluate(rule, "items", at: item, &outcome)
            } else {
                continue
            }
            outcome.evaluated.insert(position)
        }
        if let contains = parts.contains {
            let matching = items.indices.filter { self.outcome(of: contains.rule, at: items[$0]).isValid }
            for position in matching { outcome.evaluated.insert(position) }
            check(matching.count, minimum: contains.minimum, maximum: contains.maximum, at: node, &outcome)
        }
        guard let rule = parts.unevaluatedItems else { return }
        for (position, item) in items.enumerated() where !outcome.evaluated.contains(position) {
            evaluate(rule, "unevaluatedItems", at: item, &outcome)
        }
        outcome.evaluated.insertAll()
    }

    private func check(_ count: Int, minimum: Int, maximum: Int?, at node: Int, _ outcome: inout RuleOutcome) {
        if count < minimum {
            let message = "must have at least \(counted(minimum, "item")) of a kind, has \(count)"
            outcome.add(at: node, minimum == 1 ? "contains" : "minContains", limit: minimum.json, message)
        }
        if let maximum, count > maximum {
            let message = "must have at most \(counted(maximum, "item")) of a kind, has \(count)"
            outcome.add(at: node, "maxContains", limit: maximum.json, message)
        }
    }

    /// The keywords for objects (§10.3.2, §11.3).
    func evaluate(
        _ members: [(name: [UInt8], node: Int)],
        _ parts: RuleParts,
        at node: Int,
        _ outcome: inout RuleOutcome
    ) {
        for (position, member) in members.enumerated() {
            if let names = parts.propertyNames { checkName(member, names, &outcome) }
            if evaluate(member, parts, &outcome) { outcome.evaluated.insert(position) }
        }
        guard let rule = parts.unevaluatedProperties else { return }
        for (position, member) in members.enumerated() where !outcome.evaluated.contains(position) {
            evaluate(rule, "unevaluatedProperties", at: member.node, &outcome)
        }
        outcome.evaluated.insertAll()
    }

    /// Whether `properties`, `patternProperties` or `additionalProperties` say something about the member.
    private func evaluate(
        _ member: (name: [UInt8], node: Int),
        _ parts: RuleParts,
        _ outcome: inout RuleOutcome
    ) -> Bool {
        var isNamed = false
        if let rule = parts.properties[member.name] {
            evaluate(rule, "properties", at: member.node, &outcome)
            isNamed = true
        }
        for (pattern, rule) in parts.patternProperties
        where unsafe member.name.withUnsafeBufferPointer({ unsafe pattern.matches($0) }) {
            evaluate(rule, "patternProperties", at: member.node, &outcome)
            isNamed = true
        }
        guard !isNamed, let rule = parts.additionalProperties else { return isNamed }
        evaluate(rule, "additionalProperties", at: member.node, &outcome)
        return true
    }

    private func checkName(_ member: (name: [UInt8], node: Int), _ rule: SchemaRule, _ outcome: inout RuleOutcome) {
        let name = addName(member.name, of: member.node)
        guard let fault = self.outcome(of: rule, at: name).faults.first else { return }
        let reason = cut(fault.message, to: 100)
        outcome.add(at: member.node, "propertyNames", "has a name that is not allowed: it \(reason)")
    }

    /// Applies a rule to a part of the value. The schema `false` is reported as the keyword that has it.
    private func evaluate(_ rule: SchemaRule, _ keyword: String, at node: Int, _ outcome: inout RuleOutcome) {
        if rule.parts.refusesAll {
            outcome.add(at: node, keyword, "is not allowed here")
        } else {
            outcome.mergeFaults(of: self.outcome(of: rule, at: node))
        }
    }
}
