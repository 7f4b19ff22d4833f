import ContractRuntime
import Foundation
import HTTPTypes
import Synchronization

@testable import Contract
@testable import ContractTesting

// Sends values that are made from a contract's schemas through generated code, in process: a request as text to the
// service, its input from the handler to a client, that client's request to the service again, and answers the same way
// back. What goes in and what comes out is printed, a JSON object a line, for `round_trip.py` to compare.
//
// `scripts/test-generated` compiles this with the generated module and a list of its operations.
//
//     round-trip CONTRACT COUNT

let arguments = CommandLine.arguments
let path = arguments[1]
let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
let loader: @Sendable (FileReference) -> SourceFile? = { file in
    guard case .below(let path) = file else { return nil }
    return (try? Data(contentsOf: folder.appending(path: path))).map { SourceFile(path: path, bytes: Array($0)) }
}
let file = SourceFile(path: path, bytes: Array(try Data(contentsOf: URL(fileURLWithPath: path))))
let (read, diagnostics) = resolveContract(from: file, loader: loader)
guard let resolved = read else { preconditionFailure("the contract was generated from, so it can be read") }
/// Parameters that a request doesn't tell apart.
let ambiguous = Set(diagnostics.filter { $0.rule == .ambiguousParameter }.map(\.range))
let api = resolved.api
let contract = TestedContract(resolved)

/// As many as asked for, from all over the contract.
let stride = max(operations.count / (Int(arguments[2]) ?? 20), 1)
for (index, operation) in operations.enumerated() where index.isMultiple(of: stride) {
    guard let described = api.operations.first(where: { $0.id == operation.id }) else { continue }
    await RoundTrip(described, contract).run(operation)
}

extension APIOperation {
    static var id: String { definition.id }
}

/// One operation, with one request and one answer at a time.
struct RoundTrip {
    let operation: API.Operation
    let contract: TestedContract

    init(_ operation: API.Operation, _ contract: TestedContract) {
        self.operation = operation
        self.contract = contract
    }

