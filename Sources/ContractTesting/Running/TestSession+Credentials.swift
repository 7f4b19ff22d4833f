import Contract

extension TestSession {
    /// Adds the credentials of a case; gives the names of the schemes that were used in good faith.
    func addCredentials(
        _ testCase: TestCase,
        _ operation: API.Operation,
        to draft: inout RequestDraft
    ) throws(CannotPrepare) -> [String] {
        guard case .credentials(let change) = testCase.change else {
            return try applyGoodCredentials(operation, to: &draft)
        }
        switch change {
        case .good: return try applyGoodCredentials(operation, to: &draft)
        case .none: return []
        case .alternative(let index):
            return try apply(operation.security[index], credentials, to: &draft)
        case .otherCaller:
            guard let other = options.otherCredentials else { throw CannotPrepare(reason: "no other credentials") }
            return try applyFirst(operation, other, to: &draft)
        case .malformed(let name): try replace(name, with: { _ in "not-a-credential" }, to: &draft)
        case .tampered(let name): try replace(name, with: Self.tampered, to: &draft)
        case .foreignScheme(let name):
            draft.setHeader("Authorization", "Foreign \(credentials.schemes[name] ?? "token")")
        case .without(let name, let index):
            for use in operation.security[index].schemes where use.scheme != name {
                try replace(use.scheme, with: { $0 }, to: &draft)
            }
        }
        return []
    }

    /// The first alternative that the caller has credentials for.
    @discardableResult
    func applyGoodCredentials(_ operation: API.Operation, to draft: inout RequestDraft) throws(CannotPrepare)
        -> [String]
    {
        guard !operation.security.isEmpty else { return [] }
        if hasSessionEnded, operation.requiresCredentials { throw CannotPrepare(reason: "the session has ended") }
        return try applyFirst(operation, credentials, to: &draft)
    }

    private func applyFirst(
        _ operation: API.Operation,
        _ credentials: TestCredentials,
        to draft: inout RequestDraft
    ) throws(CannotPrepare) -> [String] {
        // Credentials are shown where they can be: an operation that lets anybody in is still the caller's.
        let ordered = operation.security.filter { !$0.schemes.isEmpty } + operation.security.filter(\.schemes.isEmpty)
        for requirement in ordered {
            guard requirement.schemes.allSatisfy({ credentials.schemes[$0.scheme] != nil }) else { continue }
            return try apply(requirement, credentials, to: &draft)
        }
        let names = operation.security.flatMap(\.schemes).map(\.scheme).joined(separator: " or ")
        throw CannotPrepare(reason: "no credentials for \(names)")
    }

    private func apply(
        _ requirement: API.SecurityRequirement,
        _ credentials: TestCredentials,
        to draft: inout RequestDraft
    ) throws(CannotPrepare) -> [String] {
        if hasSessionEnded, !requirement.schemes.isEmpty { throw CannotPrepare(reason: "the session has ended") }
        for use in requirement.schemes {
            guard let value = credentials.schemes[use.scheme], let scheme = api.scheme(use.scheme),
                scheme.kind.apply(value, to: &draft)
            else { throw CannotPrepare(reason: "no credentials for \(use.scheme)") }
        }
        return requirement.schemes.map(\.scheme)
    }

    private func replace(_ name: String, with change: (String) -> String, to draft: inout RequestDraft)
        throws(CannotPrepare)
    {
        let value = change(credentials.schemes[name] ?? "none")
        guard let scheme = api.scheme(name), scheme.kind.apply(value, to: &draft) else {
            throw CannotPrepare(reason: "a credential of \(name) cannot be changed")
        }
    }

    /// Another character in the middle of the last part. The very last one of base64 may not count.
    private static func tampered(_ text: String) -> String {
        var characters = Array(text)
        guard !characters.isEmpty else { return "x" }
        let start = characters.lastIndex(of: ".").map { $0 + 1 } ?? 0
        let index = min(start + (characters.count - start) / 2, characters.count - 1)
        characters[index] = characters[index] == "A" ? "B" : "A"
        return String(characters)
    }
}
