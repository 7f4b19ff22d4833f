import Testing

/// CONTRIBUTING.md, "Names" and "Errors": words that must not stand in the sources.
@Suite("Words")
struct WordTests {
    /// A word, where it is looked for, and why it must not be there.
    static let banned: [(word: String, folders: [String], reason: String)] = [
        ("TO" + "DO", ["Sources", "Plugins", "Tests"], "finish it, or write an issue"),
        ("FIX" + "ME", ["Sources", "Plugins", "Tests"], "finish it, or write an issue"),
        ("try" + "!", ["Sources", "Plugins"], "a trap ends every connection; handle the error"),
        ("as" + "! ", ["Sources", "Plugins"], "a trap ends every connection; use as?"),
        (
            "fatal" + "Error(", ["Sources", "Plugins"],
            "use precondition with a reason, and only for a programmer's error"
        ),
    ]

    @Test("no banned word stands in the sources")
    func words() {
        for (word, folders, reason) in Self.banned {
            for file in Repository.swiftFiles(in: folders) {
                for (number, line) in file.lines.enumerated() where line.contains(word) {
                    Issue.record("\(file):\(number + 1): '\(word)': \(reason)")
                }
            }
        }
    }

    @Test("files are named after what they hold")
    func fileNames() {
        for file in Repository.swiftFiles(in: ["Sources", "Plugins", "Tests", "Examples"]) {
            for word in ["Manager", "Helper", "Utils", "Utilities", "Common", "Placeholder"]
            where file.path.contains(word) {
                Issue.record("\(file): '\(word)' says nothing; name the file after the one idea in it")
            }
        }
    }

    @Test("no path of one machine stands in any text")
    func machinePaths() {
        let texts = Repository.files(in: [""]) { path in
            [".swift", ".md", ".yaml", ".py", ".js", ".html", ".css"].contains { path.hasSuffix($0) }
                || path.hasPrefix("scripts/") || path.hasPrefix(".ci/")
        }
        let home = "/ro" + "ot/"
        let users = "/Us" + "ers/"
        for file in texts {
            for (number, line) in file.lines.enumerated() where line.contains(home) || line.contains(users) {
                Issue.record("\(file):\(number + 1): a path of one machine; use a relative one")
            }
        }
    }
}
