/// Turns schemas as written into schemas as meant, each once, with numbers in place of references.
///
/// A schema gets its number when it is first used and its contents later, so recursion through properties and items
/// needs no special care.
final class SchemaResolver {
    /// Longer chains of references would take the stack or quadratic time.
    static let longestChain = 100

    let references: References
    private(set) var schemas: [API.Schema] = []
    /// The numbers of schemas by themselves, and of those that are several at once.
    private var ids: [SourceRange: SchemaID] = [:]
    private var idsOfSeveral: [[SourceRange]: SchemaID] = [:]
    private var pending: [(id: SchemaID, parts: [Document.Schema])] = []
    private var names: [SourceRange: String] = [:]
    private(set) var components: [String: Document.Schema] = [:]
    private var takenNames: Set<String> = []
    var atomsBySchema: [SourceRange: [Document.Schema]] = [:]
    var openSchemas: [SourceRange] = []
    var simplified: [SourceRange: Simplified] = [:]
    var summaries: [SourceRange: Summary] = [:]
    var defaults: [SourceRange: Node?] = [:]
    var ruleTable = RuleTable()
    /// Component schemas by the component that one of their `allOf` members refers to.
    private(set) lazy var children = findChildren()

    init(_ references: References) {
        self.references = references
        for named in references.components where names[named.value.range] == nil {
            names[named.value.range] = named.name
            components[named.name] = components[named.name] ?? named.value
            takenNames.insert(named.name)
        }
    }

    /// The schemas under `components/schemas` in document order. A component that is nothing but a reference, or an
    /// alias of YAML, has no schema of its own: whoever uses it uses what it refers to.
    func resolveComponents() -> [SchemaID] {
        let components = references.components.map(\.value)
        var seen: Set<SchemaID> = []
        let ids = components.compactMap { schema -> SchemaID? in
            guard simplify(schema).target === schema else { return nil }
            let id = id(for: [schema])
            return seen.insert(id).inserted ? id : nil
        }
        resolvePending()
        return ids
    }

    /// The schemas of other files that have a name of their own, by file and place; for when all are resolved.
    func namedElsewhere() -> [SchemaID] {
        let ids = schemas.indices.map(SchemaID.init(index:)).filter { id in
            schemas[id.index].name != nil && schemas[id.index].range.file !== references.root.range.file
        }
        return ids.sorted { schemas[$0.index].range < schemas[$1.index].range }
    }

    /// The number of the schema that all the given ones make together; mostly it is one.
    func id(for parts: [Document.Schema]) -> SchemaID {
        guard parts.count != 1 else { return id(for: parts[0]) }
        let key = parts.map(\.range)
        if let id = idsOfSeveral[key] { return id }
        let id = add(parts)
        idsOfSeveral[key] = id
        return id
    }

    func id(for schema: Document.Schema) -> SchemaID {
        if let id = ids[schema.range] { return id }
        let id = add([schema])
        ids[schema.range] = id
        return id
    }

    private func add(_ parts: [Document.Schema]) -> SchemaID {
        let id = SchemaID(index: schemas.count)
        let main = parts[parts.count - 1]
        var placeholder = API.Schema(pointer: main.pointer, range: main.range)
        placeholder.name = parts.count == 1 ? name(of: main) : nil
        schemas.append(placeholder)
        pending.append((id, parts))
        return id
    }

    /// Works until every schema that was used has its contents, which may use further ones.
    func resolvePending() {
        while let (id, parts) = pending.popLast() {
            let name = schemas[id.index].name
            schemas[id.index] = merge(parts)
            schemas[id.index].name = name
        }
        resolvePendingRules()
    }

    /// A component's name. Schemas in other files are named after the place or the file they stand in, where that
    /// name is free.
    private func name(of schema: Document.Schema) -> String? {
        if let name = names[schema.range] { return name }
        guard schema.range.file !== references.root.range.file, isReferenced(schema) else { return nil }
        let file = schema.range.file.path.split(separator: "/").last?.split(separator: ".").first
        guard let name = schema.pointer.last ?? file.map(String.init), takenNames.insert(name).inserted else {
            return nil
        }
        names[schema.range] = name
        return name
    }

    /// Whether a schema of another file is a file of its own or stands in a map of schemas there.
    private func isReferenced(_ schema: Document.Schema) -> Bool {
        let parent = schema.pointer.parent
        return parent.isRoot || ["schemas", "$defs", "definitions"].contains(parent.last)
    }

    func isComponent(_ schema: Document.Schema) -> Bool { names[schema.range] != nil }

    func componentName(_ schema: Document.Schema) -> String? { names[schema.range] }

    private func findChildren() -> [SourceRange: [Document.Named<Document.Schema>]] {
        var children: [SourceRange: [Document.Named<Document.Schema>]] = [:]
        for named in references.components {
            for member in named.value.composition?.allOf ?? [] {
                guard let reference = member.reference, let parent = references.schema(reference) else { continue }
                children[parent.range, default: []].append(named)
            }
        }
        return children
    }
}
