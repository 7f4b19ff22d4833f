import Contract

/// What is wrong with one response; with the case and the request it becomes a ``Finding``.
struct Flaw {
    let rule: FindingRule
    let expected: String
    let found: String
    let range: SourceRange
}

extension API.ResponseStatus {
    func matches(_ status: Int) -> Bool {
        switch self {
        case .code(let code): code == status
        case .range(let digit): status / 100 == digit
        case .default: true
        }
    }

    /// A code goes before its range, and a range before the default (OpenAPI 3.1 §4.8.16).
    fileprivate var precedence: Int {
        switch self {
        case .code: 0
        case .range: 1
        case .default: 2
        }
    }

    var text: String {
        switch self {
        case .code(let code): "\(code)"
        case .range(let digit): "\(digit)XX"
        case .default: "default"
        }
    }
}

extension API.Operation {
    /// What the contract has for a status.
    func response(for status: Int) -> API.Response? {
        responses.filter { $0.status.matches(status) }.min { $0.status.precedence < $1.status.precedence }
    }

    /// Such as `200, 400 or 4XX`.
    var documentedStatuses: String {
        let texts = responses.map(\.status.text)
        guard texts.count > 1, let last = texts.last else { return texts.first ?? "no status at all" }
        return texts.dropLast().joined(separator: ", ") + " or " + last
    }
}
