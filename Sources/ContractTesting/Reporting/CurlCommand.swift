import HTTPTypes

/// A request as a command line for a POSIX shell.
enum CurlCommand {
    private static let longestBody = 4_000

    /// - Parameter secrets: texts that `$TOKEN` stands for.
    static func text(_ request: HTTPRequest, body: [UInt8]?, secrets: [String]) -> String {
        var words = ["curl", "-i", "-X", request.method.rawValue]
        let url = "\(request.scheme ?? "http")://\(request.authority ?? "localhost")\(request.path ?? "/")"
        for field in request.headerFields { words += ["-H", quoted("\(field.name): \(field.value)", secrets)] }
        var prefix = ""
        if let body {
            let size = "# a body of \(body.count) bytes"
            if body.count > longestBody {
                guard let text = padded(body) else {
                    return (words + [quoted(url, secrets), size]).joined(separator: " ")
                }
                prefix = text + " | "
                words += ["--data-binary", "@-"]
            } else {
                words += ["--data-binary", quoted(String(decoding: body, as: UTF8.self), secrets)]
            }
        }
        return prefix + (words + [quoted(url, secrets)]).joined(separator: " ")
    }

    /// For a body that is short but for the spaces at its end: the command that prints it.
    private static func padded(_ body: [UInt8]) -> String? {
        let spaces = body.reversed().prefix { $0 == UInt8(ascii: " ") }.count
        guard body.count - spaces <= longestBody else { return nil }
        let text = quoted(String(decoding: body.dropLast(spaces), as: UTF8.self), [])
        return "{ printf %s \(text); head -c \(spaces) /dev/zero | tr '\\0' ' '; }"
    }

    /// In single quotes, but for `"$TOKEN"`.
    private static func quoted(_ text: String, _ secrets: [String]) -> String {
        var pieces = [text]
        for secret in secrets where !secret.isEmpty {
            pieces = pieces.flatMap { $0.pieces(around: secret) }
        }
        let literals = pieces.map { "'" + $0.pieces(around: "'").joined(separator: "'\\''") + "'" }
        return literals.joined(separator: "\"$TOKEN\"")
    }
}

extension String {
    /// The parts of the text before, between and after the occurrences of another one.
    func pieces(around separator: String) -> [String] {
        let bytes = Array(utf8)
        let pattern = Array(separator.utf8)
        var pieces: [String] = []
        var start = 0
        var index = 0
        while index + pattern.count <= bytes.count {
            if bytes[index..<index + pattern.count].elementsEqual(pattern) {
                pieces.append(String(decoding: bytes[start..<index], as: UTF8.self))
                index += pattern.count
                start = index
            } else {
                index += 1
            }
        }
        return pieces + [String(decoding: bytes[start...], as: UTF8.self)]
    }
}
