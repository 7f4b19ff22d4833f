// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/EveryKeyword30 --module EveryKeyword30 --mock

import ContractRuntime

/// `GET /things`
public enum ListThings: APIOperation {
    public struct Input: Sendable {
        /// Null stands for the parameter without a value, as in `?flag=`.
        public var flag: Patch<Bool>

        public init(flag: Patch<Bool> = .absent) {
            self.flag = flag
        }
    }

    public typealias Output = Thing
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("listThings", .get, "/things") {
        $0.query("flag", optional: \.flag, .orEmpty(.boolean))
        $0.success(200, .json(.of(Thing.self)))
    }
}
