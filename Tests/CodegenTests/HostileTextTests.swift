import Codegen
import Contract
import Foundation
import Testing

/// Hostile text at every place of a contract where there is text: each key and each string of the fixtures that hold
/// every keyword is replaced by each payload in turn. Whatever comes out, no payload is code, and every literal says
/// what the contract says.
///
/// A payload stands at every fortieth place of a document, so that what it makes of one place hides little of the
/// others. A run tries one such set of places for each payload; `HOSTILE_TEXT=all` tries all of them. With
/// `HOSTILE_TEXT_OUTPUT`, a folder, each payload's module is written there, with the payload at all places at once
/// where it is no error, to be compiled.
@Suite struct HostileTextTests {
    static let environment = ProcessInfo.processInfo.environment
    static let triesAll = environment["HOSTILE_TEXT"] == "all"

    static let payloads: [String] =
        InjectionTests.payloads + [
            "", " ", "'", "'; evil(); '", "\"; evil(); let x = \"", "\\\"; evil() //", "\\\\\"; evil() //", "\\u{22}",
            "\\u{22}; evil()", "\\n evil()", "\\r", "\\0", "\\(evil())", "\\#(evil())", "#(evil())", "\"#; evil() //",
            "\"\"\"#\nevil()", "#\"\"\"\nevil()", "\"##", "\\#u{22}", "#if true\nevil()\n#endif",
            "\n#sourceLocation(file: \"x\", line: 1)", "#!evil", "@main", "@_silgen_name(\"evil\")", "import Evil",
            "\nimport Evil\n", "/* evil() ", "*//* */ evil()", "/// evil()", "//\nevil()", "*\u{2F}\u{2F}*", "{evil()}",
            "}; evil(); func x() {", ")\nevil()\n(", "]; evil(); [", "<script>evil()</script>", "&quot;; evil()",
            "%22; evil()", "../../evil", "/etc/evil", "..\\evil", "evil\u{0}.swift", "CON", "nul.swift",
            "\u{2067}\u{2066}evil()", "\u{61C}", "\u{200B}evil()", "\u{1B}[31mevil()", "\u{7F}", "\u{9F}evil()",
            "\u{E000}", "\u{10FFFF}", "\u{FFFE}", "\u{1D173}evil()", "\u{300}", "\u{FF02}; evil()", "\u{FE0F}\"",
            "self", "Self", "Type", "init", "default", "await", "_", "$0", "0", "é\u{301}", "Any", "Never", "String",
            String(repeating: "evil_", count: 2_000), String(repeating: "\u{301}", count: 300),
        ]

    private static let batchCount = 40

    static let documents = ["every-keyword-30", "every-keyword-32", "kitchen-sink"]

    @Test(arguments: documents) func `no text becomes code, wherever it stands`(document: String) throws {
        let root = try FixtureTests.root(of: document)
        var writer = HostileWriter()
        writer.write(root)
        let placeCount = writer.count
        try #require(placeCount > 20)
        for (number, payload) in Self.payloads.enumerated() {
            for batch in 0..<Self.batchCount where Self.triesAll || batch == number % Self.batchCount {
                let places = stride(from: batch, to: placeCount, by: Self.batchCount)
                let replacements = Dictionary(uniqueKeysWithValues: places.map { ($0, payload) })
                check(replacements, in: root, "\(payload.debugDescription.prefix(60)), batch \(batch) of \(document)")
            }
        }
    }

    private func check(_ replacements: [Int: String], in root: Node, _ comment: String) {
        var writer = HostileWriter(replacements: replacements)
        writer.write(root)
        for file in generated(writer.text, path: "contract.json", shards: 1, hasMock: true).files {
            guard let source = LexedSwift(file.text) else {
                Issue.record("\(file.name) has an open literal: \(comment)")
                continue
            }
            // A server that is called so makes a function of that name.
            let code = source.code.replacing("func evil(", with: "func name(")
            #expect(!code.contains("evil("), "in \(file.name): \(comment)")
            #expect(!code.contains("@main") && !code.contains("@_silgen"), "in \(file.name): \(comment)")
            #expect(!code.contains("import Evil"), "in \(file.name): \(comment)")
            #expect(!code.utf8.contains(UInt8(ascii: "#")), "in \(file.name): \(comment)")
            #expect(code.utf8.allSatisfy { $0 < 0x80 }, "in \(file.name): \(comment)")
            #expect(InjectionTests.hidden(in: file.text).isEmpty, "in \(file.name): \(comment)")
            // A text that is told by its mark is in a literal as a whole, as it is or within JSON, or made a name.
            for literal in source.literals where literal.contains(HostileWriter.mark) {
                let isName = literal.utf8.allSatisfy { byte in
                    byte < 0x80 && Character(Unicode.Scalar(byte)).isLetter || "0123456789._/`".utf8.contains(byte)
                }
                let isWhole = replacements.values.contains { payload in
                    HostileWriter.spellings(payload).contains { contains(literal, $0) }
                        || texts(inJSON: literal).contains { contains($0, HostileWriter.marked(payload)) }
                }
                // A path ends where a query or a fragment begins.
                let isPath = literal.hasPrefix("/")
                #expect(isName || isPath || isWhole, "in \(file.name), \(literal.debugDescription): \(comment)")
            }
        }
    }

