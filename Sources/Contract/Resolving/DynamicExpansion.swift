/// Writes generic schemas out, so that all later stages see static references only: where a schema refers to one that
/// has a `$dynamicRef`, and gives its anchor another meaning, it gets a copy of that schema among its `$defs`, with a
/// `$ref` in place of the `$dynamicRef`.
///
/// Copies are of files of their own with the same text: what is known of a schema is kept by its range.
struct DynamicExpansion {
    typealias Scope = DynamicAnchors.Scope

    private let root: Node
    private let files: ReferencedFiles
    private let anchors: DynamicAnchors
    private(set) var diagnostics: [Diagnostic] = []
    /// Where copies stand, and what is to be added among the `$defs` of a place.
    private var copies: [Place: JSONPointer] = [:]
    private var definitions: [JSONPointer: [Mapping.Entry]] = [:]
    private var dependences: [Place: Bool] = [:]
    private var depth = 0
    /// Copies of copies inside each other.
    private static let deepestCopy = 20
    /// How many parts of schemas may be looked at, over and over, and how many copied; then schemas are taken as they
    /// are.
    private var stepsLeft = 100_000
    private var partsLeft = 50_000

    /// A place that is entered in a scope.
    private struct Place: Hashable {
        var pointer: JSONPointer
        var scope: Scope
    }

    /// What the anchor of a `$dynamicRef` is.
    private struct Outcome: Hashable {
        var name: String
        var target: JSONPointer
    }

    /// What is being written: a resource of the document, or a copy for it.
    private struct Output {
        var resource: JSONPointer?
        var scope: Scope = [:]
        var copy: SourceFile?

        /// Where a range of the document is in the copy.
        func range(_ range: SourceRange) -> SourceRange {
            copy.map { SourceRange(file: $0, start: range.startOffset, end: range.endOffset) } ?? range
        }
    }

    init(_ root: Node, files: ReferencedFiles) {
        self.root = root
        self.files = files
        anchors = DynamicAnchors(of: root)
    }

    /// The document with static references; itself where no anchor has two meanings.
    mutating func expand() -> Node {
        guard anchors.hasAmbiguous else { return root }
        for (name, range, first) in anchors.repeated {
            diagnostics.append(
                Diagnostic(
                    .dynamicReference, at: range, "this schema has two '$dynamicAnchor: \(name)'; the first counts",
                    fix: "give one another name, or put it into a schema of its own",
                    notes: [Diagnostic.Note(range: first, message: "the other one is here")]))
        }
        let rewritten = rewrite(root, .root, Output(), isMap: false)
        if stepsLeft <= 0 {
            let message = "generic schemas lead to one another in too many ways: not all of what they mean is known"
            let range = root.mapping?.entry("components")?.keyRange ?? root.range
            diagnostics.append(Diagnostic(.nestingTooDeep, at: range, message))
        }
        return addDefinitions(to: rewritten, .root)
    }
}

/// The document with static references in place of those that depend on who refers to them.
func expandDynamicReferences(of root: Node, loader: ReferenceLoader?) -> (Node, [Diagnostic]) {
    var expansion = DynamicExpansion(root, files: ReferencedFiles(root: root, loader: loader))
    let expanded = expansion.expand()
    return (expanded, expansion.diagnostics)
}

// MARK: - Where references lead

extension DynamicExpansion {
    /// The place in the document that a reference names; nil in other files.
    private func locate(_ text: String, at range: SourceRange, in pointer: JSONPointer) -> JSONPointer? {
        guard let place = files.locate(text, at: range, in: pointer).0, place.node.range.file === root.range.file else {
            return nil
        }
        return place.pointer
    }

    /// What the `$dynamicRef` of a schema leads to in a scope; nil for one that is static already.
    private func target(of node: Node, at pointer: JSONPointer, in scope: Scope) -> (name: String, JSONPointer?)? {
        guard let text = node.string else { return nil }
        let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, anchors.isAmbiguous(String(parts[1])) else { return nil }
        let initial = parts[0].isEmpty ? pointer : locate(String(parts[0]), at: node.range, in: pointer)
        let name = String(parts[1])
        return (name, initial.flatMap { anchors.target(name, from: $0, in: scope) })
    }

    /// What all the dynamic references lead to that a place leads to.
    private mutating func outcomes(of place: Place) -> Set<Outcome> {
        var found: Set<Outcome> = []
        var seen: Set<Place> = []
        var queue = [place]
        while let next = queue.popLast() {
            let scope = anchors.entering(next.pointer, from: next.scope)
            guard seen.insert(Place(pointer: next.pointer, scope: scope)).inserted,
                let node = root.node(at: next.pointer)
            else { continue }
            scan(node, next.pointer, scope, isMap: false, &queue, &found)
        }
        return found
    }

