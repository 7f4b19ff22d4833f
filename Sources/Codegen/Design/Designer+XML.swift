import Contract

extension Designer {
    /// Finds the objects that some XML body is made of.
    mutating func findXMLTypes() {
        var queue = xmlBodies().filter { hasXMLForm($0) }.map(\.schema)
        var seen: Set<SchemaID> = []
        while let id = queue.popLast() {
            guard seen.insert(id).inserted else { continue }
            if case .object = shapes[id.index] { xmlTypes.insert(id) }
            queue += shapes[id.index].children(of: api[id]).map(\.schema)
        }
    }

    /// The XML forms of a type of the top level and of the types nested in it.
    mutating func designXML(of id: SchemaID) -> [Declaration] {
        var declarations: [Declaration] = []
        if xmlTypes.contains(id) {
            let direction = splits.contains(id) ? .response : direction(of: id)
            if let path = paths[id] { declarations.append(designXML(of: id, path, direction)) }
            if let path = inputPaths[id] { declarations.append(designXML(of: id, path, .request)) }
        }
        for nested in paths[id].flatMap({ nestedTypes[$0] }) ?? [] { declarations += designXML(of: nested) }
        return declarations
    }

    /// The XML forms of an operation's own types, of those in its enums of bodies.
    mutating func designXML(nestedIn path: [String]) -> [Declaration] {
        ([path] + (bodyScopes[path] ?? [])).flatMap { nestedTypes[$0] ?? [] }.flatMap { designXML(of: $0) }
    }

    private mutating func designXML(of id: SchemaID, _ path: [String], _ direction: Direction) -> Declaration {
        let schema = api[id]
        let place = Place(direction: direction)
        let rows =
            properties(of: id, direction: direction).compactMap { designXMLRow($0, at: place) }
            + designAdditionalXML(of: id, at: place)
        let name = schema.xml?.name ?? schema.name ?? path[path.count - 1]
        let arguments = [SwiftArgument(stringLiteral(name))] + namespace(of: schema.xml)
        return .shape(
            XMLModel(typeName: options.qualified(path.joined(separator: ".")), arguments: arguments, rows: rows))
    }

    private mutating func designXMLRow(_ property: API.Property, at place: Place) -> TableRow? {
        let id = endOfAlias(property.schema.schema)
        let key = SwiftArgument(stringLiteral(property.name))
        let xml = xml(of: property.schema)
        guard let content = xmlContent(of: property.schema, at: place) else { return nil }
        if let method = xml?.otherNodeType?.textMethod {
            let required = property.isRequired ? [SwiftArgument("required", "true")] : []
            return .call(method, [key] + required + [SwiftArgument(content)])
        }
        if case .array(let items) = shapes[id.index] {
            return designXMLList(property, items, at: place)
        }
        var arguments = [key]
        if let name = xml?.name, name != property.name { arguments.append(SwiftArgument("named", stringLiteral(name))) }
        if case .dictionary(let use) = shapes[id.index] {
            return .call("map", arguments + [SwiftArgument(xmlContent(ofPart: use, at: place))])
        }
        arguments += namespace(of: xml)
        let isAttribute = xml?.isAttribute == true && shapes[id.index].isXMLText
        if isAttribute { return .call("attribute", arguments + [SwiftArgument(content)]) }
        return .call("element", arguments + [SwiftArgument(nullable(content, where: property.schema))])
    }

    private func designAdditionalXML(of id: SchemaID, at place: Place) -> [TableRow] {
        switch api[id].objects.additional {
        case .unspecified, .nothing: []
        case .anything: [.call("additional", [SwiftArgument(.member("any"))])]
        case .schema(let use): [.call("additional", [SwiftArgument(xmlContent(ofPart: use, at: place))])]
        }
    }

