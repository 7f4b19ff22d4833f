/// Something to say about a place in a document. Data only; ``DiagnosticPrinter`` makes text of it.
public struct Diagnostic: Sendable, Hashable {
    public enum Severity: String, Sendable, Hashable, CaseIterable {
        case error, warning, note
    }

    /// Another place that belongs to the finding: the first of two duplicates, the other side of a contradiction.
    public struct Note: Sendable, Hashable {
        public let range: SourceRange
        public let message: String

        public init(range: SourceRange, message: String) {
            self.range = range
            self.message = message
        }
    }

    public let rule: DiagnosticRule
    public var severity: Severity
    public let range: SourceRange
    /// What was found (quoted) and what was expected; lower case, no full stop. Cut where it quotes too much.
    public let message: String
    /// What to do, or a question such as `did you mean 'required'?`.
    public let fix: String?
    public let notes: [Note]

    /// The severity is the rule's own unless another one is given.
    ///
    /// Not inlined, as all that report aren't: hundreds of places do, and seldom.
    @inline(never)
    public init(
        _ rule: DiagnosticRule, severity: Severity? = nil, at range: SourceRange, _ message: String,
        fix: String? = nil, notes: [Note] = []
    ) {
        self.rule = rule
        self.severity = severity ?? rule.severity
        self.range = range
        self.message = message.utf8.count > Self.longestMessage ? "\(message.prefix(Self.longestMessage))…" : message
        self.fix = fix
        self.notes = notes
    }

    /// A document's names and paths may have any length, and a message may quote one for each of its parts.
    private static let longestMessage = 1_000
}

extension Sequence where Element == Diagnostic {
    public var hasErrors: Bool { contains { $0.severity == .error } }

    /// In the order of the documents: by path, place, rule and message. Repetitions are left out.
    public func sortedByPosition() -> [Diagnostic] {
        var seen: Set<Diagnostic> = []
        seen.reserveCapacity(underestimatedCount)
        let unique = filter { seen.insert($0).inserted }
        return unique.sorted { left, right in
            if left.range != right.range { return left.range < right.range }
            return (left.rule.id, left.message) < (right.rule.id, right.message)
        }
    }

    /// The same findings with the severities that the user chose for single rules; `off` removes a finding.
    public func applying(_ overrides: [String: SeverityOverride]) -> [Diagnostic] {
        compactMap { diagnostic in
            guard let override = overrides[diagnostic.rule.id] else { return diagnostic }
            guard let severity = override.severity else { return nil }
            var changed = diagnostic
            changed.severity = severity
            return changed
        }
    }
}

/// What a user may set for one rule, by its id.
public enum SeverityOverride: String, Sendable, Hashable, CaseIterable {
    case off, note, warning, error

    public var severity: Diagnostic.Severity? { Diagnostic.Severity(rawValue: rawValue) }
}
