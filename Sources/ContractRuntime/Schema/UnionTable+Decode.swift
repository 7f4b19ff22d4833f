extension UnionTable {
    func decodeBranch(_ reader: inout JSONReader, into target: UnsafeMutableRawPointer) -> Bool {
        reader.skipWhitespace()
        if let discriminator {
            switch discriminator.branch(&reader) {
            case .branch(let index): return unsafe branches[index].decode(&reader, into: target)
            case .missing: return unsafe decode(without: discriminator, &reader, into: target)
            case .fault: return false
            }
        }
        let type = JSONTypes(startingWith: reader.current)
        let candidates = branches.filter { !$0.jsonTypes.isDisjoint(with: type) }
        switch candidates.count {
        case 0:
            reader.mismatch("one of \(names(branches))")
            return false
        case 1:
            return unsafe candidates[0].decode(&reader, into: target)
        default:
            return unsafe tryEach(candidates, &reader, into: target)
        }
    }

    /// OpenAPI wants the property to be required (3.1 §4.8.25), but contracts leave that out, and then JSON Schema
    /// takes a value without it: here too, where the rest of the value says which branch it is.
    private func decode(
        without discriminator: Discriminator,
        _ reader: inout JSONReader,
        into target: UnsafeMutableRawPointer
    ) -> Bool {
        let outcome = reader.attempt { unsafe tryEach(branches, &$0, into: target) }
        if outcome.isMade {
            reader.findings.unplacedCount += outcome.unplacedCount
            return true
        }
        if !reader.isBroken { discriminator.reportMissing(&reader.findings) }
        return false
    }

    private func names(_ branches: [UnionBranch<Union>]) -> String {
        branches.map { $0.name.isEmpty ? "\(Union.self)" : $0.name }.joined(separator: ", ")
    }

    private func reason(_ branch: UnionBranch<Union>, _ reasons: String) -> String {
        branch.name.isEmpty ? reasons : "\(branch.name) (\(reasons))"
    }

    /// The branches that matched so far. The value of one is in its place; of others there is none.
    private struct Trial {
        let rule: UnionRule
        var matching: [UnionBranch<Union>] = []
        var reasons: [String] = []
        /// Members that the value in its place has no room for.
        var unplacedCount = 0

        /// Whether no other branch can change the outcome.
        var isDecided: Bool { rule == .first && !matching.isEmpty && unplacedCount == 0 }

        /// Adds a branch that matches; its value is in memory of its own where there is one already.
        mutating func add(
            _ branch: UnionBranch<Union>,
            unplacedCount: Int,
            _ spare: UnsafeMutablePointer<Union>?,
            _ target: UnsafeMutableRawPointer
        ) {
            guard let first = matching.first, let spare = unsafe spare else {
                matching = [branch]
                self.unplacedCount = unplacedCount
                return
            }
            guard rule == .first else {
                matching.append(branch)
                return unsafe branch.destroy(spare)
            }
            guard unplacedCount < self.unplacedCount else { return unsafe branch.destroy(spare) }
            unsafe first.destroy(target)
            unsafe target.moveInitializeMemory(as: Union.self, from: spare, count: 1)
            matching = [branch]
            self.unplacedCount = unplacedCount
        }
    }

    /// A value that the list of one branch has isn't an unlisted one of another. So open enums are read as closed ones
    /// first; what then matches no branch is the first one's that takes it.
    ///
    /// Answers that match several branches of `oneOf` are common, where those are open objects. They are read as those
    /// of `anyOf`, since who reads them can't mend them.
    private func tryEach(
        _ candidates: [UnionBranch<Union>],
        _ reader: inout JSONReader,
        into target: UnsafeMutableRawPointer
    ) -> Bool {
        let mark = reader.mark
        let isStrict = reader.findings.isStrict
        reader.findings.isStrict = true
        let closed = unsafe trial(candidates, isStrict ? rule : .first, from: mark, &reader, into: target)
        reader.findings.isStrict = isStrict
        guard let closed else { return false }
        guard !isStrict, closed.matching.isEmpty else { return unsafe finish(closed, &reader.findings, target) }
        guard let open = unsafe trial(candidates, .first, from: mark, &reader, into: target) else { return false }
        return unsafe finish(open, &reader.findings, target)
    }

    /// Nil when the text is broken, or was gone through too often.
    private func trial(
        _ candidates: [UnionBranch<Union>],
        _ rule: UnionRule,
        from mark: JSONReader.Mark,
        _ reader: inout JSONReader,
        into target: UnsafeMutableRawPointer
    ) -> Trial? {
        var trial = Trial(rule: rule)
        let isOutermost = reader.attemptDepth == 0
        reader.attemptDepth += 1
        defer { reader.attemptDepth -= 1 }
        for candidate in candidates {
            // What matches will do where the best can't be found out any more.
            if rule == .first, !trial.matching.isEmpty, !reader.mayReread { return trial }
            guard reader.retry(from: mark, isOutermost: isOutermost) else {
                if let branch = trial.matching.first { unsafe branch.destroy(target) }
                reader.skipValue()
                return nil
            }
            unsafe attempt(candidate, &trial, &reader, into: target)
            // The whole value is read by each attempt, so a syntax error shows at the first one, which left no value.
            guard !reader.isBroken else { return nil }
            if trial.isDecided { return trial }
        }
        return trial
    }

    private func attempt(
        _ candidate: UnionBranch<Union>,
        _ trial: inout Trial,
        _ reader: inout JSONReader,
        into target: UnsafeMutableRawPointer
    ) {
        let spare = trial.matching.isEmpty ? nil : UnsafeMutablePointer<Union>.allocate(capacity: 1)
        defer { unsafe spare?.deallocate() }
        let place = unsafe spare.map { UnsafeMutableRawPointer($0) } ?? target
        let outcome = reader.attempt { unsafe candidate.decode(&$0, into: place) }
        if outcome.isMade, outcome.violations.isEmpty {
            unsafe trial.add(candidate, unplacedCount: outcome.unplacedCount, spare, target)
        } else {
            trial.reasons.append(reason(candidate, outcome.reasons))
            if outcome.isMade { unsafe candidate.destroy(place) }
        }
    }

    /// Says why not exactly one branch matched.
    private func finish(_ trial: Trial, _ findings: inout Findings, _ target: UnsafeMutableRawPointer) -> Bool {
        guard trial.matching.count != 1 else {
            findings.unplacedCount += trial.unplacedCount
            return true
        }
        if let branch = trial.matching.first {
            unsafe branch.destroy(target)
            findings.add(keyword: rule.keyword, ambiguity(trial.matching))
        } else {
            let list = trial.reasons.joined(separator: "; ")
            findings.add(keyword: rule.keyword, "must match one of: \(list)")
        }
        return false
    }

    private func ambiguity(_ matching: [UnionBranch<Union>]) -> String {
        let isNamed = matching.allSatisfy { !$0.name.isEmpty }
        return isNamed ? "must match only one of: \(names(matching))" : "must match only one of several schemas"
    }

    /// Text has no type, and every text is a string: so branches that read something else are tried first, and a match
    /// excludes only those of the same type.
    func decodeBranchText(
        _ text: TextForm,
        _ findings: inout Findings,
        into target: UnsafeMutableRawPointer
    ) -> Bool {
        let closed = unsafe trial(text, findings.isStrict ? rule : .first, isStrict: true, into: target)
        guard !findings.isStrict, closed.matching.isEmpty else { return unsafe finish(closed, &findings, target) }
        return unsafe finish(trial(text, .first, isStrict: false, into: target), &findings, target)
    }

    private func trial(
        _ text: TextForm, _ rule: UnionRule, isStrict: Bool, into target: UnsafeMutableRawPointer
    ) -> Trial {
        var trial = Trial(rule: rule)
        let ordered = branches.filter { $0.jsonTypes != .string } + branches.filter { $0.jsonTypes == .string }
        for branch in ordered where !trial.isDecided {
            if let match = trial.matching.first, match.jsonTypes != branch.jsonTypes { continue }
            unsafe attempt(branch, text, &trial, isStrict: isStrict, into: target)
        }
        return trial
    }

    private func attempt(
        _ branch: UnionBranch<Union>,
        _ text: TextForm,
        _ trial: inout Trial,
        isStrict: Bool,
        into target: UnsafeMutableRawPointer
    ) {
        let spare = trial.matching.isEmpty ? nil : UnsafeMutablePointer<Union>.allocate(capacity: 1)
        defer { unsafe spare?.deallocate() }
        let place = unsafe spare.map { UnsafeMutableRawPointer($0) } ?? target
        var findings = Findings(isStrict: isStrict, limit: 3)
        let isMade = unsafe branch.decodeText(text, &findings, into: place)
        if isMade, findings.count == 0 {
            unsafe trial.add(branch, unplacedCount: findings.unplacedCount, spare, target)
        } else {
            trial.reasons.append(reason(branch, findings.reasons))
            if isMade { unsafe branch.destroy(place) }
        }
    }
}

extension JSONReader {
    struct Attempt {
        let isMade: Bool
        let violations: [Violation]
        let reasons: String
        let unplacedCount: Int
    }

    /// Runs a function with findings of its own.
    mutating func attempt(_ body: (inout JSONReader) -> Bool) -> Attempt {
        let outer = findings
        findings = Findings(isStrict: outer.isStrict, limit: 3)
        let isMade = body(&self)
        let attempt = Attempt(
            isMade: isMade, violations: findings.violations, reasons: findings.reasons,
            unplacedCount: findings.unplacedCount)
        findings = outer
        return attempt
    }
}

extension Findings {
    /// The violations in one line.
    fileprivate var reasons: String {
        violations.map { violation in
            guard case .body(let pointer) = violation.location, !pointer.isEmpty else { return violation.message }
            return "\(pointer): \(violation.message)"
        }
        .joined(separator: ", ")
    }
}