    /// The keys and strings of a literal that is JSON, which has several ways to write a character.
    private func texts(inJSON literal: String) -> [String] {
        let (node, _) = readJSON(SourceFile(path: "literal.json", text: literal))
        var texts: [String] = []
        var open = node.map { [$0] } ?? []
        while let next = open.popLast() {
            texts += [next.string].compactMap { $0 } + (next.mapping?.entries.map(\.key) ?? [])
            open += (next.sequence ?? []) + (next.mapping?.entries.map(\.value) ?? [])
        }
        return texts
    }

    /// By scalars, because a mark such as U+0600 makes one character of itself and what follows.
    private func contains(_ text: String, _ part: String) -> Bool {
        Array(text.utf8).firstRange(of: Array(part.utf8)) != nil
    }

    @Test(.enabled(if: environment["HOSTILE_TEXT_OUTPUT"] != nil, "needs HOSTILE_TEXT_OUTPUT, a folder"))
    func `modules to compile are written`() throws {
        let folder = URL(filePath: Self.environment["HOSTILE_TEXT_OUTPUT"] ?? "")
        for document in Self.documents {
            let root = try FixtureTests.root(of: document)
            var writer = HostileWriter()
            writer.write(root)
            for (number, payload) in Self.payloads.enumerated() {
                var replacements: [Int: String] = [:]
                var files = errorFree(replacements, root)
                for place in 0..<writer.count {
                    replacements[place] = payload
                    if let more = errorFree(replacements, root) { files = more } else { replacements[place] = nil }
                }
                let module = folder.appending(path: "\(document)-\(number)")
                try FileManager.default.createDirectory(at: module, withIntermediateDirectories: true)
                for file in files ?? [] {
                    try Data(file.text.utf8).write(to: module.appending(path: file.name))
                }
            }
        }
    }

    /// Nil where a finding is an error: then nothing is written for users either.
    private func errorFree(_ replacements: [Int: String], _ root: Node) -> [GeneratedFile]? {
        var writer = HostileWriter(replacements: replacements)
        writer.write(root)
        let outcome = generated(writer.text, path: "contract.json", shards: 1, hasMock: true)
        return outcome.diagnostics.contains { $0.severity == .error } ? nil : outcome.files
    }
}

/// Writes a document as JSON, with other text in place of some of its keys and strings, which it counts.
struct HostileWriter {
    static let mark = "xqx"

    var replacements: [Int: String] = [:]
    private(set) var text = ""
    private(set) var count = 0

    init(replacements: [Int: String] = [:]) {
        self.replacements = replacements
    }

    /// Between marks, so that it is found again. The empty text stays empty.
    static func marked(_ payload: String) -> String { payload.isEmpty ? "" : "\(mark)\(payload)\(mark)" }

    /// The marked payload as it is, as JSON has it, and as a token of a JSON Pointer.
    static func spellings(_ payload: String) -> [String] {
        let text = marked(payload)
        let nowhere = SourceRange(file: SourceFile(path: "", text: ""), start: 0, end: 0)
        let json = [jsonLiteral(text), Node(.string(text), range: nowhere).jsonText]
        let pointer = text.replacing("~", with: "~0").replacing("/", with: "~1")
        return [text, pointer] + json.map { String($0.dropFirst().dropLast()) }
    }

    mutating func write(_ node: Node) {
        switch node.value {
        case .string(let string): text += next(string)
        case .sequence(let elements):
            text += "["
            for (index, element) in elements.enumerated() {
                if index > 0 { text += "," }
                write(element)
            }
            text += "]"
        case .mapping(let mapping):
            text += "{"
            for (index, entry) in mapping.entries.enumerated() {
                if index > 0 { text += "," }
                text += next(entry.key) + ":"
                write(entry.value)
            }
            text += "}"
        default: text += node.jsonText
        }
    }

    private mutating func next(_ original: String) -> String {
        defer { count += 1 }
        return jsonLiteral(replacements[count].map { Self.marked($0) } ?? original)
    }
}

/// A JSON string of ASCII.
func jsonLiteral(_ text: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"", "\\": literal += "\\\(scalar)"
        case " "..."~": literal.unicodeScalars.append(scalar)
        default:
            for unit in String(scalar).utf16 {
                literal += "\\u" + String(UInt32(unit) + 0x10000, radix: 16).dropFirst()
            }
        }
    }
    return literal + "\""
}
