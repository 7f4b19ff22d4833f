extension XMLShape {
    /// The element that says what the value says. Null and absent properties are left out.
    func element(of value: JSONValue) -> XMLElement {
        var element = start(name)
        fill(&element, with: value)
        return element
    }

    private func fill(_ element: inout XMLElement, with value: JSONValue) {
        switch form {
        case .value(let content):
            content.fill(&element, with: value)
        case .list(let item, let content):
            addItems(of: value, called: item, content, to: &element)
        case .object(let members):
            for member in members {
                guard let property = value[member.property], property != .null else { continue }
                add(member, property, to: &element)
            }
        }
    }

    private func add(_ member: Member, _ value: JSONValue, to element: inout XMLElement) {
        switch member.kind {
        case .attribute:
            if let uri = member.name.namespace, let prefix = member.name.prefix {
                element.declare(namespace: uri, prefix: prefix)
            }
            element.attributes.append((member.name.qualified, value.xmlText))
        case .element(let content):
            var child = start(member.name)
            content.fill(&child, with: value)
            element.children.append(child)
        case .text(_, let isCDATA, _):
            element.text = value.xmlText
            element.isCDATA = isCDATA
        case .list(let content):
            addItems(of: value, called: member.name.qualified, content, to: &element)
        case .wrappedList(let item, let content):
            var wrapper = start(member.name)
            addItems(of: value, called: item, content, to: &wrapper)
            element.children.append(wrapper)
        case .map(let content):
            guard case .object(let members) = value else { return }
            var map = start(member.name)
            for entry in members where XMLElement.isName(entry.name) {
                var child = XMLElement(name: entry.name)
                content.fill(&child, with: entry.value)
                map.children.append(child)
            }
            element.children.append(map)
        }
    }

    private func addItems(
        of value: JSONValue,
        called name: String,
        _ content: XMLContent,
        to element: inout XMLElement
    ) {
        guard case .array(let items) = value else { return }
        for item in items {
            var child = XMLElement(name: name)
            content.fill(&child, with: item)
            element.children.append(child)
        }
    }

    private func start(_ name: XMLName) -> XMLElement {
        var element = XMLElement(name: name.qualified)
        if let namespace = name.namespace { element.declare(namespace: namespace, prefix: name.prefix) }
        return element
    }
}

extension XMLContent {
    fileprivate func fill(_ element: inout XMLElement, with value: JSONValue) {
        guard case .of(let type) = self else {
            element.text = value.xmlText
            return
        }
        let inner = type.xml.element(of: value)
        element.attributes += inner.attributes
        element.children = inner.children
        element.text = inner.text
        element.isCDATA = inner.isCDATA
    }
}

extension JSONValue {
    /// A scalar as character data; null as nothing.
    fileprivate var xmlText: String {
        switch self {
        case .string(let text): text
        case .null: ""
        default: description
        }
    }
}
