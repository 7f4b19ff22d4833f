// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/EveryKeyword30 --module EveryKeyword30 --mock

import ContractRuntime

public struct Thing: SchemaObject {
    public var some: Patch<String>
    public var above: Double?
    public var below: Double?

    public init(some: Patch<String> = .absent, above: Double? = nil, below: Double? = nil) {
        self.some = some
        self.above = above
        self.below = below
    }

    public static let table = ObjectTable<Thing>("Thing") {
        $0.patch("some", \.some, .string())
        $0.optional("above", \.above, .number(exclusiveMinimum: 0))
        $0.optional("below", \.below, .number(exclusiveMaximum: 9))
    }
}
