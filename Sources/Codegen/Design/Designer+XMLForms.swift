import Contract

extension Designer {
    /// Finds the schemas of XML bodies that have no XML form, or parts without one.
    mutating func findXMLForms() {
        var queue = xmlBodies().map(\.schema)
        var parents: [SchemaID: [SchemaID]] = [:]
        var found: [(id: SchemaID, cause: SourceRange)] = []
        var seen: Set<SchemaID> = []
        while let id = queue.popLast() {
            guard seen.insert(id).inserted else { continue }
            if let cause = xmlFault(of: id) { found.append((id, cause)) }
            for child in shapes[id.index].children(of: api[id]) {
                parents[child.schema, default: []].append(id)
                queue.append(child.schema)
            }
        }
        while let (id, cause) = found.popLast() {
            guard xmlFaults[id] == nil else { continue }
            xmlFaults[id] = cause
            found += (parents[id] ?? []).map { ($0, cause) }
        }
    }

    /// The schemas of bodies that are XML, if they have a form in it.
    func xmlBodies() -> [API.SchemaUse] {
        allOperations(api.operations + api.webhooks).flatMap { operation in
            let content = (operation.requestBody?.content ?? []) + operation.responses.flatMap(\.content)
            return content.filter { isXML(mediaTypeName($0.name)) }.compactMap(\.schema)
        }
    }

    /// The place of what keeps a body from having a form in XML; nil for one that has.
    func xmlFault(of use: API.SchemaUse) -> SourceRange? {
        xmlFaults[use.schema] ?? (isUsual(xml(of: use), use) ? nil : use.range)
    }

    func hasXMLForm(_ use: API.SchemaUse) -> Bool { xmlFault(of: use) == nil }

    /// What keeps a schema from having an XML form, whatever its parts are: elements don't say which branch of a union
    /// they are.
    private mutating func xmlFault(of id: SchemaID) -> SourceRange? {
        switch shapes[id.index] {
        case .union, .wrapper: return api[id].range
        case .array(let items?): return isUsual(xml(of: items), items) ? nil : items.range
        case .object:
            for property in api[id].objects.properties {
                if xml(of: property.schema)?.isAttribute == true { reportAttribute(property) }
            }
            return api[id].objects.properties.first { !isUsual(xml(of: $0.schema), $0.schema) }?.schema.range
        default: return nil
        }
    }

    private mutating func reportAttribute(_ property: API.Property) {
        guard !shapes[endOfAlias(property.schema.schema).index].isXMLText else { return }
        report(
            .unsupportedXML, at: property.schema.range,
            "the property '\(property.name)' is no text that an attribute could hold; it is an element")
    }

    /// Whether a value is written in a way that it can have: arrays as `none`, texts as `text`, and all as elements
    /// (OpenAPI 3.2 §4.26).
    private func isUsual(_ xml: API.XML?, _ use: API.SchemaUse) -> Bool {
        let shape = shapes[endOfAlias(use.schema).index]
        switch xml?.otherNodeType {
        case nil: return true
        case .some(.none): return shape.isArray
        case .text, .cdata: return shape.isXMLText
        case .element, .attribute: return !shape.isArray
        }
    }
}

func isXML(_ mediaType: String) -> Bool {
    mediaType == "application/xml" || mediaType == "text/xml" || mediaType.hasSuffix("+xml")
}

extension SchemaShape {
    /// Whether the value is text in XML, without elements.
    var isXMLText: Bool {
        switch self {
        case .anything, .boolean, .integer, .number, .text, .stringEnum, .choice: true
        default: false
        }
    }
}
