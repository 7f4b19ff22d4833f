/// The files that references lead into: the contract itself, and those that the loader gave.
///
/// A class because decoding and resolving share what was loaded.
final class ReferencedFiles {
    private let loader: ReferenceLoader?
    /// The contract's own file, as other files refer back to it.
    private let own: FileReference
    private let root: Node
    private var roots: [FileReference: Node?] = [:]
    /// What each file is, seen from the contract.
    private var references: [ObjectIdentifier: FileReference] = [:]
    private var anchors: [ObjectIdentifier: [String: References.Located]] = [:]
    private var dynamicAnchors: [ObjectIdentifier: [String]] = [:]
    private var identityFiles: [ObjectIdentifier: Bool] = [:]
    private var identities: [ObjectIdentifier: SchemaIdentities] = [:]

    /// So many names are looked at for what a reference may have meant, in all; then no more suggestions are made.
    private var comparisonsLeft = 200_000
    /// A document may refer to so many files, and no more.
    private static let fileLimit = 10_000

    init(root: Node, loader: ReferenceLoader?) {
        self.root = root
        self.loader = loader
        own = .below(root.range.file.path.split(separator: "/").last.map(String.init) ?? "")
        references[ObjectIdentifier(root.range.file)] = own
        roots[own] = root
    }

    /// Files that have been loaded already: ranges in them are known.
    convenience init(root: Node, files: [FileReference: SourceFile]) {
        self.init(root: root) { files[$0] }
        for (reference, file) in files { references[ObjectIdentifier(file)] = reference }
    }

    /// The files that were loaded, without the contract's own.
    var others: [FileReference: SourceFile] {
        roots.compactMapValues { $0?.range.file }.filter { $0.value !== root.range.file }
    }

    /// Splits a reference in file and fragment, and finds both.
    ///
    /// - Parameter pointer: where the reference stands in its file.
    func locate(
        _ text: String, at range: SourceRange, in pointer: JSONPointer
    ) -> (References.Located?, [Diagnostic]) {
        if let place = locateByIdentity(text, at: range, in: pointer) { return (place, []) }
        let (place, diagnostics) = locateExactly(relative(text), at: range)
        if place != nil { return (place, diagnostics) }
        guard let own = root(of: range), let meant = findMeant(by: text, from: pointer, in: own) else {
            return (nil, diagnostics)
        }
        let message = "'\(text)' leads nowhere; it is read as '#\(meant.pointer)'"
        let repair = Diagnostic(.inexactReference, at: range, message, fix: "write '#\(meant.pointer)'")
        return (meant, [repair])
    }

    /// What a reference leads to by the URIs that schemas give themselves. Only files that do so are searched.
    private func locateByIdentity(
        _ text: String, at range: SourceRange, in pointer: JSONPointer
    ) -> References.Located? {
        let file = ObjectIdentifier(range.file)
        guard let own = root(of: range), own.range.file === range.file, mentionsIdentities(range.file) else {
            return nil
        }
        let known = identities[file] ?? SchemaIdentities(of: own)
        identities[file] = known
        return known.find(text, from: pointer)
    }

    private func mentionsIdentities(_ file: SourceFile) -> Bool {
        if let known = identityFiles[ObjectIdentifier(file)] { return known }
        let isMentioned = file.mentions(["$id", "$self"])
        identityFiles[ObjectIdentifier(file)] = isMentioned
        return isMentioned
    }

    /// A reference below the URI of the document as one below its folder: `$self` says where the document is published,
    /// and its neighbours are beside it.
    private func relative(_ text: String) -> String {
        let uri = SchemaIdentities.uri(of: root)
        guard let slash = uri.lastIndex(of: "/"), text.hasPrefix(uri[...slash]) else { return text }
        return String(text.dropFirst(uri[...slash].count))
    }

    /// Whether no other schema can be meant by a `$dynamicRef` than the one that its text names: those that go before
    /// must have its anchor by `$dynamicAnchor` (JSON Schema 2020-12 §8.2.3.2).
    func hasOneTarget(dynamicReference target: String, at range: SourceRange) -> Bool {
        guard let own = root(of: range), let anchor = target.split(separator: "#").last.map(String.init) else {
            return false
        }
        let others = roots.values.compactMap(\.self).filter { $0.range.file !== own.range.file }
        return count(ofDynamicAnchor: anchor, in: own) <= 1
            && !others.contains { count(ofDynamicAnchor: anchor, in: $0) > 0 }
    }

    private func count(ofDynamicAnchor anchor: String, in root: Node) -> Int {
        let file = ObjectIdentifier(root.range.file)
        let known = dynamicAnchors[file] ?? Self.dynamicAnchors(in: root)
        dynamicAnchors[file] = known
        return known.count { $0 == anchor }
    }

    private static func dynamicAnchors(in node: Node) -> [String] {
        switch node.value {
        case .mapping(let mapping):
            let own = [mapping["$dynamicAnchor"]?.string].compactMap(\.self)
            return own + mapping.entries.flatMap { dynamicAnchors(in: $0.value) }
        case .sequence(let elements): return elements.flatMap(dynamicAnchors)
        default: return []
        }
    }

    /// The tree of the file that a range is in.
    private func root(of range: SourceRange) -> Node? {
        let reference = reference(of: range)
        if let known = roots[reference] { return known }
        return loader?(reference).flatMap { take($0, as: reference).0 }
    }

