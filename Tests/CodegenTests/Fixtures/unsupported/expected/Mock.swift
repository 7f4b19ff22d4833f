// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/Unsupported --module Unsupported --mock

import ContractRuntime

/// Answers the contract's operations in tests, without a server: each by a closure, and by
/// the contract's example until one is set.
public struct UnsupportedMock: ContractMock {
    /// `POST /things`
    public var postThing: MockAnswer<PostThing> = exampleAnswer(
        to: PostThing.self,
        200,
        body: #"{"b":"","e":"2026-01-01T00:00:00Z","h":{},"n":"","o":"string","j":{"kind":"string"}}"#
    )

    public init() {}

    public var transport: MockTransport {
        MockTransport {
            $0.add(PostThing.self, postThing)
        }
    }
}
