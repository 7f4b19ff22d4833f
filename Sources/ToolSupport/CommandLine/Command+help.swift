extension Command {
    /// The text of `--help`.
    static var help: String {
        let places = arguments.rows.filter(\.names.isEmpty)
        let options = arguments.rows.filter { !$0.names.isEmpty && !$0.isHidden }
        let needed = places + options.filter(\.isRequired)
        var sections = [wrapped(abstract), wrapped(discussion)]
        sections.append("usage: \(([name] + needed.map(\.usage) + ["[options]"]).joined(separator: " "))")
        if !places.isEmpty { sections.append(section("arguments", places.map(\.entry))) }
        sections.append(section("options", options.map(\.entry) + [("-h, --help", "Show this.")]))
        return sections.joined(separator: "\n\n")
    }

    /// Names on the left and what they mean on the right, below a name that is too long for that.
    private static func section(_ title: String, _ entries: [(name: String, help: String)]) -> String {
        let lines = entries.map { name, help in
            let text = wrapped(help, indent: column)
            if name.count + 4 > column { return "  \(name)\n\(text)" }
            return "  \(name)\(text.dropFirst(name.count + 2))"
        }
        return ([title + ":"] + lines).joined(separator: "\n")
    }

    /// Where the words about an option begin.
    private static var column: Int { 26 }

    /// Lines of at most 80 characters, as far as words allow.
    private static func wrapped(_ text: String, indent: Int = 0) -> String {
        let margin = String(repeating: " ", count: indent)
        var lines: [String] = []
        var line = margin
        for word in text.split(separator: " ") {
            if line.count > indent, line.count + 1 + word.count > 80 {
                lines.append(line)
                line = margin
            }
            line += line.count > indent ? " \(word)" : word
        }
        return (lines + [line]).joined(separator: "\n")
    }
}
