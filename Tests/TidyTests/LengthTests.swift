import Testing

/// CONTRIBUTING.md, "Shape": what can be counted.
@Suite("Lengths")
struct LengthTests {
    let files = Repository.swiftFiles(in: ["Sources", "Plugins", "Tests", "Examples"])

    @Test("no file is longer than 500 lines")
    func fileLengths() {
        #expect(files.count > 50, "the repository's files were not found")
        for file in files where file.lines.count > 500 {
            Issue.record("\(file) has \(file.lines.count) lines; split it by topic so that each file is one idea")
        }
    }

    @Test("no line is longer than 120 columns, and none ends in blanks")
    func lineLengths() {
        for file in files {
            for (number, line) in file.lines.enumerated() {
                // Counting bytes is cheap, and there are at least as many.
                if line.utf8.count > 120, line.count > 120 {
                    Issue.record("\(file):\(number + 1): \(line.count) columns; wrap at 120")
                }
                if line.utf8.last == UInt8(ascii: " ") || line.utf8.contains(UInt8(ascii: "\t")) {
                    Issue.record("\(file):\(number + 1): blanks at the end or a tab; indent with four spaces")
                }
            }
        }
    }

    @Test("no function is longer than 70 lines")
    func functionLengths() {
        for file in files {
            for function in functions(in: file) where function.length > 70 {
                Issue.record(
                    "\(file):\(function.line): \(function.length) lines; a function that decides and does belongs split"
                )
            }
        }
    }

    /// Functions by their indentation: from the line with `func` or `init` to the brace that closes at its depth.
    private func functions(in file: Repository.File) -> [(line: Int, length: Int)] {
        var found: [(Int, Int)] = []
        for (start, line) in file.lines.enumerated() {
            let words = line.split(separator: " ")
            let isFunction = words.contains("func") || words.contains { $0.hasPrefix("init(") || $0.hasPrefix("init<") }
            guard isFunction, !line.contains("///"), !line.contains("//") else { continue }
            let indent = String(line.prefix { $0 == " " })
            let rest = file.lines[(start + 1)...]
            guard line.hasSuffix("{") || line.hasSuffix("("),
                let end = rest.firstIndex(where: { $0 == indent + "}" })
            else { continue }
            found.append((start + 1, end - start + 1))
        }
        return found
    }
}
