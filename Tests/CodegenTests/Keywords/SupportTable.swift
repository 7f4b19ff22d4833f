import Contract
import Foundation

/// The rows of `docs/openapi-support.md`.
struct SupportTable {
    /// What a keyword does in one version, and where that is to be seen.
    struct Cell {
        var kind: KeywordEffect.Kind
        var fixture: String
        var line: Int
        /// The rules by which the keyword is reported, here or where it has another effect.
        var rules: Set<String> = []
    }

    struct Row {
        let keyword: KeywordList.Keyword
        var cells: [OpenAPIVersion.Feature: Cell] = [:]

        var hasEffect: Bool { cells.values.contains { $0.kind > .nothing } }
    }

    /// Contracts that have all keywords of their version between them.
    private static let fixtures: [(name: String, version: OpenAPIVersion.Feature)] = [
        ("every-keyword-32", .v32), ("other-keywords", .v32), ("every-keyword-30", .v30),
    ]

    private let list: KeywordList
    private(set) var rows: [Row]

    init(list: KeywordList) throws {
        self.list = list
        rows = list.keywords.map { Row(keyword: $0) }
        for fixture in Self.fixtures {
            let root = try FixtureTests.root(of: fixture.name)
            // What tells most of a keyword in the newest version is looked at in all of them.
            let telling = add(root, of: fixture.name) { _ in true }
            for version in OpenAPIVersion.Feature.allCases where version < fixture.version {
                let document = list.document(root, of: fixture.version, as: version)
                _ = add(document, of: fixture.name) { telling.contains($0.pointer) }
                let missing = Set(rows.filter { $0.cells[version] == nil }.map(\.keyword))
                _ = add(document, of: fixture.name) { missing.contains($0.keyword) }
            }
        }
    }

    /// Takes the keywords of a document out, one after the other.
    ///
    /// - Returns: for each keyword the place that shows most, and the places where it is reported.
    private mutating func add(
        _ document: Node, of fixture: String, where isWanted: (KeywordList.Occurrence) -> Bool
    ) -> Set<JSONPointer> {
        let version = decodeDocument(document).0?.version.feature ?? .v32
        let whole = GeneratedParts(document)
        var best: [KeywordList.Keyword: (kind: KeywordEffect.Kind, pointer: JSONPointer)] = [:]
        var reported: Set<JSONPointer> = []
        let findings = Set(whole.findings.map(\.range))
        for place in list.occurrences(in: document, of: version) where isWanted(place) {
            // Another place tells nothing new of a keyword that is supported, but for what is reported there.
            let isKnown = best[place.keyword]?.kind == .code
            if isKnown, findings.isDisjoint(with: place.ranges) { continue }
            let rest = GeneratedParts(list.document(document, of: version, without: place.pointer))
            let effect = KeywordEffect(of: place, whole: whole, without: rest)
            if let index = rows.firstIndex(where: { $0.keyword == place.keyword }) {
                rows[index].add(effect, fixture, place.keyRange.start.line, version)
            }
            if best[place.keyword].map({ effect.kind > $0.kind }) ?? true {
                best[place.keyword] = (effect.kind, place.pointer)
            }
            if !effect.rules.isEmpty { reported.insert(place.pointer) }
        }
        return reported.union(best.values.map(\.pointer))
    }
}

extension SupportTable.Row {
    mutating func add(
        _ effect: KeywordEffect, _ fixture: String, _ line: Int, _ version: OpenAPIVersion.Feature
    ) {
        var cell = cells[version] ?? SupportTable.Cell(kind: effect.kind, fixture: fixture, line: line)
        if effect.kind > cell.kind { (cell.kind, cell.fixture, cell.line) = (effect.kind, fixture, line) }
        cell.rules.formUnion(effect.rules)
        cells[version] = cell
    }
}

extension SupportTable {
    private static let labels: [(String, Set<KeywordEffect.Kind>)] = [
        ("*supported*", [.code]), ("*validated only*", [.rule]), ("*error*", [.error]),
        ("*noted*", [.nothing, .required, .finding, .page, .comments]),
    ]

    /// How many keywords there are of each kind, then a table for each object.
    var text: String {
        var text = "\n| | 3.0 | 3.1 | 3.2 |\n|---|--:|--:|--:|\n"
        for (label, kinds) in Self.labels {
            let counts = OpenAPIVersion.Feature.allCases.map { version in
                String(rows.count { $0.cells[version].map { kinds.contains($0.kind) } ?? false })
            }
            text += "| \(label) | \(counts.joined(separator: " | ")) |\n"
        }
        var object = ""
        for row in rows {
            if row.keyword.object != object {
                object = row.keyword.object
                text += "\n## \(object)\n\n| keyword | 3.0 | 3.1 | 3.2 | seen in |\n|---|---|---|---|---|\n"
            }
            text += row.text + "\n"
        }
        return text
    }
}

extension SupportTable.Row {
    fileprivate var text: String {
        let versions = OpenAPIVersion.Feature.allCases
        let name = keyword.name == "*" ? "(any name)" : "`\(keyword.name)`"
        let columns = versions.map { cells[$0].map { $0.text(reason: keyword.reason) } ?? "" }
        let shown = versions.reversed().lazy.compactMap { cells[$0] }.first
        return "| \(name) | \(columns.joined(separator: " | ")) | \(shown?.link ?? "") |"
    }
}

extension SupportTable.Cell {
    fileprivate var link: String {
        let contract = "../Tests/CodegenTests/Fixtures/\(fixture)/contract.yaml"
        return "[line \(line)](\(contract)#L\(line))"
    }

    fileprivate func text(reason: String?) -> String {
        let suffix = rules.isEmpty ? "" : " " + rules.sorted().map { "`\($0)`" }.joined(separator: ", ")
        switch kind {
        case .code: return "*supported*" + suffix
        case .rule: return "*validated only*" + suffix
        case .error: return "*error*" + suffix
        case .comments: return "*noted*: documentation comments" + suffix
        case .page: return "*noted*: reference page" + suffix
        case .required: return "*noted*: required"
        case .finding: return "*noted*:" + suffix
        case .nothing: return "*noted*: \(reason ?? "")"
        }
    }
}
