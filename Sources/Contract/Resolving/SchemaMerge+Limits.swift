/// Bounds of numbers and lengths.
extension SchemaMerge {
    mutating func mergeNumbers() {
        guard atoms.contains(where: { $0.numbers != nil }) else { return }
        let minimum = tightestBound(\.minimums) { $0 > $1 }
        let maximum = tightestBound(\.maximums) { $0 < $1 }
        result.numbers.minimum = minimum?.bound
        result.numbers.maximum = maximum?.bound
        if let minimum, let maximum {
            let isExclusive = minimum.bound.isExclusive || maximum.bound.isExclusive
            if minimum.value > maximum.value || minimum.value == maximum.value && isExclusive {
                let message = "no number is between \(minimum.bound.text) and \(maximum.bound.text); both are left out"
                report(.contradiction, message, at: maximum.range, first: minimum.range)
                result.numbers = API.NumberLimits()
            }
        }
        mergeMultipleOf()
    }

    private func tightestBound(
        _ bounds: (Document.NumberKeywords) -> [Document.NumberBound],
        isTighter: (ExactDecimal, ExactDecimal) -> Bool
    ) -> (bound: API.Bound, value: ExactDecimal, range: SourceRange)? {
        var best: (bound: API.Bound, value: ExactDecimal, range: SourceRange)?
        for bound in atoms.compactMap(\.numbers).flatMap(bounds) {
            guard let text = bound.value.numberText, let value = ExactDecimal(text) else { continue }
            let candidate = (API.Bound(text: text, isExclusive: bound.isExclusive), value, bound.value.range)
            guard let known = best else {
                best = candidate
                continue
            }
            let isSameButExclusive = value == known.value && bound.isExclusive && !known.bound.isExclusive
            if isTighter(value, known.value) || isSameButExclusive { best = candidate }
        }
        return best
    }

    /// Of two divisors, one that is a multiple of the other says it all. Other divisors become a rule.
    private mutating func mergeMultipleOf() {
        for node in atoms.compactMap({ $0.numbers?.multipleOf }) {
            guard let text = node.numberText, let value = ExactDecimal(text) else { continue }
            guard let known = result.numbers.multipleOf.flatMap(ExactDecimal.init) else {
                result.numbers.multipleOf = text
                continue
            }
            if value.isMultiple(of: known) { result.numbers.multipleOf = text }
        }
    }

    mutating func mergeStrings() {
        result.strings.minLength = atoms.compactMap { $0.strings?.minLength }.max()
        result.strings.maxLength = atoms.compactMap { $0.strings?.maxLength }.min()
        if !areInOrder(result.strings.minLength, "minLength", result.strings.maxLength, "maxLength") {
            (result.strings.minLength, result.strings.maxLength) = (nil, nil)
        }
        // Further patterns become a rule.
        if let atom = atoms.first(where: { $0.strings?.pattern != nil }) {
            result.strings.pattern = atom.strings?.pattern
            result.strings.patternRange = atom.valueRange("pattern")
        }
    }

    /// False, and reported, for a lower limit above the upper one.
    func areInOrder(_ low: Int?, _ lowKeyword: String, _ high: Int?, _ highKeyword: String) -> Bool {
        guard let low, let high, low > high else { return true }
        func range(_ keyword: String) -> SourceRange? { atoms.first { $0.node[keyword] != nil }?.keyRange(keyword) }
        let message = "'\(lowKeyword)' is \(low), but '\(highKeyword)' is \(high); both are left out"
        report(.contradiction, message, at: range(highKeyword) ?? outer.range, first: range(lowKeyword))
        return false
    }
}
