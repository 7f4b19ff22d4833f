import Contract

/// One request to make and what to expect: data, made before anything is sent.
public struct TestCase: Sendable, Identifiable, CustomStringConvertible {
    /// Unique within a contract and the same in every run: `createTask: body /title maxLength (201 characters)`.
    public let id: String
    /// The `operationId`; for requests outside every operation, method and path.
    public let operation: String
    /// What the case is about, within its operation.
    public let label: String
    /// Where the contract states the rule concerned.
    public let range: SourceRange
    let kind: Kind
    /// The index in `API.operations` of the operation that the request starts from.
    let base: Int
    let change: Change
    let expectation: Expectation

    public var description: String { id }

    enum Kind: Sendable {
        case valid, broken, security, unknown, protocolFault, foreign
    }

    /// How the request differs from a valid one.
    enum Change: Sendable {
        case nothing
        case body(Node, mediaType: String)
        /// A body made of what earlier requests sent under the same names.
        case rememberedBody(mediaType: String)
        /// The body of a request of the same operation that succeeded, once more.
        case repeatedBody(mediaType: String)
        case noBody
        case malformedBody
        case wrongMediaType
        case oversizedBody
        case accept(String)
        /// Nil: left out.
        case parameter(Int, Node?)
        case unknownID(Int)
        case credentials(CredentialChange)
        case method(String)
        case path(String)
    }

    enum Expectation: Sendable {
        case success
        /// One of these; any documented 4xx when the list is empty.
        case refusal([Int])
        /// Whatever the contract has.
        case anything
        /// Outside every operation: exactly this.
        case exactly(Int)
        /// What GET is answered with, without content (RFC 9110 §9.3.2); or that there is no HEAD.
        case headOfGet
        /// Where the answer says which methods the path has, all of them (RFC 9110 §10.2.1).
        case methods
    }
}
