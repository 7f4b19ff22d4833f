extension API {
    /// Makes a choice of every parent that tells its children apart by a `discriminator` without listing them in
    /// `oneOf` or `anyOf`: where it is used, a value may be any of them (OpenAPI 3.1 §4.8.24, "Composition and
    /// Inheritance"). What the parent says itself becomes the last branch, for values that are none of its children.
    ///
    /// Nothing becomes of a parent with a child that leads back to it by branches of its own: reading it would not end.
    mutating func listChildren() {
        for index in schemas.indices where schemas[index].isParent {
            let parent = SchemaID(index: index)
            var seen: Set<SchemaID> = [parent]
            let mapped = (schemas[index].discriminator?.mapping ?? []).map(\.schema)
            let children = mapped.filter { seen.insert($0).inserted }
            if !children.isEmpty, !children.contains(where: { leads(from: $0, to: parent) }) {
                listChildren(children, of: parent)
            }
        }
    }

    private mutating func listChildren(_ children: [SchemaID], of parent: SchemaID) {
        guard var discriminator = self[parent].discriminator else { return }
        let other = SchemaID(index: schemas.count)
        schemas.append(API.Schema(otherThanChildrenOf: self[parent]))
        discriminator.mapping = discriminator.mapping.map { ($0, $1 == parent ? other : $1) }
        if !discriminator.mapping.contains(where: { $0.schema == other }) {
            discriminator.mapping.append((self[parent].name ?? "", other))
        }
        if discriminator.fallback == nil || discriminator.fallback == parent { discriminator.fallback = other }
        self[parent].discriminator = discriminator
        self[parent].anyOf = (children + [other]).map(use(of:))
        self[parent].types = .object
        self[parent].objects = ObjectShape()
        self[parent].rule = Rule()
        self[parent].ruleKeywords = []
    }

    /// Whether a schema is a branch of another, or of its branches.
    private func leads(from start: SchemaID, to end: SchemaID) -> Bool {
        var open = [start]
        var seen: Set<SchemaID> = [start]
        while let next = open.popLast() {
            if next == end { return true }
            for branch in self[next].oneOf + self[next].anyOf where seen.insert(branch.schema).inserted {
                open.append(branch.schema)
            }
        }
        return false
    }
}

extension API.Schema {
    fileprivate var isParent: Bool {
        guard let discriminator = self.discriminator, self.oneOf.isEmpty, self.anyOf.isEmpty, self.allowedValues == nil
        else { return false }
        return self.types.isSubset(of: .object) && !discriminator.mapping.isEmpty
    }

    /// The parent by itself. Its words stay with the choice.
    fileprivate init(otherThanChildrenOf parent: API.Schema) {
        self = parent
        self.name = nil
        self.title = "Other"
        self.description = nil
        self.discriminator = nil
        self.defaultValue = nil
        self.isNullable = false
        self.examples = []
        self.extensions = []
        self.otherKeywords = []
    }
}
