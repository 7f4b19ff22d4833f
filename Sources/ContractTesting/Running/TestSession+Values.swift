import Contract
import ContractRuntime

/// Where the ids in paths come from.
extension TestSession {
    struct PathValue {
        let text: String
        /// False for one that was made up.
        let isKnown: Bool
        /// True when it came from an earlier answer.
        let isPooled: Bool
    }

    /// How often a value is made up that may exist by chance.
    private static let mostTries = 10

    /// - Parameter needsOwn: what the operation is about to destroy is made for it alone.
    func pathValue(
        _ parameter: API.Parameter,
        _ operation: API.Operation,
        needsOwn: Bool
    ) async -> PathValue? {
        if let given = options.values[parameter.name] { return PathValue(text: given, isKnown: true, isPooled: false) }
        if let use = parameter.anySchema, let listed = api[use.schema].allowedValues?.first {
            return PathValue(text: listed.plainText, isKnown: true, isPooled: false)
        }
        let keys = ValuePool.keys(parameter.name, operation)
        if !needsOwn, let best = pool.best(keys) { return PathValue(text: best, isKnown: true, isPooled: true) }
        let before = pool.best(keys)
        for producer in producers(of: keys, for: operation) {
            if needsOwn, producer.rank != .creates { continue }
            await produce(producer)
            if let best = pool.best(keys), best != before || !needsOwn {
                return PathValue(text: best, isKnown: true, isPooled: true)
            }
        }
        if let best = pool.best(keys) { return PathValue(text: best, isKnown: true, isPooled: true) }
        return madeUp(parameter, operation)
    }

    /// A well-formed value of nothing that exists.
    func madeUp(_ parameter: API.Parameter, _ operation: API.Operation) -> PathValue? {
        guard let use = parameter.anySchema else { return nil }
        requestCount += 1
        let seed = SeededGenerator(seed: options.seed, for: "\(operation.id)/\(parameter.name)/\(requestCount)")
        var generator = ValueGenerator(contract, direction: .request, random: seed)
        let check = SchemaCheck(contract, direction: .request)
        // Small numbers are the ids that are likely to exist.
        let large = [987_654_321, 98_765].map(Node.integer).filter {
            !api[use.schema].likelyTypes.contains(.string) && check.isValid($0, use)
        }
        let keys = ValuePool.keys(parameter.name, operation)
        for _ in 0..<Self.mostTries {
            guard let node = large.first ?? generator.minimal(use) else { return nil }
            if !pool.contains(node.plainText, keys) {
                return PathValue(text: node.plainText, isKnown: false, isPooled: false)
            }
        }
        return nil
    }

    /// Operations whose success tells such a value: what adds to the collection, then what reads with the caller's
    /// credentials, then the rest.
    private func producers(of keys: [String], for operation: API.Operation) -> [API.Operation] {
        let mostVainCalls = 2
        let able = api.operations.filter { candidate in
            candidate.id != operation.id && (candidate.rank == .creates || candidate.rank == .reads)
                && !producing.contains(candidate.id) && vainCalls[candidate.id, default: 0] < mostVainCalls
                && !candidate.parameters.contains { parameter in
                    parameter.location == .path
                        && !Set(ValuePool.keys(parameter.name, candidate)).isDisjoint(with: keys)
                } && pool.mayTell(keys, candidate)
        }
        func weight(_ candidate: API.Operation) -> Int {
            if candidate.rank == .creates, keys.contains("place:" + candidate.path) { return 0 }
            if candidate.requiresCredentials { return candidate.rank == .reads ? 1 : 2 }
            return candidate.rank == .reads ? 3 : 4
        }
        let order = able.indices.sorted { (weight(able[$0]), $0) < (weight(able[$1]), $1) }
        return order.map { able[$0] }
    }

    /// Calls an operation for what its success tells.
    func produce(_ operation: API.Operation) async {
        producing.insert(operation.id)
        defer { producing.remove(operation.id) }
        guard let index = api.operations.firstIndex(where: { $0.id == operation.id }) else { return }
        let testCase = TestCase(
            id: "\(operation.id): set-up", operation: operation.id, label: "set-up", range: operation.range,
            kind: .valid, base: index, change: .nothing, expectation: .success)
        do {
            let prepared = try await prepare(testCase, operation)
            let response = try await send(prepared)
            guard response.status / 100 == 2 else {
                vainCalls[operation.id, default: 0] += 1
                return
            }
            takeValues(operation, prepared, response)
        } catch {
            vainCalls[operation.id, default: 0] += 1
        }
    }
}
