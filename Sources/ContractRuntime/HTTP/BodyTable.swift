/// The cases of a body whose media types have different schemas: one for each media type.
///
/// ```swift
/// static let table = BodyTable<Body> {
///     $0.add(.json(.of(Report.self)), Body.json) { if case .json(let value) = $0 { value } else { nil } }
///     $0.add(.text("text/csv"), Body.csv) { if case .csv(let value) = $0 { value } else { nil } }
/// }
/// ```
public struct BodyTable<Union: Sendable>: Sendable {
    let branches: [BodyBranch<Union>]

    public init(_ build: (inout Builder) -> Void) {
        var builder = Builder()
        build(&builder)
        branches = builder.branches
    }

    public struct Builder {
        var branches: [BodyBranch<Union>] = []

        /// Adds a case.
        ///
        /// - Parameters:
        ///   - wrap: makes the case.
        ///   - unwrap: the payload of the case, and nil for the other cases.
        public mutating func add<Value>(
            _ codec: BodyCodec<Value>,
            _ wrap: @escaping @Sendable (Value) -> Union,
            _ unwrap: @escaping @Sendable (Union) -> Value?
        ) {
            branches.append(codec.branch(wrap, unwrap))
        }
    }
}

extension BodyCodec {
    /// The body is one of the table's cases.
    public static func alternatives(_ table: BodyTable<Value>) -> BodyCodec {
        branches(table.branches)
    }
}
