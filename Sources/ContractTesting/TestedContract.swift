import Contract

/// A contract with its validator: what everything in this module works from.
///
/// Not Sendable, because the validator keeps what it has looked up; an actor or a lock holds it.
struct TestedContract {
    let api: API
    let validator: SchemaValidator

    init(_ contract: ResolvedContract) {
        api = contract.api
        var programs: [String: PatternProgram?] = [:]
        validator = SchemaValidator(contract) { pattern, text in
            if programs[pattern] == nil { programs[pattern] = .some(PatternProgram(pattern)) }
            // A pattern that cannot be judged is no reason to report a value.
            guard let program = programs[pattern] ?? nil else { return true }
            return program.matches(text)
        }
    }
}
