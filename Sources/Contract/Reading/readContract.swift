/// Reads a YAML or JSON document into a tree with positions. The first stage: knows nothing of OpenAPI.
///
/// Which of the two it is, the contents say, not the name of the file.
///
/// The tree is nil when the text has no readable value; with a tree there may still be diagnostics, errors among
/// them, such as duplicate keys (the first one stays in the tree).
public func readContract(_ file: SourceFile, limits: ReadingLimits = ReadingLimits()) -> (Node?, [Diagnostic]) {
    let (file, fault) = transcoded(file, limits: limits)
    if let diagnostic = fault ?? refuseInput(file, limits: limits) { return (nil, [diagnostic]) }
    // YAML 1.2 contains JSON, but libyaml refuses some of it: long keys and escaped surrogate pairs. So a document
    // that looks like JSON is read as JSON, and as YAML only when that does not work out and its name allows it.
    if looksLikeJSON(file.bytes) {
        var json = JSONReader(file: file, limits: limits)
        json.skipByteOrderMark()
        let (node, diagnostics) = json.read()
        if file.path.lowercased().hasSuffix(".json") || node != nil && !diagnostics.hasErrors {
            return (node, diagnostics)
        }
    }
    return YAMLReader(file: file, limits: limits).read()
}

/// Reads a JSON value (RFC 8259), whatever the name of the file.
public func readJSON(_ file: SourceFile, limits: ReadingLimits = ReadingLimits()) -> (Node?, [Diagnostic]) {
    if let diagnostic = refuseInput(file, limits: limits) { return (nil, [diagnostic]) }
    var reader = JSONReader(file: file, limits: limits)
    return reader.read()
}

/// The file in UTF-8. YAML may be in UTF-16 too, which a byte order mark shows, or the zero byte of its first
/// character, always one of ASCII (YAML 1.2.2 §5.2).
private func transcoded(_ file: SourceFile, limits: ReadingLimits) -> (SourceFile, Diagnostic?) {
    let start = Array(file.bytes.prefix(2))
    let isBigEndian = start == [0xFE, 0xFF] || start.count == 2 && start[0] == 0 && start[1] != 0
    guard isBigEndian || start == [0xFF, 0xFE] || start.count == 2 && start[0] != 0 && start[1] == 0,
        file.bytes.count <= limits.inputBytes
    else { return (file, nil) }
    var units: [UInt16] = []
    units.reserveCapacity(file.bytes.count / 2)
    for offset in stride(from: 0, to: file.bytes.count - 1, by: 2) {
        let (first, second) = (UInt16(file.bytes[offset]), UInt16(file.bytes[offset + 1]))
        units.append(isBigEndian ? first << 8 | second : second << 8 | first)
    }
    if units.first == 0xFEFF { units.removeFirst() }
    guard file.bytes.count % 2 == 0, let text = String(validating: units, as: UTF16.self) else {
        let range = SourceRange(file: file, start: 0, end: 0)
        let message = "the file looks like UTF-16, but has half a character"
        return (file, Diagnostic(.notUTF8, at: range, message, fix: "save the file as UTF-8"))
    }
    return (SourceFile(path: file.path, text: text), nil)
}

private func refuseInput(_ file: SourceFile, limits: ReadingLimits) -> Diagnostic? {
    let start = SourceRange(file: file, start: 0, end: 0)
    if file.bytes.count > limits.inputBytes {
        let message = "the file has \(file.bytes.count) bytes, more than the limit of \(limits.inputBytes)"
        return Diagnostic(.inputTooLarge, at: start, message)
    }
    guard let offset = firstInvalidUTF8Offset(in: file.bytes) else { return nil }
    let byte = String(file.bytes[offset], radix: 16, uppercase: true)
    let range = SourceRange(file: file, start: offset, end: offset + 1)
    return Diagnostic(.notUTF8, at: range, "the byte 0x\(byte) is not UTF-8", fix: "save the file as UTF-8")
}

private func looksLikeJSON(_ bytes: [UInt8]) -> Bool {
    let marked = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    let first = marked.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
}
