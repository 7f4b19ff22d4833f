// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/Streams --module Streams --mock

import ContractRuntime

public struct Tick: SchemaObject {
    public var at: Int

    public init(at: Int) {
        self.at = at
    }

    public static let table = ObjectTable<Tick>("Tick") {
        $0.required("at", \.at, .integer())
    }
}
