import Contract

extension Designer {
    /// Finds the objects that some XML body is made of.
    mutating func findXMLTypes() {
        var queue: [SchemaID] = []
        for operation in allOperations(api.operations + api.webhooks) {
            let content = (operation.requestBody?.content ?? []) + operation.responses.flatMap(\.content)
            for body in supportedContent(content) where body.kind == .xml {
                if let use = body.media.schema { queue.append(use.schema) }
            }
        }
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
        let rows = properties(of: id, direction: direction).compactMap { property in
            designXMLRow(property, at: place)
        }
        let name = schema.xml?.name ?? schema.name ?? path[path.count - 1]
        let arguments = [SwiftArgument(stringLiteral(name))] + namespace(of: schema.xml)
        return .shape(
            XMLModel(typeName: options.qualified(path.joined(separator: ".")), arguments: arguments, rows: rows))
    }

    private mutating func designXMLRow(_ property: API.Property, at place: Place) -> TableRow? {
        let id = endOfAlias(property.schema.schema)
        let key = SwiftArgument(stringLiteral(property.name))
        let xml = xml(of: property.schema)
        if let method = xml?.otherNodeType?.textMethod, let content = xmlContent(of: property.schema, at: place) {
            guard case .text = content else { return unsupportedXML(property) }
            let required = property.isRequired ? [SwiftArgument("required", "true")] : []
            return .call(method, [key] + required + [SwiftArgument(content)])
        }
        guard xml.isUsual(forList: shapes[id.index].isArray) else { return unsupportedXML(property) }
        if case .array(let items) = shapes[id.index] {
            return designXMLList(property, items, at: place)
        }
        var arguments = [key]
        if let name = xml?.name, name != property.name { arguments.append(SwiftArgument("named", stringLiteral(name))) }
        if case .dictionary(let use) = shapes[id.index] {
            guard let content = use.flatMap({ xmlContent(of: $0, at: place) }) else { return unsupportedXML(property) }
            return .call("map", arguments + [SwiftArgument(content)])
        }
        arguments += namespace(of: xml)
        guard let content = xmlContent(of: property.schema, at: place) else { return unsupportedXML(property) }
        return .call(xml?.isAttribute == true ? "attribute" : "element", arguments + [SwiftArgument(content)])
    }

    private mutating func designXMLList(
        _ property: API.Property,
        _ items: API.SchemaUse?,
        at place: Place
    ) -> TableRow? {
        let xml = xml(of: property.schema)
        guard let items, self.xml(of: items).isUsual(forList: false), let content = xmlContent(of: items, at: place)
        else { return unsupportedXML(property) }
        // OpenAPI 3.1 §4.8.26.2: items are named after themselves, else after the property.
        let itemName = self.xml(of: items)?.name ?? property.name
        var arguments = [SwiftArgument(stringLiteral(property.name)), SwiftArgument("item", stringLiteral(itemName))]
        if xml?.isWrapped == true {
            arguments.append(SwiftArgument("wrappedIn", stringLiteral(xml?.name ?? property.name)))
        }
        return .call("list", arguments + namespace(of: xml) + [SwiftArgument(content)])
    }

    /// The shape of a whole body; nil when there is none.
    mutating func xmlShape(of use: API.SchemaUse, at place: Place) -> SwiftExpression? {
        let id = endOfAlias(use.schema)
        let schema = api[id]
        let xml = xml(of: use)
        let name = xml?.name ?? schema.name
        guard xml.isUsual(forList: shapes[id.index].isArray) else { return nil }
        switch shapes[id.index] {
        case .object: return .text("\(type(of: id, at: place).text).xml")
        case .array(let items?):
            guard let content = xmlContent(of: items, at: place) else { return nil }
            let item = self.xml(of: items)?.name ?? api[endOfAlias(items.schema)].name ?? "item"
            let list = [SwiftArgument(stringLiteral(name ?? "items")), SwiftArgument("item", stringLiteral(item))]
            return .call(".list", list + [SwiftArgument(content)])
        default:
            guard let content = xmlContent(of: use, at: place) else { return nil }
            return .call(".value", [SwiftArgument(stringLiteral(name ?? "value")), SwiftArgument(content)])
        }
    }

    private func xmlContent(of use: API.SchemaUse, at place: Place) -> SwiftExpression? {
        let id = endOfAlias(use.schema)
        switch shapes[id.index] {
        case .text, .stringEnum: return .member("text")
        case .integer, .number: return .member("number")
        case .boolean: return .member("boolean")
        case .object: return .member("of", .text("\(type(of: id, at: place).text).self"))
        case .choice(let branches, _): return branches.first.flatMap { xmlContent(of: $0, at: place) }
        case .anything, .array, .dictionary, .union, .alias, .wrapper: return nil
        }
    }

    private mutating func unsupportedXML(_ property: API.Property) -> TableRow? {
        report(
            .unsupportedXML, at: property.schema.range,
            "the property '\(property.name)' has no XML form: only objects, arrays of them, and plain values have one")
        return nil
    }

    private func endOfAlias(_ id: SchemaID) -> SchemaID {
        var id = id
        while case .alias(let use) = shapes[id.index] { id = use.schema }
        return id
    }

    /// What is said at the place of use, else by the schema.
    private func xml(of use: API.SchemaUse) -> API.XML? { use.xml ?? api[endOfAlias(use.schema)].xml }

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

extension API.XML? {
    /// Whether a value is written in a way that it can have without `nodeType`: arrays as `none`, all others as
    /// elements or attributes (OpenAPI 3.2 §4.26).
    fileprivate func isUsual(forList isList: Bool) -> Bool {
        guard let type = self?.otherNodeType else { return true }
        return isList && type == .none
    }
}

extension SchemaShape {
    fileprivate var isArray: Bool {
        if case .array = self { true } else { false }
    }
}
