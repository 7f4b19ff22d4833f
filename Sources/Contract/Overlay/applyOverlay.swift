/// Reads a document and applies overlays to it, in their order.
public func readContract(_ file: SourceFile, overlays: [SourceFile]) -> (Node?, [Diagnostic]) {
    let (root, reading) = readContract(file)
    var diagnostics = reading
    guard var node = root else { return (nil, diagnostics) }
    for overlay in overlays {
        let (changed, found) = applyOverlay(overlay, to: node)
        node = changed
        diagnostics += found
    }
    return (node, diagnostics)
}

/// Carries out the actions of an overlay, one after the other, on the tree of a document.
///
/// The values that come from the overlay keep their places in it, so that what is wrong with them is said there.
public func applyOverlay(_ file: SourceFile, to document: Node) -> (Node, [Diagnostic]) {
    let (root, reading) = readContract(file)
    guard let root else { return (document, reading) }
    let (overlay, decoding) = Overlay.decode(root)
    var change = OverlayChange(document: document, diagnostics: reading + decoding)
    for action in overlay?.actions ?? [] { change.carryOut(action) }
    return (change.document, change.diagnostics)
}

private struct OverlayChange {
    var document: Node
    var diagnostics: [Diagnostic]
    private var matchCount = 0
    /// An action can double a document, and there may be many.
    private static let matchLimit = 100_000

    init(document: Node, diagnostics: [Diagnostic]) {
        self.document = document
        self.diagnostics = diagnostics
    }

    mutating func carryOut(_ action: Overlay.Action) {
        let path: JSONPath
        do throws(JSONPathParser.Failure) {
            var parser = JSONPathParser(action.target, at: action.targetRange)
            path = try parser.parse()
        } catch {
            let range = action.range(ofTargetFrom: error.offset)
            return report(.jsonPath, at: range, "the target is not a JSONPath: \(error.message)")
        }
        let matches = path.matches(in: document)
        if matches.isEmpty {
            let message = "the target '\(action.target)' is nowhere in the document"
            return report(.unmatchedTarget, at: action.targetRange, message)
        }
        matchCount += matches.count
        if matchCount > Self.matchLimit {
            let message = "the targets of this overlay are more than \(Self.matchLimit) places in the document"
            return report(.tooManyNodes, at: action.targetRange, message)
        }
        // `remove` outweighs `update` (Overlay 1.0 §4.4.3).
        if action.isRemoval {
            remove(matches.map(\.pointer), action)
        } else if let update = action.update {
            for match in matches { apply(update, to: match, action) }
        }
    }

    private mutating func report(_ rule: DiagnosticRule, at range: SourceRange, _ message: String) {
        diagnostics.append(Diagnostic(rule, at: range, message))
    }

    /// From the end to the beginning, so that the indices before stay as they are.
    private mutating func remove(_ pointers: [JSONPointer], _ action: Overlay.Action) {
        if pointers.contains(.root) {
            return report(.invalidValue, at: action.targetRange, "the document itself cannot be removed")
        }
        for pointer in Set(pointers).sorted(by: { $1.isBefore($0) }) {
            document = document.changing(pointer.tokens[...]) { _ in nil } ?? document
        }
    }

    private mutating func apply(_ update: Node, to match: JSONPath.Match, _ action: Overlay.Action) {
        guard match.node.mapping != nil || match.node.sequence != nil else {
            let message = "'update' changes objects and arrays; the target '\(action.target)' is \(match.node.kindName)"
            return report(.invalidValue, at: action.targetRange, message)
        }
        guard match.node.sequence != nil || update.mapping != nil else {
            let message = "'update' of an object must be an object, found \(update.kindName)"
            return report(.wrongType, at: update.range, message)
        }
        document = document.changing(match.pointer.tokens[...]) { $0.updated(by: update) } ?? document
    }
}

extension Overlay.Action {
    /// The place in the file of a place in the target's text, where it is written without escapes.
    fileprivate func range(ofTargetFrom offset: Int) -> SourceRange {
        let source = targetRange.text
        let quote = source.utf8.count - target.utf8.count == 2 ? 1 : 0
        guard source.utf8.dropFirst(quote).starts(with: target.utf8) else { return targetRange }
        let before = String(String.UnicodeScalarView(target.unicodeScalars.prefix(offset))).utf8.count
        let start = targetRange.startOffset + quote + before
        return SourceRange(file: targetRange.file, start: start, end: min(start + 1, targetRange.endOffset))
    }
}

extension JSONPointer {
    /// Whether it comes before another one in a document; array elements by their numbers.
    fileprivate func isBefore(_ other: JSONPointer) -> Bool {
        for (left, right) in zip(tokens, other.tokens) where left != right {
            if let left = Int(left), let right = Int(right) { return left < right }
            return left < right
        }
        return tokens.count < other.tokens.count
    }
}

extension Node {
    /// The value with a part of it changed; nil for a part takes it away.
    fileprivate func changing(_ tokens: ArraySlice<String>, _ change: (Node) -> Node?) -> Node? {
        guard let token = tokens.first else { return change(self) }
        switch value {
        case .mapping(let mapping):
            let entries = mapping.entries.compactMap { entry -> Mapping.Entry? in
                guard entry.key == token else { return entry }
                return entry.value.changing(tokens.dropFirst(), change).map {
                    Mapping.Entry(key: entry.key, keyRange: entry.keyRange, value: $0)
                }
            }
            return Node(.mapping(Mapping(entries)), range: range)
        case .sequence(let elements):
            let changed = elements.enumerated().compactMap { index, element in
                String(index) == token ? element.changing(tokens.dropFirst(), change) : element
            }
            return Node(.sequence(changed), range: range)
        default: return self
        }
    }

    /// Objects are merged member by member, arrays get further elements, and anything else is replaced (Overlay 1.0
    /// §4.4.3.1).
    fileprivate func updated(by update: Node) -> Node {
        if case .sequence(let elements) = value { return Node(.sequence(elements + [update]), range: range) }
        return merged(with: update)
    }

    private func merged(with update: Node) -> Node {
        switch (value, update.value) {
        case (.mapping(let old), .mapping(let new)):
            let kept = old.entries.map { entry in
                new[entry.key].map { update in
                    Mapping.Entry(key: entry.key, keyRange: entry.keyRange, value: entry.value.merged(with: update))
                } ?? entry
            }
            return Node(.mapping(Mapping(kept + new.entries.filter { old.entry($0.key) == nil })), range: range)
        case (.sequence(let old), .sequence(let new)): return Node(.sequence(old + new), range: range)
        default: return update
        }
    }
}
