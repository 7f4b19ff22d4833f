/// Names that generated declarations must not have.
enum ReservedNames {
    /// Keywords that need backticks where they stand for a name (The Swift Programming Language, Lexical Structure).
    static let keywords: Set<String> = [
        "Any", "Self", "as", "associatedtype", "break", "case", "catch", "class", "continue", "default", "defer",
        "deinit", "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for", "func", "guard",
        "if", "import", "in", "inout", "internal", "is", "let", "nil", "operator", "precedencegroup", "private",
        "protocol", "public", "repeat", "rethrows", "return", "static", "struct", "subscript", "super", "switch",
        "throw", "throws", "true", "try", "typealias", "var", "where", "while",
    ]

    /// What members of types with a table cannot be called.
    static let tableMembers = members.union(["table"])

    /// Members that every type has, or that mean something else after a dot or as an expression; even backticks don't
    /// free them.
    static let members: Set<String> = ["Protocol", "Type", "await", "hashValue", "init", "self"]

    /// Members of generated enums of strings, and `none`, which means nil wherever the enum is optional.
    static let enumMembers: Set<String> = ["allCases", "none", "rawValue", "some", "unrecognized"]

    static let enumCases = members.union(enumMembers)

    /// Members of a generated client and parameters of generated functions that operations share the scope with.
    static let functions: Set<String> = ["client", "raw", "with"]

    /// Parameters and constants of the function that makes a service.
    static let factoryParameters = members.union(["context", "input", "options", "principal", "schemes", "security"])

    /// What each contract has once. The names begin with that of the module, or stand in the contract's namespace.
    static let ofContract = ["Client", "Mock", "Security", "Handler", "WebhookHandler", "WebhookSender"]

    /// Types that nobody can name any more, or not without ambiguity, once a module that they import has one of the
    /// same name; and names that generated code itself uses.
    static let types: Set<String> = language.union(standardLibrary).union(foundation).union(runtime).union(generated)

    private static let language: Set<String> = ["Any", "Protocol", "Self", "Type"]

    private static let standardLibrary: Set<String> = [
        "Actor", "AnyActor", "AnyHashable", "AnyObject", "AnySequence", "Array", "ArraySlice", "AsyncSequence",
        "AsyncStream", "AsyncThrowingStream", "Bool", "CancellationError", "CaseIterable", "Character", "ClosedRange",
        "Clock", "CodingKey", "Collection", "Comparable", "ContinuousClock", "Decodable", "Decoder", "Dictionary",
        "Double", "Duration", "Encodable", "Encoder", "Equatable", "Error", "Executor", "Float", "Hashable", "Hasher",
        "Identifiable", "Int", "Int16", "Int32", "Int64", "Int8", "Iterator", "KeyPath", "MainActor", "Mirror",
        "Never", "Optional", "OptionSet", "RandomNumberGenerator", "Range", "RawRepresentable", "RawValue", "Regex",
        "Result", "Sendable", "Sequence", "Set", "Slice", "String", "StringProtocol", "Substring", "SuspendingClock",
        "Task", "TaskGroup", "TaskLocal", "UInt", "UInt16", "UInt32", "UInt64", "UInt8", "Unicode", "Void",
    ]

    private static let foundation: Set<String> = [
        "AttributedString", "Bundle", "Calendar", "Data", "Date", "DateComponents", "DateFormatter", "DateInterval",
        "Decimal", "Dimension", "FileHandle", "FileManager", "Formatter", "Host", "HTTPURLResponse", "IndexPath",
        "IndexSet", "JSONDecoder", "JSONEncoder", "JSONSerialization", "Locale", "Measurement", "Notification",
        "NotificationCenter", "NumberFormatter", "Operation", "OperationQueue", "Pipe", "Port", "Predicate",
        "Process", "ProcessInfo", "Progress", "RunLoop", "Scanner", "Stream", "Thread", "TimeInterval", "TimeZone",
        "Timer", "URL", "URLComponents", "URLQueryItem", "URLRequest", "URLResponse", "URLSession", "UUID", "Unit",
        "UserDefaults",
    ]

    /// Associated types and nested types that generated operations, enums, handlers and clients have.
    private static let generated: Set<String> = [
        "AllCases", "Credentials", "Failure", "Input", "Output", "Principal", "Rejection", "SchemaRules", "Security",
        "Servers",
        "Webhooks",
    ]
}
