/// Finds what references lead to, in the document and in the files beside it.
///
/// A class because all parts of resolving share its caches and its list of diagnostics.
final class References {
    /// The document, or the schema that stands alone.
    let root: Node
    let version: OpenAPIVersion
    /// `components/schemas`.
    let components: [Document.Named<Document.Schema>]
    private(set) var diagnostics: [Diagnostic] = []
    private let files: ReferencedFiles
    private var located: [Target: Located] = [:]
    private var unlocated: Set<Target> = []
    private var schemas: [SourceRange: Document.Schema] = [:]
    private var values: [SourceRange: any Sendable] = [:]
    private var reported: Set<Reported> = []
    private var cyclicSchemas: Set<SourceRange> = []
    private var operationIDs: Set<String> = []
    /// The number that was given last to what is called alike.
    private var derivedNumbers: [String: Int] = [:]

    /// A reference as it is cached: its text means different things in different files.
    private struct Target: Hashable {
        let file: ObjectIdentifier
        let text: String
    }

    private struct Reported: Hashable {
        let rule: DiagnosticRule
        let range: SourceRange
        let message: String
    }

    struct Located {
        let node: Node
        let pointer: JSONPointer
    }

    convenience init(_ document: Document, files: ReferencedFiles) {
        self.init(
            root: document.root, version: document.version, components: document.components.schemas, files: files)
    }

    init(
        root: Node, version: OpenAPIVersion, components: [Document.Named<Document.Schema>], files: ReferencedFiles
    ) {
        self.root = root
        self.version = version
        self.components = components
        self.files = files
        for named in components { schemas[named.value.range] = named.value }
    }

    @inline(never)
    func report(
        _ rule: DiagnosticRule, severity: Diagnostic.Severity? = nil, at range: SourceRange, _ message: String,
        fix: String? = nil, notes: [Diagnostic.Note] = []
    ) {
        // What several operations share is looked at with each of them.
        guard reported.insert(Reported(rule: rule, range: range, message: message)).inserted else { return }
        diagnostics.append(Diagnostic(rule, severity: severity, at: range, message, fix: fix, notes: notes))
    }

    /// Reports a dialect that nothing here knows (JSON Schema 2020-12 §8.1.1).
    func reportDialect(_ dialect: String, at range: SourceRange) {
        let message = "the dialect '\(dialect)' is not known; its keywords are read as JSON Schema 2020-12 has them"
        report(.unknownDialect, at: range, message)
    }

    /// Whether an `operationId` is new.
    func claim(operationID: String) -> Bool { operationIDs.insert(operationID).inserted }

    /// The first of `getPets`, `getPets2`, … that no operation has.
    func claim(derivedID id: String) -> String {
        if claim(operationID: id) { return id }
        var number = derivedNumbers[id] ?? 1
        repeat { number += 1 } while !claim(operationID: "\(id)\(number)")
        derivedNumbers[id] = number
        return "\(id)\(number)"
    }

    /// The schema that a reference leads to; nil, and reported, when there is none.
    func schema(_ reference: Document.Reference) -> Document.Schema? {
        guard let place = locate(reference) else { return nil }
        if let schema = schemas[place.node.range] { return schema }
        let schema = decode(place, Document.Schema.decode)
        schemas[place.node.range] = schema
        return schema
    }

    /// The value that a referable leads to, with the first reference on the way, whose description counts.
    func follow<Value: Sendable>(
        _ referable: Document.Referable<Value>, _ decode: Decode<Value>
    ) -> (value: Value, reference: Document.Reference?)? {
        switch referable {
        case .value(let value): return (value, nil)
        case .reference(let reference):
            return end(of: reference).flatMap { value(at: $0, decode) }.map { ($0, reference) }
        }
    }

    /// The node that a reference leads to, through others; nil, and reported, when there is none.
    private func end(of first: Document.Reference) -> Located? {
        var reference = first
        var visited: [SourceRange] = []
        while let place = locate(reference) {
            if visited.contains(place.node.range) {
                reportCycle(first)
                return nil
            }
            visited.append(place.node.range)
            guard place.node["$ref"] != nil else { return place }
            let context = DecodingContext(version: version, files: files)
            guard let next = decodeReference(place.node, at: place.pointer, context) else { return nil }
            reference = next
        }
        return nil
    }

    /// Reports that a schema consists of itself, once for all the schemas of a cycle.
    func reportCycle(of schemas: some Collection<SourceRange>, at range: SourceRange) {
        let isKnown = schemas.contains(where: cyclicSchemas.contains)
        cyclicSchemas.formUnion(schemas)
        if !isKnown { report(.referenceCycle, at: range, "this schema consists of itself") }
    }

    func reportCycle(_ reference: Document.Reference) {
        report(.referenceCycle, at: reference.targetRange, "'\(reference.target)' leads back to itself")
    }

    private func value<Value: Sendable>(at place: Located, _ decode: Decode<Value>) -> Value? {
        if let value = values[place.node.range] as? Value { return value }
        let value = self.decode(place, decode)
        values[place.node.range] = value
        return value
    }

    /// Decodes what a reference leads to. The document itself was decoded and its faults are known; those of other
    /// files are not.
    private func decode<Value>(_ place: Located, _ decode: Decode<Value>) -> Value? {
        let context = DecodingContext(version: version, files: files)
        let value = decode(place.node, place.pointer, context)
        if place.node.range.file !== root.range.file { diagnostics += context.diagnostics }
        return value
    }

    /// Whether a reference was looked up and leads to nothing, which was reported.
    func leadsNowhere(_ reference: Document.Reference) -> Bool {
        unlocated.contains(Target(file: ObjectIdentifier(reference.targetRange.file), text: reference.target))
    }

    func locate(_ reference: Document.Reference) -> Located? {
        locate(reference.target, at: reference.targetRange, in: reference.location.pointer)
    }

    /// The node that a reference leads to; nil, and reported, when there is none.
    private func locate(_ text: String, at range: SourceRange, in pointer: JSONPointer) -> Located? {
        let target = Target(file: ObjectIdentifier(range.file), text: text)
        if let known = located[target] { return known }
        let (place, found) = files.locate(text, at: range, in: pointer)
        diagnostics += found
        if place == nil { unlocated.insert(target) }
        // What was found by a way around depends on where the reference stands.
        if found.isEmpty { located[target] = place }
        return place
    }
}
