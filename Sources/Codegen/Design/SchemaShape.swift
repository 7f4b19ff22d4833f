import Contract

/// What a schema is in Swift, before names.
enum SchemaShape {
    /// `JSONValue`
    case anything
    case boolean
    /// `Int`, or `UInt64`.
    case integer(isUnsigned: Bool)
    /// `Double`, or `Decimal`.
    case number(isDecimal: Bool)
    case text(TextKind)
    /// An enum of strings.
    case stringEnum
    /// Nil: items of any type.
    case array(API.SchemaUse?)
    /// An object without named properties. Nil: values of any type.
    case dictionary(API.SchemaUse?)
    /// A struct.
    case object
    /// An enum with one case for each branch.
    case union([API.SchemaUse], isExclusive: Bool)
    /// Branches of one Swift type, which differ in their constraints only.
    case choice([API.SchemaUse], isExclusive: Bool)
    /// The same as another schema: a union of one.
    case alias(API.SchemaUse)
    /// A struct around an array or dictionary that would contain itself: its type needs a name at which to stop.
    case wrapper(API.SchemaUse)

    /// Whether the schema has a Swift type of its own, which needs a name.
    var isDeclared: Bool {
        switch self {
        case .stringEnum, .object, .union, .wrapper: true
        default: false
        }
    }

    var isArray: Bool {
        if case .array = self { true } else { false }
    }

    /// The type of booleans, numbers and strings; nil for all others.
    var plainType: SwiftType? {
        switch self {
        case .boolean: .named("Bool")
        case .integer(let isUnsigned): .named(isUnsigned ? "UInt64" : "Int")
        case .number(let isDecimal): .named(isDecimal ? "Decimal" : "Double")
        case .text(let kind): kind.type
        default: nil
        }
    }

    /// ``children(of:)`` by their numbers, which are had for less.
    func childIDs(of schema: API.Schema) -> [SchemaID] {
        switch self {
        case .object:
            let ids = schema.objects.properties.map(\.schema.schema)
            return if case .schema(let use) = schema.objects.additional { ids + [use.schema] } else { ids }
        default: return children(of: schema).map(\.schema)
        }
    }

    /// The schemas whose Swift types this one is made of.
    func children(of schema: API.Schema) -> [API.SchemaUse] {
        switch self {
        case .anything, .boolean, .integer, .number, .text, .stringEnum: return []
        case .array(let use), .dictionary(let use): return use.map { [$0] } ?? []
        case .alias(let use), .wrapper(let use): return [use]
        case .union(let branches, _), .choice(let branches, _): return branches
        case .object:
            let additional: [API.SchemaUse] =
                if case .schema(let use) = schema.objects.additional { [use] } else { [] }
            return schema.objects.properties.map(\.schema) + additional
        }
    }
}

/// What a string stands for.
enum TextKind: Hashable {
    case string, uuid, dateTime, date, base64, binary

    var type: SwiftType {
        switch self {
        case .string: .named("String")
        case .uuid: .named("UUID")
        case .dateTime: .named("Date")
        case .date: .named("CalendarDate")
        case .base64: .named("Base64Bytes")
        case .binary: .named("FilePart")
        }
    }

    /// Formats with a Swift type of their own. A string with further rules stays a string, so that they are enforced.
    init(_ schema: API.Schema) {
        let strings = schema.strings
        let isPlain = strings.minLength == nil && strings.maxLength == nil && strings.pattern == nil
        let format = schema.format ?? (schema.contentEncoding == "base64" ? "byte" : nil)
        self =
            switch format {
            case "uuid" where isPlain: .uuid
            case "date-time" where isPlain: .dateTime
            case "date" where isPlain: .date
            case "byte" where isPlain: .base64
            case "binary": .binary
            default: .string
            }
    }
}
