import Contract

extension Designer {
    /// Finds objects and unions that contain themselves by value, and how large all of them are: strongly connected
    /// components (Tarjan), without recursion, so that long chains of references are no matter.
    mutating func findCycles() {
        var search = CycleSearch(count: api.schemas.count)
        for index in api.schemas.indices where shapes[index].isDeclared && !search.isVisited(index) {
            search.visit(index) { containedByValue(in: $0) }
        }
        for (number, cycle) in search.cycles.enumerated() {
            for index in cycle { cycles[SchemaID(index: index)] = number }
        }
        measureExtents(search.order)
    }

    /// The declared types that a value holds without an array or dictionary in between.
    private func containedByValue(in index: Int) -> [Int] {
        shapes[index].childIDs(of: api.schemas[index]).compactMap { declaredSchema($0)?.index }
    }

    /// The schema whose type a use names, by way of aliases; nil when arrays, dictionaries or plain types are met.
    func declaredSchema(_ id: SchemaID) -> SchemaID? {
        var id = id
        while case .alias(let use) = shapes[id.index] { id = use.schema }
        return shapes[id.index].isDeclared ? id : nil
    }

    /// Whether a property would make its struct contain itself. Unions of a cycle are indirect themselves.
    func isIndirect(_ use: API.SchemaUse, in owner: SchemaID) -> Bool {
        guard let cycle = cycles[owner], let id = declaredSchema(use.schema), cycles[id] == cycle else { return false }
        if case .object = shapes[id.index] { return true }
        return false
    }
}

private struct CycleSearch {
    private(set) var cycles: [[Int]] = []
    /// What was visited, each node after those that it leads to, but for its own cycle.
    private(set) var order: [Int] = []
    private var numbers: [Int?]
    private var low: [Int]
    private var isOnStack: [Bool]
    private var stack: [Int] = []
    private var counter = 0

    init(count: Int) {
        numbers = Array(repeating: nil, count: count)
        low = Array(repeating: 0, count: count)
        isOnStack = Array(repeating: false, count: count)
    }

    func isVisited(_ index: Int) -> Bool { numbers[index] != nil }

    mutating func visit(_ root: Int, _ targets: (Int) -> [Int]) {
        enter(root)
        var path = [(node: root, targets: targets(root), next: 0)]
        while var step = path.popLast() {
            if step.next < step.targets.count {
                let target = step.targets[step.next]
                step.next += 1
                path.append(step)
                if numbers[target] == nil {
                    enter(target)
                    path.append((target, targets(target), 0))
                } else if isOnStack[target] {
                    low[step.node] = min(low[step.node], numbers[target] ?? 0)
                }
            } else {
                leave(step.node, targets: step.targets)
                if let parent = path.last?.node { low[parent] = min(low[parent], low[step.node]) }
            }
        }
    }

    private mutating func enter(_ index: Int) {
        numbers[index] = counter
        low[index] = counter
        counter += 1
        stack.append(index)
        isOnStack[index] = true
    }

    /// A component of one node is a cycle only when the node leads to itself.
    private mutating func leave(_ index: Int, targets: [Int]) {
        order.append(index)
        guard low[index] == numbers[index] else { return }
        var component: [Int] = []
        while let member = stack.popLast() {
            isOnStack[member] = false
            component.append(member)
            if member == index { break }
        }
        if component.count > 1 || targets.contains(index) { cycles.append(component) }
    }
}
