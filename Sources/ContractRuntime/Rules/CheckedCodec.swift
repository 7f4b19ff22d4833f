extension Codec {
    /// A codec whose values must follow a rule as well.
    ///
    /// What the rule finds is added to what the codec finds, but for what both say of the same part of the value.
    public static func checked(_ codec: Codec<Value>, by rule: SchemaRule) -> Codec<Value> { CheckedCodec(codec, rule) }
}

/// A codec with a rule beside it, which looks at the JSON that the value is read from.
final class CheckedCodec<Value: Sendable>: ForwardingCodec<Value>, @unchecked Sendable {
    private let rule: SchemaRule

    init(_ base: Codec<Value>, _ rule: SchemaRule) {
        self.rule = rule
        super.init(base)
    }

    override func decode(_ reader: inout JSONReader, into target: UnsafeMutableRawPointer) -> Bool {
        guard let (evaluation, node) = reader.evaluation() else { return false }
        let count = reader.findings.count
        let isMade = unsafe super.decode(&reader, into: target)
        if !reader.isBroken { evaluation.check(rule, at: node, &reader.findings, since: count) }
        return isMade
    }

    /// Text has no types: the rule looks at the JSON that the value would be.
    override func decodeText(
        _ text: TextForm,
        _ findings: inout Findings,
        into target: UnsafeMutableRawPointer
    ) -> Bool {
        let count = findings.count
        guard unsafe super.decodeText(text, &findings, into: target) else { return false }
        var writer = JSONWriter()
        unsafe encode(target, to: &writer)
        unsafe writer.finish().withUnsafeBytes { bytes in
            var reader = unsafe JSONReader(bytes, options: JSONReadingOptions(maximumDepth: JSONReader.depthLimit))
            guard let (evaluation, node) = reader.evaluation() else { return }
            evaluation.check(rule, at: node, &findings, since: count)
        }
        return true
    }
}

extension JSONReader {
    /// The value at the cursor for rules to look at; nil is a syntax error. The cursor stays where it is.
    ///
    /// A value inside of one that was looked at before is a part of that: so the text is read once more, however many
    /// codecs with rules there are inside of each other.
    fileprivate mutating func evaluation() -> (RuleEvaluation, node: Int)? {
        skipWhitespace()
        if let ruleEvaluation, let node = ruleEvaluation.tree.node(at: offset) { return (ruleEvaluation, node) }
        let mark = mark
        guard let tree = RuleTree(&self) else { return nil }
        rewind(to: mark)
        let evaluation = RuleEvaluation(tree)
        ruleEvaluation = evaluation
        return (evaluation, 0)
    }
}

extension RuleEvaluation {
    /// Adds what a rule finds to what was found since `count` about the same value.
    fileprivate func check(_ rule: SchemaRule, at node: Int, _ findings: inout Findings, since count: Int) {
        let outcome = outcome(of: rule, at: node)
        guard !outcome.isValid else { return }
        var isKnown = Set(findings.violations.dropFirst(count).map { [$0.location.description, $0.keyword] })
        for fault in outcome.faults {
            var found = Findings(isStrict: false)
            found.add(keyword: fault.keyword, limit: fault.limit, fault.message)
            for token in (fault.member.map { [$0] } ?? []) + tree.path(from: node, to: fault.node) {
                found.prepend(token, since: 0)
            }
            for violation in found.violations
            where isKnown.insert([violation.location.description, violation.keyword]).inserted {
                findings.add(violation)
            }
        }
    }
}
