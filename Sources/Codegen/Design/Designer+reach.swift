import Contract

/// In which directions values of a schema travel.
struct Reach: OptionSet {
    let rawValue: UInt8

    /// From a client to a server.
    static let request = Reach(rawValue: 1)
    /// From a server to a client; also what a service sends to webhooks.
    static let response = Reach(rawValue: 2)
    static let both: Reach = [.request, .response]
}

/// For which direction a type is designed.
enum Direction: Hashable {
    case request, response

    var reach: Reach { self == .request ? .request : .response }
}

extension Designer {
    /// Follows every parameter, header and body through all schemas that it is made of.
    mutating func findReach() {
        reach = Array(repeating: [], count: api.schemas.count)
        var queue: [(SchemaID, Reach)] = []
        for operation in api.operations { queue += uses(of: operation, sentBy: .request, answeredBy: .response) }
        // Types alone are shared by contracts that send and answer them.
        if api.operations.isEmpty, api.webhooks.isEmpty {
            queue = api.componentSchemas.flatMap { [($0, .request), ($0, .response)] }
        }
        for webhook in api.webhooks { queue += uses(of: webhook, sentBy: .response, answeredBy: .request) }
        while let (id, direction) = queue.popLast() {
            guard !reach[id.index].contains(direction) else { continue }
            reach[id.index].insert(direction)
            queue += children(of: id, direction: direction).map { ($0, direction) }
        }
    }

    private func uses(
        of operation: API.Operation,
        sentBy request: Reach,
        answeredBy response: Reach
    ) -> [(SchemaID, Reach)] {
        let parameters = operation.parameters.flatMap { [$0.schema, $0.content?.schema] }
        let bodies = operation.requestBody?.content.flatMap { [$0.schema, $0.itemSchema] + $0.partHeaders } ?? []
        let answers = operation.responses.flatMap { answer in
            answer.content.flatMap { [$0.schema, $0.itemSchema] + $0.partHeaders }
                + answer.headers.flatMap { [$0.schema, $0.content?.schema] }
        }
        let callbacks = operation.callbacks.flatMap(\.operations).flatMap { callback in
            uses(of: callback, sentBy: response, answeredBy: request)
        }
        return (parameters + bodies).compactMap { $0 }.map { ($0.schema, request) }
            + answers.compactMap { $0 }.map { ($0.schema, response) }
            + callbacks
    }

    /// The parts of a schema that travel in a direction: `readOnly` properties are not sent in requests, `writeOnly`
    /// ones not in responses (OpenAPI 3.1 §4.8.24; JSON Schema validation §9.4).
    private func children(of id: SchemaID, direction: Reach) -> [SchemaID] {
        let children = shapes[id.index].childIDs(of: api[id])
        guard case .object = shapes[id.index] else { return children }
        let properties = api[id].objects.properties
        let isHidden = properties.map { direction == .request ? isReadOnly($0) : isWriteOnly($0) }
        guard isHidden.contains(true) else { return children }
        // The children of an object are its properties, then what its additional properties are.
        return children.indices.filter { $0 >= isHidden.count || !isHidden[$0] }.map { children[$0] }
    }

    func isReadOnly(_ property: API.Property) -> Bool {
        property.schema.isReadOnly || api[property.schema.schema].isReadOnly
    }

    func isWriteOnly(_ property: API.Property) -> Bool {
        property.schema.isWriteOnly || api[property.schema.schema].isWriteOnly
    }

    /// The properties that values have in a direction.
    func properties(of id: SchemaID, direction: Direction) -> [API.Property] {
        let properties = api[id].objects.properties
        guard !reach[id.index].isEmpty else { return properties }
        return properties.filter { direction == .request ? !isReadOnly($0) : !isWriteOnly($0) }
    }

    /// The direction that the type of a schema is designed for, where it has one type only.
    func direction(of id: SchemaID) -> Direction {
        reach[id.index] == .request ? .request : .response
    }
}

extension API.MediaType {
    /// The schemas of the headers of its parts.
    fileprivate var partHeaders: [API.SchemaUse?] {
        encodings.flatMap(\.headers).flatMap { [$0.schema, $0.content?.schema] }
    }
}

extension Designer {
    /// Finds the schemas that need two types: they travel both ways, and are not the same both ways, because of
    /// properties of their own or of the schemas that they are made of.
    mutating func findSplits() {
        var users: [[SchemaID]] = Array(repeating: [], count: api.schemas.count)
        var queue: [SchemaID] = []
        for index in api.schemas.indices {
            let id = SchemaID(index: index)
            for child in shapes[index].childIDs(of: api.schemas[index]) { users[child.index].append(id) }
            guard case .object = shapes[index] else { continue }
            if api.schemas[index].objects.properties.contains(where: { isReadOnly($0) || isWriteOnly($0) }) {
                queue.append(id)
            }
        }
        var differing: Set<SchemaID> = []
        while let id = queue.popLast() {
            // What is imported has been decided on.
            guard imported[id] == nil || inputPaths[id] != nil, differing.insert(id).inserted else { continue }
            queue += users[id.index]
        }
        splits = differing.filter { reach[$0.index] == .both && shapes[$0.index].isDeclared }
    }
}
