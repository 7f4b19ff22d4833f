import Contract
import Foundation
import Testing

/// The keywords of the official schemas, object by object: what `keywords.txt` says.
struct KeywordList {
    struct Keyword: Sendable, Hashable {
        let object: String
        /// `*` stands for names that authors choose.
        let name: String
        let versions: ClosedRange<OpenAPIVersion.Feature>
        /// What its value holds, where that has keywords.
        let contents: Contents?
        /// Why it changes neither code nor documentation.
        let reason: String?
    }

    enum Contents: Sendable, Hashable {
        case object(String)
        case list(String)
        case map(String)
        /// Of a type that only some versions have.
        case scalar(String)
    }

    /// A keyword in a document.
    struct Occurrence {
        let keyword: Keyword
        let pointer: JSONPointer
        let keyRange: SourceRange
        let valueRange: SourceRange
        /// The object that it is a keyword of, and the name of that in the object around it.
        let ownerRange: SourceRange
        let ownerKeyRange: SourceRange?

        /// Where something may be reported that is about the keyword.
        var ranges: [SourceRange] { [keyRange, valueRange, ownerRange] + [ownerKeyRange].compactMap(\.self) }
    }

    /// In the order of the specification.
    private(set) var keywords: [Keyword] = []
    private var table: [String: [String: [Keyword]]] = [:]

    init(parsing text: String) throws {
        var object = ""
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            guard line.contains(" 3.") else {
                object = String(line)
                continue
            }
            let keyword = try #require(Keyword(parsing: String(line), object: object), "\(line)")
            keywords.append(keyword)
            table[object, default: [:]][keyword.name, default: []].append(keyword)
        }
    }

    func keyword(_ name: String, of object: String, in version: OpenAPIVersion.Feature) -> Keyword? {
        let candidates = table[object]?[name] ?? table[object]?["*"]
        return candidates?.first { $0.versions.contains(version) }
    }

    func occurrences(in root: Node, of version: OpenAPIVersion.Feature) -> [Occurrence] {
        var occurrences: [Occurrence] = []
        _ = filtered(root, version) { occurrence in
            occurrences.append(occurrence)
            return true
        }
        return occurrences
    }

    /// A document of one version as one of another, without the keywords that it does not have.
    func document(_ root: Node, of version: OpenAPIVersion.Feature, as other: OpenAPIVersion.Feature) -> Node {
        let kept = filtered(root, version) { $0.keyword.versions.contains(other) }
        let entries = (kept.mapping?.entries ?? []).map { entry in
            guard entry.key == "openapi" else { return entry }
            return entry.with(Node(.string("\(other.name).0"), range: entry.value.range))
        }
        return Node(.mapping(Mapping(entries)), range: root.range)
    }

    func document(_ root: Node, of version: OpenAPIVersion.Feature, without pointer: JSONPointer) -> Node {
        filtered(root, version) { $0.pointer != pointer }
    }

    /// The document with the keywords that are wanted.
    private func filtered(
        _ root: Node, _ version: OpenAPIVersion.Feature, where isKept: (Occurrence) -> Bool
    ) -> Node {
        func object(_ node: Node, _ name: String, _ pointer: JSONPointer, _ keyRange: SourceRange?) -> Node {
            guard let mapping = node.mapping else { return node }
            let isReference = node["$ref"] != nil && name != "Schema Object" && name != "Path Item Object"
            let entries = mapping.entries.compactMap { entry -> Mapping.Entry? in
                guard !entry.key.hasPrefix("x-"),
                    let keyword = keyword(entry.key, of: isReference ? "Reference Object" : name, in: version)
                else { return entry }
                let occurrence = Occurrence(
                    keyword: keyword, pointer: pointer.appending(entry.key), keyRange: entry.keyRange,
                    valueRange: entry.value.range, ownerRange: node.range, ownerKeyRange: keyRange)
                return isKept(occurrence) ? entry.with(contents(entry, keyword, occurrence.pointer)) : nil
            }
            return Node(.mapping(Mapping(entries)), range: node.range)
        }
        func contents(_ entry: Mapping.Entry, _ keyword: Keyword, _ pointer: JSONPointer) -> Node {
            let node = entry.value
            switch (keyword.contents, node.value) {
            case (.object(let name), _): return object(node, name, pointer, entry.keyRange)
            case (.list(let name), .sequence(let elements)):
                let parts = elements.enumerated().map { object($1, name, pointer.appending($0), nil) }
                return Node(.sequence(parts), range: node.range)
            case (.map(let name), .mapping(let mapping)):
                let entries = mapping.entries.map { entry in
                    entry.with(object(entry.value, name, pointer.appending(entry.key), entry.keyRange))
                }
                return Node(.mapping(Mapping(entries)), range: node.range)
            default: return node
            }
        }
        return object(root, "OpenAPI Object", .root, nil)
    }
}

extension Mapping.Entry {
    fileprivate func with(_ value: Node) -> Mapping.Entry {
        Mapping.Entry(key: key, keyRange: keyRange, value: value)
    }
}

extension KeywordList.Keyword {
    /// `contact 3.0- Contact Object -- why`
    fileprivate init?(parsing line: String, object: String) {
        let halves = line.components(separatedBy: " -- ")
        let words = halves[0].split(separator: " ", maxSplits: 2)
        guard words.count > 1 else { return nil }
        let bounds = words[1].split(separator: "-").compactMap { OpenAPIVersion.Feature(named: $0) }
        guard let first = bounds.first else { return nil }
        self.object = object
        name = String(words[0])
        versions = first...(bounds.count > 1 ? bounds[1] : .v32)
        contents = words.count > 2 ? KeywordList.Contents(parsing: String(words[2])) : nil
        reason = halves.count > 1 ? halves[1] : nil
    }
}

extension KeywordList.Contents {
    fileprivate init(parsing text: String) {
        switch text.first {
        case "[": self = .list(String(text.dropFirst().dropLast()))
        case "{": self = .map(String(text.dropFirst().dropLast()))
        default: self = text.hasSuffix("Object") ? .object(text) : .scalar(text)
        }
    }
}

extension OpenAPIVersion.Feature {
    fileprivate init?(named text: some StringProtocol) {
        guard let feature = Self.allCases.first(where: { $0.name == text }) else { return nil }
        self = feature
    }
}
