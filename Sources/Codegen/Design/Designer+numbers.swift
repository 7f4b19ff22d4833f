import Contract

extension Designer {
    /// Bounds of integers are inclusive in Swift: `exclusiveMinimum: 0` is `minimum: 1`.
    mutating func integerCodec(of schema: API.Schema) -> SwiftExpression {
        var arguments: [SwiftArgument] = []
        let range = integerRange(ofFormat: schema.format)
        let lower = schema.numbers.minimum.flatMap { integerBound($0, isLower: true, at: schema.range) }
        let upper = schema.numbers.maximum.flatMap { integerBound($0, isLower: false, at: schema.range) }
        if let value = [lower, range?.lowerBound].compactMap(\.self).max() {
            arguments.append(SwiftArgument("minimum", integerLiteral(value)))
        }
        if let value = [upper, range?.upperBound].compactMap(\.self).min() {
            arguments.append(SwiftArgument("maximum", integerLiteral(value)))
        }
        // A rule checks any other divisor.
        if let value = schema.numbers.multipleOf.flatMap(ExactDecimal.init)?.int, value > 0 {
            arguments.append(SwiftArgument("multipleOf", integerLiteral(value)))
        }
        return .call(schema.format == "int32" ? ".int32" : ".integer", arguments)
    }

    /// The values of integer formats that an `Int` holds and that are fewer than its own. `int32` has a codec.
    func integerRange(ofFormat format: String?) -> ClosedRange<Int>? {
        switch format {
        case "int8": -128...127
        case "uint8": 0...255
        case "int16": -32_768...32_767
        case "uint16": 0...65_535
        case "uint32": 0...4_294_967_295
        default: nil
        }
    }

    /// What limits a number that has a type of more digits than `Double` and `Int`.
    func boundKeywords(of schema: API.Schema, isUnsigned: Bool) -> [API.RuleKeyword] {
        func bound(_ name: String, _ bound: API.Bound?) -> API.RuleKeyword? {
            guard let bound else { return nil }
            let ofType: UInt64 = name == "minimum" ? .min : .max
            if isUnsigned, !bound.isExclusive, UInt64(bound.text) == ofType { return nil }
            let keyword = bound.isExclusive ? "exclusive\(name.prefix(1).uppercased())\(name.dropFirst())" : name
            return .number(keyword, Node(.number(bound.text), range: schema.range))
        }
        let divisor = schema.numbers.multipleOf.map { Node(.number($0), range: schema.range) }
        return [
            bound("minimum", schema.numbers.minimum), bound("maximum", schema.numbers.maximum),
            divisor.map { .number("multipleOf", $0) },
        ].compactMap(\.self)
    }

    /// The smallest or largest integer within a bound; nil where every `Int` is within it.
    private mutating func integerBound(_ bound: API.Bound, isLower: Bool, at range: SourceRange) -> Int? {
        guard let decimal = ExactDecimal(bound.text) else { return nil }
        if let value = decimal.int {
            guard bound.isExclusive else { return value }
            let (next, isOverflow) = isLower ? value.addingReportingOverflow(1) : value.subtractingReportingOverflow(1)
            if !isOverflow { return next }
        } else if let double = Double(bound.text), abs(double) < 0x1p53 {
            return Int(double.rounded(isLower ? .up : .down))
        } else if bound.text.hasPrefix("-") == isLower {
            return nil
        }
        report(.unsupportedBound, at: range, "no 64-bit integer is within the bound \(bound.text)")
        return nil
    }

    mutating func numberCodec(of schema: API.Schema) -> SwiftExpression {
        var arguments: [SwiftArgument] = []
        if let bound = schema.numbers.minimum, let value = doubleBound(bound.text, at: schema.range) {
            arguments.append(SwiftArgument(bound.isExclusive ? "exclusiveMinimum" : "minimum", value))
        }
        if let bound = schema.numbers.maximum, let value = doubleBound(bound.text, at: schema.range) {
            arguments.append(SwiftArgument(bound.isExclusive ? "exclusiveMaximum" : "maximum", value))
        }
        if let text = schema.numbers.multipleOf, let value = doubleBound(text, at: schema.range) {
            arguments.append(SwiftArgument("multipleOf", value))
        }
        return .call(".number", inDeclaredOrder(arguments))
    }

    /// Swift wants arguments in the order of the declaration.
    private func inDeclaredOrder(_ arguments: [SwiftArgument]) -> [SwiftArgument] {
        let labels = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"]
        return labels.flatMap { label in arguments.filter { $0.label == label } }
    }

    private mutating func doubleBound(_ text: String, at range: SourceRange) -> String? {
        if let literal = doubleLiteral(text) { return literal }
        report(.unsupportedBound, at: range, "the bound \(text) is no finite number")
        return nil
    }
}
