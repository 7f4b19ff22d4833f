import Contract

/// A body can be given property by property where so many have to be given, and no more. Those that can be left out
/// don't count: one more of them in the contract must not take the call away.
private let requiredArgumentLimit = 8

extension Designer {
    /// The properties of a body as arguments, so that a call reads `createTask(userID: id, title: "…")`.
    ///
    /// Nil where the body has to be one value: it isn't an object, it has many required properties or ones that the
    /// contract doesn't name, or a property has the name of a parameter.
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
        guard !visible.isEmpty else { return nil }
        var members: [PropertyModel] = []
        for (property, name) in zip(api[id].objects.properties, propertyNames(of: id))
        where visible.contains(property.name) {
            members.append(designMember(property, name: identifier(name), owner: id, at: place).0)
        }
        guard members.count(where: { $0.defaultValue == nil }) <= requiredArgumentLimit else { return nil }
        let taken = Set(parameters.map(\.name) + ["body"])
        guard !members.contains(where: { taken.contains($0.name) }) else { return nil }
        return BodyArguments(parameters: parameters, type: body.callerType, properties: members)
    }
}
