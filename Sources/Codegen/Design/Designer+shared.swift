import Contract

/// The headers of a response under `components/responses`: one struct for all operations that answer with it.
struct SharedHeaders {
    var path: [String]
    /// Under which statuses the response occurs, as the contract's keys.
    var statuses: [String]
    var response: API.Response
}

extension Designer {
    /// Names the types that stand in the text of components other than schemas.
    mutating func nameSharedParts() {
        for operation in allOperations(api.operations + api.webhooks) {
            for parameter in operation.parameters {
                nameSharedParts(of: parameter)
            }
            for media in operation.requestBody?.content ?? [] {
                guard let component = media.pointer.component(of: "requestBodies") else { continue }
                nameSharedBody(media, base: component.appendingWord("Body"))
            }
            for response in operation.responses { nameSharedParts(of: response) }
        }
    }

    /// The operations with those of their callbacks, each after the operation that it belongs to.
    func allOperations(_ operations: [API.Operation]) -> [API.Operation] {
        operations.flatMap { [$0] + allOperations($0.callbacks.flatMap(\.operations)) }
    }

    private mutating func nameSharedParts(of parameter: API.Parameter) {
        guard let component = parameter.pointer.component(of: "parameters") else { return }
        guard let use = parameter.schema ?? parameter.content?.schema else { return }
        nameType(of: use, base: component.appendingWord("Parameter"), parent: [])
    }

    private mutating func nameSharedBody(_ media: API.MediaType, base: String) {
        if let use = media.schema { nameType(of: use, base: base, parent: []) }
    }

    private mutating func nameSharedParts(of response: API.Response) {
        guard let component = response.pointer.component(of: "responses") else { return }
        for media in response.content { nameSharedBody(media, base: component.appendingWord("Body")) }
        guard !documentedHeaders(of: response).isEmpty else { return }
        let key = response.status.key
        if sharedHeaders[response.pointer] == nil {
            let name = topLevel.claim(component.appendingWord("Headers"), at: response.range).name
            sharedHeaders[response.pointer] = SharedHeaders(path: [name], statuses: [], response: response)
        }
        if sharedHeaders[response.pointer]?.statuses.contains(key) == false {
            sharedHeaders[response.pointer]?.statuses.append(key)
        }
    }

    /// The headers of a response but for `Content-Type`, which OpenAPI ignores there (3.1 §4.8.17.1).
    func documentedHeaders(of response: API.Response) -> [API.Header] {
        response.headers.filter { $0.name.lowercased() != "content-type" }
    }
}

extension JSONPointer {
    /// The name of the component of a kind that the pointer leads into.
    func component(of kind: String) -> String? {
        tokens.count >= 3 && tokens[0] == "components" && tokens[1] == kind ? tokens[2] : nil
    }
}

extension String {
    /// `Limit` becomes `Limit Parameter`; `LimitParameter` stays.
    func appendingWord(_ word: String) -> String {
        lowercased().hasSuffix(word.lowercased()) ? self : "\(self) \(word)"
    }
}

extension API.ResponseStatus {
    /// The key under `responses`: `200`, `4XX`, `default`.
    var key: String {
        switch self {
        case .code(let code): String(code)
        case .range(let digit): "\(digit)XX"
        case .default: "default"
        }
    }

    /// What an answer of this status is called.
    var name: String {
        switch self {
        case .code(let code): reasonNames[code] ?? "status\(code)"
        case .range(let digit): rangeNames[digit] ?? "status\(digit)XX"
        case .default: "other"
        }
    }

    /// Whether the caller got what it asked for: RFC 9110 §15 calls 4xx and 5xx errors.
    var isSuccess: Bool {
        switch self {
        case .code(let code): code < 400
        case .range(let digit): digit < 4
        case .default: false
        }
    }
}

private let rangeNames = [1: "informational", 2: "success", 3: "redirection", 4: "clientError", 5: "serverError"]

/// The reason phrases of the HTTP Status Code Registry.
private let reasonNames = [
    100: "continue", 101: "switchingProtocols", 102: "processing", 103: "earlyHints", 200: "ok", 201: "created",
    202: "accepted", 203: "nonAuthoritativeInformation", 204: "noContent", 205: "resetContent", 206: "partialContent",
    207: "multiStatus", 208: "alreadyReported", 226: "imUsed", 300: "multipleChoices", 301: "movedPermanently",
    302: "found", 303: "seeOther", 304: "notModified", 305: "useProxy", 307: "temporaryRedirect",
    308: "permanentRedirect", 400: "badRequest", 401: "unauthorized", 402: "paymentRequired", 403: "forbidden",
    404: "notFound", 405: "methodNotAllowed", 406: "notAcceptable", 407: "proxyAuthenticationRequired",
    408: "requestTimeout", 409: "conflict", 410: "gone", 411: "lengthRequired", 412: "preconditionFailed",
    413: "contentTooLarge", 414: "uriTooLong", 415: "unsupportedMediaType", 416: "rangeNotSatisfiable",
    417: "expectationFailed", 418: "teapot", 421: "misdirectedRequest", 422: "unprocessableContent", 423: "locked",
    424: "failedDependency", 425: "tooEarly", 426: "upgradeRequired", 428: "preconditionRequired",
    429: "tooManyRequests", 431: "requestHeaderFieldsTooLarge", 451: "unavailableForLegalReasons",
    500: "internalServerError", 501: "notImplemented", 502: "badGateway", 503: "serviceUnavailable",
    504: "gatewayTimeout", 505: "httpVersionNotSupported", 506: "variantAlsoNegotiates", 507: "insufficientStorage",
    508: "loopDetected", 510: "notExtended", 511: "networkAuthenticationRequired",
]
