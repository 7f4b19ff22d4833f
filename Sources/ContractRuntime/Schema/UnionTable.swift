/// How a generated enum with one case per branch of `oneOf` or `anyOf` is read and written.
///
/// ```swift
/// public static let table = UnionTable<Payment>("Payment", discriminator: "type") {
///     $0.add(.of(Card.self), values: ["card"], Payment.card) { if case .card(let value) = $0 { value } else { nil } }
///     $0.add(.of(Bank.self), values: ["bank"], Payment.bank) { if case .bank(let value) = $0 { value } else { nil } }
/// }
/// ```
///
/// The branch is chosen by the discriminator's value where there is one, else by the type of the JSON value. Where that
/// leaves several, each is tried: exactly one has to match for `oneOf` in requests; for `anyOf` and in answers, the
/// first is taken of those that match and have a place for the most members.
public final class UnionTable<Union: Sendable>: Codec<Union>, @unchecked Sendable {
    let branches: [UnionBranch<Union>]
    let rule: UnionRule
    let discriminator: Discriminator?

    /// - Parameters:
    ///   - name: the schema's name, for messages.
    ///   - discriminator: the property whose text says which branch it is.
    ///   - fallback: a text of the branch that objects are read as whose property has no text of any branch, or that
    ///     don't have the property (`defaultMapping`, OpenAPI 3.2 §4.25).
    public init(
        _ name: StaticString,
        discriminator: StaticString? = nil,
        default fallback: StaticString? = nil,
        matching rule: UnionRule = .exactlyOne,
        _ build: (inout UnionTableBuilder<Union>) -> Void
    ) {
        var builder = UnionTableBuilder<Union>()
        build(&builder)
        precondition(!builder.branches.isEmpty, "the table of \(Union.self) has no branches")
        branches = builder.branches
        self.rule = rule
        self.discriminator = discriminator.map {
            Discriminator(
                $0.description,
                values: builder.branches.map(\.values),
                fallback: fallback?.description
            )
        }
    }

    /// Branches that are all of the union's own type: the first one writes.
    convenience init(_ codecs: [Codec<Union>], matching rule: UnionRule) {
        self.init("", matching: rule) { builder in
            for codec in codecs { builder.add(codec, { $0 }, { $0 }) }
        }
    }

    override var jsonTypes: JSONTypes { branches.reduce([]) { $0.union($1.jsonTypes) } }

    override var textShape: TextShape {
        let shapes = Set(branches.map(\.textShape))
        return shapes.count == 1 ? branches[0].textShape : .single
    }

    override var isFlatText: Bool { branches.allSatisfy(\.isFlatText) }

    override func decode(_ reader: inout JSONReader, into target: UnsafeMutableRawPointer) -> Bool {
        unsafe decodeBranch(&reader, into: target)
    }

    override func encode(_ source: UnsafeRawPointer, to writer: inout JSONWriter) {
        guard let branch = branches.first(where: { unsafe $0.holds(source) }) else { return writer.writeNull() }
        let start = writer.count
        unsafe branch.encode(source, to: &writer)
        if branch.addsValue, let value = branch.values.first { discriminator?.add(value, to: &writer, at: start) }
    }

    override func isEqual(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer) -> Bool {
        guard let branch = branches.first(where: { unsafe $0.holds(left) }) else { return false }
        return unsafe branch.holds(right) && branch.isEqual(left, right)
    }

    override func hash(_ source: UnsafeRawPointer, into hasher: inout Hasher) {
        for (index, branch) in branches.enumerated() where unsafe branch.holds(source) {
            hasher.combine(index)
            return unsafe branch.hash(source, into: &hasher)
        }
    }

    override func decodeText(
        _ text: TextForm,
        _ findings: inout Findings,
        into target: UnsafeMutableRawPointer
    ) -> Bool {
        unsafe decodeBranchText(text, &findings, into: target)
    }

    override func textBranches(_ source: UnsafeRawPointer) -> [TextBranch] {
        unsafe branches.first { unsafe $0.holds(source) }?.textBranches(source) ?? []
    }

    override func encodeText(_ source: UnsafeRawPointer) -> TextForm? {
        unsafe branches.first { unsafe $0.holds(source) }?.encodeText(source)
    }
}

/// How many branches of a union have to match.
public enum UnionRule: Sendable {
    /// `oneOf`.
    case exactlyOne
    /// `anyOf`: of those that match and have a place for the most members, the first is taken.
    case first

    var keyword: String { self == .exactlyOne ? "oneOf" : "anyOf" }
}

