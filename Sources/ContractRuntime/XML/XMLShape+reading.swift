extension XMLShape {
    /// The value that the document says, or nil when its root is called otherwise.
    func value(of root: XMLElement) -> JSONValue? {
        root.localName == name.local ? read(root) : nil
    }

    fileprivate func read(_ element: XMLElement) -> JSONValue {
        switch form {
        case .value(let content):
            return content.read(element)
        case .list(let item, let content):
            return element.items(called: item, content)
        case .object(let members, let additional):
            let described = members.compactMap { member in
                property(member, of: element).map { JSONValue.Member(member.property, $0) }
            }
            guard let additional else { return .object(described) }
            let named = Set(members.map { $0.name.local[...] })
            return .object(
                described + additional.members(of: element.children.filter { !named.contains($0.localName) }))
        }
    }

    private func property(_ member: Member, of element: XMLElement) -> JSONValue? {
        let child = element.children.first { $0.localName == member.name.local }
        switch member.kind {
        case .attribute(let content):
            let attribute = element.attributes.first { XMLElement.localName(of: $0.name) == member.name.local }
            return attribute.map { content.scalar($0.value) }
        case .element(let content):
            guard let child, !child.isNil || content.isNullable else { return Optional.none }
            return content.read(child)
        case .text(let content, _, let isRequired):
            // Between elements, white space is layout.
            let text = element.children.isEmpty ? element.text[...] : element.text.trimmingXMLSpace
            return text.isEmpty && !isRequired ? nil : content.scalar(String(text))
        case .list(let content):
            let list = element.items(called: member.name.local, content)
            // Not `nil`, which is a JSON null here: the property is absent.
            return list == .array([]) ? Optional.none : list
        case .wrappedList(let item, let content):
            return child.map { $0.items(called: item, content) }
        }
    }
}

extension XMLElement {
    fileprivate func items(called name: String, _ content: XMLContent) -> JSONValue {
        .array(children.filter { $0.localName == XMLElement.localName(of: name) }.map(content.read))
    }

    /// What an element says where nothing says what it is.
    fileprivate var anyValue: JSONValue {
        if isNil { return .null }
        return children.isEmpty ? .string(text) : .object(XMLContent.any.members(of: children))
    }

    fileprivate var isNil: Bool {
        attributes.contains { name, value in
            name != "nil" && XMLElement.localName(of: name) == "nil" && ["true", "1"].contains(value.trimmingXMLSpace)
        }
    }
}

extension XMLContent {
    /// What elements are in an object: of one name, several are an array where nothing says what they are.
    fileprivate func members(of elements: [XMLElement]) -> [JSONValue.Member] {
        guard case .any = self else {
            return elements.map { JSONValue.Member($0.spelledName, read($0)) }
        }
        var names: [String] = []
        var values: [String: [JSONValue]] = [:]
        for element in elements {
            let name = element.spelledName
            if values[name] == nil { names.append(name) }
            values[name, default: []].append(element.anyValue)
        }
        return names.map { name in
            let several = values[name] ?? []
            return JSONValue.Member(name, several.count == 1 ? several[0] : .array(several))
        }
    }

    fileprivate func read(_ element: XMLElement) -> JSONValue {
        switch self {
        case .nullable(let content): element.isNil ? .null : content.read(element)
        case .of(let type): type.xml.read(element)
        case .any: element.anyValue
        case .map(let content): .object(content.members(of: element.children))
        case .list(let item, let content): element.items(called: item, content)
        case .text, .number, .boolean: scalar(element.text)
        }
    }

    /// Text that isn't what it should be stays text, so that the codec reports its type.
    fileprivate func scalar(_ text: String) -> JSONValue {
        switch self {
        case .nullable(let content): return content.scalar(text)
        case .text, .of, .any, .map, .list: return .string(text)
        case .boolean:
            switch text.trimmingXMLSpace {
            case "true", "1": return .boolean(true)
            case "false", "0": return .boolean(false)
            default: return .string(text)
            }
        case .number:
            return JSONValue(numberText: text) ?? .string(text)
        }
    }
}

extension JSONValue {
    /// The number that a text is in JSON, with white space around it at most.
    fileprivate init?(numberText text: String) {
        do {
            self = try JSONValue(parsing: Array(text.utf8), maximumDepth: 1)
        } catch {
            return nil
        }
        switch self {
        case .integer, .number, .longNumber: break
        default: return nil
        }
    }
}

extension String {
    fileprivate var trimmingXMLSpace: Substring {
        var text = self[...]
        while let first = text.utf8.first, [0x20, 0x09, 0x0A, 0x0D].contains(first) { text = text.dropFirst() }
        while let last = text.utf8.last, [0x20, 0x09, 0x0A, 0x0D].contains(last) { text = text.dropLast() }
        return text
    }
}
