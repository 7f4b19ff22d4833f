import ContractRuntime
import HTTPTypes

@testable import Contract

/// What went in and what came out, as one line of JSON.
struct Exchange {
    struct Message: Sendable {
        /// Method and target, or the status.
        var start: String
        var fields: [(name: String, value: String)]
        var body: [UInt8]?

        init(_ head: HTTPRequest, _ body: [UInt8]?) {
            start = "\(head.method.rawValue) \(head.path ?? "")"
            fields = head.headerFields.map { ($0.name.canonicalName, $0.value) }
            self.body = body
        }

        init(status: Int, _ fields: HTTPFields, _ body: [UInt8]) {
            start = String(status)
            self.fields = fields.map { ($0.name.canonicalName, $0.value) }
            self.body = body
        }

        var json: String {
            let fields = fields.map { "\($0.name.quotedAsJSON):\($0.value.quotedAsJSON)" }.joined(separator: ",")
            let body = body.map { String(decoding: $0, as: UTF8.self).quotedAsJSON } ?? "null"
            return #"{"start":\#(start.quotedAsJSON),"fields":{\#(fields)},"body":\#(body)}"#
        }
    }

    let operation: API.Operation
    let request: Message
    let answer: Message
    /// The answer to the request that was made as text.
    var servedAnswer: Message?
    /// What the generated client sends for the input that the service read, and is answered.
    var sentRequest: Message?
    var sentAnswer: Message?
    var failure: String?

    init(operation: API.Operation, request: Message, answer: RawResponse) {
        self.operation = operation
        self.request = request
        self.answer = Message(status: answer.head.status.code, answer.head.headerFields, answer.body)
    }

    var json: String {
        let parts = [
            ("request", request), ("answer", answer), ("servedAnswer", servedAnswer), ("sentRequest", sentRequest),
            ("sentAnswer", sentAnswer),
        ]
        let texts = parts.map { "\($0.0.quotedAsJSON):\($0.1?.json ?? "null")" }
        let names = [
            ("operation", operation.id), ("file", operation.range.file.path), ("failure", failure ?? ""),
        ]
        let pointer = operation.pointer.tokens.map(\.quotedAsJSON).joined(separator: ",")
        let members = names.map { "\($0.0.quotedAsJSON):\($0.1.quotedAsJSON)" } + texts
        return #"{"pointer":[\#(pointer)],"# + members.joined(separator: ",") + "}"
    }
}
