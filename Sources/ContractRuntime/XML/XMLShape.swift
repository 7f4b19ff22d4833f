/// A generated type that has a form in XML.
public protocol XMLRepresentable: SchemaValue {
    static var xml: XMLShape { get }
}

/// What the text or the children of an element are in JSON.
public indirect enum XMLContent: Sendable {
    /// A string.
    case text
    case number
    case boolean
    /// What the contract leaves open: an element with others inside is an object, several of one name are an array, and
    /// all other text is a string. Attributes are passed over.
    case any
    /// A dictionary: a child per key.
    case map(XMLContent)
    /// An array inside of an array or dictionary: a child per item.
    case list(item: String, XMLContent)
    /// What can be null: then the element has the attribute `xsi:nil` (XML Schema 1 §2.6.2, OpenAPI 3.2 §4.26).
    case nullable(XMLContent)
    /// A type with a shape of its own; looked up when it is needed, since shapes may refer to each other in cycles.
    case of(any XMLRepresentable.Type)

    var isNullable: Bool {
        switch self {
        case .nullable, .any: true
        default: false
        }
    }
}

/// How a value stands in XML: what the XML Objects of its schemas say (OpenAPI 3.1 §4.8.26).
///
/// JSON and XML are two spellings of one value. The shape turns one into the other; types and constraints are those of
/// the value's codec. Elements and attributes that the shape doesn't name are passed over.
public struct XMLShape: Sendable {
    enum Form: Sendable {
        /// The content of what no member names, an element each, where that is kept.
        case object([Member], additional: XMLContent?)
        case list(item: String, XMLContent)
        case value(XMLContent)
    }

    struct Member: Sendable {
        /// The property's name in JSON.
        var property: String
        var name: XMLName
        var kind: Kind
    }

    enum Kind: Sendable {
        case attribute(XMLContent)
        case element(XMLContent)
        /// Elements side by side in the parent; the member's name is theirs.
        case list(XMLContent)
        case wrappedList(item: String, XMLContent)
        /// The text of the element itself.
        case text(XMLContent, isCDATA: Bool, isRequired: Bool)
    }

    let name: XMLName
    let form: Form

    /// An object: an element with its properties inside.
    public init(
        _ name: String,
        namespace: String? = nil,
        prefix: String? = nil,
        _ build: (inout Builder) -> Void
    ) {
        var builder = Builder()
        build(&builder)
        self.init(
            name: XMLName(name, namespace, prefix), form: .object(builder.members, additional: builder.additional))
    }

    private init(name: XMLName, form: Form) {
        self.name = name
        self.form = form
    }

    /// An array as a whole document: an element around its items.
    public static func list(_ name: String, item: String, _ content: XMLContent) -> XMLShape {
        XMLShape(name: XMLName(name, nil, nil), form: .list(item: item, content))
    }

    /// Anything but an object or an array as a whole document.
    public static func value(_ name: String, _ content: XMLContent) -> XMLShape {
        XMLShape(name: XMLName(name, nil, nil), form: .value(content))
    }

    /// Lists the properties of an object. Names are those of the properties where nothing else is said.
    public struct Builder {
        var members: [Member] = []
        var additional: XMLContent?

        /// A property in an element of its own.
        public mutating func element(
            _ property: String,
            named name: String? = nil,
            namespace: String? = nil,
            prefix: String? = nil,
            _ content: XMLContent
        ) {
            add(property, XMLName(name ?? property, namespace, prefix), .element(content))
        }

        /// A property in an attribute.
        public mutating func attribute(
            _ property: String,
            named name: String? = nil,
            namespace: String? = nil,
            prefix: String? = nil,
            _ content: XMLContent
        ) {
            add(property, XMLName(name ?? property, namespace, prefix), .attribute(content))
        }

        /// An array: elements side by side, or, with `wrappedIn`, inside an element of that name.
        public mutating func list(
            _ property: String,
            item: String,
            wrappedIn wrapper: String? = nil,
            namespace: String? = nil,
            prefix: String? = nil,
            _ content: XMLContent
        ) {
            if let wrapper {
                add(property, XMLName(wrapper, namespace, prefix), .wrappedList(item: item, content))
            } else {
                add(property, XMLName(item, namespace, prefix), .list(content))
            }
        }

        /// A dictionary: an element with one child per key.
        public mutating func map(_ property: String, named name: String? = nil, _ content: XMLContent) {
            add(property, XMLName(name ?? property, nil, nil), .element(.map(content)))
        }

        /// A property that is the text of the element itself (`nodeType: text`, OpenAPI 3.2 §4.26).
        ///
        /// - Parameter required: reads an element without text as the empty text, and not as one without the property.
        public mutating func text(_ property: String, required: Bool = false, _ content: XMLContent) {
            add(property, XMLName(property, nil, nil), .text(content, isCDATA: false, isRequired: required))
        }

        /// The same, written as a CDATA section (`nodeType: cdata`).
        public mutating func cdata(_ property: String, required: Bool = false, _ content: XMLContent) {
            add(property, XMLName(property, nil, nil), .text(content, isCDATA: true, isRequired: required))
        }

        /// Additional properties: an element each.
        public mutating func additional(_ content: XMLContent) {
            additional = content
        }

        private mutating func add(_ property: String, _ name: XMLName, _ kind: Kind) {
            members.append(Member(property: property, name: name, kind: kind))
        }
    }
}

/// The name of an element or attribute with its namespace.
struct XMLName: Hashable, Sendable {
    var local: String
    var namespace: String?
    var prefix: String?

    init(_ local: String, _ namespace: String?, _ prefix: String?) {
        self.local = local
        self.namespace = namespace
        self.prefix = prefix
    }

    var qualified: String { prefix.map { "\($0):\(local)" } ?? local }
}
