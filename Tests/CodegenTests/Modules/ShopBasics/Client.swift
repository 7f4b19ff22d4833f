// Generated from basics.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate basics.yaml --output Sources/ShopBasics --module ShopBasics

import ContractRuntime

/// Calls the contract's operations.
public struct ShopBasicsClient: ContractClient {
    public var client: APIClient

    public init(client: APIClient) {
        self.client = client
    }
}
