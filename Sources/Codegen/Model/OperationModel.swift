import Contract

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
    /// What the contract says of them, as far as they aren't the body, which is last.
    var described: [API.Parameter] = []
    /// The same for callers who give a small body property by property; nil where they can't.
    var bodyArguments: BodyArguments?
    /// The function that goes through the pages of a list; nil for operations that aren't one.
    var pagination: PaginationModel?
    /// The functions that follow the links of its answers.
    var followUps: [FollowUpModel] = []
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
    /// The servers of its own, where there is something to choose.
    var servers: [ClientModel.Server] = []
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

/// A call that a link of an answer leads to.
struct FollowUpModel: Sendable {
    /// `createDishPhoto`
    var functionName = ""
    var documentation: Documentation
    /// The type of the operation that is called, and whether it answers nothing.
    var target: String
    var returnsNothing: Bool
    /// The answer that has the link, as a parameter of the function.
    var output: String
    /// What must hold for the answer to lead on: `let id = output.id`.
    var conditions: [String]
    /// The parameters of the operation that the answer doesn't give.
    var parameters: [PropertyModel]
    /// The input of the operation.
    var arguments: [SwiftArgument]
    var client: String
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
