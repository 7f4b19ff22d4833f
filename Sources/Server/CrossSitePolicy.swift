import HTTPTypes

/// Keeps other sites from using a visitor's session.
///
/// A browser sends the session's cookie with requests that foreign pages make. `SameSite=Lax` stops most of them; this
/// stops the rest, by what browsers say about where a request comes from: `Sec-Fetch-Site` (Fetch Metadata), else
/// `Origin`. Neither can be set by a page. Requests that carry no cookie, such as those with a bearer token, can't be
/// forged this way and aren't looked at.
///
/// A browser sends each of the two fields once. Where one is there several times, something else wrote it, and the
/// request is refused.
struct CrossSitePolicy: Sendable {
    /// The origins of the pages that belong to this server; when empty, the one that the request was sent to.
    let publicOrigins: [Origin]

    /// Whether the request may go on.
    func permits(_ request: HTTPRequest) -> Bool {
        guard !request.method.onlyReads, reliesOnSession(request) else { return true }
        let sites = request.headerFields[values: .secFetchSite]
        guard sites.isEmpty else { return sites == ["same-origin"] || sites == ["none"] }
        let origins = request.headerFields[values: .origin]
        // Neither field: not a browser of this decade, all of which send `Origin` with unsafe methods.
        guard let origin = origins.first else { return true }
        return origins.count == 1 && isOwn(origin, request)
    }

    /// Whether a cookie is what gives the request its power, or what it will get.
    private func reliesOnSession(_ request: HTTPRequest) -> Bool {
        request.pathWithoutQuery.hasPrefix(PageSession.prefix) || SessionCookie.isPresent(in: request)
    }

    private func isOwn(_ text: String, _ request: HTTPRequest) -> Bool {
        guard let origin = Origin(text) else { return false }
        guard publicOrigins.isEmpty else { return publicOrigins.contains(origin) }
        return request.authority.map(origin.isHost) ?? false
    }
}

extension HTTPRequest.Method {
    /// Methods that change nothing (RFC 9110 §9.2.1). TRACE would echo the cookie, and nothing here answers it.
    fileprivate var onlyReads: Bool {
        switch self {
        case .get, .head, .options: true
        default: false
        }
    }
}

extension HTTPRequest {
    /// The path of the request's target, without query.
    var pathWithoutQuery: Substring {
        let target = (path ?? "")[...]
        return target.prefix { $0 != "?" }
    }
}

extension HTTPField.Name {
    static let secFetchSite = HTTPField.Name("Sec-Fetch-Site")!
}
