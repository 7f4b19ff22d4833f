/// Reads a YAML or JSON document into a tree with positions. The first stage: knows nothing of OpenAPI.
///
/// The tree is nil when the text has no readable value; with a tree there may still be diagnostics, errors among
/// them, such as duplicate keys (the first one stays in the tree).
public func readContract(_ file: SourceFile, limits: ReadingLimits = ReadingLimits()) -> (Node?, [Diagnostic]) {
    if let diagnostic = refuseInput(file, limits: limits) { return (nil, [diagnostic]) }
    var json = JSONReader(file: file, limits: limits)
    if file.path.lowercased().hasSuffix(".json") { return json.read() }
    // YAML 1.2 contains JSON, but libyaml refuses some of it: long keys and escaped surrogate pairs. So a document
    // that looks like JSON is read as JSON, and as YAML only when that does not work out.
    if looksLikeJSON(file.bytes) {
        let (node, diagnostics) = json.read()
        if node != nil, !diagnostics.hasErrors { return (node, diagnostics) }
    }
    return YAMLReader(file: file, limits: limits).read()
}

/// Reads a JSON value (RFC 8259), whatever the name of the file.
public func readJSON(_ file: SourceFile, limits: ReadingLimits = ReadingLimits()) -> (Node?, [Diagnostic]) {
    if let diagnostic = refuseInput(file, limits: limits) { return (nil, [diagnostic]) }
    var reader = JSONReader(file: file, limits: limits)
    return reader.read()
}

private func refuseInput(_ file: SourceFile, limits: ReadingLimits) -> Diagnostic? {
    let start = SourceRange(file: file, start: 0, end: 0)
    if file.bytes.count > limits.inputBytes {
        let message = "the file has \(file.bytes.count) bytes, more than the limit of \(limits.inputBytes)"
        return Diagnostic(.inputTooLarge, at: start, message)
    }
    if file.bytes.starts(with: [0xFE, 0xFF]) || file.bytes.starts(with: [0xFF, 0xFE]) {
        return Diagnostic(.notUTF8, at: start, "the file is UTF-16", fix: "save it as UTF-8")
    }
    guard let offset = firstInvalidUTF8Offset(in: file.bytes) else { return nil }
    let byte = String(file.bytes[offset], radix: 16, uppercase: true)
    let range = SourceRange(file: file, start: offset, end: offset + 1)
    return Diagnostic(.notUTF8, at: range, "the byte 0x\(byte) is not UTF-8", fix: "save the file as UTF-8")
}

private func looksLikeJSON(_ bytes: [UInt8]) -> Bool {
    let first = bytes.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
}
