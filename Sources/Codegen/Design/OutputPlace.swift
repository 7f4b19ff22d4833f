import Contract

/// A value in an output: the expression that reads it, and its type.
struct OutputPlace {
    var path: String
    var type: SwiftType
    var isOptional = false

    mutating func descend(to member: PropertyModel) {
        path += isOptional ? "?.\(member.name)" : ".\(member.name)"
        switch member.type {
        case .optional(let wrapped):
            type = wrapped
            isOptional = true
        case .generic("Patch", let arguments):
            path += ".value"
            type = arguments[0]
            isOptional = true
        default: type = member.type
        }
    }
}

extension Designer {
    /// What a JSON Pointer leads to in a body; nil when that has nothing there that Swift has a property for.
    mutating func place(at pointer: JSONPointer, of schema: SchemaID, in body: OutputPlace) -> OutputPlace? {
        var place = body
        var schema = schema
        for token in pointer.tokens {
            while case .alias(let target) = shapes[schema.index] { schema = target.schema }
            let properties = api[schema].objects.properties
            guard case .object = shapes[schema.index], let index = properties.firstIndex(where: { $0.name == token })
            else { return nil }
            let name = identifier(propertyNames(of: schema)[index])
            place.descend(
                to: designMember(properties[index], name: name, owner: schema, at: Place(direction: .response)).0)
            schema = properties[index].schema.schema
        }
        return place
    }
}
