/// Names with parts in brackets, `filter[price][gt]` and `items[0][id]`: how `deepObject` is written where a value has
/// parts of its own. OpenAPI leaves that open (3.1.1 §4.8.12.3); this is what servers and their libraries agree on.
///
/// An array's items are numbered when they are written. When they are read, numbers give the order, and `tags[]` adds
/// an item.
struct NestedText {
    /// More brackets than that are refused.
    private static let maximumDepth = 32

    private final class Node {
        var texts: [String] = []
        var names: [String] = []
        var children: [String: Node] = [:]

        func child(_ name: String) -> Node {
            if let child = children[name] { return child }
            let child = Node()
            children[name] = child
            names.append(name)
            return child
        }

        /// A text that stands beside parts is one more part without a name.
        var form: TextForm {
            if names.isEmpty { return texts.count == 1 ? .single(texts[0]) : .list(texts) }
            let own = texts.map { TextBranch("", .single($0)) }
            return .tree(own + names.map { TextBranch($0, children[$0]?.form ?? .list([])) })
        }
    }

    private let root = Node()

    /// Whether nothing was added.
    var isEmpty: Bool { root.names.isEmpty && root.texts.isEmpty }

    /// The parts of a name: `a[b][c]` is `a`, `b` and `c`. Nil where brackets don't match, or are too many.
    static func parts(of name: String) -> [String]? {
        guard let bracket = name.utf8.firstIndex(of: UInt8(ascii: "[")) else { return [name] }
        guard bracket > name.startIndex, name.utf8.last == UInt8(ascii: "]") else { return nil }
        let inner = name[bracket...].utf8.dropFirst().dropLast()
        var parts = [String(name[..<bracket])]
        var part: [UInt8] = []
        var isInside = true
        for byte in inner {
            switch (byte, isInside) {
            case (UInt8(ascii: "]"), true):
                parts.append(String(decoding: part, as: UTF8.self))
                part = []
                isInside = false
            case (UInt8(ascii: "["), false): isInside = true
            case (_, true): part.append(byte)
            case (_, false): return nil
            }
        }
        guard isInside, parts.count < maximumDepth else { return nil }
        return parts + [String(decoding: part, as: UTF8.self)]
    }

    /// - Parameter text: nil for a place that is there without a text.
    func add(_ parts: some Sequence<String>, _ text: String?) {
        var node = root
        for part in parts { node = node.child(part) }
        if let text { node.texts.append(text) }
    }

    /// What was added, by the first parts of the names.
    var form: TextForm { root.form }
}

/// A part of a text that has parts, by its name.
public struct TextBranch: Hashable, Sendable {
    public var name: String
    public var form: TextForm
    /// Whether the text is JSON, as of a member that has parts of its own.
    public internal(set) var isJSON = false

    public init(_ name: String, _ form: TextForm) {
        self.name = name
        self.form = form
    }
}

extension TextForm {
    /// The parts of a JSON value; nil for null, which has no text.
    init?(_ value: JSONValue) {
        switch value {
        case .null: return nil
        case .string(let text): self = .single(text)
        case .array(let items):
            let branches = items.enumerated().compactMap { index, item in
                TextForm(item).map { TextBranch(String(index), $0) }
            }
            self = .tree(branches)
        case .object(let members):
            self = .tree(members.compactMap { member in TextForm(member.value).map { TextBranch(member.name, $0) } })
        case let value: self = .single(value.description)
        }
    }

    /// Every text with the whole name that leads to it, each part after the first in brackets.
    func nestedPairs(named name: String) -> [TextMember] {
        switch self {
        case .single(let text): [TextMember(name, text)]
        case .list(let texts): texts.map { TextMember("\(name)[]", $0) }
        case .members(let members): members.map { TextMember("\(name)[\($0.name)]", $0.text) }
        case .file: []
        case .tree(let branches): branches.flatMap { $0.form.nestedPairs(named: "\(name)[\($0.name)]") }
        }
    }
}
