/// Puts events together to a tree, and stops the scan when a limit is reached.
struct YAMLTreeBuilder {
    let file: SourceFile
    let limits: ReadingLimits
    var diagnostics: [Diagnostic] = []
    private(set) var root: Node?
    /// Whether a limit or a second document ended the scan early.
    private(set) var isStopped = false
    private var open: [OpenCollection] = []
    private var anchors: [String: Anchor] = [:]
    private var openAnchors: [String: SourceRange] = [:]
    private var nodeCount = 0
    private var aliasedCount = 0
    /// Where a second document begins.
    private var secondDocument: SourceRange?
    /// Among more anchors, what an alias may have meant is not looked for.
    private static let mostNames = 100

    /// A collection whose end has not come yet.
    private struct OpenCollection {
        let isMapping: Bool
        let isFlow: Bool
        let anchor: String?
        let start: Int
        /// How many values stood before it, repetitions included: their number at the end gives its size.
        let countBefore: Int
        var elements: [Node] = []
        var entries: [Mapping.Entry] = []
        /// The entries of objects that `<<` names.
        var merged: [Mapping.Entry] = []
        var key: YAMLKey?
        var lastEnd: Int
        /// The most collections inside one another below it, those that aliases repeat included.
        var innerHeight = 0

        /// Whether the next node is a key.
        var awaitsKey: Bool { isMapping && key == nil }

        /// Puts a finished node where it belongs: as key, value or element. True when it is the value of a merge key,
        /// whose entries are to be taken over.
        mutating func place(_ node: Node, height: Int) -> Bool {
            innerHeight = max(innerHeight, height)
            lastEnd = max(lastEnd, node.range.endOffset)
            if !isMapping {
                elements.append(node)
            } else if key == nil {
                // An alias that leads nowhere stands where a key was expected.
                key = YAMLKey(text: "", range: node.range, isUsable: false, isPlaced: true)
            } else if key?.isPlaced == false {
                key?.isPlaced = true
            } else if let key = key.take() {
                if key.isUsable { entries.append(Mapping.Entry(key: key.text, keyRange: key.range, value: node)) }
                return key.isMerge
            }
            return false
        }
    }

    private struct Anchor {
        let node: Node
        /// The values that an alias to it repeats.
        let size: Int
        /// The collections inside one another that an alias to it repeats.
        let height: Int
    }

    init(file: SourceFile, limits: ReadingLimits) {
        self.file = file
        self.limits = limits
    }

    /// Returns false when the scan shall stop.
    mutating func receive(_ event: YAMLEvent) -> Bool {
        if let secondDocument {
            endAtSecondDocument(secondDocument, with: event.kind)
            return false
        }
        let range = SourceRange(file: file, start: event.start, end: event.end)
        switch event.kind {
        case .documentStart: startDocument(range)
        case .alias(let name): addAlias(name, range)
        case .scalar(let scalar): addScalar(scalar, range)
        case .sequenceStart(let collection): start(collection, isMapping: false, range)
        case .mappingStart(let collection): start(collection, isMapping: true, range)
        case .collectionEnd: endCollection(at: event.end)
        case .other: break
        }
        return !isStopped
    }

    @inline(never)
    private mutating func report(_ rule: DiagnosticRule, _ range: SourceRange, _ message: String, fix: String? = nil) {
        diagnostics.append(Diagnostic(rule, at: range, message, fix: fix))
    }

    private mutating func stop(_ rule: DiagnosticRule, _ range: SourceRange, _ message: String, fix: String? = nil) {
        report(rule, range, message, fix: fix)
        isStopped = true
    }

    /// A second document is looked at no further than it takes to tell whether there is anything in it.
    private mutating func startDocument(_ range: SourceRange) {
        if root?.isNull == true { root = nil }
        if root != nil { secondDocument = range }
    }

    private mutating func endAtSecondDocument(_ range: SourceRange, with event: YAMLEvent.Kind) {
        var isEmpty = false
        if case .scalar(let scalar) = event { isEmpty = scalar.isPlain && scalar.text.isEmpty }
        let message = "a second document begins here; only the first one is read"
        diagnostics.append(
            Diagnostic(
                .multipleDocuments, severity: isEmpty ? .warning : nil, at: range, message,
                fix: isEmpty ? "remove the '---'" : "keep one in a file"))
    }

    private mutating func countNode(_ range: SourceRange) {
        nodeCount += 1
        if nodeCount > limits.nodes { stop(.tooManyNodes, range, "the document has more than \(limits.nodes) values") }
    }
}

extension YAMLTreeBuilder {
    private mutating func addScalar(_ scalar: YAMLScalar, _ range: SourceRange) {
        countNode(range)
        if awaitsKey {
            open[open.count - 1].key = key(from: scalar, range)
        }
        let (value, problem) = CoreSchema.value(of: scalar)
        switch problem {
        case .unknownTag(let tag) where !awaitsValueOfNewKey:
            report(.unknownTag, range, "the tag '\(tag)' has no meaning in JSON")
        case .notJSON where !awaitsValueOfNewKey:
            report(.notJSONNumber, range, "'\(scalar.text)' has no JSON form", fix: "put it in quotes to mean the text")
        case .mismatch(let tag):
            report(.unknownTag, range, "'\(scalar.text)' is not a value for the tag '\(tag)'")
        default: break
        }
        let node = Node(value, range: range)
        if let anchor = scalar.anchor { anchors[anchor] = Anchor(node: node, size: 1, height: 0) }
        place(node, height: 0)
    }