    func run<Operation: APIOperation>(_ type: Operation.Type) async {
        for isFull in [false, true] {
            guard let request = request(isFull: isFull), let answer = answer(isFull: isFull) else {
                print(#"{"skipped":\#(operation.id.quotedAsJSON)}"#)
                continue
            }
            await send(request, answer, type)
        }
    }

    private func send<Operation: APIOperation>(
        _ request: (head: HTTPRequest, body: [UInt8]?),
        _ answer: RawResponse,
        _ type: Operation.Type
    ) async {
        let received = Mutex<Operation.Input?>(nil)
        let refusal = Mutex("")
        let answering = APIClient(server: "http://answer.invalid", transport: FixedTransport(answer: answer))
        let service = APIService {
            $0.add(type, path: type.definition.path) { input, _ in
                received.withLock { $0 = input }
                do {
                    return try await answering.send(type, input)
                } catch {
                    refusal.withLock { $0 = "the answer is refused: \(error)" }
                    throw error
                }
            }
        }
        let log = Mutex<(request: Exchange.Message?, answer: Exchange.Message?)>((nil, nil))
        let transport = RecordingWire(transport: InProcessTransport(service)) { request, answer in
            log.withLock { $0 = (request, answer) }
        }
        var exchange = Exchange(operation: operation, request: .init(request.head, request.body), answer: answer)
        do {
            let first = ClientRequest(request.head, body: request.body.map { .bytes($0) })
            let raw = try await transport.send(first).collected(upTo: 1 << 26)
            exchange.servedAnswer = .init(status: raw.head.status.code, raw.head.headerFields, raw.body)
            if let input = received.withLock({ $0 }) {
                var options = ClientOptions()
                options.ignoresOperationServers = true
                let client = APIClient(server: "http://in-process.invalid", transport: transport, options: options)
                _ = try await client.send(type, input)
                (exchange.sentRequest, exchange.sentAnswer) = log.withLock { $0 }
            }
        } catch {
            exchange.failure = "\(error)"
        }
        let reason = refusal.withLock { $0 }
        if !reason.isEmpty { exchange.failure = reason }
        print(exchange.json)
    }

    // MARK: What is sent

    private func request(isFull: Bool) -> (head: HTTPRequest, body: [UInt8]?)? {
        var generator = generator(.request)
        var draft = RequestDraft(method: operation.method, path: operation.path)
        guard ambiguous.isDisjoint(with: operation.parameters.map(\.range)) else { return nil }
        for parameter in operation.parameters where !parameter.isIgnored && (isFull || parameter.isRequired) {
            guard let use = parameter.anySchema else { continue }
            let made = isFull ? generator.maximal(use) : generator.smallest(parameter)
            guard let value = made ?? generator.valid(use, examples: parameter.examples).first?.node else {
                if parameter.isRequired { return nil }
                continue
            }
            // A part of a path cannot be empty.
            if parameter.location == .path, value.plainText.isEmpty { return nil }
            ParameterText.write(value, parameter, to: &draft)
        }
        if let body = operation.requestBody, isFull || body.isRequired {
            let known = body.content.filter { $0.schema != nil && BodyText.kind($0.name) != nil }
            guard let media = known.first(where: { BodyText.kind($0.name) == .json }) ?? known.first,
                let value = media.schema.flatMap({ generator.value(of: $0, isFull: isFull, examples: media.examples) })
            else { return nil }
            let shown = BodyText.shows(value, in: media) ? value : generator.smallest(media) ?? value
            BodyText.write(shown, as: media.name, of: media, headers: generator.partHeaders(of: media), to: &draft)
        }
        guard let server = ServerAddress("http://in-process.invalid") else { return nil }
        return draft.request(to: server).map { ($0, draft.body) }
    }

    /// A header as its style says; nil for one that would be empty.
    private func text(of value: Node, _ header: API.Header) -> String? {
        var parameter = API.Parameter(
            name: header.name, location: .header, style: .simple, isExploded: header.isExploded, isRequired: true,
            pointer: .root, range: header.range)
        parameter.content = header.content
        var draft = RequestDraft(method: "GET", path: "/")
        ParameterText.write(value, parameter, to: &draft)
        return header.content == nil
            ? draft.headers.first.map(\.value).flatMap { $0.isEmpty ? nil : $0 } : value.plainText
    }

    /// An answer of the first success.
    private func answer(isFull: Bool) -> RawResponse? {
        let success = operation.responses.first { $0.status.isSuccess }
        guard let response = success ?? operation.responses.first(where: { $0.status == .default }) else { return nil }
        var generator = generator(.response)
        var head = HTTPResponse(status: .init(code: response.status.code))
        for header in response.headers where isFull || header.isRequired {
            guard header.name.lowercased() != "content-type", let use = header.schema ?? header.content?.schema,
                let value = generator.value(of: use, isFull: false, examples: []),
                let name = HTTPField.Name(header.name)
            else { continue }
            head.headerFields[name] = text(of: value, header)
        }
        let streams = [
            "text/event-stream", "application/ndjson", "application/x-ndjson", "application/jsonl",
            "application/jsonlines",
            "application/x-jsonlines", "application/json-seq",
        ]
        let contents = response.content.filter { !streams.contains(String($0.name.lowercased().prefix { $0 != ";" })) }
        guard let media = contents.first(where: { BodyText.kind($0.name) == .json }) ?? contents.first else {
            return response.content.isEmpty ? RawResponse(head: head, body: []) : nil
        }
        let kind = BodyText.kind(media.name)
        guard kind != nil, kind != .form else { return nil }
        var draft = RequestDraft(method: "GET", path: "/")
        if let use = media.schema {
            guard let value = generator.value(of: use, isFull: isFull, examples: media.examples) else { return nil }
            BodyText.write(value, as: media.name, of: media, to: &draft)
        } else {
            BodyText.write(.object(), as: media.name, to: &draft)
        }
        for (name, value) in draft.headers { HTTPField.Name(name).map { head.headerFields[$0] = value } }
        // Of an answer to HEAD only the head is sent (RFC 9110 §9.3.2).
        return RawResponse(head: head, body: operation.method == "HEAD" ? [] : draft.body ?? [])
    }

    private func generator(_ direction: ValueDirection) -> ValueGenerator {
        let random = SeededGenerator(seed: 1, for: operation.id)
        return ValueGenerator(contract, direction: direction, random: random)
    }
}

extension API.Parameter {
    /// A header of an answer is written as one of a request.
    fileprivate init(_ header: API.Header) {
        self.init(
            name: header.name, location: .header, style: .simple, isExploded: header.isExploded,
            isRequired: header.isRequired, pointer: .root, range: header.range)
        schema = header.schema
        content = header.content
    }
}

extension ValueGenerator {
    /// The minimal or the maximal value; the contract's example where none can be made.
    mutating func value(of use: API.SchemaUse, isFull: Bool, examples: [API.Example]) -> Node? {
        let made = isFull ? maximal(use) : minimal(use)
        return made ?? valid(use, examples: examples).first?.node
    }
}

extension API.ResponseStatus {
    fileprivate var code: Int {
        switch self {
        case .code(let code): code
        case .range(let digit): digit * 100
        case .default: 200
        }
    }
}

/// Answers everything the same.
struct FixedTransport: ClientTransport {
    let answer: RawResponse

    func send(_ request: ClientRequest) async throws -> ClientResponse { ClientResponse(answer) }
}

/// Tells what passes.
struct RecordingWire: ClientTransport {
    let transport: InProcessTransport
    let record: @Sendable (Exchange.Message, Exchange.Message) -> Void

    func send(_ request: ClientRequest) async throws -> ClientResponse {
        let body = try await request.body?.chunks.collect(upTo: 1 << 26)
        let copy = ClientRequest(request.head, body: body.map { .bytes($0) }, operationID: request.operationID)
        let answer = try await transport.send(copy).collected(upTo: 1 << 26)
        record(
            Exchange.Message(request.head, body),
            Exchange.Message(status: answer.head.status.code, answer.head.headerFields, answer.body))
        return ClientResponse(answer)
    }
}
