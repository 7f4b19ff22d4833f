/// How texts are compared in a search: regardless of case and of how characters are composed, in every script.
public enum SearchText {
    /// The text in the form that is compared, code unit by code unit.
    ///
    /// Upper case first, then lower: that makes "ß" and "SS", "ς" and "Σ", "ſ" and "S" equal, as Unicode's full case
    /// folding does.
    public static func folded(_ text: String) -> String {
        String(decoding: text.uppercased().lowercased()._nfcCodeUnits, as: UTF8.self)
    }

    /// Whether the text holds what is sought, both already folded.
    public static func contains(_ text: String, _ sought: String) -> Bool {
        let text = Array(text.utf8)
        let sought = Array(sought.utf8)
        guard let last = sought.isEmpty ? 0 : text.count - sought.count as Int?, last >= 0 else { return false }
        return (0...last).contains { text[$0...].starts(with: sought) }
    }
}
