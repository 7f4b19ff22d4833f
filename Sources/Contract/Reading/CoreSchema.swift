/// Which JSON value a YAML scalar means, by the core schema of YAML 1.2.2 (§10.3). `yes`, `on`, `12:30` and
/// `2024-01-31` are strings there.
enum CoreSchema {
    enum Problem {
        case none
        case unknownTag(String)
        case mismatch(tag: String)
        /// `.inf` and `.nan`.
        case notJSON
    }

    static func value(of scalar: YAMLScalar) -> (Node.Value, Problem) {
        guard let tag = scalar.tag else {
            guard scalar.isPlain else { return (.string(scalar.text), .none) }
            return plainValue(scalar.text)
        }
        let (value, problem) = plainValue(scalar.text)
        switch (tag, value) {
        case ("!", _), ("tag:yaml.org,2002:str", _): return (.string(scalar.text), .none)
        case ("tag:yaml.org,2002:null", .null), ("tag:yaml.org,2002:bool", .bool),
            ("tag:yaml.org,2002:int", .integer), ("tag:yaml.org,2002:float", .integer),
            ("tag:yaml.org,2002:float", .number):
            return (value, problem)
        case ("tag:yaml.org,2002:null", _), ("tag:yaml.org,2002:bool", _), ("tag:yaml.org,2002:int", _),
            ("tag:yaml.org,2002:float", _):
            return (.string(scalar.text), .mismatch(tag: tag))
        default: return (.string(scalar.text), .unknownTag(tag))
        }
    }

    private static func plainValue(_ text: String) -> (Node.Value, Problem) {
        switch text.utf8.first {
        case nil: return (.null, .none)
        case UInt8(ascii: "~"), UInt8(ascii: "n"), UInt8(ascii: "N"):
            return (isNull(text) ? .null : .string(text), .none)
        case UInt8(ascii: "t"), UInt8(ascii: "T"):
            return (text == "true" || text == "True" || text == "TRUE" ? .bool(true) : .string(text), .none)
        case UInt8(ascii: "f"), UInt8(ascii: "F"):
            return (text == "false" || text == "False" || text == "FALSE" ? .bool(false) : .string(text), .none)
        case .some(UInt8(ascii: "0")...UInt8(ascii: "9")), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
            return numberValue(text)
        default: return (.string(text), .none)
        }
    }

    private static func isNull(_ text: String) -> Bool {
        text == "~" || text == "null" || text == "Null" || text == "NULL"
    }

    private static func numberValue(_ text: String) -> (Node.Value, Problem) {
        if isPlainInteger(text) { return (.integer(text), .none) }
        if text.hasPrefix("0x") { return (radixInteger(text, radix: 16), .none) }
        if text.hasPrefix("0o") { return (radixInteger(text, radix: 8), .none) }
        var body = text[...]
        let sign = body.first == "-" ? "-" : ""
        if body.first == "-" || body.first == "+" { body = body.dropFirst() }
        if [".inf", ".Inf", ".INF"].contains(body) { return (.string(text), .notJSON) }
        if [".nan", ".NaN", ".NAN"].contains(text) { return (.string(text), .notJSON) }
        guard let parts = NumberParts(body) else { return (.string(text), .none) }
        if parts.isInteger { return (.integer(sign + parts.wholeDigits), .none) }
        return (.number(sign + parts.jsonText), .none)
    }

    /// Nearly all numbers: digits, and no zero before others.
    private static func isPlainInteger(_ text: String) -> Bool {
        (text.utf8.first != UInt8(ascii: "0") || text.utf8.count == 1)
            && text.utf8.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    }

    /// Hexadecimal and octal numbers have no sign in the core schema. Numbers beyond 64 bits stay strings.
    private static func radixInteger(_ text: String, radix: Int) -> Node.Value {
        let digits = text.dropFirst(2)
        guard digits.first != "+", digits.first != "-", let value = UInt64(digits, radix: radix) else {
            return .string(text)
        }
        return .integer(String(value))
    }
}

/// The parts of a decimal number without its sign: `[0-9]*(\.[0-9]*)?([eE][-+]?[0-9]+)?` with a digit somewhere.
private struct NumberParts {
    private var whole: Substring
    private var fraction: Substring = ""
    private var exponent: Substring = ""
    let isInteger: Bool

    init?(_ text: Substring) {
        func isDigit(_ character: Character) -> Bool { character.isASCII && character.isWholeNumber }
        whole = text.prefix(while: isDigit)
        var rest = text.dropFirst(whole.count)
        isInteger = rest.isEmpty
        if rest.first == "." {
            fraction = rest.dropFirst().prefix(while: isDigit)
            rest = rest.dropFirst(fraction.count + 1)
        }
        guard !(whole.isEmpty && fraction.isEmpty) else { return nil }
        if rest.first == "e" || rest.first == "E" {
            let digits = rest.dropFirst(rest.dropFirst().first == "-" || rest.dropFirst().first == "+" ? 2 : 1)
            guard !digits.isEmpty, digits.allSatisfy(isDigit) else { return nil }
            exponent = rest
            rest = ""
        }
        guard rest.isEmpty else { return nil }
    }

    /// JSON knows no leading zeros (RFC 8259 §6): `017` is seventeen.
    var wholeDigits: String {
        let digits = whole.drop { $0 == "0" }
        return digits.isEmpty ? "0" : String(digits)
    }

    var jsonText: String {
        wholeDigits + (fraction.isEmpty ? "" : "." + fraction) + exponent
    }
}
