/// Builds the tree of one YAML document from libyaml's events.
struct YAMLReader {
    let file: SourceFile
    let limits: ReadingLimits

    func read() -> (Node?, [Diagnostic]) {
        var builder = YAMLTreeBuilder(file: file, limits: limits)
        if let problem = scanYAML(file.bytes, receive: { builder.receive($0) }) {
            builder.diagnostics.append(diagnostic(for: problem))
            return (nil, builder.diagnostics)
        }
        if builder.diagnostics.isEmpty, builder.root == nil {
            let range = SourceRange(file: file, start: 0, end: 0)
            builder.diagnostics.append(Diagnostic(.emptyDocument, at: range, "the document is empty"))
        }
        return (builder.isStopped ? nil : builder.root, builder.diagnostics)
    }

    private func diagnostic(for problem: YAMLProblem) -> Diagnostic {
        let offset = min(problem.offset, file.bytes.count)
        let range = SourceRange(file: file, start: offset, end: offset)
        let (message, fix) = explanation(of: problem, at: offset)
        var notes: [Diagnostic.Note] = []
        if let context = problem.context, context.offset != offset {
            let place = SourceRange(file: file, start: context.offset, end: context.offset)
            notes.append(Diagnostic.Note(range: place, message: context.message))
        }
        return Diagnostic(.yamlSyntax, at: range, message, fix: fix, notes: notes)
    }

    /// libyaml's messages name its own grammar; the usual mistakes get words of their own.
    private func explanation(of problem: YAMLProblem, at offset: Int) -> (message: String, fix: String?) {
        let byte = offset < file.bytes.count ? file.bytes[offset] : 0
        switch problem.message {
        case "found character that cannot start any token" where byte == UInt8(ascii: "\t"):
            return ("a tab cannot indent a YAML line", "indent with spaces")
        case "found character that cannot start any token":
            let character = String(Character(Unicode.Scalar(byte)))
            return ("'\(character)' cannot begin a plain value", "put the value in quotes")
        case "mapping values are not allowed in this context":
            return ("a ':' is not allowed here", "put a value that contains ': ' in quotes, or mend the indentation")
        case "did not find expected key":
            return ("a key was expected here", "mend the indentation, or a quote before this line")
        case "did not find expected '-' indicator":
            return ("a '-' was expected here, the next element of the array", "mend the indentation")
        case "could not find expected ':'":
            return ("a ':' was expected after the key", nil)
        case "found unexpected end of stream":
            return ("the document ends inside a quoted value", nil)
        default: return (problem.message, nil)
        }
    }
}
