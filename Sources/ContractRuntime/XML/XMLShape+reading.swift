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
            return items(of: element, called: item, content)
        case .object(let members):
            return .object(
                members.compactMap { member in
                    property(member, of: element).map { JSONValue.Member(member.property, $0) }
                })
        }
    }

    private func property(_ member: Member, of element: XMLElement) -> JSONValue? {
        let child = element.children.first { $0.localName == member.name.local }
        switch member.kind {
        case .attribute(let content):
            let attribute = element.attributes.first { XMLElement.localName(of: $0.name) == member.name.local }
            return attribute.map { content.scalar($0.value) }
        case .element(let content):
            return child.map(content.read)
        case .text(let content, _, let isRequired):
            // Between elements, white space is layout.
            let text = element.children.isEmpty ? element.text[...] : element.text.trimmingXMLSpace
            return text.isEmpty && !isRequired ? nil : content.scalar(String(text))
        case .list(let content):
            let list = items(of: element, called: member.name.local, content)
            // Not `nil`, which is a JSON null here: the property is absent.
            return list == .array([]) ? Optional.none : list
        case .wrappedList(let item, let content):
            return child.map { items(of: $0, called: item, content) }
        case .map(let content):
            return child.map { map in
                .object(map.children.map { JSONValue.Member(String($0.localName), content.read($0)) })
            }
        }
    }

    private func items(of element: XMLElement, called name: String, _ content: XMLContent) -> JSONValue {
        .array(element.children.filter { $0.localName == XMLElement.localName(of: name) }.map(content.read))
    }
}

extension XMLContent {
    fileprivate func read(_ element: XMLElement) -> JSONValue {
        if case .of(let type) = self { return type.xml.read(element) }
        return scalar(element.text)
    }

    /// Text that isn't what it should be stays text, so that the codec reports its type.
    fileprivate func scalar(_ text: String) -> JSONValue {
        switch self {
        case .text, .of: return .string(text)
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