    private func reference(of range: SourceRange) -> FileReference {
        references[ObjectIdentifier(range.file)] ?? own
    }

    private func locateExactly(_ text: String, at range: SourceRange) -> (References.Located?, [Diagnostic]) {
        let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let (base, diagnostics) = file(String(parts.first ?? ""), at: range)
        guard let base else { return (nil, diagnostics) }
        let (place, fault) = find(parts.count > 1 ? String(parts[1]) : "", in: base, text, range)
        return (place, diagnostics + (fault.map { [$0] } ?? []))
    }

    private func file(_ text: String, at range: SourceRange) -> (Node?, [Diagnostic]) {
        if text.isEmpty { return (root(of: range), []) }
        func refuse(_ message: String) -> (Node?, [Diagnostic]) {
            (nil, [Diagnostic(.externalReference, at: range, "'\(text)' \(message)")])
        }
        guard let reference = FileReference(text, from: reference(of: range)) else {
            return refuse("is not a file in the folder of the contract")
        }
        if let known = roots[reference] {
            return (known, known == nil ? [missing(reference, text, range)] : [])
        }
        guard let loader, roots.count < Self.fileLimit else {
            return refuse("is another file, and references to files are not allowed here")
        }
        guard let loaded = loader(reference) else {
            roots.updateValue(nil, forKey: reference)
            return (nil, [missing(reference, text, range)])
        }
        return take(loaded, as: reference)
    }

    private func missing(_ reference: FileReference, _ text: String, _ range: SourceRange) -> Diagnostic {
        switch reference {
        case .below(let path):
            return Diagnostic(.unresolvedReference, at: range, "there is no file '\(path)'")
        case .outside:
            let fix = "where it is meant, name the folder that may be read: --root <folder>"
            return Diagnostic(
                .externalReference, at: range, "'\(text)' leads out of the folder of the contract", fix: fix)
        case .remote(let host, _):
            let fix = "name a folder that holds what the host serves: --host \(host)=<folder>"
            return Diagnostic(
                .externalReference, at: range, "'\(text)' is on a host that nothing is read from", fix: fix)
        }
    }

    private func take(_ loaded: SourceFile, as reference: FileReference) -> (Node?, [Diagnostic]) {
        // A file outside of the contract's folder may lead back to it.
        if loaded.path == root.range.file.path {
            roots[reference] = root
            return (root, [])
        }
        let (node, diagnostics) = readContract(loaded)
        roots.updateValue(node, forKey: reference)
        // A file in another encoding is read as the same text in UTF-8, which is a file of its own.
        references[ObjectIdentifier(node?.range.file ?? loaded)] = reference
        return (node, diagnostics)
    }

    private func find(
        _ fragment: String, in root: Node, _ text: String, _ range: SourceRange
    ) -> (References.Located?, Diagnostic?) {
        let decoded = removePercentEncoding(fragment) ?? fragment
        guard let pointer = JSONPointer(parsing: decoded) else {
            if let place = anchor(decoded, in: root) { return (place, nil) }
            return (nil, Diagnostic(.unresolvedReference, at: range, "'\(text)' leads nowhere"))
        }
        if let node = root.node(at: pointer) { return (References.Located(node: node, pointer: pointer), nil) }
        let siblings = root.node(at: pointer.parent)?.mapping?.entries ?? []
        comparisonsLeft -= siblings.count
        let names = comparisonsLeft >= 0 ? siblings.map(\.key) : []
        let fix = pointer.last.flatMap { Suggestion.fix(for: $0, among: names) }
        return (nil, Diagnostic(.unresolvedReference, at: range, "'\(text)' leads nowhere", fix: fix))
    }

    /// A place that `$anchor` names, or `$dynamicAnchor`, which is the same for `$ref` (JSON Schema 2020-12 §8.2.2).
    private func anchor(_ name: String, in root: Node) -> References.Located? {
        let file = ObjectIdentifier(root.range.file)
        if anchors[file] == nil {
            var found: [String: References.Located] = [:]
            collectAnchors(root, .root, &found)
            anchors[file] = found
        }
        return anchors[file]?[name]
    }

    private func collectAnchors(_ node: Node, _ pointer: JSONPointer, _ found: inout [String: References.Located]) {
        switch node.value {
        case .mapping(let mapping):
            for name in [mapping["$anchor"], mapping["$dynamicAnchor"]].compactMap({ $0?.string }) {
                found[name] = References.Located(node: node, pointer: pointer)
            }
            for entry in mapping.entries { collectAnchors(entry.value, pointer.appending(entry.key), &found) }
        case .sequence(let elements):
            for (index, element) in elements.enumerated() {
                collectAnchors(element, pointer.appending(index), &found)
            }
        default: break
        }
    }
}

/// Decodes `%7B` and the like (RFC 3986 §2.1); nil when the text is not well formed.
func removePercentEncoding(_ text: String) -> String? {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
        if byte != UInt8(ascii: "%") {
            bytes.append(byte)
            continue
        }
        let digits = rest.prefix(2)
        guard digits.count == 2, let hex = String(digits), !hex.hasPrefix("+"), !hex.hasPrefix("-"),
            let value = UInt8(hex, radix: 16)
        else { return nil }
        bytes.append(value)
        rest = rest.dropFirst(2)
    }
    return firstInvalidUTF8Offset(in: bytes) == nil ? String(decoding: bytes, as: UTF8.self) : nil
}
