/// The types of a generated file as somebody would write them who only needs them to exist: the same structs with the
/// same properties and initializers, the same enums and their cases, all of them `Sendable` and nothing else.
///
/// It goes by lines, as generated files are laid out alike: a member that is dropped ends at the first closing line
/// that has its own indentation.
func bareStructs(of types: String) -> String {
    var lines: [String] = []
    var skipped: Int?
    for line in types.split(separator: "\n", omittingEmptySubsequences: false) {
        let indentation = line.prefix { $0 == " " }.count
        let text = line.dropFirst(indentation)
        if let outer = skipped {
            if indentation == outer, let first = text.first, "}])".contains(first), !text.hasSuffix("{") {
                skipped = nil
            }
            continue
        }
        if isMachinery(text) {
            if let last = text.last, "{([".contains(last) { skipped = indentation }
            continue
        }
        lines.append(bare(line))
    }
    return lines.joined(separator: "\n")
}

private func isMachinery(_ text: Substring) -> Bool {
    text.hasPrefix("public static let ") || text.hasPrefix("public var rawValue: String {")
        || text.hasPrefix("extension ")
}

private func bare(_ line: Substring) -> String {
    for conformance in ["SchemaObject", "SchemaUnion", "OpenSchemaEnum", "SchemaEnum"] {
        for mark in [":", ","] where line.hasSuffix("\(mark) \(conformance) {") {
            return "\(line.dropLast(conformance.count + 2))Sendable {"
        }
    }
    return String(line)
}
