import ContractRuntime
import HTTPTypes
import Synchronization

@testable import Contract
@testable import ContractTesting

/// One operation, with one request and one answer at a time.
struct RoundTrip {
    let operation: API.Operation
    let values: MessageValues

    init(_ operation: API.Operation, _ contract: TestedContract, _ ambiguous: Set<SourceRange>) {
        self.operation = operation
        values = MessageValues(operation: operation, contract: contract, ambiguous: ambiguous)
    }

    /// Every request with every answer's turn: the shorter list is gone through again.
    func run<Operation: APIOperation>(_ type: Operation.Type) async {
        let requests = values.requests(of: type)
        let answers = values.answers(of: type)
        for omission in requests.omissions + answers.omissions { omission.print(operation.id) }
        if answers.values.isEmpty, answers.omissions.isEmpty { Omission("no final answer").print(operation.id) }
        guard !requests.values.isEmpty, !answers.values.isEmpty else { return }
        for index in 0..<max(requests.values.count, answers.values.count) {
            let request = requests.values[index % requests.values.count]
            await send(request, answers.values[index % answers.values.count], type)
        }
    }

    private func send<Operation: APIOperation>(
        _ request: MadeRequest,
        _ answer: MadeAnswer,
        _ type: Operation.Type
    ) async {
        // Of several media types, the service writes the one that is asked for.
        let accept = answer.raw.head.headerFields[.contentType].map { "\($0), */*;q=0.1" }
        let received = Mutex<Operation.Input?>(nil)
        let refusal = Mutex("")
        let service = answering(type, with: answer.raw) { input in
            received.withLock { $0 = input }
        } refusal: { error in
            refusal.withLock { $0 = "the answer is refused: \(error)" }
        }
        let log = Mutex<(request: Exchange.Message?, answer: Exchange.Message?)>((nil, nil))
        let wire = RecordingWire(transport: InProcessTransport(service), accept: accept) { request, answer in
            log.withLock { $0 = (request, answer) }
        }
        var exchange = Exchange(operation.id, request, answer)
        do {
            var first = ClientRequest(request.head, body: request.body.map { .bytes($0) })
            if let accept { first.head.headerFields[.accept] = accept }
            let raw = try await InProcessTransport(service).send(first).collected(upTo: 1 << 26)
            exchange.servedAnswer = .init(status: raw.head.status.code, raw.head.headerFields, raw.body)
            if let input = received.withLock({ $0 }) {
                let failure = await call(type, input, wire)
                (exchange.sentRequest, exchange.sentAnswer) = log.withLock { $0 }
                exchange.failure = failure
            }
        } catch {
            exchange.failure = "\(error)"
        }
        let reason = refusal.withLock { $0 }
        if !reason.isEmpty { exchange.failure = reason }
        print(exchange.json)
    }

    /// A service whose handler gets its answer from a client: what the wire says is read, and written again.
    private func answering<Operation: APIOperation>(
        _ type: Operation.Type,
        with answer: RawResponse,
        receive: @escaping @Sendable (Operation.Input) -> Void,
        refusal: @escaping @Sendable (Operation.Failure) -> Void
    ) -> APIService {
        let client = APIClient(
            server: "http://answer.invalid", transport: FixedTransport(answer: answer), options: .once)
        return APIService {
            $0.add(type, path: type.definition.path) { input, _ in
                receive(input)
                do throws(Operation.Failure) {
                    return try await client.send(type, input)
                } catch .rejected(let rejection) {
                    throw rejection
                } catch {
                    refusal(error)
                    throw error
                }
            }
        }
    }

    /// Calls the service with what it read itself. Nil, or what went wrong; a documented failure isn't.
    private func call<Operation: APIOperation>(
        _ type: Operation.Type, _ input: Operation.Input, _ wire: RecordingWire
    ) async -> String? {
        let client = APIClient(server: "http://in-process.invalid", transport: wire, options: .once)
        do throws(Operation.Failure) {
            _ = try await client.send(type, input)
            return nil
        } catch .rejected {
            return nil
        } catch {
            return "\(error)"
        }
    }
}

extension ClientOptions {
    /// Sends each request once, to the client's server.
    fileprivate static var once: ClientOptions {
        var options = ClientOptions()
        options.ignoresOperationServers = true
        options.retry = .never
        return options
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
    /// What is asked for in place of all that the client takes; nil leaves it.
    let accept: String?
    let record: @Sendable (Exchange.Message, Exchange.Message) -> Void

    func send(_ request: ClientRequest) async throws -> ClientResponse {
        let body = try await request.body?.chunks.collect(upTo: 1 << 26)
        var copy = ClientRequest(request.head, body: body.map { .bytes($0) }, operationID: request.operationID)
        if let accept { copy.head.headerFields[.accept] = accept }
        let answer = try await transport.send(copy).collected(upTo: 1 << 26)
        record(
            Exchange.Message(request.head, body),
            Exchange.Message(status: answer.head.status.code, answer.head.headerFields, answer.body))
        return ClientResponse(answer)
    }
}
