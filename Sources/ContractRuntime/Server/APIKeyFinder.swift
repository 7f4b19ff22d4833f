/// Finds an API key in a request.
struct APIKeyFinder: Sendable {
    enum Finding {
        case absent, malformed
        case key(String)
    }

    private let location: APIKeyLocation
    private let name: String
    private let field: HTTPField.Name?

    init(_ location: APIKeyLocation, _ name: String) {
        self.location = location
        self.name = name
        field = location == .header ? .declared(name) : nil
    }

    func callAsFunction(_ exchange: RequestExchange) -> Finding {
        switch location {
        case .header: headerKey(exchange.fields)
        case .query: queryKey(exchange.target)
        case .cookie: Cookies(exchange.fields)[name].map { .key($0) } ?? .absent
        }
    }

    private func headerKey(_ fields: HTTPFields) -> Finding {
        let found = fields.filter { $0.name == field }
        guard let first = found.first else { return .absent }
        return found.count == 1 ? .key(first.value) : .malformed
    }

    private func queryKey(_ target: RequestTarget) -> Finding {
        guard let range = target.query else { return .absent }
        var text = target.text
        return text.withUTF8 { bytes in
            let query = unsafe QueryString(bytes, range)
            let found = query.pairs.filter { query.name($0) == name }
            guard let first = found.first else { return .absent }
            guard found.count == 1, let key = query.value(first) else { return .malformed }
            return .key(key)
        }
    }
}
