import Contract

/// Where a type is written, and for which direction.
struct Place: Hashable {
    /// The full name of the type or operation around it; empty at the top level.
    var scope: [String] = []
    var direction: Direction
}

extension Designer {
    /// The Swift type of a place in the contract; optional where null is allowed.
    func type(of use: API.SchemaUse, at place: Place) -> SwiftType {
        let type = type(of: use.schema, at: place)
        return isNullable(use) ? .optional(type) : type
    }

    /// Whether null is a value apart from the Swift type: `JSONValue` has a null of its own.
    func isNullable(_ use: API.SchemaUse) -> Bool {
        if case .anything = endOfAliases(use.schema).shape { return false }
        return use.isNullable || endOfAliases(use.schema).isNullable
    }

    /// The shape that aliases lead to, and whether one of them allows null.
    private func endOfAliases(_ id: SchemaID) -> (shape: SchemaShape, isNullable: Bool) {
        var id = id
        var isNullable = api[id].isNullable
        while case .alias(let use) = shapes[id.index] {
            id = use.schema
            isNullable = isNullable || use.isNullable || api[id].isNullable
        }
        return (shapes[id.index], isNullable)
    }

    /// The Swift type of a schema, null aside.
    func type(of id: SchemaID, at place: Place) -> SwiftType {
        switch shapes[id.index] {
        case .anything: .jsonValue
        case .boolean, .integer, .number, .text: shapes[id.index].plainType ?? .jsonValue
        case .array(let use): .array(use.map { type(of: $0, at: place) } ?? .jsonValue)
        case .dictionary(let use): .dictionary(use.map { type(of: $0, at: place) } ?? .jsonValue)
        case .alias(let use): type(of: use.schema, at: place)
        case .choice(let branches, _): branches.first.map { type(of: $0.schema, at: place) } ?? .jsonValue
        case .stringEnum, .object, .union, .wrapper:
            path(of: id, direction: place.direction).map { .named(name($0, in: place.scope)) } ?? .jsonValue
        }
    }
}
