extension SchemaResolver {
    /// One schema that matches what all the given ones match.
    func merge(_ parts: [Document.Schema]) -> API.Schema {
        var atoms = parts.count == 1 ? self.atoms(of: parts[0]) : parts.flatMap { self.atoms(of: $0) }
        if parts.count > 1 {
            var seen: Set<SourceRange> = []
            atoms = atoms.filter { seen.insert($0.range).inserted }
        }
        var merge = SchemaMerge(resolver: self, outer: parts[parts.count - 1], atoms: atoms)
        return merge.merge()
    }
}

/// The merging of schemas that must all match. Each topic has its own extension.
struct SchemaMerge {
    let resolver: SchemaResolver
    /// The schema whose words describe the result.
    let outer: Document.Schema
    let atoms: [Document.Schema]
    var result: API.Schema
    /// Set when the types have nothing in common but null.
    var leavesOnlyNull = false

    init(resolver: SchemaResolver, outer: Document.Schema, atoms: [Document.Schema]) {
        self.resolver = resolver
        self.outer = outer
        self.atoms = atoms
        result = API.Schema(pointer: outer.pointer, range: outer.range)
    }

    mutating func merge() -> API.Schema {
        mergeWords()
        mergeTypes()
        mergeValues()
        mergeNumbers()
        mergeStrings()
        mergeArrays()
        mergeObjects()
        mergeComposition()
        mergeRules()
        collectOtherKeywords()
        return result
    }

    @inline(never)
    func report(
        _ rule: DiagnosticRule, severity: Diagnostic.Severity? = nil, _ message: String, at range: SourceRange,
        first: SourceRange? = nil
    ) {
        let notes = first.map { [Diagnostic.Note(range: $0, message: "the other one is here")] } ?? []
        resolver.references.report(rule, severity: severity, at: range, message, notes: notes)
    }

    private mutating func mergeWords() {
        // A schema that only wraps another one has the other one's words where it has none.
        let sources = [outer] + atoms.reversed().filter { $0 !== outer && isSingle }
        result.title = outer.annotations.title
        result.description = sources.lazy.compactMap(\.annotations.description).first
        result.examples = outer.annotations.example.map { [$0] } ?? []
        result.examples += outer.annotations.examples
        result.isDeprecated = outer.annotations.isDeprecated
        let summary = resolver.summary(of: outer)
        result.defaultValue = summary.defaultValue
        result.isReadOnly = summary.isReadOnly
        result.isWriteOnly = summary.isWriteOnly
        result.isNullable = resolver.isNullable(atoms, outer: outer)
        result.isSatisfiable = !atoms.contains { $0.boolean == false }
        result.extensions = outer.extensions.map { ($0.key, $0.value) }
        result.xml = (outer.xml ?? atoms.lazy.compactMap(\.xml).first).map(API.XML.init)
    }

    /// Whether the outer schema refers to exactly one other.
    private var isSingle: Bool {
        (outer.composition?.allOf.count ?? 0) + (outer.reference == nil ? 0 : 1) == 1
    }
}

extension API.XML {
    init(_ xml: Document.XML) {
        self.init()
        name = xml.name
        namespace = xml.namespace
        prefix = xml.prefix
        isAttribute = xml.isAttribute || xml.nodeType == .attribute
        isWrapped = xml.isWrapped || xml.nodeType == .element
        if let type = xml.nodeType, type != .attribute, type != .element { otherNodeType = type }
    }
}
