// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/Streams --module Streams --mock

import ContractRuntime

/// Answers the contract's operations in tests, without a server: each by a closure, and by
/// the contract's example until one is set.
public struct StreamsMock: ContractMock {
    /// `GET /events`
    public var watch: MockAnswer<Watch> = missingAnswer(to: Watch.self)

    /// `POST /chat`
    public var chat: MockAnswer<Chat> = exampleAnswer(to: Chat.self, 200, body: #"{"at":0}"#)

    /// `GET /text`
    public var text: MockAnswer<Text> = exampleAnswer(to: Text.self, 200, "text/event-stream", body: "string")

    /// `POST /lines`
    public var lines: MockAnswer<Lines> = missingAnswer(to: Lines.self)

    /// `GET /sequence`
    public var sequence: MockAnswer<SequenceOperation> = missingAnswer(to: SequenceOperation.self)

    /// `GET /files/{name}`
    public var download: MockAnswer<Download> = missingAnswer(to: Download.self)

    /// `PUT /files/{name}`
    public var upload: MockAnswer<Upload> = exampleAnswer(to: Upload.self, 204)

    public init() {}

    public var transport: MockTransport {
        MockTransport {
            $0.add(Watch.self, watch)
            $0.add(Chat.self, chat)
            $0.add(Text.self, text)
            $0.add(Lines.self, lines)
            $0.add(SequenceOperation.self, sequence)
            $0.add(Download.self, download)
            $0.add(Upload.self, upload)
        }
    }
}
