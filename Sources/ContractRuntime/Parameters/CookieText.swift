/// The cookies of a request (RFC 6265 §4.2.1), in order. Pairs without `=` are left out, quotes around values dropped.
struct Cookies {
    let pairs: [(name: String, value: String)]

    init(_ fields: HTTPFields) {
        var pairs: [(name: String, value: String)] = []
        for field in fields where field.name == .cookie {
            // By bytes: to `Character`, a `;` with a combining mark after it is no `;`.
            for part in field.value.utf8.split(separator: UInt8(ascii: ";")) {
                guard let equals = part.firstIndex(of: UInt8(ascii: "=")) else { continue }
                let name = String(Substring(part[..<equals])).trimmingWhitespace()
                let value = String(Substring(part[equals...].dropFirst())).trimmingWhitespace()
                pairs.append((name, Self.unquoted(value)))
            }
        }
        self.pairs = pairs
    }

    /// The first cookie of that name: user agents send the one with the longest path first (RFC 6265 §5.4).
    subscript(name: String) -> String? {
        pairs.first { $0.name == name }?.value
    }

    private static func unquoted(_ value: String) -> String {
        let quote = UInt8(ascii: "\"")
        guard value.utf8.count >= 2, value.utf8.first == quote, value.utf8.last == quote else { return value }
        return String(decoding: value.utf8.dropFirst().dropLast(), as: UTF8.self)
    }

    /// Whether a cookie can carry the text as it is (`cookie-octet`, RFC 6265 §4.1.1).
    static func isValidValue(_ text: String) -> Bool {
        text.utf8.allSatisfy { byte in
            byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: ",")
                && byte != UInt8(ascii: ";") && byte != UInt8(ascii: "\\")
        }
    }
}

extension Parameter {
    /// What the cookies of a request say of a parameter. A cookie that is there twice counts once: with the same name
    /// and different paths that is legitimate.
    func text(of cookies: Cookies) -> ParameterText {
        if explodes, case .members(let names, _) = shape { return members(of: cookies, names) }
        let found = cookies.pairs.filter { $0.name == name }.map(\.value)
        guard let first = found.first else { return .absent }
        guard explodes, shape == .list else { return delimiters.text(of: first, shape: shape, explodes: false) }
        if found == [""] { return .form(.list([])) }
        let items = found.compactMap(delimiters.decode)
        return items.count == found.count ? .form(.list(items)) : .badEncoding
    }

    private func members(of cookies: Cookies, _ names: [String]) -> ParameterText {
        var members: [TextMember] = []
        for (name, value) in cookies.pairs where names.contains(name) {
            guard let text = delimiters.decode(value) else { return .badEncoding }
            members.append(TextMember(name, text))
        }
        return members.isEmpty ? .absent : .form(.members(members))
    }

    /// The parameter as cookies, or nil where its text has characters that cookies cannot carry.
    func cookiePairs(_ form: TextForm) -> [(name: String, value: String)]? {
        let delimiters = delimiters
        let pairs: [(name: String, value: String)] =
            switch form {
            case .members(let members) where explodes: members.map { ($0.name, delimiters.encode($0.text)) }
            case .list(let items) where explodes && !items.isEmpty: items.map { (name, delimiters.encode($0)) }
            default: [(name, delimiters.joined(form, explodes: false))]
            }
        // The comma that OpenAPI puts between values isn't a cookie-octet, but every server reads it.
        let isValid = pairs.flatMap { $0.value.parts(at: ",") }.allSatisfy(Cookies.isValidValue)
        return isValid ? pairs : nil
    }
}
