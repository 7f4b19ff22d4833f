import Contract

/// A body of so many properties, and no more, can be given one by one.
private let argumentLimit = 8

extension Designer {
    /// The properties of a small body as arguments, so that a call reads `createTask(userID: id, title: "…")`.
    ///
    /// Nil where the body has to be one value: it isn't an object, it has many properties or ones that the contract
    /// doesn't name, or a property has the name of a parameter.
    mutating func designArguments(
        of body: BodyDesign,
        besides parameters: [PropertyModel],
        _ direction: Direction
    ) -> BodyArguments? {
        let place = Place(direction: direction)
        guard let id = body.schema, case .object = shapes[id.index], body.callerType == type(of: id, at: place) else {
            return nil
        }
        switch api[id].objects.additional {
        case .anything, .schema: return nil
        case .nothing, .unspecified: break
        }
        let visible = Set(properties(of: id, direction: direction).map(\.name))
        guard (1...argumentLimit).contains(visible.count) else { return nil }
        var members: [PropertyModel] = []
        for (property, name) in zip(api[id].objects.properties, propertyNames(of: id))
        where visible.contains(property.name) {
            members.append(designMember(property, name: identifier(name), owner: id, at: place).0)
        }
        let taken = Set(parameters.map(\.name) + ["body"])
        guard !members.contains(where: { taken.contains($0.name) }) else { return nil }
        return BodyArguments(parameters: parameters, type: body.callerType, properties: members)
    }
}
