/// What the decoding of one document shares: its version, and the diagnostics so far.
///
/// A class so that nested readers can report without handing a list up and down.
final class DecodingContext {
    let version: OpenAPIVersion
    /// Where references lead that stand in the place of a text or of a map, which the specification doesn't have.
    private let files: ReferencedFiles
    private(set) var diagnostics: [Diagnostic] = []
    /// The maps that a `$ref` led to and that are being read, and how many there were.
    private var openMaps: [SourceRange] = []
    private var mapCount = 0
    /// Maps that lead to one another could be endless, or double with each step.
    private static let mapLimit = 1_000

    init(version: OpenAPIVersion, files: ReferencedFiles) {
        self.version = version
        self.files = files
    }

    /// The value that a `$ref` leads to; nil, and reported, when there is none.
    func follow(_ target: String, at range: SourceRange, in pointer: JSONPointer) -> References.Located? {
        let (place, found) = files.locate(target, at: range, in: pointer)
        diagnostics += found
        return place
    }

    /// Whether a `$dynamicRef` leads to the same schema wherever it is followed from.
    func hasOneTarget(dynamicReference target: String, at range: SourceRange) -> Bool {
        isAtLeast(.v31) && files.hasOneTarget(dynamicReference: target, at: range)
    }

    /// Whether a map may be read in place of a `$ref`: not inside of itself. ``leave()`` follows when it was.
    func enter(_ map: SourceRange) -> Bool {
        mapCount += 1
        guard mapCount <= Self.mapLimit, openMaps.count < SchemaResolver.longestChain, !openMaps.contains(map) else {
            return false
        }
        openMaps.append(map)
        return true
    }

    func leave() { openMaps.removeLast() }

    /// Reports a fault whose meaning is clear all the same, and how it is read.
    func repair(
        _ rule: DiagnosticRule, at range: SourceRange, _ message: String, fix: String? = nil,
        notes: [Diagnostic.Note] = []
    ) {
        report(rule, severity: .warning, at: range, message, fix: fix, notes: notes)
    }

    /// Whether the document is of a version or of a later one.
    func isAtLeast(_ feature: OpenAPIVersion.Feature) -> Bool { version.feature >= feature }

    @inline(never)
    func report(
        _ rule: DiagnosticRule, severity: Diagnostic.Severity? = nil, at range: SourceRange, _ message: String,
        fix: String? = nil, notes: [Diagnostic.Note] = []
    ) {
        diagnostics.append(
            Diagnostic(rule, severity: severity, at: range, message, fix: fix, notes: notes))
    }

    /// `'title' of Info Object must be a string, found an integer`
    ///
    /// - Parameter outcome: what the value is read as, where that is clear.
    @inline(never)
    func reportWrongType(
        _ node: Node,
        of subject: String,
        expected: String,
        severity: Diagnostic.Severity? = nil,
        fix: String? = nil,
        outcome: String? = nil
    ) {
        let fix = fix ?? Self.quotingFix(node, expected: expected)
        let repair = outcome.map { "; it is read as \($0)" } ?? ""
        let message = "\(subject) must be \(expected), found \(node.kindName)" + repair
        report(.wrongType, severity: severity, at: node.range, message, fix: fix)
    }

    /// YAML reads an unquoted `1.0` or `true` as a number or a boolean, which surprises people.
    private static func quotingFix(_ node: Node, expected: String) -> String? {
        guard expected == "a string" else { return nil }
        switch node.value {
        case .bool, .integer, .number: return "put it in quotes: \"\(node.sourceText)\""
        default: return nil
        }
    }
}
