// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/Streams --module Streams --mock

import ContractRuntime

public protocol StreamsHandler: Sendable {
    /// `GET /events`
    func watch(_ input: Watch.Input, context: RequestContext) async throws -> Watch.Output

    /// `POST /chat`
    func chat(_ input: Chat.Input, context: RequestContext) async throws -> Chat.Output

    /// `GET /text`
    func text(_ input: Text.Input, context: RequestContext) async throws -> Text.Output

    /// `POST /lines`
    func lines(_ input: Lines.Input, context: RequestContext) async throws -> Lines.Output

    /// `GET /sequence`
    func sequence(_ input: SequenceOperation.Input, context: RequestContext) async throws -> SequenceOperation.Output
}

extension APIService {
    /// The server's side of the contract: its operations, answered by the handlers.
    public nonisolated static func streams(
        handler: some StreamsHandler,
        options: ServiceOptions = ServiceOptions()
    ) -> APIService {
        APIService(options: options) {
            $0.add(Watch.self) { input, context in
                try await handler.watch(input, context: context)
            }
            $0.add(Chat.self) { input, context in
                try await handler.chat(input, context: context)
            }
            $0.add(Text.self) { input, context in
                try await handler.text(input, context: context)
            }
            $0.add(Lines.self) { input, context in
                try await handler.lines(input, context: context)
            }
            $0.add(SequenceOperation.self) { input, context in
                try await handler.sequence(input, context: context)
            }
        }
    }
}
