import Contract

extension ValueGenerator {
    /// Numbers to try: around the bounds and around zero, on the grid of `multipleOf`.
    func numberCandidates(_ schema: API.Schema) -> [Node] {
        let grid = NumberGrid(schema)
        var values: [Double] = [1, 0]
        if let lower = grid.minimum { values += [lower, lower + grid.step] }
        if let upper = grid.maximum { values += [upper, upper - grid.step] }
        if let lower = grid.minimum, let upper = grid.maximum { values.append((lower + upper) / 2) }
        let bounds = [schema.numbers.minimum?.text, schema.numbers.maximum?.text].compactMap { $0 }.map(Node.number)
        return values.map { grid.node(grid.aligned($0)) } + values.map(grid.node) + bounds
    }

    func numberBoundaries(_ schema: API.Schema) -> [(label: String, node: Node)] {
        let grid = NumberGrid(schema)
        var result: [(label: String, node: Node)] = []
        let inward: [(String, API.Bound?, Double)] = [
            ("minimum", schema.numbers.minimum, grid.step), ("maximum", schema.numbers.maximum, -grid.step),
        ]
        for (label, bound, step) in inward {
            guard let bound, let value = Double(bound.text) else { continue }
            if !bound.isExclusive { result.append((label, .number(bound.text))) }
            result.append((label + " and one step", grid.node(value + step)))
        }
        if schema.numbers.minimum == nil {
            result.append(("zero", .integer(0)))
            if !schema.isUnsigned { result.append(("below zero", .integer(-1))) }
        }
        return result
    }

    func numberBreaks(_ schema: API.Schema) -> [Break] {
        let grid = NumberGrid(schema)
        var breaks: [Break] = []
        if let bound = schema.numbers.minimum {
            breaks.append(boundBreak("minimum", bound, grid, direction: -1, schema))
        }
        if let bound = schema.numbers.maximum {
            breaks.append(boundBreak("maximum", bound, grid, direction: 1, schema))
        }
        if let multiple = schema.numbers.multipleOf, let step = Double(multiple) {
            let good = numberCandidates(schema).compactMap(\.double)
            let offsets: [Double] = [1, -1, step / 2, -step / 2, step / 3]
            let near = good.flatMap { (value: Double) -> [Double] in offsets.map { value + $0 } }
            breaks.append(Break("multipleOf", "not a multiple of \(multiple)", near.map(grid.node), schema.range))
        }
        if schema.types.contains(.integer), !schema.types.contains(.number) {
            let whole: [Double] = numberCandidates(schema).compactMap(\.double)
            let halves: [Double] = whole.map { $0 + 0.5 } + whole.map { $0 - 0.5 }
            breaks.append(Break("type", "a fraction", halves.map(grid.node), schema.range))
        }
        if schema.isUnsigned {
            breaks.append(Break("format", "too small for \(schema.format ?? "")", [.integer(-1)], schema.range))
        }
        if let limit = Self.machineLimits[schema.format ?? ""] {
            breaks.append(Break("format", "too large for \(schema.format ?? "")", [.number(limit)], schema.range))
        }
        return breaks
    }

    /// The least integers that are too large.
    private static let machineLimits = [
        "int8": "128", "uint8": "256", "int16": "32768", "uint16": "65536", "int32": "2147483648",
        "uint32": "4294967296", "int64": "9223372036854775808", "uint64": "18446744073709551616",
    ]

    private func boundBreak(
        _ keyword: String,
        _ bound: API.Bound,
        _ grid: NumberGrid,
        direction: Double,
        _ schema: API.Schema
    ) -> Break {
        let name = bound.isExclusive ? "exclusive" + keyword.prefix(1).uppercased() + keyword.dropFirst() : keyword
        if bound.isExclusive { return Break(name, "\(bound.text) itself", [.number(bound.text)], schema.range) }
        guard let value = Double(bound.text) else { return Break(name, "beyond \(bound.text)", [], schema.range) }
        let steps = [grid.step, 1, grid.step / 2, value.ulp].map { grid.node(value + direction * $0) }
        // Where floating point has no digit left, the decimal text is changed instead.
        let side = direction < 0 ? "below" : "above"
        return Break(name, "\(side) \(bound.text)", steps, schema.range)
    }
}

extension API.Schema {
    fileprivate var isUnsigned: Bool { ["uint8", "uint16", "uint32", "uint64"].contains(self.format) }
}

/// The numbers that a schema is about, and how far they are apart.
private struct NumberGrid {
    let minimum: Double?
    let maximum: Double?
    let multiple: Double?
    let isInteger: Bool

    init(_ schema: API.Schema) {
        minimum = schema.numbers.minimum.flatMap { Double($0.text) } ?? (schema.isUnsigned ? 0 : nil)
        maximum = schema.numbers.maximum.flatMap { Double($0.text) }
        multiple = schema.numbers.multipleOf.flatMap(Double.init)
        isInteger = schema.types.contains(.integer) && !schema.types.contains(.number)
    }

    var step: Double { multiple ?? (isInteger ? 1 : 0.5) }

    /// The nearest multiple that isn't below.
    func aligned(_ value: Double) -> Double {
        guard let multiple, multiple != 0 else { return value }
        return (value / multiple).rounded(.up) * multiple
    }

    func node(_ value: Double) -> Node {
        // Beyond 2^53 a Double is no longer every integer.
        if value == value.rounded(), abs(value) < 0x1p53 { return .integer(Int(value)) }
        if isInteger, let whole = Int(exactly: value) { return .integer(whole) }
        return value.isFinite ? .number("\(value)") : .integer(0)
    }
}
