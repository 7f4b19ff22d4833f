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

    /// `GET /files/{name}`
    func download(_ input: Download.Input, context: RequestContext) async throws -> Download.Output

    /// `PUT /files/{name}`
    func upload(_ input: Upload.Input, context: RequestContext) async throws
}

extension StreamsHandler {
    nonisolated fileprivate func add(to service: inout APIService.Builder) {
        service.add(Watch.self) { try await self.watch($0, context: $1) }
        service.add(Chat.self) { try await self.chat($0, context: $1) }
        service.add(Text.self) { try await self.text($0, context: $1) }
        service.add(Lines.self) { try await self.lines($0, context: $1) }
        service.add(SequenceOperation.self) { try await self.sequence($0, context: $1) }
        service.add(Download.self) { try await self.download($0, context: $1) }
        service.add(Upload.self) { try await self.upload($0, context: $1) }
    }
}

extension APIService {
    /// The server's side of the contract: its operations, answered by the handlers.
    public nonisolated static func streams(
        handler: some StreamsHandler,
        options: ServiceOptions = ServiceOptions()
    ) -> APIService {
        APIService(options: options) {
            handler.add(to: &$0)
        }
    }
}
