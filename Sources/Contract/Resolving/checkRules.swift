/// Reports rules that lead back to themselves without going into the value: `A: {not: A}` says nothing about A.
func checkRules(of api: API, _ references: References) {
    var search = RuleSearch(api: api, references: references)
    for index in api.rules.indices { search.visit(index) }
}

/// A walk along the references that speak of the same value, which looks for a way back.
private struct RuleSearch {
    private enum State {
        case unseen, open, done
    }

    let api: API
    let references: References
    private var states: [State]
    private var open: [Int] = []

    init(api: API, references: References) {
        self.api = api
        self.references = references
        states = Array(repeating: .unseen, count: api.rules.count)
    }

    mutating func visit(_ index: Int) {
        guard states[index] == .unseen else { return }
        let range = api.rules[index].range
        if open.count >= SchemaResolver.longestChain {
            let message = "the schema leads more than \(SchemaResolver.longestChain) schemas deep"
            return references.report(.nestingTooDeep, at: range, message)
        }
        states[index] = .open
        open.append(index)
        for next in api.rules[index].rule.references {
            if states[next.index] == .open {
                references.reportCycle(of: open.drop { $0 != next.index }.map { api.rules[$0].range }, at: range)
            } else {
                visit(next.index)
            }
        }
        open.removeLast()
        states[index] = .done
    }
}

extension API.Rule {
    /// The rules that speak of the same value.
    fileprivate var references: [RuleID] {
        keywords.flatMap { keyword -> [RuleID] in
            switch keyword {
            case .reference(let id): [id]
            case .schema("not", let rule), .member(of: "dependentSchemas", _, let rule, _): rule.references
            case .schemas("prefixItems", _): []
            case .schemas(_, let rules): rules.flatMap(\.references)
            case .condition(let rule, let then, let otherwise):
                [rule, then, otherwise].compactMap { $0 }.flatMap(\.references)
            default: []
            }
        }
    }
}
