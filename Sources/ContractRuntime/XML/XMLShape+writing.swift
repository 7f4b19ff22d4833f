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
            element.addItems(of: value, called: item, content)
        case .object(let members, let additional):
            for member in members {
                if let property = value[member.property] { add(member, property, to: &element) }
            }
            if let additional { element.addMembers(of: value, except: Set(members.map(\.property)), additional) }
        }
    }

    private func add(_ member: Member, _ value: JSONValue, to element: inout XMLElement) {
        if value == .null {
            guard case .element(let content) = member.kind, content.isNullable else { return }
        }
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
            element.addItems(of: value, called: member.name.qualified, content)
        case .wrappedList(let item, let content):
            var wrapper = start(member.name)
            wrapper.addItems(of: value, called: item, content)
            element.children.append(wrapper)
        }
    }

    private func start(_ name: XMLName) -> XMLElement {
        var element = XMLElement(name: name.qualified)
        if let namespace = name.namespace { element.declare(namespace: namespace, prefix: name.prefix) }
        return element
    }
}

extension XMLElement {
    fileprivate mutating func addItems(of value: JSONValue, called name: String, _ content: XMLContent) {
        guard case .array(let items) = value else { return }
        for item in items { add(item, called: name, content) }
    }

    /// Adds a child for each member.
    fileprivate mutating func addMembers(of value: JSONValue, except named: Set<String> = [], _ content: XMLContent) {
        guard case .object(let members) = value else { return }
        for member in members where !named.contains(member.name) {
            let name = XMLElement.name(spelling: member.name)
            if case (.any, .array) = (content, member.value) {
                addItems(of: member.value, called: name, content)
            } else {
                add(member.value, called: name, content)
            }
        }
    }

    private mutating func add(_ value: JSONValue, called name: String, _ content: XMLContent) {
        var child = XMLElement(name: name)
        content.fill(&child, with: value)
        children.append(child)
    }
}

extension XMLContent {
    fileprivate func fill(_ element: inout XMLElement, with value: JSONValue) {
        switch (self, value) {
        case (.nullable, .null), (.any, .null):
            element.declare(namespace: XMLElement.instanceNamespace, prefix: "xsi")
            element.attributes.append(("xsi:nil", "true"))
        case (.nullable(let content), _): content.fill(&element, with: value)
        case (.of(let type), _):
            let inner = type.xml.element(of: value)
            element.attributes += inner.attributes
            element.children = inner.children
            element.text = inner.text
            element.isCDATA = inner.isCDATA
        case (.map(let content), _): element.addMembers(of: value, content)
        case (.list(let item, let content), _): element.addItems(of: value, called: item, content)
        case (.any, .object): element.addMembers(of: value, .any)
        case (.any, .array): element.addItems(of: value, called: "item", .any)
        case (.any, _), (.text, _), (.number, _), (.boolean, _): element.text = value.xmlText
        }
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
