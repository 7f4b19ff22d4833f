/// A request that a client is putting together.
struct RequestDraft: Sendable {
    let method: HTTPRequest.Method
    /// Encoded, without the server's base path.
    let path: String
    /// Encoded `name=value` pairs.
    private(set) var query: [String] = []
    private(set) var fields: HTTPFields = [:]
    private(set) var cookies: [(name: String, value: String)] = []
    let body: EncodedBody?
    /// What cannot be written at all.
    private(set) var violations: [Violation] = []

    /// Writes parameters and body of an input.
    init<Operation>(_ definition: OperationDefinition<Operation>, _ input: Operation.Input) {
        method = definition.method
        body = definition.body?.write(input)
        path = unsafe withUnsafePointer(to: input) { base in
            let base = unsafe UnsafeRawPointer(base)
            var values = definition.template.parameterNames.map { _ in "" }
            for row in definition.parameters where row.location == .path {
                if let position = row.pathPosition {
                    values[position] = unsafe row.text(from: base).map(row.pathText) ?? ""
                }
            }
            return definition.template.expanded(values)
        }
        unsafe withUnsafePointer(to: input) { base in
            for row in definition.parameters where row.location != .path {
                if let form = unsafe row.text(from: UnsafeRawPointer(base)) { write(form, row) }
            }
        }
        if let text = definition.wholeQuery?.text(of: input) { query.append(text) }
        if let body { fields[.contentType] = body.contentType }
        if let accept = definition.acceptField { fields[.accept] = accept }
    }

    private mutating func write(_ form: TextForm, _ row: Parameter) {
        switch row.location {
        case .path: break
        case .query: row.appendQuery(form, to: &query)
        case .header:
            guard let field = row.headerField(form) else { return refuse(row, "has characters that no header carries") }
            fields.append(field)
        case .cookie:
            guard let pairs = row.cookiePairs(form) else { return refuse(row, "has characters that no cookie carries") }
            cookies += pairs
        }
    }

    private mutating func refuse(_ row: Parameter, _ message: String) {
        violations.append(Violation(row.violationLocation, keyword: "style", message: message))
    }

    /// Leaves the parameters in the query out.
    mutating func removeQuery() {
        query = []
    }

    /// Adds credentials. What cannot be sent is answered as violations, which never show the credential.
    mutating func add(_ credentials: [CredentialTable.Credential]) -> [Violation] {
        var faults: [Violation] = []
        for credential in credentials {
            switch credential {
            case .authorization(let scheme, let value):
                guard HTTPField.isValidValue(value), !value.isEmpty else {
                    faults.append(Self.unusableCredential("Authorization"))
                    continue
                }
                fields.append(HTTPField(name: .authorization, value: "\(scheme) \(value)"))
            case .apiKey(_, let name, _) where name.isEmpty:
                continue
            case .apiKey(let location, let name, let value):
                if !add(key: value, named: name, in: location) { faults.append(Self.unusableCredential(name)) }
            }
        }
        return faults
    }

    private mutating func add(key: String, named name: String, in location: APIKeyLocation) -> Bool {
        switch location {
        case .header:
            guard let field = HTTPField.Name(name), HTTPField.isValidValue(key) else { return false }
            fields.append(HTTPField(name: field, value: key))
        case .query:
            query.append("\(PercentEncoding.encode(name))=\(PercentEncoding.encode(key))")
        case .cookie:
            guard Cookies.isValidValue(key) else { return false }
            cookies.append((name, key))
        }
        return true
    }

    private static func unusableCredential(_ name: String) -> Violation {
        Violation(.parameter(name), keyword: "security", message: "the credential has characters that cannot be sent")
    }

    /// The path with its query.
    var target: String { query.isEmpty ? path : "\(path)?\(query.joined(separator: "&"))" }

    /// The fields with the cookies in one of them (RFC 6265 §5.4).
    var allFields: HTTPFields {
        guard !cookies.isEmpty else { return fields }
        var all = fields
        let text = cookies.map { "\($0.name)=\($0.value)" }.joined(separator: "; ")
        all.append(HTTPField(name: .cookie, value: text))
        return all
    }

    func request(to destination: RequestDestination, _ more: HTTPFields) -> HTTPRequest {
        var fields = allFields
        for field in more where fields[field.name] == nil { fields.append(field) }
        return HTTPRequest(
            method: method,
            scheme: destination.server.scheme,
            authority: destination.server.authority,
            path: destination.target(path: path, query: query),
            headerFields: fields
        )
    }
}

extension OperationDefinition {
    /// What the client can read, successes first.
    fileprivate var acceptField: String? {
        var names: [String] = []
        let ordered = responses.filter(\.isSuccess) + responses.filter { !$0.isSuccess }
        for mediaType in ordered.flatMap(\.mediaTypes) where !names.contains(mediaType.description) {
            names.append(mediaType.description)
        }
        return names.isEmpty ? nil : names.joined(separator: ", ")
    }
}
