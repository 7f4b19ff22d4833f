import Contract
import ContractRuntime
import ContractTesting
import HTTPTypes
import Synchronization

/// A way in which the service of the tests is wrong.
enum Defect: String, CaseIterable, Sendable {
    case wrongSuccessStatus, wrongFieldType, extraField, missingLocation, badHeader, badCookie, uncheckedLength,
        uncheckedEnum
    case uncheckedQuery, unlistedMember, noSecurity, leaksNotes, wrongMediaType, missingOperation, malformedJSON
    case wrongProblemStatus, crash, noAllow, refusesValid, wrongRefusal, ignoresAccept, ignoresMediaType
    case contentForHead, wrongOptions
}

/// The service of `notes.yaml`, written by hand; right but for its defect. Every user sees only their own notes.
final class NotesService: ClientTransport {
    private struct Note {
        let owner: String
        let text: String
        let stars: Int
    }

    private struct State {
        var notes: [Int: Note] = [:]
        var count = 0
        var users = ["token-of-ada": "ada", "token-of-bob": "bob"]
        var requests = 0
    }

    private let defect: Defect?
    private let state = Mutex(State())
    private let fixture = Fixture.notes
    private static let largestBody = 100_000

    init(_ defect: Defect? = nil) {
        self.defect = defect
    }

    var requestCount: Int { state.withLock { $0.requests } }

    /// Begins another session of a user.
    func logIn(_ user: String) -> String {
        state.withLock { state in
            let token = "token-\(state.users.count)-of-\(user)"
            state.users[token] = user
            return token
        }
    }

    func send(_ request: ClientRequest) async throws -> ClientResponse {
        let body = try await request.body?.chunks.collect(upTo: 64 << 20) ?? []
        return state.withLock { state in
            state.requests += 1
            return ClientResponse(answer(request.head, body, &state))
        }
    }

    private func answer(_ request: HTTPRequest, _ body: [UInt8], _ state: inout State) -> RawResponse {
        let target = (request.path ?? "/").split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let path = target.first.map(String.init) ?? "/"
        let query = target.count > 1 ? String(target[1]) : ""
        guard let methods = methods(of: path) else { return problem(404) }
        if request.method == .head, methods.contains("GET") {
            var get = request
            get.method = .get
            var answer = answer(get, body, &state)
            if defect != .contentForHead { answer.body = [] }
            return answer
        }
        if request.method == .options {
            let allowed = defect == .wrongOptions ? "GET" : methods.joined(separator: ", ")
            return RawResponse(head: HTTPResponse(status: .noContent, headerFields: [.allow: allowed]), body: [])
        }
        guard methods.contains(request.method.rawValue) else {
            return problem(405, defect == .noAllow ? [:] : [.allow: methods.joined(separator: ", ")])
        }
        let token = request.headerFields[.authorization].map { $0.split(separator: " ") } ?? []
        let isBearer = token.first == "Bearer" && token.count == 2
        guard let user = isBearer ? state.users[String(token[1])] : nil else {
            guard defect == .noSecurity else { return problem(401, [.wwwAuthenticate: "Bearer"]) }
            return route(request, path, query, body, "nobody", "", &state)
        }
        return route(request, path, query, body, user, String(token[1]), &state)
    }

    private func methods(of path: String) -> [String]? {
        switch path {
        case "/session": return ["GET"]
        case "/logout": return ["POST"]
        case "/notes": return ["GET", "POST"]
        default: return path.hasPrefix("/notes/") && !path.dropFirst(7).contains("/") ? ["GET", "DELETE"] : nil
        }
    }

