// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/Rules --module Rules --mock

import ContractRuntime

/// Answers the contract's operations in tests, without a server: each by a closure, and by
/// the contract's example until one is set.
public struct RulesMock: ContractMock {
    /// `GET /accounts`
    public var listAccounts: MockAnswer<ListAccounts> = exampleAnswer(to: ListAccounts.self, 204)

    public init() {}

    public var transport: MockTransport {
        MockTransport {
            $0.add(ListAccounts.self, listAccounts)
        }
    }
}
