/// One operation: its types and the table that defines it to the runtime.
struct OperationModel: Sendable {
    /// The name of the type.
    var name: String
    /// The name from outside, such as `Webhooks.NewPet`.
    var fullName: String
    /// The name of the functions that call or handle it.
    var functionName: String
    var documentation = Documentation()
    /// Method and path with the summary, for the function that calls the operation.
    var callDocumentation = Documentation()
    /// The summary alone, for the function that handles it.
    var summary = Documentation()
    var input: StructModel
    /// The properties of the input with their types as code outside of the operation writes them.
    var parameters: [PropertyModel]
    /// The same for callers who give a small body property by property; nil where they can't.
    var bodyArguments: BodyArguments?
    /// The function that goes through the pages of a list; nil for operations that aren't one.
    var pagination: PaginationModel?
    /// `Output` and `Rejection`, each as an alias or as an enum.
    var output: Declaration
    var rejection: Declaration
    /// True when the success has neither body nor headers.
    var returnsNothing: Bool
    /// Types that only this operation uses.
    var parameterTypes: [Declaration] = []
    var answerTypes: [Declaration] = []
    var definition: TableModel
    var callbacks: [OperationModel] = []
    /// XML forms of the operation's types, which stand after it.
    var extensions: [Declaration] = []
    var access: OperationAccess = .open
    /// False where another operation answers the same requests.
    var isServed = true
    var locals = LocalNames()
}

/// A body that the calling function can make of arguments.
struct BodyArguments: Sendable {
    /// The operation's parameters, which stand before them.
    var parameters: [PropertyModel]
    var type: SwiftType
    var properties: [PropertyModel]
}

/// How the pages of a list are called.
struct PaginationModel: Sendable {
    /// `listTasksPages`
    var functionName = ""
    var itemType: SwiftType
    /// `.offset(\.offset, items: { $0.tasks })`
    var scheme: SwiftExpression
}

/// What the calling function names its own things, so that no parameter of the operation hides them.
struct LocalNames: Sendable {
    var client = "client"
    var input = "input"
    var url = "url"
    /// The function itself, for the form of it that hands on to another.
    var function = ""
}

/// Who may call an operation.
enum OperationAccess: Sendable {
    /// Nobody is asked who they are.
    case open
    /// Callers may say who they are, or not.
    case optional
    case secured
}