    private mutating func scan(
        _ node: Node, _ pointer: JSONPointer, _ scope: Scope, isMap: Bool, _ queue: inout [Place],
        _ found: inout Set<Outcome>
    ) {
        stepsLeft -= 1
        guard stepsLeft > 0 else { return }
        for (index, element) in (node.sequence ?? []).enumerated() {
            scan(element, pointer.appending(index), scope, isMap: false, &queue, &found)
        }
        guard let mapping = node.mapping else { return }
        let scope = !isMap && mapping["$id"] != nil ? anchors.entering(pointer, from: scope) : scope
        for (entry, holdsNames) in DynamicAnchors.schemaEntries(of: mapping, isMap: isMap) {
            if !isMap, DynamicAnchors.holdsDefinitions(entry.key) { continue }
            if !isMap, entry.key == "$ref", let text = entry.value.string {
                let target = locate(text, at: entry.value.range, in: pointer)
                if let target { queue.append(Place(pointer: target, scope: scope)) }
            } else if !isMap, entry.key == "$dynamicRef" {
                guard let (name, target) = target(of: entry.value, at: pointer, in: scope), let target else { continue }
                found.insert(Outcome(name: name, target: target))
                queue.append(Place(pointer: target, scope: scope))
            } else {
                scan(entry.value, pointer.appending(entry.key), scope, isMap: holdsNames, &queue, &found)
            }
        }
    }

    /// Whether a place means something else in a scope than by itself.
    private mutating func depends(_ pointer: JSONPointer, on scope: Scope) -> Bool {
        let place = Place(pointer: pointer, scope: scope)
        guard !scope.isEmpty, stepsLeft > 0 else { return false }
        if let known = dependences[place] { return known }
        let depends = outcomes(of: place) != outcomes(of: Place(pointer: pointer, scope: [:]))
        dependences[place] = depends
        return depends
    }
}

// MARK: - Writing

extension DynamicExpansion {
    private mutating func rewrite(_ node: Node, _ pointer: JSONPointer, _ output: Output, isMap: Bool) -> Node {
        if output.copy != nil { partsLeft -= 1 }
        switch node.value {
        case .sequence(let elements):
            var rewritten: [Node] = []
            for (index, element) in elements.enumerated() {
                rewritten.append(rewrite(element, pointer.appending(index), output, isMap: false))
            }
            return Node(.sequence(rewritten), range: output.range(node.range))
        case .mapping(let mapping):
            let entries = rewrite(mapping, pointer, isMap ? output : entering(node, pointer, output), isMap: isMap)
            return Node(.mapping(Mapping(entries)), range: output.range(node.range))
        default: return Node(node.value, range: output.range(node.range))
        }
    }

    /// The output within a schema, which may be a resource of its own.
    private mutating func entering(_ node: Node, _ pointer: JSONPointer, _ output: Output) -> Output {
        guard anchors.resource(of: pointer) == pointer else { return output }
        var inner = output
        if output.copy == nil {
            if pointer.parent.last.map(DynamicAnchors.holdsDefinitions) != true, depends(pointer, on: output.scope) {
                diagnostics.append(
                    Diagnostic(
                        .dynamicReference, at: node.range,
                        "the schemas that this one refers to depend on the one around it, and on who refers to it",
                        fix: "move it into 'components/schemas', and put a '$ref' to it here"))
            }
            inner.resource = pointer
            inner.scope = [:]
        }
        inner.scope = anchors.entering(pointer, from: inner.scope)
        return inner
    }

    private mutating func rewrite(
        _ mapping: Mapping, _ pointer: JSONPointer, _ output: Output, isMap: Bool
    ) -> [Mapping.Entry] {
        var entries: [Mapping.Entry] = []
        for entry in mapping.entries {
            let key = isMap ? "" : entry.key
            if output.copy != nil,
                key == "$id" || key == "$anchor" || key == "$dynamicAnchor"
                    || DynamicAnchors.holdsDefinitions(key)
            {
                continue
            }
            var value: Node? = entry.value
            var newKey = entry.key
            if key == "$ref" {
                value = reference(entry.value, pointer, output)
            } else if key == "$dynamicRef", let (name, target) = target(of: entry.value, at: pointer, in: output.scope)
            {
                value = target.map { self.reference(to: $0, entry.value, output) }
                if target == nil { reportUnknown(name, at: entry.value.range) }
                newKey = "$ref"
            } else {
                let inner = DynamicAnchors.holdsData(key) ? Output(copy: output.copy) : output
                let place = pointer.appending(entry.key)
                value = rewrite(entry.value, place, inner, isMap: DynamicAnchors.holdsNames(key))
            }
            guard let value else { continue }
            add(Mapping.Entry(key: newKey, keyRange: output.range(entry.keyRange), value: value), to: &entries)
        }
        return entries
    }

