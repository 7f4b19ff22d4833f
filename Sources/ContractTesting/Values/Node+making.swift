import Contract

/// Values that were made and not read: they stand in no file.
extension Node {
    private static let nowhere = SourceRange(file: SourceFile(path: "generated", bytes: []), start: 0, end: 0)

    init(made value: Value) {
        self.init(value, range: Self.nowhere)
    }

    static func text(_ text: String) -> Node { Node(made: .string(text)) }
    static func integer(_ number: Int) -> Node { Node(made: .integer(String(number))) }
    static func bool(_ bool: Bool) -> Node { Node(made: .bool(bool)) }
    static func list(_ elements: [Node]) -> Node { Node(made: .sequence(elements)) }
    static var null: Node { Node(made: .null) }

    /// A number from its JSON text.
    static func number(_ text: String) -> Node {
        Node(made: text.contains(where: { ".eE".contains($0) }) ? .number(text) : .integer(text))
    }

    static func object(_ members: [(String, Node)] = []) -> Node {
        Node(made: .mapping(Mapping(members.map { Mapping.Entry(key: $0.0, keyRange: nowhere, value: $0.1) })))
    }
}

extension Node {
    /// The members of an object in order; none for any other value.
    var members: [(String, Node)] { mapping?.entries.map { ($0.key, $0.value) } ?? [] }

    /// The same object with a member replaced, or added at its end.
    func setting(_ key: String, to value: Node) -> Node {
        var members = members
        if let index = members.firstIndex(where: { $0.0 == key }) {
            members[index].1 = value
        } else {
            members.append((key, value))
        }
        return .object(members)
    }

    func removing(_ key: String) -> Node {
        .object(members.filter { $0.0 != key })
    }

    /// Both objects' members; those of `other` win.
    func merging(_ other: Node) -> Node {
        other.members.reduce(self) { $0.setting($1.0, to: $1.1) }
    }

    /// The same array with one element replaced; the array itself where there is no such element.
    func replacing(_ index: Int, with element: Node) -> Node {
        guard var elements = sequence, elements.indices.contains(index) else { return self }
        elements[index] = element
        return .list(elements)
    }
}
