// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/Bodies --module Bodies --mock

import ContractRuntime

public struct Label: SchemaObject {
    public var text: String

    public init(text: String) {
        self.text = text
    }

    public static let table = ObjectTable<Label>("Label") {
        $0.required("text", \.text, .string())
    }
}
