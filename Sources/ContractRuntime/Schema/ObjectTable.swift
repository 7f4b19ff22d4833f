/// How a generated struct is read and written: its properties, each with its name in JSON, its place and its codec.
///
/// ```swift
/// public static let table = ObjectTable<Point>("Point") {
///     $0.required("x", \.x, .number())
///     $0.optional("label", \.label, .string(maxLength: 20))
///     $0.refusesUnknown()
/// }
/// ```
///
/// Every stored property has to be in the table, as reading makes the struct out of nothing but these.
public final class ObjectTable<Object: Sendable>: Codec<Object>, @unchecked Sendable {
    let core: ObjectCore

    /// - Parameter name: the schema's name, for messages.
    public init(_ name: StaticString, _ build: (inout ObjectTableBuilder<Object>) -> Void) {
        var builder = ObjectTableBuilder<Object>(name.description)
        build(&builder)
        builder.verifyCoverage()
        core = ObjectCore(builder.parts)
    }

    override var jsonTypes: JSONTypes { .object }
    override var textShape: TextShape { core.textShape }

    override func decode(_ reader: inout JSONReader, into target: UnsafeMutableRawPointer) -> Bool {
        unsafe core.decode(&reader, into: target)
    }

    override func encode(_ source: UnsafeRawPointer, to writer: inout JSONWriter) {
        unsafe core.encode(source, to: &writer)
    }

    override func isEqual(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer) -> Bool {
        unsafe core.isEqual(left, right)
    }

    override func hash(_ source: UnsafeRawPointer, into hasher: inout Hasher) {
        unsafe core.hash(source, into: &hasher)
    }

    override func decodeText(
        _ text: TextForm,
        _ findings: inout Findings,
        into target: UnsafeMutableRawPointer
    ) -> Bool {
        unsafe core.decodeText(text, &findings, into: target)
    }

    override func encodeText(_ source: UnsafeRawPointer) -> TextForm? { unsafe core.encodeText(source) }

    override func textBranches(_ source: UnsafeRawPointer) -> [TextBranch] { unsafe core.textBranches(source) }
}

/// Collects the lines of an ``ObjectTable``.
public struct ObjectTableBuilder<Object: Sendable> {
    var parts: ObjectParts
    /// Where each property lies, to check that all were named.
    private var extents: [PropertyExtent] = []

    init(_ name: String) { parts = ObjectParts(name: name) }

    /// A property that is always there.
    public mutating func required<Value>(
        _ name: StaticString,
        _ property: KeyPath<Object, Value>,
        _ codec: Codec<Value>
    ) {
        add(name, property, codec, absence: nil, mayBeAbsent: false)
    }

    /// A property that may be left out: nil then. Null is a violation.
    public mutating func optional<Value>(
        _ name: StaticString,
        _ property: KeyPath<Object, Value?>,
        _ codec: Codec<Value>
    ) {
        let optional = OptionalCodec<Value?>(codec, isNullable: false)
        add(name, property, optional, absence: optional, mayBeAbsent: true)
    }

    /// A property that may be left out and may be null.
    public mutating func patch<Value>(
        _ name: StaticString,
        _ property: KeyPath<Object, Patch<Value>>,
        _ codec: Codec<Value>
    ) {
        let patch = PatchCodec(codec)
        add(name, property, patch, absence: patch, mayBeAbsent: true)
    }

    /// A property that may be left out: the default then. It is always written.
    public mutating func defaulted<Value>(
        _ name: StaticString,
        _ property: KeyPath<Object, Value>,
        _ codec: Codec<Value>,
        _ value: Value
    ) {
        add(name, property, codec, absence: DefaultValue(value), mayBeAbsent: false)
    }

    /// Makes properties that the table doesn't name a violation (`additionalProperties: false`); else they are skipped.
    public mutating func refusesUnknown() { parts.refusesUnknown = true }

    /// Keeps properties that the table doesn't name.
    public mutating func additional<Value>(_ property: KeyPath<Object, [String: Value]>, _ codec: Codec<Value>) {
        let dictionary = DictionaryCodec(codec, memberCount: MemberCount())
        parts.additional = (dictionary, place(property, "additional properties"))
    }

    /// A property that is read and thrown away: what only a server sets may be sent back to it.
    public mutating func ignored(_ name: StaticString) { parts.ignored.insert(name.description) }

    /// Which properties have to be there together (`oneOf` or `anyOf` of lists of required properties).
    public mutating func requires(_ rule: PropertyRule, of choices: [[String]]) {
        parts.requirements.append(PropertyRequirement(rule: rule, choices: choices))
    }

    /// How many properties there must be, whatever they are called (`minProperties`, `maxProperties`).
    public mutating func count(minimum: Int = 0, maximum: Int? = nil) {
        parts.memberCount = MemberCount(minimum: minimum, maximum: maximum)
    }

    private mutating func add<Value>(
        _ name: StaticString,
        _ property: KeyPath<Object, Value>,
        _ codec: Codec<Value>,
        absence: AnyCodec?,
        mayBeAbsent: Bool
    ) {
        let name = name.description
        let offset = place(property, name)
        let isNew = !parts.fields.contains { $0.name == name }
        precondition(isNew, "the table of \(Object.self) names the property '\(name)' twice")
        parts.fields.append(
            ObjectParts.Field(name: name, offset: offset, codec: codec, absence: absence, mayBeAbsent: mayBeAbsent)
        )
    }

    private mutating func place<Value>(_ property: KeyPath<Object, Value>, _ name: String) -> Int {
        let extent = PropertyExtent(property, in: Object.self, name: name)
        extents.append(extent)
        return extent.offset
    }

    func verifyCoverage() { PropertyExtent.verify(extents, cover: Object.self) }
}

/// What a table consists of, without the type of the object.
struct ObjectParts {
    struct Field {
        var name: String
        var offset: Int
        var codec: AnyCodec
        /// Makes the value that an absent property stands for; nil when it is required.
        var absence: AnyCodec?
        /// Whether `codec.isAbsent` is to be asked before writing.
        var mayBeAbsent: Bool
    }

    var name: String
    var fields: [Field] = []
    var additional: (codec: AnyCodec, offset: Int)?
    var refusesUnknown = false
    var memberCount = MemberCount()
    var ignored: Set<String> = []
    var requirements: [PropertyRequirement] = []
}
