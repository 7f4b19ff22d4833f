// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/Inheritance --module Inheritance --mock

import ContractRuntime

/// `POST /pets`
public enum AddPet: APIOperation {
    public struct Input: Sendable {
        public var body: Pet

        public init(body: Pet) {
            self.body = body
        }
    }

    public typealias Output = Void
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("addPet", .post, "/pets") {
        $0.body(required: \.body, .json(.of(Pet.self)))
        $0.success(204)
    }
}
