extension Node {
    /// Whether two values are the same JSON value (JSON Schema 2020-12 §4.2.2): numbers by value, so `1` is `1.0`;
    /// objects regardless of the order of their members; strings by their characters, not by their look.
    public func isSameValue(as other: Node) -> Bool {
        switch (value, other.value) {
        case (.null, .null): true
        case (.bool(let left), .bool(let right)): left == right
        case (.string(let left), .string(let right)): left.utf8.elementsEqual(right.utf8)
        case (.sequence(let left), .sequence(let right)):
            left.count == right.count && zip(left, right).allSatisfy { $0.isSameValue(as: $1) }
        case (.mapping(let left), .mapping(let right)): left.isSameValue(as: right)
        default: isSameNumber(as: other)
        }
    }

    private func isSameNumber(as other: Node) -> Bool {
        guard let left = numberText, let right = other.numberText else { return false }
        if left == right { return true }
        guard let exactLeft = ExactDecimal(left), let exactRight = ExactDecimal(right) else { return false }
        return exactLeft == exactRight
    }
}

extension Mapping {
    fileprivate func isSameValue(as other: Mapping) -> Bool {
        guard entries.count == other.entries.count else { return false }
        return entries.allSatisfy { entry in
            other.entries.contains { candidate in
                ExactString(candidate.key) == ExactString(entry.key) && candidate.value.isSameValue(as: entry.value)
            }
        }
    }
}
