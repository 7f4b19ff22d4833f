@testable import Contract
@testable import ContractTesting

extension ValueGenerator {
    /// Why no value was found: the innermost schema without one, and what breaks what was tried.
    mutating func obstacle(_ use: API.SchemaUse) -> String {
        var use = use
        var seen: Set<SchemaID> = []
        while seen.insert(use.schema).inserted, let part = partWithoutValue(of: api[use.schema]) { use = part }
        let schema = api[use.schema]
        let candidates = ownCandidates(schema, isFull: false) + branchCandidates(schema, isFull: true)
        let tried = candidates + schema.examples
        let reasons = tried.lazy.compactMap { [check] in check.violations($0, use).first }
        guard let reason = reasons.first else { return "\(schema.pointer): nothing to try" }
        return "\(schema.pointer): \(reason.keyword): \(reason.message)"
    }

    /// A part that a value can't do without.
    private mutating func partWithoutValue(of schema: API.Schema) -> API.SchemaUse? {
        let isList = schema.arrays.minItems ?? 0 > 0
        let required = schema.objects.properties.filter { $0.isRequired && travels($0.schema) }.map(\.schema)
        for part in required + (isList ? [schema.arrays.items].compactMap { $0 } : []) where minimal(part) == nil {
            return part
        }
        let branches = schema.oneOf + schema.anyOf
        return branches.allSatisfy { minimal($0) == nil } ? branches.first : nil
    }
}
