/// One operation of a contract: a generated type without values that ties its request to its answers.
///
/// The definition is data; ``APIService`` and ``APIClient`` do all the work from it.
public protocol APIOperation: Sendable {
    /// The parameters and the body, as a struct with one stored property for each.
    associatedtype Input: Sendable
    /// What the documented success carries: a body, an ``Answer`` where headers are documented, `Void`, or an enum
    /// (``OperationOutput``) where several successes are documented.
    associatedtype Output: Sendable
    /// One case for each documented failure; `Never` where the contract documents none.
    associatedtype Rejection: OperationRejection

    static var definition: OperationDefinition<Self> { get }
}

extension APIOperation {
    /// What calling the operation from a client throws.
    public typealias Failure = ClientError<Rejection>
}

/// The documented failures of an operation. Handlers throw them, and clients catch them.
public protocol OperationRejection: Error {
    /// A row for each documented failure.
    static var table: RejectionTable<Self> { get }

    /// The failure as status and content.
    var answer: DocumentedAnswer { get }
}

extension Never: OperationRejection {
    public static let table = RejectionTable<Never> { _ in }

    public var answer: DocumentedAnswer { switch self {} }
}

/// The documented successes of an operation that has several.
public protocol OperationOutput: Sendable {
    /// The success as status and content.
    var answer: DocumentedAnswer { get }
}

/// The output of an operation of which only failures are documented: no handler can make one, nor does a client return
/// one, as any other answer is undocumented.
public struct NoSuccess: Sendable {
    private init() {}
}

/// A status with the typed content that the contract documents for it.
public struct DocumentedAnswer: Sendable {
    /// From 100 to 599.
    public let status: Int
    /// A body, an ``Answer`` with body and headers, or `Void`.
    public let content: any Sendable

    /// - Parameters:
    ///   - status: the exact status code, also where the contract documents a range such as `4XX`.
    ///   - content: what the response row of that status takes: a body or an ``Answer``.
    public init(_ status: Int, _ content: some Sendable) {
        self.status = status
        self.content = content
    }

    /// An answer without content.
    public init(_ status: Int) {
        self.status = status
        content = ()
    }
}
