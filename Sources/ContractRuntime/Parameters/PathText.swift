extension Parameter {
    /// What the text of a path parameter, still encoded, says: `5`, `.5` or `;id=5`.
    func text(ofPath raw: UnsafeBufferPointer<UInt8>) -> ParameterText {
        if style == .simple || style == .json, shape == .single {
            return unsafe PercentEncoding.decode(raw, plusIsSpace: false).map { .form(.single($0)) } ?? .badEncoding
        }
        let text = unsafe String(decoding: raw, as: UTF8.self)
        switch style {
        case .label:
            guard text.utf8.first == UInt8(ascii: ".") else { return .badStyle("must begin with '.'") }
            let rest = String(decoding: text.utf8.dropFirst(), as: UTF8.self)
            return delimiters.text(of: rest, shape: shape, explodes: explodes)
        case .matrix:
            guard text.utf8.first == UInt8(ascii: ";") else { return .badStyle("must begin with ';'") }
            return matrix(Array(text.parts(at: ";").dropFirst()))
        default:
            return delimiters.text(of: text, shape: shape, explodes: explodes)
        }
    }

    /// `id=5`, `id=3,4`, or exploded `id=3;id=4` and `R=100;G=200`; without `=` where the value is empty.
    private func matrix(_ parts: [String]) -> ParameterText {
        if explodes, case .members = shape { return delimiters.explodedMembers(parts, takesNames: true) }
        var values: [String] = []
        for part in parts {
            let pair = part.parts(at: "=", maximumSplits: 1)
            guard pair.first == name else { return .badStyle("must be written as ;\(name)=value") }
            values.append(pair.count == 2 ? pair[1] : "")
        }
        if explodes, shape == .list { return explodedList(values) }
        guard values.count == 1, let value = values.first else { return .repeated(values.count) }
        return delimiters.text(of: value, shape: shape, explodes: false)
    }

    private func explodedList(_ values: [String]) -> ParameterText {
        if values == [""] { return .form(.list([])) }
        var items: [String] = []
        for value in values {
            guard let item = delimiters.decode(value) else { return .badEncoding }
            items.append(item)
        }
        return .form(.list(items))
    }

    /// The parameter as it stands in a path.
    func pathText(_ form: TextForm) -> String {
        let delimiters = delimiters
        switch style {
        case .label: return "." + delimiters.joined(form, explodes: explodes)
        case .matrix: return matrixText(form, delimiters)
        default: return delimiters.joined(form, explodes: explodes)
        }
    }

    private func matrixText(_ form: TextForm, _ delimiters: DelimitedText) -> String {
        switch form {
        case .list(let items) where explodes && !items.isEmpty:
            return items.map { Self.matrixPair(name, delimiters.encode($0)) }.joined()
        case .members(let members) where explodes && !members.isEmpty:
            return members.map { Self.matrixPair(delimiters.encode($0.name), delimiters.encode($0.text)) }.joined()
        default:
            return Self.matrixPair(name, delimiters.joined(form, explodes: false))
        }
    }

    /// An empty value has no `=` (RFC 6570 §3.2.7, `{;empty}`).
    private static func matrixPair(_ name: String, _ value: String) -> String {
        value.isEmpty ? ";\(name)" : ";\(name)=\(value)"
    }
}
