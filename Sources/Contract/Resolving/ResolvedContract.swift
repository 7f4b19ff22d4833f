/// A contract that has been read and resolved: what generating starts from, and what values are checked against.
public struct ResolvedContract: Sendable {
    public let api: API
    /// What `api` was resolved from.
    public let document: Document
    /// The other files that references led to.
    let files: [FileReference: SourceFile]
}

/// All stages one after the other: bytes to ``ResolvedContract``, which is nil when the text is no OpenAPI document
/// that can be read at all; the diagnostics are those of all stages, in the order of their positions.
///
/// - Parameter overlays: OpenAPI Overlays (version 1.0), applied to the document in this order.
public func resolveContract(
    from file: SourceFile, overlays: [SourceFile] = [], loader: ReferenceLoader? = nil
) -> (ResolvedContract?, [Diagnostic]) {
    let (node, readingDiagnostics) = readContract(file, overlays: overlays)
    guard let node else { return (nil, readingDiagnostics.sortedByPosition()) }
    let isGeneric = ([node.range.file] + overlays).contains { $0.mentions(["$dynamicAnchor"]) }
    let (root, expansionDiagnostics) = isGeneric ? expandDynamicReferences(of: node, loader: loader) : (node, [])
    let files = ReferencedFiles(root: root, loader: loader)
    let (document, decodingDiagnostics) = decodeDocument(root, files: files)
    let diagnostics = readingDiagnostics + expansionDiagnostics + decodingDiagnostics
    guard let document else { return (nil, diagnostics.sortedByPosition()) }
    let (api, resolvingDiagnostics) = resolveDocument(document, files: files)
    let contract = ResolvedContract(api: api, document: document, files: files.others)
    let all = (diagnostics + resolvingDiagnostics).sortedByPosition()
    return (contract, isGeneric ? all.withoutRepeated : all)
}

extension [Diagnostic] {
    /// Each once: what is said of a generic schema would be said of each copy of it.
    fileprivate var withoutRepeated: [Diagnostic] {
        var seen: Set<[String]> = []
        return filter { seen.insert([$0.range.description, $0.rule.id, $0.message]).inserted }
    }
}

/// The same where only the meaning counts.
public func makeAPI(
    from file: SourceFile, overlays: [SourceFile] = [], loader: ReferenceLoader? = nil
) -> (API?, [Diagnostic]) {
    let (contract, diagnostics) = resolveContract(from: file, overlays: overlays, loader: loader)
    return (contract?.api, diagnostics)
}
