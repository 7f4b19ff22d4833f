import Contract

/// Makes the cases of a contract. Sends nothing and knows no server.
struct CasePlanner {
    let contract: TestedContract
    let options: TestOptions
    private(set) var cases: [TestCase] = []
    private(set) var notes: [ReportNote] = []

    var api: API { contract.api }

    init(_ contract: TestedContract, _ options: TestOptions) {
        self.contract = contract
        self.options = options
    }

    /// Cases in the order to run them: what creates before what reads, changes and deletes, and last what may end the
    /// caller's session.
    static func plan(_ contract: TestedContract, _ options: TestOptions) -> (cases: [TestCase], notes: [ReportNote]) {
        var planner = CasePlanner(contract, options)
        let chosen = contract.api.operations.indices.filter { index in
            let operation = contract.api.operations[index]
            return !operation.isShadowed && options.operations?.contains(operation.id) ?? true
        }
        let order = chosen.sorted { left, right in
            let ranks = [left, right].map { contract.api.operations[$0].rank }
            return (ranks[0].rawValue, left) < (ranks[1].rawValue, right)
        }
        let last = order.firstIndex { contract.api.operations[$0].rank == .mayEndSession } ?? order.count
        for index in order[..<last] { planner.addCases(of: index) }
        if options.operations == nil { planner.addCasesOutsideOperations() }
        for index in order[last...] { planner.addCases(of: index) }
        return (planner.cases, planner.notes)
    }

    private mutating func addCases(of index: Int) {
        let operation = api.operations[index]
        // What may end the session is tried in vain before it is done.
        let isLast = operation.rank == .mayEndSession
        if !isLast { addValidCases(index, operation) }
        addParameterCases(index, operation)
        addBodyCases(index, operation)
        addProtocolCases(index, operation)
        addSecurityCases(index, operation)
        if isLast { addValidCases(index, operation) }
    }

    mutating func add(
        _ label: String,
        _ kind: TestCase.Kind,
        _ index: Int,
        _ change: TestCase.Change,
        _ expectation: TestCase.Expectation,
        at range: SourceRange? = nil,
        name: String? = nil
    ) {
        let operation = api.operations[index]
        let name = name ?? operation.id
        var id = "\(name): \(label)"
        var number = 1
        while ids.contains(id) {
            number += 1
            id = "\(name): \(label) #\(number)"
        }
        ids.insert(id)
        cases.append(
            TestCase(
                id: id, operation: name, label: String(id.dropFirst(name.count + 2)), range: range ?? operation.range,
                kind: kind, base: index, change: change, expectation: expectation))
    }

    private var ids: Set<String> = []

    mutating func note(_ operation: API.Operation, _ message: String, _ range: SourceRange) {
        notes.append(ReportNote(operation: operation.id, message: message, range: range))
    }

    func generator(_ operation: API.Operation, _ part: String) -> ValueGenerator {
        let random = SeededGenerator(seed: options.seed, for: operation.id + "/" + part)
        return ValueGenerator(contract, direction: .request, random: random)
    }

    mutating func addNotes(of generator: ValueGenerator, _ operation: API.Operation, _ place: String) {
        for note in generator.notes {
            let keyword = note.keyword.isEmpty ? "" : "\(note.keyword): "
            self.note(operation, "\(place): \(keyword)\(note.message)", note.range)
        }
    }

    /// Those of the fitting statuses that the operation documents; empty when it has none of them.
    func documented(_ statuses: [Int], _ operation: API.Operation) -> [Int] {
        statuses.filter { status in operation.responses.contains { $0.status == .code(status) } }
    }
}

extension API.Operation {
    /// When an operation runs.
    enum Rank: Int {
        case creates, reads, changes, deletes, mayEndSession
    }

    var rank: Rank {
        switch method {
        case "GET", "HEAD", "OPTIONS", "QUERY", "TRACE": .reads
        // An action on nothing but the caller, such as a logout.
        case _ where !security.isEmpty && !path.contains("{") && requestBody?.isRequired != true && createsNothing:
            .mayEndSession
        case "DELETE": .deletes
        case "POST": path.isAction && !responses.contains { $0.status == .code(201) } ? .changes : .creates
        default: .changes
        }
    }

    /// Whether no success has content.
    private var createsNothing: Bool {
        responses.allSatisfy { !$0.status.isSuccess || $0.content.isEmpty }
    }

    /// Whether every caller has to show a credential.
    var requiresCredentials: Bool { !security.isEmpty && security.allSatisfy { !$0.schemes.isEmpty } }
}

extension API.ResponseStatus {
    var isSuccess: Bool {
        switch self {
        case .code(let code): code / 100 == 2
        case .range(let digit): digit == 2
        case .default: false
        }
    }
}

extension String {
    /// A path that goes on after a parameter: `/tasks/{id}/complete`.
    fileprivate var isAction: Bool {
        guard let last = split(separator: "/").last else { return false }
        return contains("{") && !last.contains("{") && split(separator: "/").dropLast().last?.contains("{") == true
    }
}
