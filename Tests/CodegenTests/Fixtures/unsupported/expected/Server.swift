// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/Unsupported --module Unsupported --mock

import ContractRuntime

public protocol UnsupportedHandler: Sendable {
    /// `POST /things`
    func postThing(_ input: PostThing.Input, context: RequestContext) async throws -> PostThing.Output
}

extension UnsupportedHandler {
    nonisolated fileprivate func add(to service: inout APIService.Builder) {
        service.add(PostThing.self) { try await self.postThing($0, context: $1) }
    }
}

extension APIService {
    /// The server's side of the contract: its operations, answered by the handlers.
    public nonisolated static func unsupported(
        handler: some UnsupportedHandler,
        options: ServiceOptions = ServiceOptions()
    ) -> APIService {
        APIService(options: options) {
            handler.add(to: &$0)
        }
    }
}

/// Answers the requests that the service sends: webhooks and callbacks.
public protocol UnsupportedWebhookHandler: Sendable {
    /// `POST changed`
    func changed(_ input: Webhooks.Changed.Input, context: RequestContext) async throws
}

extension APIService {
    /// The receiver's side of the requests that the service sends.
    ///
    /// - Parameter paths: where each is received, by its name; `/name` where nothing is said.
    public nonisolated static func unsupportedWebhooks(
        handler: some UnsupportedWebhookHandler,
        paths: [String: String] = [:],
        options: ServiceOptions = ServiceOptions()
    ) -> APIService {
        APIService(options: options) {
            $0.add(Webhooks.Changed.self, path: paths["changed"] ?? "/changed") { input, context in
                try await handler.changed(input, context: context)
            }
        }
    }
}