    private mutating func addAlias(_ name: String, _ range: SourceRange) {
        guard let anchor = anchors[name], openAnchors[name] == nil else {
            if openAnchors[name] != nil {
                report(.aliasCycle, range, "'*\(name)' stands inside the value that it names")
            } else {
                let names = anchors.count <= Self.mostNames ? anchors.keys.sorted() : []
                let fix = Suggestion.fix(for: name, among: names)
                report(.undefinedAlias, range, "'*\(name)' has no anchor '&\(name)' before it", fix: fix)
            }
            return place(Node(.null, range: range), height: 0)
        }
        aliasedCount += anchor.size
        if aliasedCount > max(limits.aliasedNodes, nodeCount * 10) {
            stop(.aliasBudget, range, "aliases repeat more than \(limits.aliasedNodes) values")
        }
        if open.count + anchor.height > limits.depth {
            stop(.nestingTooDeep, range, "with this alias, values are nested more than \(limits.depth) deep")
        }
        if awaitsKey {
            let text = anchor.node.string ?? anchor.node.numberText ?? anchor.node.sourceText
            open[open.count - 1].key = YAMLKey(text: text, range: range)
        }
        place(anchor.node, height: anchor.height)
    }

    private mutating func start(_ collection: YAMLCollection, isMapping: Bool, _ range: SourceRange) {
        if open.count >= limits.depth {
            return stop(.nestingTooDeep, range, "values are nested more than \(limits.depth) deep")
        }
        let expected = isMapping ? "tag:yaml.org,2002:map" : "tag:yaml.org,2002:seq"
        if let tag = collection.tag, tag != "!", tag != expected {
            report(.unknownTag, range, "the tag '\(tag)' has no meaning in JSON")
        }
        if awaitsKey {
            report(.keyNotScalar, range, "a key is \(isMapping ? "an object" : "an array"), not a text")
            open[open.count - 1].key = YAMLKey(text: "", range: range, isUsable: false)
        }
        if let anchor = collection.anchor { openAnchors[anchor] = range }
        let countBefore = nodeCount + aliasedCount
        countNode(range)
        open.append(
            OpenCollection(
                isMapping: isMapping, isFlow: collection.isFlow, anchor: collection.anchor,
                start: range.startOffset, countBefore: countBefore, lastEnd: range.endOffset))
    }

    private mutating func endCollection(at end: Int) {
        guard let collection = open.popLast() else { return }
        // The end mark of a block collection stands before the next token, often lines below.
        let last = collection.isFlow ? end : collection.lastEnd
        let range = SourceRange(file: file, start: collection.start, end: last)
        let node: Node
        if collection.isMapping {
            diagnostics += duplicateKeys(in: collection.entries)
            let entries = withoutRepetitions(collection.entries)
            // The keys of the object itself count; of several merged ones, the first.
            let all = collection.merged.isEmpty ? entries : withoutRepetitions(entries + collection.merged)
            node = Node(.mapping(Mapping(all.fitted())), range: range)
        } else {
            node = Node(.sequence(collection.elements.fitted()), range: range)
        }
        if let anchor = collection.anchor {
            openAnchors[anchor] = nil
            let size = nodeCount + aliasedCount - collection.countBefore
            anchors[anchor] = Anchor(node: node, size: size, height: collection.innerHeight + 1)
        }
        place(node, height: collection.innerHeight + 1)
    }
}

extension YAMLTreeBuilder {
    /// Whether the next node is a key of the innermost collection.
    private var awaitsKey: Bool {
        let last = open.count - 1
        return last >= 0 && open[last].awaitsKey
    }

    /// Whether the key of the innermost mapping was read just now, from the node that is about to be placed.
    private var awaitsValueOfNewKey: Bool {
        let last = open.count - 1
        return last >= 0 && open[last].key?.isPlaced == false
    }

    private mutating func key(from scalar: YAMLScalar, _ range: SourceRange) -> YAMLKey {
        if scalar.isPlain, scalar.text == "<<", scalar.tag == nil {
            let fix = "write the entries out, or put '<<' in quotes to mean the text"
            let message = "the merge key '<<' is not part of YAML 1.2; it is read as in YAML 1.1"
            report(.mergeKey, range, message, fix: fix)
            return YAMLKey(text: scalar.text, range: range, isUsable: false, isMerge: true)
        }
        return YAMLKey(text: scalar.text, range: range)
    }

    /// Puts a finished node into the innermost collection, or makes it the root.
    private mutating func place(_ node: Node, height: Int) {
        if open.isEmpty {
            root = node
        } else if open[open.count - 1].place(node, height: height) {
            merge(node, at: open.count - 1)
        }
    }
}

extension YAMLTreeBuilder {
    /// Takes the entries of an object, or of each object in an array, that the merge key has as its value.
    private mutating func merge(_ node: Node, at index: Int) {
        for object in node.sequence ?? [node] {
            guard let mapping = object.mapping else {
                let message = "the merge key '<<' takes objects, found \(object.kindName)"
                diagnostics.append(Diagnostic(.mergeKey, severity: .error, at: object.range, message))
                continue
            }
            nodeCount += mapping.entries.count
            open[index].merged += mapping.entries
        }
        if nodeCount > limits.nodes {
            stop(.tooManyNodes, node.range, "the document has more than \(limits.nodes) values")
        }
    }
}

/// The key of an entry whose value has not come yet.
private struct YAMLKey {
    let text: String
    let range: SourceRange
    var isUsable = true
    var isMerge = false
    /// Whether the node that is the key has been passed by, so that the next one is the value.
    var isPlaced = false
}
