import ContractRuntime
import Testing

/// Strings that are longer than what is looked at in one go, 64 bytes, with what can't be copied at each place of them.
@Suite struct LongStringTests {
    /// What may stand in a JSON string, and what it means.
    private static let pieces: [(written: String, meant: String)] = [
        (#"\""#, "\""), (#"\\"#, "\\"), (#"\/"#, "/"), (#"\b\f\n\r\t"#, "\u{8}\u{C}\n\r\t"), (#"\u0041"#, "A"),
        (#"\u00e9"#, "é"), (#"\ud83d\ude00"#, "😀"), ("é", "é"), ("€", "€"), ("😀é", "😀é"), (##"\"#"##, "\"#"),
        (#"\\]"#, "\\]"), (#"\n  "#, "\n  "), ("\u{7F}", "\u{7F}"),
    ]

    @Test func readsPiecesAtAnyPlace() throws {
        for (written, meant) in Self.pieces {
            for place in 0..<140 {
                let before = String(repeating: "x", count: place)
                let after = String(repeating: "y", count: 140 - place)
                // The escape in front makes all of the string one that is copied.
                let text = #""\t\#(before)\#(written)\#(after)\#(written)""#
                #expect(try decode(.string(), text) == "\t\(before)\(meant)\(after)\(meant)")
            }
        }
    }

    @Test func readsPiecesThatFollowOneAnother() throws {
        for (written, meant) in Self.pieces {
            for count in 1..<100 {
                let text = "\"" + String(repeating: written, count: count) + "\""
                #expect(try decode(.string(), text) == String(repeating: meant, count: count))
            }
        }
    }

    @Test func findsFaultsAtAnyPlace() {
        let faults: [([UInt8], String)] = [
            ([0x5C, 0x78], "there is no such escape in JSON"), ([0x5C, 0xC3, 0xA9], "there is no such escape in JSON"),
            ([0x0A], "a control character must be escaped"), ([0xC3, 0x28], "not valid UTF-8"),
            ([0x80], "not valid UTF-8"), (Array(#"\ud800"#.utf8), "half of a surrogate pair"),
        ]
        for (fault, message) in faults {
            for place in 0..<140 {
                let start = Array("\"\\t".utf8) + [UInt8](repeating: 0x78, count: place)
                let text = start + fault + [UInt8](repeating: 0x79, count: 140 - place) + [0x22]
                guard let error = syntaxError(text) else {
                    Issue.record("no error at \(place): \(message)")
                    continue
                }
                #expect(error.message == message)
                #expect(error.offset == start.count)
            }
        }
    }

    @Test func findsMissingEnds() {
        for length in 0..<140 {
            let text = Array(#""\t"#.utf8) + [UInt8](repeating: 0x78, count: length)
            #expect(syntaxError(text)?.message == "the text ends too early: expected '\"'")
            #expect(syntaxError(text + [0x5C])?.message == "the text ends too early: expected '\"'")
        }
    }

    private func syntaxError(_ bytes: [UInt8]) -> JSONSyntaxError? {
        do throws(DecodingFailure) {
            _ = try JSONValue(parsing: bytes)
            return nil
        } catch {
            guard case .syntax(let error) = error else { return nil }
            return error
        }
    }

    /// Each byte of ASCII, and each behind each that needs an escape, at places around the ends of blocks.
    @Test func writesEachCharacterAtAnyPlace() throws {
        let characters = (0..<128).map { Unicode.Scalar(UInt8($0)) }
        let special = characters.filter { escaped($0).count > 1 }
        #expect(special.count == 34)
        for first in special {
            for place in [0, 1, 7, 55, 62, 63, 64] {
                let before = "\"" + String(repeating: "é", count: place / 2) + String(repeating: "x", count: place % 2)
                let text = characters.reduce(into: before) { text, character in
                    text.unicodeScalars.append(first)
                    text.unicodeScalars.append(character)
                }
                let expected = text.unicodeScalars.map(escaped).joined()
                #expect(encode(.string(), text) == "\"\(expected)\"")
                #expect(try decode(.string(), "\"\(expected)\"") == text)
            }
        }
    }

    /// A character as RFC 8259 §7 has it, with an escape only where there must be one, and the short one if there is.
    private func escaped(_ character: Unicode.Scalar) -> String {
        switch character {
        case "\"": return "\\\""
        case "\\": return "\\\\"
        case "\u{8}": return "\\b"
        case "\u{9}": return "\\t"
        case "\u{A}": return "\\n"
        case "\u{C}": return "\\f"
        case "\u{D}": return "\\r"
        case "\u{0}"..<"\u{20}":
            let digits = String(character.value, radix: 16)
            return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        default: return String(character)
        }
    }
}
