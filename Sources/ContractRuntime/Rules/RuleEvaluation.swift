/// What rules say about the parts of one JSON value.
///
/// Time is linear in the value: within a rule each part is looked at once a keyword, and the outcome of a rule that is
/// referred to is remembered for each part. A class, so that the codecs of nested values share what is known.
final class RuleEvaluation {
    private(set) var tree: RuleTree
    private var known: [Place: RuleOutcome] = [:]
    private var open: Set<Place> = []
    private var depth = 0
    private var equality = RuleEquality()

    /// A rule and the part of the value that it is applied to.
    private struct Place: Hashable {
        let rule: ObjectIdentifier
        let node: Int
    }

    /// How many rules may be applied within each other: what the stack of a thread of 512 KiB surely bears. A value
    /// that nests too deep for the reader doesn't come here; this bounds rules within rules at every level of it.
    private static let maximumDepth = 1_000

    init(_ tree: RuleTree) { self.tree = tree }

    /// What a rule says about a part of the value.
    func outcome(of rule: SchemaRule, at node: Int) -> RuleOutcome {
        var outcome = RuleOutcome()
        guard depth < Self.maximumDepth else {
            outcome.add(at: node, "$ref", "is nested too deep to be checked")
            return outcome
        }
        depth += 1
        defer { depth -= 1 }
        for assertion in rule.parts.assertions { check(assertion, at: node, &outcome) }
        for applicator in rule.parts.applicators { apply(applicator, at: node, &outcome) }
        switch tree[node] {
        case .array(let items): evaluate(items, rule.parts, at: node, &outcome)
        case .object(let members): evaluate(members, rule.parts, at: node, &outcome)
        default: break
        }
        return outcome
    }

    /// The same for a rule that others refer to, which is asked once. One that leads back to itself without going into
    /// the value says nothing.
    func outcome(ofReferenced rule: SchemaRule, at node: Int) -> RuleOutcome {
        let place = Place(rule: ObjectIdentifier(rule.parts), node: node)
        if let outcome = known[place] { return outcome }
        guard open.insert(place).inserted else { return RuleOutcome() }
        defer { open.remove(place) }
        let outcome = outcome(of: rule, at: node)
        known[place] = outcome
        return outcome
    }

    /// The value of a property's name, for `propertyNames`.
    func addName(_ name: [UInt8], of property: Int) -> Int { tree.addName(name, of: property) }

    /// A number that equal parts of the value share, and no others.
    func identity(of node: Int) -> Int { equality.identity(of: node, in: tree) }
}

/// What was found about one part of a value.
struct RuleOutcome {
    private(set) var faults: [RuleFault] = []
    /// The members or items of the value itself that some keyword has looked at, for `unevaluated…`.
    var evaluated = EvaluatedParts()

    var isValid: Bool { faults.isEmpty }

    /// As many as are ever reported.
    private static let maximumFaults = 100

    mutating func add(_ fault: RuleFault) {
        if faults.count < Self.maximumFaults { faults.append(fault) }
    }

    mutating func add(
        at node: Int,
        member: String? = nil,
        _ keyword: String,
        limit: JSONValue? = nil,
        _ message: String
    ) {
        add(RuleFault(node: node, member: member, keyword: keyword, limit: limit, message: message))
    }

    /// Takes what a rule about the same value found. A rule that failed has looked at nothing (§7.7.1.1).
    mutating func merge(_ other: RuleOutcome) {
        for fault in other.faults { add(fault) }
        if other.isValid { evaluated.formUnion(other.evaluated) }
    }

    /// Takes the faults that a rule found in a part of the value.
    mutating func mergeFaults(of part: RuleOutcome) {
        for fault in part.faults { add(fault) }
    }
}

/// One keyword that a part of the value breaks.
struct RuleFault {
    let node: Int
    /// The member of the part that is missing.
    let member: String?
    let keyword: String
    let limit: JSONValue?
    let message: String
}

/// Positions of members or items.
struct EvaluatedParts {
    private var isWhole = false
    private var positions: Set<Int> = []

    func contains(_ position: Int) -> Bool { isWhole || positions.contains(position) }

    mutating func insert(_ position: Int) { positions.insert(position) }

    mutating func insertAll() { isWhole = true }

    mutating func formUnion(_ other: EvaluatedParts) {
        isWhole = isWhole || other.isWhole
        if !isWhole { positions.formUnion(other.positions) }
    }
}

/// Equality of the parts of one value as JSON Schema defines it (2020-12 §4.2.2), each part looked at once.
struct RuleEquality {
    private enum Shape: Hashable {
        case scalar(JSONValue)
        case array([Int])
        case object([[UInt8]: Int])
    }

    private var identities: [Int: Int] = [:]
    private var shapes: [Shape: Int] = [:]

    mutating func identity(of node: Int, in tree: RuleTree) -> Int {
        if let known = identities[node] { return known }
        let shape: Shape
        switch tree[node] {
        case .null: shape = .scalar(.null)
        case .boolean(let value): shape = .scalar(.boolean(value))
        case .number(let value): shape = .scalar(value)
        case .string(let text): shape = .scalar(.string(text))
        case .array(let items): shape = .array(items.map { identity(of: $0, in: tree) })
        case .object(let members):
            let pairs = members.map { ($0.name, identity(of: $0.node, in: tree)) }
            shape = .object(Dictionary(pairs, uniquingKeysWith: { first, _ in first }))
        }
        let number = shapes[shape] ?? shapes.count
        shapes[shape] = number
        identities[node] = number
        return number
    }
}
