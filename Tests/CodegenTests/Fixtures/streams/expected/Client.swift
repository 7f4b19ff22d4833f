// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/Streams --module Streams --mock

import ContractRuntime

/// Calls the contract's operations.
public struct StreamsClient: ContractClient {
    public var client: APIClient

    public init(client: APIClient) {
        self.client = client
    }
}

extension StreamsClient {
    /// `GET /events`
    public func watch() async throws(Watch.Failure) -> Watch.Output {
        try await client.send(Watch.self, Watch.Input())
    }

    /// `POST /chat`
    public func chat(stream: Bool) async throws(Chat.Failure) -> Chat.Output {
        try await chat(body: Chat.Body(stream: stream))
    }

    /// The same, with the body as one value.
    public func chat(body: Chat.Body) async throws(Chat.Failure) -> Chat.Output {
        try await client.send(Chat.self, Chat.Input(body: body))
    }

    /// `GET /text`
    public func text() async throws(Text.Failure) -> Text.Output {
        try await client.send(Text.self, Text.Input())
    }

    /// `POST /lines`
    public func lines(body: ItemStream<Tick>) async throws(Lines.Failure) -> Lines.Output {
        try await client.send(Lines.self, Lines.Input(body: body))
    }

    /// `GET /sequence`
    public func sequence() async throws(SequenceOperation.Failure) -> SequenceOperation.Output {
        try await client.send(SequenceOperation.self, SequenceOperation.Input())
    }

    /// `GET /files/{name}`
    public func download(name: String) async throws(Download.Failure) -> Download.Output {
        try await client.send(Download.self, Download.Input(name: name))
    }

    /// `PUT /files/{name}`
    public func upload(name: String, body: ByteStream) async throws(Upload.Failure) {
        try await client.send(Upload.self, Upload.Input(name: name, body: body))
    }
}
