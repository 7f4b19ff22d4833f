/// The kind of a finding: a stable id that users name to change its severity, and what it means.
public struct DiagnosticRule: Sendable, Hashable {
    /// Lower case words with hyphens, such as `unknown-key`. Part of the public interface.
    public let id: String
    /// The severity when nobody changed it.
    public let severity: Diagnostic.Severity
    /// One sentence for a list of all rules.
    public let summary: String

    public init(_ id: String, _ severity: Diagnostic.Severity, _ summary: String) {
        self.id = id
        self.severity = severity
        self.summary = summary
    }

    public static func == (left: DiagnosticRule, right: DiagnosticRule) -> Bool { left.id == right.id }

    public func hash(into hasher: inout Hasher) { hasher.combine(id) }

    /// Every rule of this module, in the order of the stages.
    public static let all = reading + changing + decoding + resolving
}
