/// Finds the word that was probably meant.
public enum Suggestion {
    /// Longer words are not compared: the table below grows with the product of both lengths.
    private static let longestWord = 64
    /// More candidates are not looked at, so that a document with thousands of faults costs no more than its length.
    private static let mostCandidates = 2_000

    /// The candidate that differs least from a word, when it differs by no more than a third of its letters.
    static func closest(to word: String, among candidates: some Sequence<String>) -> String? {
        guard word.utf8.count <= longestWord * 4 else { return nil }
        let scalars = Array(word.lowercased().unicodeScalars)
        guard scalars.count <= longestWord else { return nil }
        let limit = max(1, scalars.count / 3)
        var best: (word: String, distance: Int)?
        for candidate in candidates.prefix(mostCandidates) where candidate.utf8.count <= longestWord * 4 {
            let other = Array(candidate.lowercased().unicodeScalars)
            guard other.count <= longestWord, abs(other.count - scalars.count) <= limit else { continue }
            let distance = distance(from: scalars, to: other)
            if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
        }
        return best?.word
    }

    /// `did you mean 'required'?`, or nil when nothing is near.
    public static func fix(for word: String, among candidates: some Sequence<String>) -> String? {
        closest(to: word, among: candidates).map { "did you mean '\($0)'?" }
    }

    /// Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).
    static func distance(from left: [Unicode.Scalar], to right: [Unicode.Scalar]) -> Int {
        if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for row in 1...left.count {
            var current = [row]
            current.reserveCapacity(right.count + 1)
            for column in 1...right.count {
                let isSame = left[row - 1] == right[column - 1]
                var cost = min(last[column] + 1, current[column - 1] + 1)
                cost = min(cost, last[column - 1] + (isSame ? 0 : 1))
                let isSwap =
                    row > 1 && column > 1 && left[row - 1] == right[column - 2]
                    && left[row - 2] == right[column - 1]
                if isSwap { cost = min(cost, beforeLast[column - 2] + 1) }
                current.append(cost)
            }
            (beforeLast, last) = (last, current)
        }
        return last[right.count]
    }
}
