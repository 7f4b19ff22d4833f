import ContractRuntime
import Synchronization

/// What the handlers of the test service do, and what they saw.
final class PetRecorder: Sendable {
    private let state = Mutex<(errors: [String], calls: [String])>(([], []))

    var errors: [String] { state.withLock(\.errors) }
    var calls: [String] { state.withLock(\.calls) }

    func record(error: any Error) { state.withLock { $0.errors.append("\(error)") } }
    func record(call: String) { state.withLock { $0.calls.append(call) } }
}

struct Outage: ProblemError {
    var problem: ProblemDetails { ProblemDetails(status: 503, detail: "the database is away") }
    var headers: HTTPFields { [.retryAfter: "1"] }
}

struct Secret: Error {
    let password = "hunter2"
}

enum PetService {
    static let schemes = SecuritySchemes<String> {
        $0.bearer("token") { token, _ in
            if token.value == "down" { throw Outage() }
            return token.value == "good" ? "bearer" + token.requiredScopes.joined() : nil
        }
        $0.apiKey("session", .cookie, "session") { key, _ in key.value == "good" ? "cookie" : nil }
        $0.basic("basic") { credentials, _ in
            credentials == BasicCredentials(user: "ada", password: "pa:ss") ? "basic" : nil
        }
        $0.apiKey("key", .query, "key") { key, _ in key.value == "k y" ? "key" : nil }
    }

    static func make(_ recorder: PetRecorder = PetRecorder(), options: ServiceOptions = ServiceOptions()) -> APIService
    {
        var options = options
        options.onError = { error, _ in recorder.record(error: error) }
        return APIService(options: options) {
            $0.add(ListPets.self) { input, context in
                recorder.record(call: context.operationID)
                return try pets(input)
            }
            $0.add(AddPet.self, schemes) { input, principal, context in
                recorder.record(call: "\(context.operationID) \(principal)")
                if input.body.name == "taken" { throw AddPet.Rejection.conflict(Fault(title: "Conflict")) }
                let headers = LocationHeaders(location: "/pets/\(input.body.id)", tags: ["a", "b"])
                return Answer(input.body, headers: headers)
            }
            $0.add(RenamePet.self) { input, _ in
                switch input.id {
                case 1: .renamed(input.body ?? Pet(id: 1, name: "Bo"))
                case 2: .queued(Answer(headers: LocationHeaders(location: "/jobs/2")))
                case 3: .unchanged
                default: .other(input.id)
                }
            }
            $0.add(Ping.self, optional: schemes) { _, principal, _ in
                recorder.record(call: "ping \(principal ?? "nobody")")
            }
            $0.add(Audit.self, schemes) { _, principal, _ in principal }
            $0.add(SwapBytes.self) { input, _ in input.body.reversed() }
        }
    }

    private static func pets(_ input: ListPets.Input) throws -> [Pet] {
        switch input.owner {
        case "nobody": throw ListPets.Rejection.notFound
        case "busy":
            throw ListPets.Rejection.busy(Answer(Fault(title: "Busy"), headers: RetryHeaders(retryAfter: 7)))
        case "teapot": throw ListPets.Rejection.clientFault(418, Fault(title: "Teapot", detail: "short and stout"))
        case "odd": throw ListPets.Rejection.other(599, Fault(title: "Odd"))
        case "wrong": throw ListPets.Rejection.other(700, Fault(title: "No status"))
        case "outage": throw Outage()
        case "bug": throw Secret()
        default: return [Pet(id: input.limit, name: input.trace ?? "Bo", tags: input.tags)]
        }
    }
}

extension APIService {
    /// Sends a request the way a transport would.
    func send(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ fields: HTTPFields = [:],
        body: String? = nil
    ) async -> ServerResponse {
        let request = HTTPRequest(
            method: method, scheme: "http", authority: "localhost", path: path, headerFields: fields
        )
        return await respond(to: request, body: IncomingBody(Array((body ?? "").utf8)))
    }
}

extension ServerResponse {
    var status: Int { head.status.code }
    var text: String { String(decoding: body, as: UTF8.self) }
    func field(_ name: HTTPField.Name) -> String? { head.headerFields[name] }

    /// The body as a problem; its status is the response's.
    var problem: ProblemDetails? { ProblemDetails(RawResponse(head: head, body: body)) }

    /// The errors of the problem as `pointer-or-parameter keyword`.
    var violations: [String] {
        (problem?.errors ?? []).map { violation in
            switch violation.location {
            case .body(let pointer): "\(pointer) \(violation.keyword)"
            case .parameter(let name), .header(let name): "\(name) \(violation.keyword)"
            }
        }
    }
}
