/// Reports schemas that are a branch of themselves: `A: oneOf: [A, B]` says nothing about A.
func checkComposition(of api: API, _ references: References) {
    var search = BranchSearch(api: api, references: references)
    for index in api.schemas.indices { search.visit(index) }
}

/// A walk along `oneOf` and `anyOf` that looks for a way back.
private struct BranchSearch {
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
        states = Array(repeating: .unseen, count: api.schemas.count)
    }

    mutating func visit(_ index: Int) {
        guard states[index] == .unseen else { return }
        if open.count >= SchemaResolver.longestChain {
            let message = "'oneOf' and 'anyOf' lead more than \(SchemaResolver.longestChain) schemas deep"
            return references.report(.nestingTooDeep, at: api.schemas[index].range, message)
        }
        states[index] = .open
        open.append(index)
        for branch in api.schemas[index].oneOf + api.schemas[index].anyOf {
            if states[branch.schema.index] == .open {
                let cycle = open.drop { $0 != branch.schema.index }.map { api.schemas[$0].range }
                references.reportCycle(of: cycle, at: branch.range)
            } else {
                visit(branch.schema.index)
            }
        }
        open.removeLast()
        states[index] = .done
    }
}
