// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/Unsupported --module Unsupported --mock

import ContractRuntime

/// Calls the contract's operations.
public struct UnsupportedClient: ContractClient {
    public var client: APIClient

    public init(client: APIClient) {
        self.client = client
    }
}

extension UnsupportedClient {
    /// `POST /things`
    public func postThing(
        id: String? = nil,
        nested: [[String]]? = nil,
        body: PostThing.Body? = nil
    ) async throws(PostThing.Failure) -> PostThing.Output {
        try await client.send(PostThing.self, PostThing.Input(id: id, nested: nested, body: body))
    }
}

/// Sends the requests that the contract documents as webhooks and callbacks.
public struct UnsupportedWebhookSender: Sendable {
    public var client: APIClient

    /// - Parameter transport: what carries requests, such as `URLSessionTransport()`.
    public init(transport: any ClientTransport) {
        client = APIClient(transport: transport)
    }

    /// `POST changed`
    public func changed(to url: String) async throws(Webhooks.Changed.Failure) {
        try await client.send(Webhooks.Changed.self, Webhooks.Changed.Input(), to: url)
    }
}