    private mutating func designXMLList(
        _ property: API.Property,
        _ items: API.SchemaUse?,
        at place: Place
    ) -> TableRow? {
        let xml = xml(of: property.schema)
        // OpenAPI 3.1 §4.8.26.2: items are named after themselves, else after the property.
        let itemName = items.flatMap { self.xml(of: $0)?.name } ?? property.name
        var arguments = [SwiftArgument(stringLiteral(property.name)), SwiftArgument("item", stringLiteral(itemName))]
        if xml?.isWrapped == true {
            arguments.append(SwiftArgument("wrappedIn", stringLiteral(xml?.name ?? property.name)))
        }
        return .call("list", arguments + namespace(of: xml) + [SwiftArgument(xmlContent(ofPart: items, at: place))])
    }

    /// The shape of a whole body; nil when there is none.
    func xmlShape(of use: API.SchemaUse, at place: Place) -> SwiftExpression? {
        let id = endOfAlias(use.schema)
        let name = xml(of: use)?.name ?? api[id].name
        switch shapes[id.index] {
        case .object: return .text("\(type(of: id, at: place).text).xml")
        case .array(let items):
            let list = [SwiftArgument(stringLiteral(name ?? "items"))] + itemName(of: items)
            return .call(".list", list + [SwiftArgument(xmlContent(ofPart: items, at: place))])
        default:
            guard let content = xmlContent(of: use, at: place) else { return nil }
            return .call(".value", [SwiftArgument(stringLiteral(name ?? "value")), SwiftArgument(content)])
        }
    }

    /// Nil for what has no XML form.
    private func xmlContent(of use: API.SchemaUse, at place: Place) -> SwiftExpression? {
        let id = endOfAlias(use.schema)
        switch shapes[id.index] {
        case .anything: return .member("any")
        case .text, .stringEnum: return .member("text")
        case .integer, .number: return .member("number")
        case .boolean: return .member("boolean")
        case .object: return .member("of", .text("\(type(of: id, at: place).text).self"))
        case .choice(let branches, _): return branches.first.flatMap { xmlContent(of: $0, at: place) }
        case .dictionary(let use): return .call(".map", [SwiftArgument(xmlContent(ofPart: use, at: place))])
        case .array(let items):
            return .call(".list", itemName(of: items) + [SwiftArgument(xmlContent(ofPart: items, at: place))])
        case .union, .alias, .wrapper: return nil
        }
    }

    /// The content of items or of a dictionary's values, which can be anything where the contract doesn't say.
    private func xmlContent(ofPart use: API.SchemaUse?, at place: Place) -> SwiftExpression {
        guard let use, let content = xmlContent(of: use, at: place) else { return .member("any") }
        return nullable(content, where: use)
    }

    /// What is open can be null anyhow.
    private func nullable(_ content: SwiftExpression, where use: API.SchemaUse) -> SwiftExpression {
        guard isNullable(use), content != .member("any") else { return content }
        return .call(".nullable", [SwiftArgument(content)])
    }

    /// What items are called that no property gives a name.
    private func itemName(of items: API.SchemaUse?) -> [SwiftArgument] {
        let name = items.flatMap { xml(of: $0)?.name ?? api[endOfAlias($0.schema)].name }
        return [SwiftArgument("item", stringLiteral(name ?? "item"))]
    }

    /// What is said at the place of use, else by the schema.
    func xml(of use: API.SchemaUse) -> API.XML? { use.xml ?? api[endOfAlias(use.schema)].xml }

    private func namespace(of xml: API.XML?) -> [SwiftArgument] {
        [("namespace", xml?.namespace), ("prefix", xml?.prefix)].compactMap { label, value in
            value.map { SwiftArgument(label, stringLiteral($0)) }
        }
    }
}

extension API.XMLNodeType {
    /// What lists a property in a shape that is text of the element around it; nil for one that isn't.
    fileprivate var textMethod: String? {
        switch self {
        case .text: "text"
        case .cdata: "cdata"
        case .element, .attribute, .none: nil
        }
    }
}