    /// A second `$ref` stands in `allOf`.
    private func add(_ entry: Mapping.Entry, to entries: inout [Mapping.Entry]) {
        guard entry.key == "$ref", let index = entries.firstIndex(where: { $0.key == "$ref" }) else {
            return entries.append(entry)
        }
        let members = [entries[index], entry].map { Node(.mapping(Mapping([$0])), range: $0.value.range) }
        let all = Node(.sequence(members), range: entry.keyRange)
        entries[index] = Mapping.Entry(key: "allOf", keyRange: entry.keyRange, value: all)
    }

    private mutating func reference(_ node: Node, _ pointer: JSONPointer, _ output: Output) -> Node {
        guard let text = node.string, output.copy != nil || !output.scope.isEmpty,
            let target = locate(text, at: node.range, in: pointer)
        else { return Node(node.value, range: output.range(node.range)) }
        if output.copy == nil, !depends(target, on: output.scope) { return node }
        return reference(to: target, node, output)
    }

    /// A reference to a place, or to the copy of it for the scope.
    private mutating func reference(to target: JSONPointer, _ node: Node, _ output: Output) -> Node {
        var place = target
        if depends(target, on: output.scope) { place = copy(target, output, at: node.range) }
        return Node(.string("#\(place.fragment)"), range: output.range(node.range))
    }

    private mutating func copy(_ target: JSONPointer, _ output: Output, at range: SourceRange) -> JSONPointer {
        guard let resource = output.resource, let node = root.node(at: target) else { return target }
        if output.copy != nil, isSame(resource, as: target, in: output.scope) { return resource }
        let key = Place(pointer: target, scope: output.scope)
        if let known = copies[key] { return known }
        guard depth < Self.deepestCopy, partsLeft > 0 else {
            stepsLeft = 0
            return target
        }
        depth += 1
        defer { depth -= 1 }
        let name = name(of: target, in: resource)
        let place = resource.appending("$defs").appending(name)
        copies[key] = place
        let scope = anchors.entering(target, from: output.scope)
        let copy = Output(resource: resource, scope: scope, copy: node.range.file.copy())
        definitions[resource, default: []].append(
            Mapping.Entry(key: name, keyRange: copy.range(node.range), value: Node(.null, range: node.range)))
        let index = (definitions[resource]?.count ?? 1) - 1
        let content = rewrite(node, target, copy, isMap: false)
        definitions[resource]?[index] = Mapping.Entry(key: name, keyRange: content.range, value: content)
        return place
    }

    /// Whether a resource is a generic schema and nothing more, in the scope of the resource.
    private func isSame(_ resource: JSONPointer, as target: JSONPointer, in scope: Scope) -> Bool {
        guard let mapping = root.node(at: resource)?.mapping, let reference = mapping["$ref"],
            let text = reference.string, anchors.entering(resource, from: [:]) == scope
        else { return false }
        let says = mapping.entries.contains { !["$ref", "$id", "$defs", "title", "description"].contains($0.key) }
        return !says && locate(text, at: reference.range, in: resource) == target
    }

    /// `UserPage` for what `User` needs of `Page`, unless there is something of that name.
    private func name(of target: JSONPointer, in resource: JSONPointer) -> String {
        let taken = root.node(at: resource.appending("$defs"))?.mapping
        let added = definitions[resource] ?? []
        let base = (resource.tokens.count == 3 ? resource.last ?? "" : "") + (target.last ?? "")
        var name = base
        var number = 2
        while taken?.entry(name) != nil || added.contains(where: { $0.key == name }) {
            name = "\(base)\(number)"
            number += 1
        }
        return name
    }

    private mutating func reportUnknown(_ name: String, at range: SourceRange) {
        diagnostics.append(
            Diagnostic(
                .dynamicReference, at: range,
                "nothing around the schema has the '$dynamicAnchor' '\(name)' it refers to",
                fix: "say what it is by itself: $defs: {\(name): {$dynamicAnchor: \(name)}}"))
    }

    private func addDefinitions(to node: Node, _ pointer: JSONPointer) -> Node {
        if let elements = node.sequence {
            let added = elements.enumerated().map { addDefinitions(to: $1, pointer.appending($0)) }
            return Node(.sequence(added), range: node.range)
        }
        guard let mapping = node.mapping else { return node }
        let own = definitions[pointer] ?? []
        var entries = mapping.entries.map { entry in
            var value = addDefinitions(to: entry.value, pointer.appending(entry.key))
            if entry.key == "$defs", !own.isEmpty, let known = value.mapping {
                value = Node(.mapping(Mapping(known.entries + own)), range: value.range)
            }
            return Mapping.Entry(key: entry.key, keyRange: entry.keyRange, value: value)
        }
        if !own.isEmpty, mapping.entry("$defs") == nil {
            let value = Node(.mapping(Mapping(own)), range: node.range)
            entries.append(Mapping.Entry(key: "$defs", keyRange: node.range, value: value))
        }
        return Node(.mapping(Mapping(entries)), range: node.range)
    }
}
