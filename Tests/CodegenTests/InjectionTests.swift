import Codegen
import Contract
import Foundation
import Testing

/// Text of the contract cannot become code: whatever stands in it, the output's tokens outside of literals and comments
/// are the same as for harmless text.
@Suite struct InjectionTests {
    static let payloads: [String] = [
        "\"", "\\", "\\(6*7)", "\u{600}\"; evil()", "a\u{301}\"", "\u{200D}\"\u{200D}", "\r evil()", "\n evil()",
        "\r\nevil()",
        "\u{2028}evil()", "\u{2029}evil()", "\u{85}evil()", "\u{B}evil()", "\u{C}evil()", "\u{0}", "*/ evil() /*",
        "#\"", "\"#",
        "\"\"\"\nevil()", "`", "`; evil()", "${x}", "\u{202E}lave", "\u{FEFF}", "\u{1F469}\u{200D}\u{1F469}\"",
        "// evil",
        String(repeating: "x\"\\", count: 3_400),
    ]

    /// Every place where a contract holds free text.
    static func contract(_ payload: String) -> String {
        let literal = jsonLiteral(payload)
        let key = jsonLiteral("k\(payload)")
        return """
            {"openapi": "3.1.0", "info": {"title": \(literal), "version": \(literal), "description": \(literal)},
            "servers": [{"url": \(jsonLiteral("https://x.example/\(payload)")), "description": \(literal)}],
            "tags": [{"name": \(key), "description": \(literal)}],
            "paths": {\(jsonLiteral("/p\(payload.filter { !"{}?#".contains($0) })")): {"post": {
              "operationId": \(key), "tags": [\(key)], "summary": \(literal), "description": \(literal),
              "security": [{\(key): []}],
              "parameters": [{"name": \(key), "in": "query", "description": \(literal),
                "schema": {"type": "string", "default": \(literal)}}],
              "requestBody": {"description": \(literal), "content": {"application/json": {"schema":
                {"$ref": "#/components/schemas/S"}}}},
              "responses": {"200": {"description": \(literal),
                "headers": {"X-H": {"description": \(literal), "schema": {"type": "string"}}},
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/S"}}},
                "links": {\(key): {"description": \(literal)}}}}}}},
            "components": {"securitySchemes": {\(key): {"type": "apiKey", "in": "header", "name": "X-Key",
              "description": \(literal)}},
            "schemas": {"S": {"type": "object", "title": \(literal), "description": \(literal), "properties": {
              \(key): {"type": "string", "description": \(literal), "pattern": \(literal)},
              "e": {"type": "string", "enum": ["a", \(key)]},
              "c": {"const": [\(literal)]},
              "d": {"default": {\(key): \(literal)}},
              "u": {"oneOf": [{"title": \(key), "type": "string"}, {"type": "integer"}]}},
              "required": [\(key)], "xml": {"name": \(literal), "namespace": \(literal)},
              "not": {"$ref": \(jsonLiteral("#/components/schemas/S/$defs/" + escaped("k\(payload)")))},
              "if": {"required": [\(key)], "properties": {\(key): {"enum": [\(literal), {\(key): \(literal)}]}}},
              "then": {"patternProperties": {\(literal): {"pattern": \(literal), "format": \(literal)}}},
              "dependentRequired": {\(key): [\(key)]}, "dependentSchemas": {\(key): {"const": \(literal)}},
              "$defs": {\(key): {"type": "object", "required": [\(key)]}}},
            \(key): {"type": "object", "properties": {"a": {"type": "string"}}}}}}
            """
    }

    /// A token of a JSON Pointer in a URI (RFC 6901 §3, §6).
    private static func escaped(_ token: String) -> String {
        token.utf8.map { "%" + String(UInt16($0) + 0x100, radix: 16).dropFirst() }.joined()
            .replacing("%7e", with: "~0").replacing("%2f", with: "~1")
    }

    @Test(arguments: payloads.indices) func `no text becomes code`(index: Int) throws {
        let outcome = generated(Self.contract(Self.payloads[index]), path: "c.json", hasMock: true)
        try #require(!outcome.files.isEmpty, "\(outcome.diagnostics.map(\.message))")
        for file in outcome.files {
            let code = try #require(tokens(of: file.text), "\(file.name) has an open literal")
            #expect(!code.contains("evil()"), "in \(file.name)")
            #expect(code.utf8.allSatisfy { $0 < 0x80 }, "in \(file.name)")
            #expect(Self.hidden(in: file.text).isEmpty, "in \(file.name)")
            #expect(!code.contains("\\("), "in \(file.name)")
        }
    }

    @Test func `header lines hold hostile paths`() {
        let (api, _) = makeAPI(
            from: SourceFile(path: "x", text: "openapi: 3.1.0\ninfo: {title: t, version: v}\npaths: {}"))
        let options = GeneratorOptions(
            moduleName: "Mod", contractPath: "a\nimport Evil\u{2028}'b", outputPath: "o\rut; rm", toolCommand: "x\u{0}")
        for file in api.map({ generate($0, options: options).files }) ?? [] {
            #expect(file.text.split(separator: "\n").filter { $0.contains("import Evil") }.count == 2)
            #expect(file.text.split(separator: "\n").filter { $0.hasPrefix("import") } == ["import ContractRuntime"])
            #expect(Self.hidden(in: file.text).isEmpty)
        }
    }

    /// What is left of Swift text without comments and the content of string literals; nil for a literal that doesn't
    /// end on its line. Works on bytes, as the compiler's lexer does.
    private func tokens(of text: String) -> String? {
        var tokens: [UInt8] = []
        for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
            var isLiteral = false
            var isEscaped = false
            var previous: UInt8 = 0
            for byte in line {
                if isLiteral {
                    if isEscaped {
                        if byte == UInt8(ascii: "(") { tokens += Array("\\(".utf8) }
                        isEscaped = false
                    } else if byte == UInt8(ascii: "\\") {
                        isEscaped = true
                    } else if byte == UInt8(ascii: "\"") {
                        isLiteral = false
                    }
                    continue
                }
                if byte == UInt8(ascii: "/"), previous == UInt8(ascii: "/") {
                    tokens.removeLast()
                    break
                }
                if byte == UInt8(ascii: "\"") { isLiteral = true } else { tokens.append(byte) }
                previous = byte
            }
            if isLiteral { return nil }
            tokens.append(UInt8(ascii: "\n"))
        }
        return String(decoding: tokens, as: UTF8.self)
    }

    /// Scalars that some tool would take for a line break or not show.
    static func hidden(in text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { scalar in
            switch scalar.properties.generalCategory {
            case .control: scalar != "\n" && scalar != "\t"
            case .format, .lineSeparator, .paragraphSeparator: true
            default: false
            }
        }
    }
}
