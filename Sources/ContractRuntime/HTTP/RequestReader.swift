/// Finds the texts of an operation's parameters in a request.
///
/// It points into the request's target and must not outlive it.
@safe struct RequestReader {
    private let path: UnsafeBufferPointer<UInt8>
    private let captures: PathCaptures
    private let query: QueryString?
    private let queryNames: Set<String>
    private let fields: HTTPFields
    private let cookies: Cookies?

    init<Operation>(
        _ definition: OperationDefinition<Operation>,
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ target: RequestTarget,
        captures: PathCaptures,
        fields: HTTPFields,
        readsWholeQuery: Bool
    ) {
        unsafe path = unsafe UnsafeBufferPointer(rebasing: bytes[target.path])
        self.captures = captures
        queryNames = definition.queryNames
        let readsQuery = readsWholeQuery || definition.parameters.contains { $0.location == .query }
        query = readsQuery ? target.query.map { unsafe QueryString(bytes, $0) } : nil
        self.fields = fields
        cookies = definition.parameters.contains { $0.location == .cookie } ? Cookies(fields) : nil
    }

    func text(of parameter: Parameter) -> ParameterText {
        switch parameter.location {
        case .path:
            guard let position = parameter.pathPosition, position < captures.count else { return .absent }
            return unsafe parameter.text(ofPath: UnsafeBufferPointer(rebasing: path[captures[position]]))
        case .query:
            return query?.text(of: parameter, declaredNames: queryNames) ?? .absent
        case .header:
            return parameter.text(of: fields)
        case .cookie:
            return cookies.map { parameter.text(of: $0) } ?? .absent
        }
    }

    /// Finds names in the query that are malformed, and, where asked for, those that the contract doesn't have.
    func checkQueryNames(
        _ parameters: [Parameter],
        refusesUnknown: Bool,
        besides others: Set<String>,
        _ findings: inout Findings
    ) {
        guard let query else { return }
        for pair in query.pairs where !pair.isPlain || refusesUnknown {
            guard let name = query.name(pair) else {
                let message = "must be percent-encoded UTF-8 (RFC 3986 §2.1)"
                findings.add(Violation(.parameter(query.rawName(pair)), keyword: "encoding", message: message))
                continue
            }
            if refusesUnknown, !others.contains(name), !parameters.contains(where: { $0.takesQueryName(name) }) {
                let message = "is not a parameter of this operation"
                findings.add(Violation(.parameter(name), keyword: "unknown", message: message))
            }
        }
    }
}

extension Parameter {
    fileprivate func takesQueryName(_ name: String) -> Bool {
        guard location == .query else { return false }
        if style == .deepObject {
            let parts = NestedText.parts(of: name) ?? []
            return parts.count > 1 && parts[0] == self.name
        }
        if explodes, case .members(let names, let isOpen) = shape { return isOpen || names.contains(name) }
        return name == self.name
    }
}
