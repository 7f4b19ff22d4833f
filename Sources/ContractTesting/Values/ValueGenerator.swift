import Contract

/// Makes values for the schemas of a contract: valid ones, and one broken value for each constraint.
///
/// Nothing is taken on trust: every value is a candidate until ``SchemaValidator`` agreed that it is valid, or invalid
/// for the intended reason. The same seed and the same sequence of calls give the same values.
public struct ValueGenerator {
    let api: API
    let direction: ValueDirection
    let check: SchemaCheck
    var random: SeededGenerator
    /// The schemas that are being made, outermost first: the way out of cycles.
    var path: [SchemaID] = []
    /// How many schemas the value that is being made has asked for, in vain or not, and how many inside of each other.
    private var askedCount = 0
    private var depth = 0
    /// How often the rules of each schema were gone through, for one call.
    private var walks: [SchemaID: Int] = [:]
    private var walkCount = 0
    /// What could not be made, in the order it was found out.
    public internal(set) var notes: [ValueNote] = []

    /// Longer strings, arrays and objects are not made; a note says so.
    static let longestText = 100_000
    static let largestCollection = 1_000
    /// Schemas that refer to each other in many ways have full values without end: after so many, members that need not
    /// be there are left out, and after so many more there is no value.
    static let mostFullSchemas = 1_000
    static let mostSchemas = 50_000
    /// The rules of one schema are tried in so many places of a value, and in all places together so many; a note says
    /// when there were more.
    static let mostPlaces = 8
    static let mostWalks = 1_000
    /// How many values one call gives at most; a note says when there were more.
    static let mostValues = 400

    public init(_ contract: ResolvedContract, direction: ValueDirection = .request, seed: UInt64 = 1) {
        self.init(TestedContract(contract), direction: direction, random: SeededGenerator(seed: seed))
    }

    init(_ contract: TestedContract, direction: ValueDirection, random: SeededGenerator) {
        api = contract.api
        self.direction = direction
        self.random = random
        check = SchemaCheck(contract, direction: direction)
    }

    /// The smallest value, with required members only; nil when none was found.
    public mutating func minimal(_ use: API.SchemaUse) -> Node? {
        base(use, isFull: false)
    }

    /// A value with every member; nil when none was found.
    public mutating func maximal(_ use: API.SchemaUse) -> Node? {
        base(use, isFull: true)
    }

    /// The smallest value of a parameter that can be seen in a request: an empty list or object leaves nothing there.
    mutating func smallest(_ parameter: API.Parameter) -> Node? {
        guard let use = parameter.anySchema, let least = minimal(use) else { return nil }
        let isEmpty = least.sequence?.isEmpty == true || least.mapping?.entries.isEmpty == true
        return isEmpty ? maximal(use) ?? least : least
    }

    mutating func base(_ use: API.SchemaUse, isFull: Bool) -> Node? {
        if !check.knows(use) { note("", "values are not checked: the document has no schema at this place", use.range) }
        if let node = base(use.schema, isFull: isFull) { return node }
        return use.isNullable || api[use.schema].isNullable ? .null : nil
    }

    /// The first candidate that the schema takes.
    mutating func base(_ id: SchemaID, isFull: Bool) -> Node? {
        if depth == 0 { askedCount = 0 }
        askedCount += 1
        depth += 1
        defer { depth -= 1 }
        guard !path.contains(id), askedCount <= Self.mostSchemas else { return nil }
        let isFull = isFull && askedCount <= Self.mostFullSchemas
        path.append(id)
        defer { path.removeLast() }
        let schema = api[id]
        guard schema.isSatisfiable else { return nil }
        if let values = schema.allowedValues, let value = check.firstValid(values, id) { return value }
        if let value = check.firstValid(ownCandidates(schema, isFull: isFull), id) { return value }
        if let value = check.firstValid(branchCandidates(schema, isFull: isFull), id) { return value }
        if isFull, let value = check.firstValid(ownCandidates(schema, isFull: false), id) { return value }
        return check.firstValid(schema.examples + [schema.defaultValue].compactMap { $0 } + anything(schema), id)
    }

