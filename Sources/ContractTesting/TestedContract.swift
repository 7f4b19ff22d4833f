import Contract
import ContractRuntime

/// A contract with its validator: what everything in this module works from.
///
/// Not Sendable, because the validator keeps what it has looked up; an actor or a lock holds it.
struct TestedContract {
    let api: API
    let validator: SchemaValidator

    init(_ contract: ResolvedContract) {
        api = contract.api
        var matchers: [String: (String) -> Bool] = [:]
        validator = SchemaValidator(contract) { pattern, text in
            if let matches = matchers[pattern] { return matches(text) }
            let matches = Self.matcher(pattern)
            matchers[pattern] = matches
            return matches(text)
        }
    }

    /// By the matcher of this module; by the runtime's, where a pattern is beyond this one, as with look-around. One
    /// that neither can read is no reason to report a value.
    private static func matcher(_ pattern: String) -> (String) -> Bool {
        if let program = PatternProgram(pattern) { return { program.matches($0) } }
        do {
            let program = try Pattern(parsing: pattern)
            return { program.matches($0) }
        } catch {
            return { _ in true }
        }
    }
}
