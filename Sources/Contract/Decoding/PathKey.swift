/// A key of the Paths Object as the template that it means. A path begins with `/` and has neither a query nor a
/// fragment (OpenAPI 3.1 §4.8.8.1).
struct PathKey {
    private(set) var template: String
    /// The pairs of a query behind the path.
    private var pairs: [(name: String, value: String)] = []
    private let range: SourceRange

    /// Nil, and reported, when no template can be made of it.
    init?(_ entry: Mapping.Entry, _ context: DecodingContext) {
        template = entry.key
        range = entry.keyRange
        if !template.utf8.starts(with: "/".utf8) {
            let message = "the path '\(template)' must begin with '/'"
            context.repair(.invalidPath, at: range, message, fix: "write '/\(template)'")
            template = "/" + template
        }
        guard hasMatchedBraces(template) else {
            context.report(.invalidPath, at: range, "the braces of the path '\(template)' do not match")
            return nil
        }
        takeFragment(context)
        takeQuery(context)
        let names = templateNames(in: template)
        if let name = names.first(where: { $0.utf8.contains(UInt8(ascii: "/")) }) {
            context.report(.invalidPath, at: range, "the path '\(template)' has a '/' within '{\(name)}'")
            return nil
        }
        if let twice = names.first(where: { name in names.count { $0 == name } > 1 }) {
            context.report(.invalidPath, at: range, "the path '\(template)' has '{\(twice)}' twice")
            return nil
        }
    }

    /// The place of a character outside of braces.
    private func firstIndex(of character: UInt8) -> String.Index? {
        var isInBraces = false
        return template.utf8.indices.first { index in
            switch template.utf8[index] {
            case UInt8(ascii: "{"): isInBraces = true
            case UInt8(ascii: "}"): isInBraces = false
            case character: return !isInBraces
            default: break
            }
            return false
        }
    }

    private mutating func takeFragment(_ context: DecodingContext) {
        guard let mark = firstIndex(of: UInt8(ascii: "#")) else { return }
        let message =
            "the path '\(template)' has a fragment, which no request has; it is read as '\(template[..<mark])'"
        context.repair(.invalidPath, at: range, message)
        template = String(template[..<mark])
    }

    private mutating func takeQuery(_ context: DecodingContext) {
        guard let mark = firstIndex(of: UInt8(ascii: "?")) else { return }
        let query = template[template.utf8.index(after: mark)...]
        for pair in query.split(whereSeparator: { "&,".contains($0) }) {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            if !parts[0].isEmpty, !parts[0].contains("{") { pairs.append((parts[0], parts.count > 1 ? parts[1] : "")) }
        }
        let message = "the path '\(template)' has a query; it is read as parameters of '\(template[..<mark])'"
        context.repair(.invalidPath, at: range, message, fix: "describe them as parameters in 'query'")
        template = String(template[..<mark])
    }

    /// The path item with the pairs of the query as parameters: a name in braces is declared already, in one place or
    /// another; anything else is the only value.
    func completing(_ item: Document.PathItem, _ context: DecodingContext) -> Document.PathItem {
        guard !pairs.isEmpty else { return item }
        let operations = item.operations.map { entry in
            guard case .value(let operation) = entry.operation else { return entry }
            return entry.with(operation: operation.with(parameters: completed(operation.parameters, context)))
        }
        return item.with(operations: operations, parameters: item.parameters.compactMap(moved))
    }

    private func completed(
        _ parameters: [Document.Referable<Document.Parameter>], _ context: DecodingContext
    ) -> [Document.Referable<Document.Parameter>] {
        let kept = parameters.compactMap(moved)
        let known = kept.compactMap { if case .value(let parameter) = $0 { parameter.name } else { nil } }
        let fixed = pairs.filter { pair in !pair.value.contains("{") && !known.contains(pair.name) }
        return kept + fixed.compactMap { parameter($0, context).map { .value($0) } }
    }

    /// A path parameter that is named in the query belongs there.
    private func moved(_ referable: Document.Referable<Document.Parameter>) -> Document.Referable<Document.Parameter>? {
        guard case .value(let parameter) = referable, parameter.place == .path,
            let pair = pairs.first(where: { $0.value == "{\(parameter.name)}" })
        else { return referable }
        return .value(parameter.with(name: pair.name, place: .query))
    }

    private func parameter(
        _ pair: (name: String, value: String), _ context: DecodingContext
    ) -> Document.Parameter? {
        func node(_ text: String) -> Node { Node(.string(text), range: range) }
        func object(_ entries: [(String, Node)]) -> Node {
            Node(
                .mapping(Mapping(entries.map { Mapping.Entry(key: $0.0, keyRange: range, value: $0.1) })), range: range)
        }
        let values = Node(.sequence([node(pair.value)]), range: range)
        // The place of the pair in the key tells its schema from that of another pair.
        let offset = range.startOffset + (pairs.firstIndex { $0 == pair } ?? 0)
        let place = SourceRange(file: range.file, start: offset, end: range.endOffset)
        let schema = Node(object([("type", node("string")), ("enum", values)]).value, range: place)
        let parameter = object([
            ("name", node(pair.name)), ("in", node("query")), ("required", Node(.bool(true), range: range)),
            ("schema", schema),
        ])
        return Document.Parameter.decode(parameter, at: .root, context)
    }
}
