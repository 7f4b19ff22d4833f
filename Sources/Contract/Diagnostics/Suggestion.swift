/// Finds the word that was probably meant.
enum Suggestion {
    /// Longer words are not compared: the table below grows with the product of both lengths.
    private static let longestWord = 64

    /// The candidate that differs least from a word, when it differs by no more than a third of its letters.
    static func closest(to word: String, among candidates: some Sequence<String>) -> String? {
        let scalars = Array(word.lowercased().unicodeScalars)
        guard scalars.count <= longestWord else { return nil }
        let limit = max(1, scalars.count / 3)
        var best: (word: String, distance: Int)?
        for candidate in candidates {
            let other = Array(candidate.lowercased().unicodeScalars)
            guard other.count <= longestWord, abs(other.count - scalars.count) <= limit else { continue }
            let distance = distance(from: scalars, to: other)
            if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
        }
        return best?.word
    }

    /// `did you mean 'required'?`, or nil when nothing is near.
    static func fix(for word: String, among candidates: some Sequence<String>) -> String? {
        closest(to: word, among: candidates).map { "did you mean '\($0)'?" }
    }

    /// Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).
    static func distance(from left: [Unicode.Scalar], to right: [Unicode.Scalar]) -> Int {
        if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
        var rows = [Array(0...right.count)]
        for row in 1...left.count {
            var current = [row]
            for column in 1...right.count {
                let isSame = left[row - 1] == right[column - 1]
                var cost = min(rows[row - 1][column] + 1, current[column - 1] + 1)
                cost = min(cost, rows[row - 1][column - 1] + (isSame ? 0 : 1))
                let isSwap =
                    row > 1 && column > 1 && left[row - 1] == right[column - 2]
                    && left[row - 2] == right[column - 1]
                if isSwap { cost = min(cost, rows[row - 2][column - 2] + 1) }
                current.append(cost)
            }
            rows.append(current)
        }
        return rows[left.count][right.count]
    }
}
