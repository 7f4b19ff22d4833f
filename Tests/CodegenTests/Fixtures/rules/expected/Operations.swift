// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/Rules --module Rules --mock

import ContractRuntime

/// `GET /accounts`
public enum ListAccounts: APIOperation {
    public struct Input: Sendable {
        public var code: String?
        public var range: [Int]?

        public init(code: String? = nil, range: [Int]? = nil) {
            self.code = code
            self.range = range
        }
    }

    public typealias Output = Void
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("listAccounts", .get, "/accounts") {
        $0.query("code", optional: \.code, .checked(.string(), by: [.not([.enum(["none"])])]))
        $0.query("range", optional: \.range, .checked(.array(.integer()), by: [.contains([.const(0)])]))
        $0.success(204)
    }
}
