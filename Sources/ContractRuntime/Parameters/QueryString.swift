/// The query of a request, split into pairs but not yet decoded (RFC 3986 §3.4; `&` between pairs as in HTML forms).
///
/// It points into the request's path and must not outlive it.
@safe struct QueryString {
    struct Pair {
        let name: Range<Int>
        let value: Range<Int>
        /// False where the name has escapes.
        let isPlain: Bool
    }

    let bytes: UnsafeBufferPointer<UInt8>
    let pairs: [Pair]

    /// - Parameter range: where the query stands in `bytes`, without its question mark.
    init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        unsafe self.bytes = unsafe bytes
        var pairs: [Pair] = []
        var start = range.lowerBound
        while start < range.upperBound {
            let end = unsafe bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: "&")) ?? range.upperBound
            if end > start { unsafe pairs.append(Self.pair(bytes, start..<end)) }
            start = end + 1
        }
        self.pairs = pairs
    }

    private static func pair(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Pair {
        let equals = unsafe bytes[range].firstIndex(of: UInt8(ascii: "="))
        let name = range.lowerBound..<(equals ?? range.upperBound)
        let value = (equals.map { $0 + 1 } ?? range.upperBound)..<range.upperBound
        let isPlain = unsafe !bytes[name].contains { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "+") }
        return Pair(name: name, value: value, isPlain: isPlain)
    }

    /// The decoded name; nil when its escapes are malformed.
    func name(_ pair: Pair) -> String? { decoded(pair.name) }

    /// The decoded value; nil when its escapes are malformed.
    func value(_ pair: Pair) -> String? { decoded(pair.value) }

    func rawName(_ pair: Pair) -> String {
        unsafe String(decoding: UnsafeBufferPointer(rebasing: bytes[pair.name]), as: UTF8.self)
    }

    func rawValue(_ pair: Pair) -> String {
        unsafe String(decoding: UnsafeBufferPointer(rebasing: bytes[pair.value]), as: UTF8.self)
    }

    private func decoded(_ range: Range<Int>) -> String? {
        unsafe PercentEncoding.decode(UnsafeBufferPointer(rebasing: bytes[range]), plusIsSpace: true)
    }

    func pairs(named parameter: Parameter) -> [Pair] {
        pairs.filter { isNamed($0, parameter) }
    }

    private func isNamed(_ pair: Pair, _ parameter: Parameter) -> Bool {
        if pair.isPlain { return unsafe parameter.isNamed(UnsafeBufferPointer(rebasing: bytes[pair.name])) }
        return name(pair) == parameter.name
    }
}

extension QueryString {
    /// What the query says of a parameter.
    func text(of parameter: Parameter, declaredNames: Set<String>) -> ParameterText {
        if parameter.style == .deepObject { return deepObject(parameter) }
        if parameter.explodes, case .members(let names, let isOpen) = parameter.shape {
            return members { names.contains($0) || isOpen && !declaredNames.contains($0) ? $0 : nil }
        }
        let found = pairs(named: parameter)
        if found.isEmpty { return .absent }
        if parameter.explodes, parameter.shape == .list { return explodedList(found) }
        guard found.count == 1, let pair = found.first else { return .repeated(found.count) }
        if parameter.shape == .single {
            return value(pair).map { .form(.single($0)) } ?? .badEncoding
        }
        return parameter.delimiters.text(of: rawValue(pair), shape: parameter.shape, explodes: false)
    }

    private func explodedList(_ found: [Pair]) -> ParameterText {
        if found.count == 1, let pair = found.first, pair.value.isEmpty { return .form(.list([])) }
        var items: [String] = []
        for pair in found {
            guard let item = value(pair) else { return .badEncoding }
            items.append(item)
        }
        return .form(.list(items))
    }

    /// All pairs whose name `key` turns into the name of a member.
    private func members(_ key: (String) -> String?) -> ParameterText {
        var members: [TextMember] = []
        for pair in pairs {
            guard let name = name(pair), let key = key(name) else { continue }
            guard let value = value(pair) else { return .badEncoding }
            members.append(TextMember(key, value))
        }
        return members.isEmpty ? .absent : .form(.members(members))
    }

    private func deepObject(_ parameter: Parameter) -> ParameterText {
        let nested = NestedText()
        for pair in pairs {
            guard let name = name(pair), let parts = NestedText.parts(of: name), parts[0] == parameter.name else {
                continue
            }
            guard let value = value(pair) else { return .badEncoding }
            nested.add(parts.dropFirst(), value)
        }
        return nested.isEmpty ? .absent : .form(nested.form)
    }
}
