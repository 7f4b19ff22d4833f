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

    let operation: String
    let request: Message
    let answer: Message
    /// By which the bodies are to be judged.
    let requestSchema: API.SchemaUse?
    let answerSchema: API.SchemaUse?
    /// The answer to the request that was made as text.
    var servedAnswer: Message?
    /// What the generated client sends for the input that the service read, and is answered.
    var sentRequest: Message?
    var sentAnswer: Message?
    var failure: String?

    init(_ operation: String, _ request: MadeRequest, _ answer: MadeAnswer) {
        self.operation = operation
        self.request = Message(request.head, request.body)
        self.answer = Message(status: answer.raw.status, answer.raw.head.headerFields, answer.raw.body)
        requestSchema = request.schema
        answerSchema = answer.schema
    }

    var json: String {
        let texts = [("operation", operation), ("failure", failure ?? "")].map { ($0.0, $0.1.quotedAsJSON) }
        let messages = [
            ("request", request), ("answer", answer), ("servedAnswer", servedAnswer), ("sentRequest", sentRequest),
            ("sentAnswer", sentAnswer),
        ]
        let schemas = [("requestSchema", requestSchema?.json), ("answerSchema", answerSchema?.json)]
        let members = texts + messages.map { ($0.0, $0.1?.json ?? "null") } + schemas.map { ($0.0, $0.1 ?? "null") }
        return "{" + members.map { "\($0.0.quotedAsJSON):\($0.1)" }.joined(separator: ",") + "}"
    }
}

extension API.SchemaUse {
    /// The file, and the way in there.
    fileprivate var json: String {
        let tokens = pointer.tokens.map(\.quotedAsJSON).joined(separator: ",")
        return #"{"file":\#(range.file.path.quotedAsJSON),"pointer":[\#(tokens)]}"#
    }
}
