/// An element of an XML document, as far as OpenAPI bodies need it: namespaces stay part of names, mixed content is
/// text and children apart.
struct XMLElement: Hashable, Sendable {
    /// The name as written, prefix included.
    var name: String
    var attributes: [(name: String, value: String)] = []
    var children: [XMLElement] = []
    /// The character data directly inside the element, joined.
    var text = ""
    /// Whether the text is written as a CDATA section.
    var isCDATA = false

    /// The name without its prefix: documents may choose their own prefixes.
    var localName: Substring { XMLElement.localName(of: name) }

    static func localName(of name: String) -> Substring {
        name.utf8.firstIndex(of: UInt8(ascii: ":")).map { name[name.utf8.index(after: $0)...] } ?? name[...]
    }

    static let instanceNamespace = "http://www.w3.org/2001/XMLSchema-instance"

    /// Declares a namespace once.
    mutating func declare(namespace: String, prefix: String?) {
        let name = prefix.map { "xmlns:\($0)" } ?? "xmlns"
        guard !attributes.contains(where: { $0.name == name }) else { return }
        attributes.append((name, namespace))
    }

    static func == (left: XMLElement, right: XMLElement) -> Bool {
        left.name == right.name && left.text == right.text && left.children == right.children
            && left.attributes.elementsEqual(right.attributes, by: ==)
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(name)
        hasher.combine(text)
        hasher.combine(children)
    }
}

/// Why a text isn't XML that is read here.
struct XMLSyntaxError: Error, Hashable, Sendable {
    /// Bytes before the fault.
    var offset: Int
    var message: String
}
