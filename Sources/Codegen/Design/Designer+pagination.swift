import Contract

/// The extension that says how the pages of a list follow each other:
///
/// ```yaml
/// x-pagination:
///   style: offset       # or page, cursor, link, url
///   parameter: offset   # the query parameter: for offset, page and cursor
///   items: /tasks       # a JSON Pointer into the body of the success
///   total: /total       # how many items or pages there are; may be left out
///   next: /next_cursor  # the cursor or URL of the next page: for cursor and url
/// ```
private let key = "x-pagination"

extension Designer {
    /// The function that goes through the pages of a list; nil for operations that aren't one.
    mutating func designPagination(
        of operation: API.Operation,
        _ model: OperationModel,
        names: inout NamePool
    ) -> PaginationModel? {
        guard let node = operation.extensions.first(where: { $0.key == key })?.value else { return nil }
        if let mapping = node.mapping, mapping["style"] == nil {
            let message = "'\(key)' without a 'style' is the extension of another tool, and has no effect"
            report(.otherPagination, at: node.range, message, fix: "a 'style' is one of: \(styleNames)")
            return nil
        }
        do {
            let reader = PaginationReader(operation: operation, model: model, node: node)
            var pagination = try reader.read(&self)
            let name = "\(operation.swiftName ?? operation.id) pages"
            pagination.functionName = identifier(names.claim(name, at: node.range).name)
            return pagination
        } catch {
            report(.invalidPagination, at: error.range, error.message, fix: error.fix)
            return nil
        }
    }
}

private let styleNames = PaginationReader.Style.allCases.map(\.rawValue).joined(separator: ", ")

private struct PaginationFault: Error {
    var range: SourceRange
    var message: String
    var fix: String?
}

/// Reads the extension of one operation.
private struct PaginationReader {
    enum Style: String, CaseIterable {
        case offset, page, cursor, link, url

        var keys: Set<String> {
            switch self {
            case .offset, .page: ["style", "items", "parameter", "total"]
            case .cursor: ["style", "items", "parameter", "next"]
            case .link: ["style", "items"]
            case .url: ["style", "items", "next"]
            }
        }
    }

    let operation: API.Operation
    let model: OperationModel
    let node: Node

    func read(_ designer: inout Designer) throws(PaginationFault) -> PaginationModel {
        guard let mapping = node.mapping else { throw fault(node, "'\(key)' must be a mapping") }
        guard let style = node["style"]?.string.flatMap(Style.init) else {
            throw fault(node["style"] ?? node, "'\(key)' needs a 'style', one of: \(styleNames)")
        }
        for entry in mapping.entries where !style.keys.contains(entry.key) {
            let message = "'\(entry.key)' means nothing to pagination by \(style.rawValue)"
            throw PaginationFault(range: entry.keyRange, message: message)
        }
        let items = try place("items", &designer)
        guard case .array(let item) = items.type else {
            throw fault(node["items"] ?? node, "'items' leads to \(items.type.text), not to an array")
        }
        let list = items.isOptional ? "{ \(items.path) ?? [] }" : "{ \(items.path) }"
        var arguments = [SwiftArgument("items", list)]
        switch style {
        case .offset, .page:
            arguments.insert(SwiftArgument("\\.\(try parameter { $0.isInteger }.name)"), at: 0)
            if node["total"] != nil {
                let total = try place("total", &designer)
                guard total.type == .named("Int") else {
                    throw fault(node["total"] ?? node, "'total' leads to \(total.type.text), not to an integer")
                }
                arguments.append(SwiftArgument("total", "{ \(total.path) }"))
            }
        case .cursor:
            let next = try place("next", &designer)
            let cursor = try parameter { $0 == .optional(next.type) }
            arguments.insert(SwiftArgument("\\.\(cursor.name)"), at: 0)
            arguments.append(SwiftArgument("next", "{ \(next.path) }"))
        case .link: break
        case .url:
            let next = try place("next", &designer)
            guard next.type == .named("String") else {
                throw fault(node["next"] ?? node, "'next' leads to \(next.type.text), not to a string")
            }
            arguments.append(SwiftArgument("next", "{ \(next.path) }"))
        }
        return PaginationModel(itemType: item, scheme: .call(".\(style.rawValue)", arguments))
    }

    /// The property of the input that holds the parameter.
    private func parameter(where isFitting: (SwiftType) -> Bool) throws(PaginationFault) -> PropertyModel {
        guard let entry = node["parameter"], let name = entry.string else {
            throw fault(node["parameter"] ?? node, "'\(key)' needs a 'parameter', the name of a query parameter")
        }
        let names = operation.parameters.filter { $0.location == .query }.map(\.name)
        let index = model.described.firstIndex { $0.location == .query && $0.name == name }
        guard let index else {
            let fix = names.isEmpty ? nil : "the query parameters are: \(names.joined(separator: ", "))"
            throw PaginationFault(
                range: entry.range, message: "'\(operation.id)' has no query parameter '\(name)'", fix: fix)
        }
        let property = model.parameters[index]
        guard isFitting(property.type) else {
            throw fault(entry, "the parameter '\(name)' is \(property.type.text), which doesn't fit the pagination")
        }
        return property
    }

    /// What a JSON Pointer leads to in the output.
    private func place(_ name: String, _ designer: inout Designer) throws(PaginationFault) -> OutputPlace {
        guard let entry = node[name], let text = entry.string, let pointer = JSONPointer(parsing: text) else {
            throw fault(node[name] ?? node, "'\(key)' needs '\(name)', a JSON Pointer such as '/\(name)'")
        }
        let successes = operation.responses.filter(\.status.isSuccess)
        guard successes.count == 1, let use = successes[0].content.first?.schema else {
            throw fault(node, "only an operation with one success, with a body, has pages")
        }
        let hasHeaders = !designer.documentedHeaders(of: successes[0]).isEmpty
        let direction = Place(direction: .response)
        let body = OutputPlace(path: hasHeaders ? "$0.body" : "$0", type: designer.type(of: use, at: direction))
        guard let place = designer.place(at: pointer, of: use.schema, in: body) else {
            throw fault(entry, "the body of '\(operation.id)' has nothing at '\(text)'")
        }
        return place
    }

    private func fault(_ node: Node, _ message: String) -> PaginationFault {
        PaginationFault(range: node.range, message: message)
    }
}

extension SwiftType {
    fileprivate var isInteger: Bool {
        let integers: Set<SwiftType> = [.named("Int"), .named("Int32"), .named("Int64")]
        return switch self {
        case .optional(let wrapped): integers.contains(wrapped)
        default: integers.contains(self)
        }
    }
}
