import Contract
import ContractRuntime
import HTTPTypes

/// What of the contract some case has reached.
public struct Coverage: Sendable {
    /// One documented answer, or one way in.
    public struct Row: Sendable, Hashable {
        public let operation: String
        /// A status with its media type (`200 application/json`), or what about security (`security: bearerAuth`).
        public let item: String
        public let range: SourceRange
        /// Faults of the server and its limits can't be asked for: such rows don't count.
        public let isCounted: Bool
        public var hits = 0
    }

    public private(set) var rows: [Row] = []
    public internal(set) var notes: [ReportNote] = []

    init(_ api: API, _ options: TestOptions) {
        for operation in api.operations where options.operations?.contains(operation.id) ?? true {
            for response in operation.responses {
                let names = response.content.isEmpty ? [""] : response.content.map { " " + $0.name }
                for name in names {
                    rows.append(
                        Row(
                            operation: operation.id, item: response.status.text + name, range: response.range,
                            isCounted: response.status.canBeAskedFor))
                }
            }
            if operation.requiresCredentials {
                rows.append(
                    Row(
                        operation: operation.id, item: "security: refused", range: operation.range, isCounted: true))
            }
            for use in Set(operation.security.flatMap(\.schemes).map(\.scheme)).sorted() {
                rows.append(
                    Row(
                        operation: operation.id, item: "security: \(use)", range: operation.range, isCounted: true))
            }
        }
    }

    /// In percent of the rows that count.
    public var percentage: Double {
        let counted = rows.filter(\.isCounted)
        guard !counted.isEmpty else { return 100 }
        return 100 * Double(counted.filter { $0.hits > 0 }.count) / Double(counted.count)
    }

    /// What counts and no case reached.
    public var missed: [Row] { rows.filter { $0.isCounted && $0.hits == 0 } }

    mutating func record(
        _ testCase: TestCase,
        _ operation: API.Operation,
        _ response: RawResponse,
        _ schemes: [String]
    ) {
        if case .exactly = testCase.expectation { return }
        if let documented = operation.response(for: response.status) {
            let type = response.head.headerFields[.contentType].flatMap(ContentType.init)
            let content = documented.content.first { content in
                type.map { ContentType(content.name)?.includes($0) ?? false } ?? false
            }
            hit(operation.id, documented.status.text + (content.map { " " + $0.name } ?? ""))
        }
        if testCase.kind == .security, response.status == 401 || response.status == 403 {
            hit(operation.id, "security: refused")
        }
        if response.status < 300 {
            for scheme in schemes { hit(operation.id, "security: \(scheme)") }
        }
    }

    private mutating func hit(_ operation: String, _ item: String) {
        guard let index = rows.firstIndex(where: { $0.operation == operation && $0.item == item }) else { return }
        rows[index].hits += 1
    }
}

extension API.ResponseStatus {
    /// Whether a request can bring this answer about: not so for 5xx, 429 and what stands for everything else.
    fileprivate var canBeAskedFor: Bool {
        switch self {
        case .code(let code): code < 500 && code != 429
        case .range(let digit): digit < 5
        case .default: false
        }
    }
}
