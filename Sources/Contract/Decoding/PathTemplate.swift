/// The names between braces in a path template or a server URL, in order, repetitions included.
func templateNames(in template: String) -> [String] {
    var names: [String] = []
    // By bytes: as characters, a brace and an accent after it are one.
    var rest = template.utf8[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")), let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
    {
        names.append(String(Substring(rest[rest.index(after: open)..<close])))
        rest = rest[rest.index(after: close)...]
    }
    return names
}

/// Whether every `{` has its `}` before the next one, with a name between them.
func hasMatchedBraces(_ template: String) -> Bool {
    var name: Int?
    for byte in template.utf8 {
        switch (byte, name) {
        case (UInt8(ascii: "{"), nil): name = 0
        case (UInt8(ascii: "{"), _), (UInt8(ascii: "}"), nil), (UInt8(ascii: "}"), 0): return false
        case (UInt8(ascii: "}"), _): name = nil
        case (_, let length?): name = length + 1
        default: break
        }
    }
    return name == nil
}

/// The template with its names taken out: templates with the same shape match the same paths.
func templateShape(_ template: String) -> String {
    var shape = ""
    var rest = template.utf8[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")), let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
    {
        shape += String(Substring(rest[..<open])) + "{}"
        rest = rest[rest.index(after: close)...]
    }
    return shape + String(Substring(rest))
}
