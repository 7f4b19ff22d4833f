import Codegen
import Contract

/// What a contract gives, in the parts that a keyword can have an effect on.
struct GeneratedParts {
    struct Finding: Hashable {
        let rule: String
        let severity: Diagnostic.Severity
        let range: SourceRange
        let message: String
    }

    /// The Swift without its documentation.
    private(set) var code: [Substring] = []
    private(set) var comments: [Substring] = []
    private(set) var page = ""
    private(set) var findings: Set<Finding> = []
    /// Where keywords stand that only rules say, or their values.
    private(set) var ruleKeywords: Set<SourceRange> = []

    init(_ root: Node) {
        let (document, decoding) = decodeDocument(root)
        guard let document else {
            add(decoding)
            return
        }
        let (api, resolving) = resolveDocument(document)
        let options = GeneratorOptions(
            moduleName: "Mod", contractPath: "contract.yaml", outputPath: "Sources/Mod", hasMock: true)
        let (files, generating) = generate(api, options: options)
        add(decoding + resolving + generating)
        for line in files.flatMap({ $0.text.split(separator: "\n") }) {
            if line.drop(while: { $0 == " " }).hasPrefix("///") { comments.append(line) } else { code.append(line) }
        }
        page = referencePage(of: api, styleSheet: "style.css", document: "contract.yaml")
        ruleKeywords = Set(api.schemas.flatMap { $0.ruleKeywords.map(\.range) + [$0.not?.range].compactMap(\.self) })
    }

    private mutating func add(_ diagnostics: [Diagnostic]) {
        findings = Set(
            diagnostics.map {
                Finding(rule: $0.rule.id, severity: $0.severity, range: $0.range, message: $0.message)
            })
    }
}

/// What a keyword at one place of a contract does: what changes when it is taken out.
struct KeywordEffect {
    enum Kind: Int, Comparable {
        /// Nothing is another.
        case nothing
        /// It is reported when it is missing.
        case required
        /// It is reported.
        case finding
        /// The documentation is another: the page of the contract, or comments in generated code.
        case page, comments
        /// It is reported that generated code does not heed it.
        case error
        /// Values are checked against it, and no type shows it.
        case rule
        case code

        static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
    }

    let kind: Kind
    /// The rules by which the keyword is reported.
    let rules: Set<String>

    init(of occurrence: KeywordList.Occurrence, whole: GeneratedParts, without rest: GeneratedParts) {
        let missing = rest.findings.subtracting(whole.findings)
        // What the object around it is reported for is gone with the object, where that can't be without the keyword.
        let isWhole = !missing.contains { $0.severity == .error || $0.rule == "missing-key" }
        let owners = isWhole ? [occurrence.ownerRange, occurrence.ownerKeyRange].compactMap { $0 } : []
        let found = whole.findings.subtracting(rest.findings).filter { finding in
            if finding.range == occurrence.keyRange {
                // A warning at the name of an object is about something in it.
                if case .object = occurrence.keyword.contents { return finding.severity == .error }
                return true
            }
            return finding.range == occurrence.valueRange || owners.contains(finding.range)
        }
        rules = Set(found.map(\.rule))
        if found.contains(where: { $0.severity == .error }) {
            kind = .error
        } else if whole.code != rest.code {
            let places = [occurrence.keyRange, occurrence.valueRange]
            kind = whole.ruleKeywords.isDisjoint(with: places) ? .code : .rule
        } else if whole.comments != rest.comments {
            kind = .comments
        } else if whole.page != rest.page {
            kind = .page
        } else {
            kind = !rules.isEmpty ? .finding : missing.isEmpty ? .nothing : .required
        }
    }
}