    private func route(
        _ request: HTTPRequest, _ path: String, _ query: String, _ body: [UInt8], _ user: String, _ token: String,
        _ state: inout State
    ) -> RawResponse {
        switch (path, request.method) {
        case ("/session", _): return json(200, #"{"user":"\#(user)"}"#)
        case ("/logout", _):
            state.users[token] = nil
            return RawResponse(head: HTTPResponse(status: .noContent), body: [])
        case ("/notes", .get): return list(request, query, user, state)
        case ("/notes", _): return add(request, body, user, &state)
        default: return item(request, String(path.dropFirst(7)), user, &state)
        }
    }

    private func list(_ request: HTTPRequest, _ query: String, _ user: String, _ state: State) -> RawResponse {
        if defect == .missingOperation { return problem(404) }
        let accept = request.headerFields[.accept] ?? "*/*"
        let isAcceptable = accept.contains("*/*") || accept.contains("application/json")
        if !isAcceptable, defect != .ignoresAccept { return problem(406) }
        for pair in query.split(separator: "&") where defect != .uncheckedQuery {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            let value = parts.count > 1 ? parts[1] : ""
            if parts[0] == "limit", !(Int(value).map { (1...10).contains($0) } ?? false) { return problem(400) }
            if parts[0] == "color", !["red", "green"].contains(value) { return problem(400) }
        }
        if defect == .malformedJSON { return json(200, #"{"notes":["#) }
        let notes = state.notes.filter { $0.value.owner == user }.sorted { $0.key > $1.key }.prefix(10)
        return json(200, #"{"notes":[\#(notes.map { text($0.key, $0.value) }.joined(separator: ","))]}"#)
    }

    private func text(_ id: Int, _ note: Note) -> String {
        let stars = defect == .wrongFieldType ? "\"\(note.stars)\"" : "\(note.stars)"
        let extra = defect == .extraField ? #","owner":"\#(note.owner)""# : ""
        let text = Node(.string(note.text), range: Self.nowhere).jsonText
        return #"{"id":"n\#(id)","text":\#(text),"stars":\#(stars)\#(extra)}"#
    }

    private static let nowhere = SourceRange(file: SourceFile(path: "notes", bytes: []), start: 0, end: 0)

    private func add(_ request: HTTPRequest, _ body: [UInt8], _ user: String, _ state: inout State) -> RawResponse {
        if defect == .crash { return problem(500) }
        if body.count > Self.largestBody { return problem(413) }
        let isJSON = request.headerFields[.contentType] == "application/json"
        if defect != .ignoresMediaType, !body.isEmpty, !isJSON { return problem(415) }
        let (read, diagnostics) = readJSON(SourceFile(path: "body", bytes: body))
        guard let node = read, !diagnostics.hasErrors else { return problem(400) }
        if breaks(node) { return problem(defect == .wrongRefusal ? 400 : 422) }
        state.count += 1
        let note = Note(owner: user, text: node["text"]?.string ?? "", stars: node["stars"]?.int ?? 1)
        if defect == .refusesValid, note.stars == 5 { return problem(422) }
        state.notes[state.count] = note
        var headers: HTTPFields = [:]
        if defect != .missingLocation { headers[.location] = "/notes/n\(state.count)" }
        if let name = HTTPField.Name("X-Count") { headers[name] = defect == .badHeader ? "many" : "\(state.count)" }
        headers.append(HTTPField(name: .setCookie, value: "seen=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT"))
        headers.append(HTTPField(name: .setCookie, value: defect == .badCookie ? "=x" : "last=n\(state.count)"))
        return json(defect == .wrongSuccessStatus ? 200 : 201, text(state.count, note), headers)
    }

    private func breaks(_ node: Node) -> Bool {
        let validator = SchemaValidator(
            fixture.contract,
            matchesPattern: { _, text in
                text.contains { !$0.isWhitespace }
            })
        guard let use = fixture.use("NewNote") else { return true }
        let violations = validator.violations(of: node, against: use, direction: .request) ?? []
        return violations.contains { violation in
            switch defect {
            case .uncheckedLength: violation.keyword != "maxLength"
            case .uncheckedEnum: violation.keyword != "enum"
            case .unlistedMember: violation.keyword != "additionalProperties"
            default: true
            }
        }
    }

    private func item(_ request: HTTPRequest, _ id: String, _ user: String, _ state: inout State) -> RawResponse {
        let digits = id.dropFirst()
        guard id.hasPrefix("n"), (1...8).contains(digits.count), digits.allSatisfy({ $0.isASCII && $0.isNumber }),
            let number = Int(digits)
        else { return problem(400) }
        let isOpen = defect == .leaksNotes || defect == .noSecurity
        guard let note = state.notes[number], note.owner == user || isOpen else { return problem(404) }
        if request.method == .delete {
            state.notes[number] = nil
            return RawResponse(head: HTTPResponse(status: .noContent), body: [])
        }
        return json(200, text(number, note))
    }

    private func json(_ status: Int, _ text: String, _ headers: HTTPFields = [:]) -> RawResponse {
        var headers = headers
        headers[.contentType] = defect == .wrongMediaType ? "text/html" : "application/json; charset=utf-8"
        let head = HTTPResponse(status: .init(code: status), headerFields: headers)
        return RawResponse(head: head, body: Array(text.utf8))
    }

    private func problem(_ status: Int, _ headers: HTTPFields = [:]) -> RawResponse {
        var headers = headers
        headers[.contentType] = "application/problem+json"
        let told = defect == .wrongProblemStatus ? 499 : status
        let body = Array(#"{"title":"no","status":\#(told)}"#.utf8)
        return RawResponse(head: HTTPResponse(status: .init(code: status), headerFields: headers), body: body)
    }
}