/// Collects the lines of a ``UnionTable``.
public struct UnionTableBuilder<Union: Sendable> {
    var branches: [UnionBranch<Union>] = []

    /// A branch.
    ///
    /// - Parameters:
    ///   - values: the texts of the discriminator that stand for it.
    ///   - addsValue: whether the first of them is written where the branch's own value has no such property.
    ///   - wrap: makes the union of a value of the branch: the enum's case.
    ///   - unwrap: the value, where the union holds this branch.
    public mutating func add<Value>(
        _ codec: Codec<Value>,
        values: [StaticString] = [],
        addsValue: Bool = false,
        _ wrap: @escaping @Sendable (Value) -> Union,
        _ unwrap: @escaping @Sendable (Union) -> Value?
    ) {
        branches.append(TypedUnionBranch(codec, values.map(\.description), addsValue: addsValue, wrap, unwrap))
    }
}

/// One branch: a codec of the union that knows only this case.
class UnionBranch<Union: Sendable>: Codec<Union>, @unchecked Sendable {
    let values: [String]
    let addsValue: Bool
    let name: String

    init(values: [String], addsValue: Bool, name: String) {
        self.values = values
        self.addsValue = addsValue
        self.name = name
    }

    /// Whether the union is this case.
    func holds(_ source: UnsafeRawPointer) -> Bool { preconditionFailure("\(Self.self) doesn't implement holds") }
}

final class TypedUnionBranch<Union: Sendable, Value: Sendable>: UnionBranch<Union>, @unchecked Sendable {
    private let codec: Codec<Value>
    private let wrap: @Sendable (Value) -> Union
    private let unwrap: @Sendable (Union) -> Value?

    init(
        _ codec: Codec<Value>,
        _ values: [String],
        addsValue: Bool,
        _ wrap: @escaping @Sendable (Value) -> Union,
        _ unwrap: @escaping @Sendable (Union) -> Value?
    ) {
        self.codec = codec
        self.wrap = wrap
        self.unwrap = unwrap
        super.init(values: values, addsValue: addsValue, name: Value.self == Union.self ? "" : "\(Value.self)")
    }

    override var jsonTypes: JSONTypes { codec.jsonTypes }
    override var textShape: TextShape { codec.textShape }

    private func value(_ source: UnsafeRawPointer) -> Value? {
        unsafe unwrap(source.assumingMemoryBound(to: Union.self).pointee)
    }

    override func holds(_ source: UnsafeRawPointer) -> Bool { unsafe value(source) != nil }

    /// Makes the union of what a function puts into memory for the branch's value.
    private func make(_ target: UnsafeMutableRawPointer, _ body: (UnsafeMutableRawPointer) -> Bool) -> Bool {
        let memory = UnsafeMutablePointer<Value>.allocate(capacity: 1)
        defer { unsafe memory.deallocate() }
        guard unsafe body(UnsafeMutableRawPointer(memory)) else { return false }
        unsafe target.initializeMemory(as: Union.self, to: wrap(memory.move()))
        return true
    }

    override func decode(_ reader: inout JSONReader, into target: UnsafeMutableRawPointer) -> Bool {
        unsafe make(target) { unsafe codec.decode(&reader, into: $0) }
    }

    override func encode(_ source: UnsafeRawPointer, to writer: inout JSONWriter) {
        guard let value = unsafe value(source) else { return writer.writeNull() }
        unsafe withUnsafePointer(to: value) { unsafe codec.encode(UnsafeRawPointer($0), to: &writer) }
    }

    override func isEqual(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer) -> Bool {
        guard let left = unsafe value(left), let right = unsafe value(right) else { return false }
        return codec.areEqual(left, right)
    }

    override func hash(_ source: UnsafeRawPointer, into hasher: inout Hasher) {
        guard let value = unsafe value(source) else { return }
        unsafe withUnsafePointer(to: value) { unsafe codec.hash(UnsafeRawPointer($0), into: &hasher) }
    }

    override func decodeText(
        _ text: TextForm,
        _ findings: inout Findings,
        into target: UnsafeMutableRawPointer
    ) -> Bool {
        unsafe make(target) { unsafe codec.decodeText(text, &findings, into: $0) }
    }

    override var isFlatText: Bool { codec.isFlatText }

    override func encodeText(_ source: UnsafeRawPointer) -> TextForm? {
        unsafe value(source).flatMap { codec.text(of: $0) }
    }

    override func textBranches(_ source: UnsafeRawPointer) -> [TextBranch] {
        guard let value = unsafe value(source) else { return [] }
        return unsafe withUnsafePointer(to: value) { unsafe codec.textBranches(UnsafeRawPointer($0)) }
    }
}