    /// A value of each type that a schema speaks of, and of all where it speaks of none.
    private func anything(_ schema: API.Schema) -> [Node] {
        let values: [(API.TypeSet, Node)] = [
            (.string, .text("text")), (.integer, .integer(1)), (.number, .integer(1)), (.boolean, .bool(true)),
            (.object, .object()), (.array, .list([])),
        ]
        let types = typesOfBranches(schema, within: [])
        return types.isEmpty ? values.map(\.1) + [.null] : values.filter { types.contains($0.0) }.map(\.1)
    }

    /// Those of the schema, else those of the branches that its values go through. Only objects have the property of a
    /// discriminator.
    private func typesOfBranches(_ schema: API.Schema, within outer: [SchemaID]) -> API.TypeSet {
        if schema.discriminator != nil { return .object }
        guard schema.likelyTypes.isEmpty else { return schema.likelyTypes }
        let branches = (schema.oneOf + schema.anyOf).map(\.schema).filter { !outer.contains($0) }
        return branches.reduce([]) { $0.union(typesOfBranches(api[$1], within: outer + [$1])) }
    }

    /// Begins to go through the rules of a schema and of those inside it.
    mutating func beginWalk() {
        walks = [:]
        walkCount = 0
    }

    /// Whether the rules of a schema are to be tried here, too.
    mutating func walks(into use: API.SchemaUse) -> Bool {
        guard !path.contains(use.schema) else { return false }
        walks[use.schema, default: 0] += 1
        walkCount += 1
        if walkCount <= Self.mostWalks, walks[use.schema, default: 0] <= Self.mostPlaces { return true }
        note("", "its rules are tried in other places, not in all", api[use.schema].range)
        return false
    }

    /// Candidates from the schema's own keywords, its branches aside.
    mutating func ownCandidates(_ schema: API.Schema, isFull: Bool) -> [Node] {
        let types = schema.likelyTypes
        var candidates: [Node] = []
        if types.contains(.object) { candidates += objectCandidates(schema, isFull: isFull) }
        if types.contains(.array) { candidates += arrayCandidates(schema, isFull: isFull) }
        if types.contains(.string) { candidates += textCandidates(schema, length: nil).map(Node.text) }
        if types.contains(.integer) || types.contains(.number) { candidates += numberCandidates(schema) }
        if types.contains(.boolean) { candidates += [.bool(true), .bool(false)] }
        return candidates
    }

    mutating func note(_ keyword: String, at pointer: JSONPointer = .root, _ message: String, _ range: SourceRange) {
        let note = ValueNote(keyword: keyword, pointer: pointer, message: message, range: range)
        if !notes.contains(note) { notes.append(note) }
    }
}

extension API.Schema {
    /// The types the schema names, else those that its keywords speak of.
    var likelyTypes: API.TypeSet {
        if !self.types.isEmpty { return self.types }
        var guess: API.TypeSet = []
        if speaksOfObjects { guess.insert(.object) }
        if self.arrays.items != nil || self.arrays.minItems != nil || !self.arrays.prefixItems.isEmpty {
            guess.insert(.array)
        }
        if self.strings != API.StringLimits() || self.format != nil { guess.insert(.string) }
        if self.numbers != API.NumberLimits() { guess.insert(.number) }
        return guess
    }

    private var speaksOfObjects: Bool {
        if !self.objects.properties.isEmpty || !self.objects.requiredElsewhere.isEmpty { return true }
        if self.objects.minProperties != nil || self.objects.maxProperties != nil { return true }
        if !self.objects.patternProperties.isEmpty { return true }
        if case .unspecified = self.objects.additional { return false }
        return true
    }
}
