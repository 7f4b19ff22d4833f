/// Lays out Swift text: indentation, line breaks at 120 columns, blank lines, doc comments.
///
/// All text is appended to one `String`. What turns out too long for its line is taken back from the end and laid out
/// over several; nothing is ever inserted or searched, so printing is linear in its output.
struct SwiftPrinter {
    private(set) var text = ""
    /// The enum that declarations are nested in; nil for the module itself.
    var namespace: String?
    private var depth = 0

    static let lineLength = 120
    static let indentWidth = 4

    /// How many columns are left on a line.
    var width: Int { Self.lineLength - depth * Self.indentWidth }

    @inline(never)
    mutating func line(_ content: String) {
        indent()
        text += content
        blankLine()
    }

    /// A line of two pieces with nothing in between.
    mutating func line(joining start: String, _ end: String) {
        indent()
        text += start
        text += end
        blankLine()
    }

    /// Two parts of a line; the second goes on a line of its own, indented, where both don't fit on one.
    mutating func line(_ start: String, _ rest: String) {
        indent()
        text += start
        if start.utf8.count + 1 + rest.utf8.count <= width {
            text += " "
            text += rest
            blankLine()
        } else {
            blankLine()
            indented { $0.line(rest) }
        }
    }

    private mutating func indent() {
        for _ in 0..<depth { text += "    " }
    }

    mutating func blankLine() { text += "\n" }

    mutating func indented(_ body: (inout SwiftPrinter) -> Void) {
        depth += 1
        body(&self)
        depth -= 1
    }

    /// `head {`, the body one level deeper, `}`.
    mutating func block(_ head: String, _ body: (inout SwiftPrinter) -> Void) {
        line("\(head) {")
        indented(body)
        line("}")
    }

    /// What stands in the namespace, where there is one: `extension Billing {`, the body, `}`. After a blank line.
    mutating func nested(_ body: (inout SwiftPrinter) -> Void) {
        blankLine()
        guard let namespace else { return body(&self) }
        block("extension \(namespace)", body)
    }

    /// The name of a declaration of the namespace, as extensions have to say it.
    func outside(_ name: String) -> String { namespace.map { "\($0).\(name)" } ?? name }

    /// Prints each element, with a blank line between two.
    mutating func separated<Element>(_ elements: [Element], _ print: (inout SwiftPrinter, Element) -> Void) {
        for (index, element) in elements.enumerated() {
            if index > 0 { blankLine() }
            print(&self, element)
        }
    }

    /// An expression between a prefix and a suffix: on one line where it fits, else with one argument a line.
    mutating func expression(_ prefix: String, _ expression: SwiftExpression, _ suffix: String) {
        let start = text.utf8.count
        indent()
        let limit = text.utf8.count + width
        text += prefix
        if write(expression, until: expression.isBreakable ? limit : .max) {
            text += suffix
            // `swift format` keeps room for the comma that each list gets when it is broken into lines.
            let fits = text.utf8.count + expression.listCount <= limit
            if fits || !expression.isBreakable { return blankLine() }
        }
        text.removeSubrange(text.utf8.index(text.startIndex, offsetBy: start)...)
        brokenExpression(prefix, expression, suffix)
    }

    private mutating func brokenExpression(_ prefix: String, _ expression: SwiftExpression, _ suffix: String) {
        switch expression {
        case .text(let text): line("\(prefix)\(text)\(suffix)")
        case .list(let elements):
            line(joining: prefix, "[")
            indented { printer in
                for element in elements { printer.expression("", element, elements.count > 1 ? "," : "") }
            }
            line(joining: "]", suffix)
        case .call(let callee, let arguments):
            line("\(prefix)\(callee)(")
            indented { $0.arguments(arguments) }
            line(joining: ")", suffix)
        case .literal(_, let lines):
            line(joining: prefix, lines[0])
            indented { printer in
                for content in lines.dropFirst().dropLast() { printer.line(content) }
                printer.line(joining: lines[lines.count - 1], suffix)
            }
        }
    }

    /// Writes an expression without line breaks; false when it gave up because there were more bytes than the limit.
    private mutating func write(_ expression: SwiftExpression, until limit: Int) -> Bool {
        switch expression {
        case .text(let text), .literal(let text, _): self.text += text
        case .call(let callee, let arguments):
            text += callee
            text += "("
            for (index, argument) in arguments.enumerated() {
                if index > 0 { text += ", " }
                if let label = argument.label {
                    text += label
                    text += ": "
                }
                guard write(argument.value, until: limit) else { return false }
            }
            text += ")"
        case .list(let elements):
            text += "["
            for (index, element) in elements.enumerated() {
                if index > 0 { text += ", " }
                guard write(element, until: limit) else { return false }
            }
            text += "]"
        }
        return text.utf8.count <= limit
    }

    /// `head: A, B {`, with one name a line where they don't fit on one.
    mutating func inheritance(_ head: String, _ names: [String]) {
        let flat = "\(head): \(names.joined(separator: ", ")) {"
        if fits(flat) { return line(flat) }
        line("\(head):")
        indented { printer in
            for (index, name) in names.enumerated() { printer.line(index == names.count - 1 ? name : "\(name),") }
        }
        line("{")
    }

    /// The head of a function or initializer with its opening brace, its parameters on lines of their own where they
    /// don't fit on one.
    ///
    /// - Parameters:
    ///   - effects: what follows the parameters, such as ` async throws`.
    ///   - result: what follows the arrow; nil for none.
    ///   - opening: ` {`, or nothing for a requirement of a protocol.
    mutating func signature(
        _ head: String,
        _ parameters: [String],
        effects: String = "",
        result: String? = nil,
        opening: String = " {"
    ) {
        let arrow = result.map { " -> \($0)" } ?? ""
        let around = "\(head)()\(effects)\(arrow)\(opening)".utf8.count
        if parameters.reduce(around, { $0 + $1.utf8.count + 2 }) - (parameters.isEmpty ? 0 : 2) <= width {
            line("\(head)(\(parameters.joined(separator: ", ")))\(effects)\(arrow)\(opening)")
        } else if parameters.isEmpty {
            signatureEnd("\(head)()\(effects)", result, opening)
        } else {
            line("\(head)(")
            indented { printer in
                for (index, parameter) in parameters.enumerated() {
                    printer.line(index == parameters.count - 1 ? parameter : "\(parameter),")
                }
            }
            signatureEnd(")\(effects)", result, opening)
        }
    }

    /// ```swift
    /// ) async throws(GetTask.Failure)
    ///     -> GetTask.Output
    /// {
    /// ```
    private mutating func signatureEnd(_ start: String, _ result: String?, _ opening: String) {
        let arrow = result.map { " -> \($0)" } ?? ""
        if fits(start + arrow + opening) {
            line(start + arrow + opening)
            return
        }
        if fits(start + arrow) {
            line(start + arrow)
        } else {
            line(start)
            if let result { indented { $0.line("-> \(result)") } }
        }
        if !opening.isEmpty { line("{") }
    }

    func fits(_ content: String) -> Bool { content.utf8.count <= width }

    private mutating func arguments(_ arguments: [SwiftArgument]) {
        for (index, argument) in arguments.enumerated() {
            expression(argument.prefix, argument.value, index == arguments.count - 1 ? "" : ",")
        }
    }
}
