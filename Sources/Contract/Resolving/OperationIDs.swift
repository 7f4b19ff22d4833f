/// The ids of a document's operations, for links that name them; gathered when the first link does.
final class OperationIDs {
    private let document: Document
    private let references: References
    /// So many names are looked at for what a link may have meant, in all; then no more suggestions are made.
    private var comparisonsLeft = 200_000

    init(_ document: Document, _ references: References) {
        self.document = document
        self.references = references
    }

    private(set) lazy var known = Set(
        document.paths.flatMap(\.value.operations).compactMap { entry in
            references.follow(entry.operation, Document.Operation.decode)?.value.operationID
        })

    func suggestion(for id: String) -> String? {
        comparisonsLeft -= known.count
        return comparisonsLeft >= 0 ? Suggestion.fix(for: id, among: known.sorted()) : nil
    }
}
