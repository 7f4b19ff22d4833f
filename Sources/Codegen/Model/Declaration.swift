/// A generated type, with every name, type and default decided.
indirect enum Declaration: Sendable {
    case structure(StructModel)
    case enumeration(EnumModel)
    case union(UnionModel)
    case statuses(StatusEnumModel)
    case alias(AliasModel)
    case shape(XMLModel)
}

/// A struct with stored properties, one initializer, and a table that describes them to the runtime.
struct StructModel: Sendable {
    var name: String
    var documentation = Documentation()
    /// What it conforms to: `SchemaObject`, `SchemaWrapper`, `ResponseHeaders` or `Sendable`.
    var conformance: String
    var properties: [PropertyModel] = []
    var nested: [Declaration] = []
    var table: TableModel?
    /// The codec, where it isn't the table alone.
    var codec: SwiftExpression?
}

struct PropertyModel: Sendable {
    /// An identifier, in backticks where it has to be.
    var name: String
    var type: SwiftType
    var documentation = Documentation()
    /// The default of the initializer's parameter; nil when a caller has to say it.
    var defaultValue: String?

    /// The name as an argument's label in a call, where only one keyword needs its backticks, and others mustn't have
    /// them.
    var label: String {
        name == "`inout`" ? name : name.filter { $0 != "`" }
    }
}

/// `public static let table = ObjectTable<Name>("Name") { … }`
struct TableModel: Equatable, Sendable {
    /// `ObjectTable<Name>("Name")`; the parentheses are left out where there are no arguments.
    var type: String
    var arguments: [SwiftArgument]
    var rows: [TableRow]
}

/// An enum of strings.
struct EnumModel: Sendable {
    struct Case: Sendable {
        var name: String
        var documentation = Documentation()
        /// The value as a string literal.
        var literal: String
        /// True when the name says the value already.
        var isNamedByValue: Bool
    }

    var name: String
    var documentation = Documentation()
    /// Open enums keep values that the contract doesn't list.
    var isOpen: Bool
    var cases: [Case]
}

/// An enum with one case for each branch of `oneOf` or `anyOf`, or for each media type of a body.
struct UnionModel: Sendable {
    struct Case: Sendable {
        var name: String
        var payload: SwiftType
    }

    var name: String
    var documentation = Documentation()
    /// `SchemaUnion`, or `Sendable` for bodies.
    var conformance: String
    /// Contains itself, or has a large case: its cases are kept on the heap.
    var isIndirect = false
    var cases: [Case]
    var nested: [Declaration] = []
    var table: TableModel
    /// The codec, where it isn't the table alone.
    var codec: SwiftExpression?
}

/// A rule that others refer to: `static let pet: SchemaRule = […]`
struct RuleModel: Sendable {
    var name: String
    var documentation: Documentation
    var rule: SwiftExpression
}

/// An enum with one case for each documented status: the failures of an operation, or several successes.
struct StatusEnumModel: Equatable, Sendable {
    struct Case: Equatable, Sendable {
        var name: String
        /// Nil for `default` and for ranges such as `4XX`: there the case holds the status.
        var status: Int?
        var payload: SwiftType?
    }

    var name: String
    var documentation = Documentation()
    var conformance: String
    var isIndirect = false
    var cases: [Case]
    /// Failures have one; the successes of an operation are in its definition.
    var table: TableModel?
}

struct AliasModel: Sendable {
    var name: String
    var documentation = Documentation()
    var type: SwiftType
}

/// `extension Pet: XMLRepresentable { public static let xml = XMLShape("pet") { … } }`
struct XMLModel: Sendable {
    /// The full name of the extended type.
    var typeName: String
    var arguments: [SwiftArgument]
    var rows: [TableRow]
}
