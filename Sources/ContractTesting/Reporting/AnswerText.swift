import ContractRuntime
import HTTPTypes

/// An answer in a line: `404 application/problem+json {"title":"Not found"…`.
enum AnswerText {
    private static let longest = 300

    /// - Parameter secrets: texts that `$TOKEN` stands for.
    static func line(_ response: RawResponse, secrets: [String]) -> String {
        let type = response.head.headerFields[.contentType]
        // What is cut off may be the rest of a secret, so secrets go first, out of somewhat more than is shown.
        var body = String(decoding: response.body.prefix(Self.longest * 8), as: UTF8.self)
        for secret in secrets where !secret.isEmpty { body = body.pieces(around: secret).joined(separator: "$TOKEN") }
        let words = ["\(response.status)", type.map { visible($0[...]) }, body.isEmpty ? nil : visible(body[...])]
        return words.compactMap { $0 }.joined(separator: " ")
    }

    /// The beginning, without anything that would steer a terminal.
    private static func visible(_ text: Substring) -> String {
        var output = ""
        for (count, scalar) in text.unicodeScalars.enumerated() {
            guard count < longest else { return output + "…" }
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator:
                output += scalar == "\n" ? " " : "\\u{\(String(scalar.value, radix: 16))}"
            default: output.unicodeScalars.append(scalar)
            }
        }
        return output
    }
}
