extension Parameter {
    /// What the fields of a message say of a header parameter, whose style is `simple`.
    ///
    /// - Parameter combinesLines: reads several fields as one value, as they may have been one before a proxy or the
    ///   transport touched them (RFC 9110 §5.3). Otherwise there may be one field for a single value.
    func text(of fields: HTTPFields, combinesLines: Bool = false) -> ParameterText {
        if hasLinePerItem {
            let lines = fields.filter { $0.name == field }.map { $0.value.trimmingWhitespace() }
            return lines.isEmpty ? .absent : .form(.list(lines))
        }
        var raw: String?
        var count = 0
        for field in fields where field.name == self.field {
            let value = field.value.trimmingWhitespace()
            // Several fields of one name are one list (RFC 9110 §5.3).
            raw = raw.map { "\($0), \(value)" } ?? value
            count += 1
        }
        guard let raw else { return .absent }
        if shape == .single { return count == 1 || combinesLines ? .form(.single(raw)) : .repeated(count) }
        let elements = delimiters.split(raw).map { $0.trimmingWhitespace() }
        return delimiters.text(of: elements.joined(separator: ","), shape: shape, explodes: explodes)
    }

    /// Whether each item is a field of its own: the values of Set-Cookie have commas in them, so its fields can't be
    /// joined (RFC 9110 §5.3).
    private var hasLinePerItem: Bool { field == .setCookie && shape == .list }

    /// The header as fields: one, but for Set-Cookie. Those whose text they cannot carry are left out.
    func headerFields(_ form: TextForm) -> [HTTPField] {
        guard hasLinePerItem, case .list(let lines) = form else { return headerField(form).map { [$0] } ?? [] }
        return lines.compactMap { headerField(.single($0)) }
    }

    /// The parameter as a field, or nil where its text has characters that fields cannot carry.
    func headerField(_ form: TextForm) -> HTTPField? {
        let text = delimiters.joined(form, explodes: explodes)
        guard let field, HTTPField.isValidValue(text) else { return nil }
        return HTTPField(name: field, value: text)
    }
}

extension String {
    /// Without the spaces and tabs around it (RFC 9110 §5.5).
    func trimmingWhitespace() -> String {
        let isSpace = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
        guard let first = utf8.first, let last = utf8.last, isSpace(first) || isSpace(last) else { return self }
        guard let start = utf8.firstIndex(where: { !isSpace($0) }) else { return "" }
        let end = utf8.lastIndex { !isSpace($0) } ?? start
        return String(self[start...end])
    }
}
