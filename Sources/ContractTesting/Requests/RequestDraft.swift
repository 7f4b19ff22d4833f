import Contract
import ContractRuntime
import HTTPTypes

/// A request while it is put together.
struct RequestDraft: Sendable {
    var method: String
    /// Encoded, without the query.
    var path: String
    /// Encoded `name=value` pairs.
    var query: [String] = []
    var headers: [(name: String, value: String)] = []
    /// `name=value` pairs.
    var cookies: [String] = []
    var body: [UInt8]?

    init(method: String, path: String) {
        self.method = method
        self.path = path
    }

    mutating func setHeader(_ name: String, _ value: String) {
        headers.removeAll { $0.name.lowercased() == name.lowercased() }
        headers.append((name, value))
    }

    var target: String { query.isEmpty ? path : path + "?" + query.joined(separator: "&") }

    /// Nil when a name or a value can't be sent over HTTP.
    func request(to server: ServerAddress) -> HTTPRequest? {
        guard let method = HTTPRequest.Method(method) else { return nil }
        var fields = HTTPFields()
        let all = headers + (cookies.isEmpty ? [] : [("Cookie", cookies.joined(separator: "; "))])
        for (name, value) in all {
            guard let name = HTTPField.Name(name), HTTPField.isValidValue(value) else { return nil }
            fields.append(HTTPField(name: name, value: value))
        }
        return HTTPRequest(
            method: method, scheme: server.scheme, authority: server.authority, path: server.basePath + target,
            headerFields: fields)
    }
}

/// Where requests go.
struct ServerAddress: Sendable {
    let scheme: String
    let authority: String
    /// Without a slash at its end; empty for none.
    let basePath: String

    /// Nil for a text that isn't `http://host…` or `https://host…`.
    init?(_ url: String) {
        guard let colon = url.range(of: "://") else { return nil }
        scheme = url[..<colon.lowerBound].lowercased()
        guard scheme == "http" || scheme == "https" else { return nil }
        let rest = url[colon.upperBound...]
        let slash = rest.firstIndex(of: "/") ?? rest.endIndex
        authority = String(rest[..<slash])
        guard !authority.isEmpty else { return nil }
        var base = rest[slash...].prefix { $0 != "?" && $0 != "#" }
        while base.hasSuffix("/") { base = base.dropLast() }
        basePath = String(base)
    }
}

extension String {
    fileprivate func range(of separator: String) -> Range<String.Index>? {
        var index = startIndex
        while index < endIndex {
            if self[index...].hasPrefix(separator) { return index..<self.index(index, offsetBy: separator.count) }
            index = self.index(after: index)
        }
        return nil
    }
}
