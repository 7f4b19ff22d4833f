/// A JSON value as rules look at it: its parts in one array, in the order of the text, each with its place.
struct RuleTree {
    struct Node {
        let content: Content
        /// Bytes before the value in its text.
        let offset: Int
        /// The value around it, and its name or index there; none around the whole.
        let parent: Int?
        let token: String
    }

    enum Content {
        case null
        case boolean(Bool)
        /// One of the three forms of numbers that ``JSONValue`` has.
        case number(JSONValue)
        case string(String)
        case array([Int])
        case object([(name: [UInt8], node: Int)])
    }

    private(set) var nodes: [Node] = []
    /// How many of the nodes stand in the text; names of properties that became values of their own come after them.
    private var writtenCount = 0

    /// Reads the value at the cursor; nil is a syntax error.
    init?(_ reader: inout JSONReader) {
        guard read(&reader, in: nil, "") else { return nil }
        writtenCount = nodes.count
    }

    subscript(node: Int) -> Content { nodes[node].content }

    /// The value that begins at a place in the text.
    func node(at offset: Int) -> Int? {
        var range = 0..<writtenCount
        while let first = range.first {
            let middle = first + range.count / 2
            if nodes[middle].offset == offset { return middle }
            range = nodes[middle].offset < offset ? (middle + 1)..<range.upperBound : first..<middle
        }
        return nil
    }

    /// The names and indices that lead from one node to another inside of it, innermost first.
    func path(from outer: Int, to inner: Int) -> [String] {
        var tokens: [String] = []
        var node = inner
        while node != outer, let parent = nodes[node].parent {
            tokens.append(nodes[node].token)
            node = parent
        }
        return tokens
    }

    /// Makes a value of the name of a property, which is said to stand where the property does.
    mutating func addName(_ name: [UInt8], of property: Int) -> Int {
        let node = nodes[property]
        let content = Content.string(String(decoding: name, as: UTF8.self))
        nodes.append(Node(content: content, offset: node.offset, parent: node.parent, token: node.token))
        return nodes.count - 1
    }
}

extension RuleTree {
    private mutating func read(_ reader: inout JSONReader, in parent: Int?, _ token: String) -> Bool {
        reader.skipWhitespace()
        let node = nodes.count
        nodes.append(Node(content: .null, offset: reader.offset, parent: parent, token: token))
        guard let content = readContent(&reader, node), !reader.isBroken else { return false }
        nodes[node] = Node(content: content, offset: nodes[node].offset, parent: parent, token: token)
        return true
    }

    private mutating func readContent(_ reader: inout JSONReader, _ node: Int) -> Content? {
        switch reader.current {
        case UInt8(ascii: "{"): return readMembers(&reader, node).map { .object($0) }
        case UInt8(ascii: "["): return readItems(&reader, node).map { .array($0) }
        default:
            return switch reader.value() {
            case nil: nil
            case .null: .null
            case .boolean(let value): .boolean(value)
            case .string(let text): .string(text)
            case let number?: .number(number)
            }
        }
    }

    private mutating func readItems(_ reader: inout JSONReader, _ node: Int) -> [Int]? {
        guard reader.open(UInt8(ascii: "["), "an array") else { return nil }
        if reader.closeEmpty(UInt8(ascii: "]")) { return [] }
        var items: [Int] = []
        repeat {
            let index = nodes.count
            guard read(&reader, in: node, String(items.count)) else { return nil }
            items.append(index)
        } while reader.hasMore(until: UInt8(ascii: "]"))
        return items
    }

    private mutating func readMembers(_ reader: inout JSONReader, _ node: Int) -> [(name: [UInt8], node: Int)]? {
        guard reader.open(UInt8(ascii: "{"), "an object") else { return nil }
        if reader.closeEmpty(UInt8(ascii: "}")) { return [] }
        var members: [(name: [UInt8], node: Int)] = []
        var keys = KeySet()
        repeat {
            let index = nodes.count
            guard let key = reader.newKey(&keys), read(&reader, in: node, key.string) else { return nil }
            unsafe members.append((Array(key.bytes), index))
        } while reader.hasMore(until: UInt8(ascii: "}"))
        return members
    }
}
