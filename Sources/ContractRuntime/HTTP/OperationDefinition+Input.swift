/// What of a request's body the reader of its input is given.
enum BodyState: Sendable {
    /// The operation has no body, or the request brings none.
    case absent
    case received(ReceivedBody)
    /// It cannot be read (413, 415), or need not be (406). Faults of the parameters are told first.
    case refused(any ProblemError)
}

extension OperationDefinition {
    /// Reads and checks parameters and body, and finds everything that is wrong with them.
    ///
    /// - Parameter otherNames: query parameters that belong to security schemes.
    /// - Throws: ``InvalidInput``, or the reason why the body is refused.
    func input(
        from target: RequestTarget,
        captures: PathCaptures,
        fields: HTTPFields,
        body state: BodyState,
        refusesUnknown: Bool = false,
        otherNames: Set<String> = []
    ) throws -> Operation.Input {
        let memory = UnsafeMutablePointer<Operation.Input>.allocate(capacity: 1)
        defer { unsafe memory.deallocate() }
        let base = UnsafeMutableRawPointer(memory)
        var findings = Findings(isStrict: true)
        var text = target.text
        let hasParameters = text.withUTF8 { bytes in
            let reader = unsafe RequestReader(
                self, bytes, target, captures: captures, fields: fields, readsWholeQuery: refusesUnknown
            )
            guard let wholeQuery else {
                reader.checkQueryNames(parameters, refusesUnknown: refusesUnknown, besides: otherNames, &findings)
                return unsafe readRows(parameters, into: base, &findings) { reader.text(of: $0) }
            }
            let query = unsafe target.query.map { unsafe UnsafeBufferPointer(rebasing: bytes[$0]) }
            let hasQuery = unsafe wholeQuery.read(query, into: base, &findings)
            let hasRows = unsafe readRows(parameters, into: base, &findings) { reader.text(of: $0) }
            if hasQuery, !hasRows { unsafe wholeQuery.row.destroy(base) }
            return hasRows
        }
        var failure = BodyFailure.none
        let hasBody = unsafe readBody(state, into: base, &failure)
        if hasParameters, hasBody { return unsafe memory.move() }
        if hasParameters {
            for row in parameters { unsafe row.codec.destroy(base + row.offset) }
            unsafe wholeQuery?.row.destroy(base)
        }
        if hasBody { unsafe body?.destroy(base) }
        throw failure.error(besides: findings.violations)
    }

    /// False when nothing was made, for the reason that `failure` then has.
    private func readBody(
        _ state: BodyState,
        into base: UnsafeMutableRawPointer,
        _ failure: inout BodyFailure
    ) -> Bool {
        guard let body else {
            guard case .refused(let error) = state else { return true }
            failure = .refused(error)
            return false
        }
        switch state {
        case .refused(let error):
            failure = .refused(error)
            return false
        case .absent:
            if unsafe body.makeAbsent(base) { return true }
            failure = .missing
            return false
        case .received(let received):
            do throws(DecodingFailure) {
                try unsafe body.read(received, base)
                return true
            } catch {
                failure = .invalid(error)
                return false
            }
        }
    }
}

private enum BodyFailure {
    case none, missing
    case refused(any ProblemError)
    case invalid(DecodingFailure)

    func error(besides violations: [Violation]) -> any ProblemError {
        switch self {
        case .refused(let error) where violations.isEmpty:
            return error
        case .none, .refused:
            return InvalidInput(status: 400, violations: violations)
        case .missing:
            let missing = Violation(.body(""), keyword: "required", message: "is missing")
            return InvalidInput(status: 400, violations: violations + [missing])
        case .invalid(.syntax(let error)):
            let syntax = Violation(.body(""), keyword: "syntax", message: error.description)
            return InvalidInput(status: 400, violations: violations + [syntax])
        case .invalid(.violations(let more)):
            // Faults of the parameters are 400; a body that is well-formed but breaks its schema is 422.
            return InvalidInput(status: violations.isEmpty ? 422 : 400, violations: violations + more)
        }
    }
}

/// A request that breaks the contract.
struct InvalidInput: ProblemError {
    let status: Int
    /// Never empty.
    let violations: [Violation]

    var problem: ProblemDetails {
        let detail = violations.first.map { first in
            violations.count == 1 ? first.description : "the request breaks \(violations.count) rules of the contract"
        }
        return ProblemDetails(status: status, detail: detail, errors: violations)
    }
}
