// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/OtherKeywords --module OtherKeywords --mock

import ContractRuntime

/// `GET /things`
public enum ListThings: APIOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = Thing
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("listThings", .get, "/things") {
        $0.success(200, .json(.of(Thing.self)))
    }
}
