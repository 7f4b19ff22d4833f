import ContractRuntime

/// What every answer tells browsers about how it may be used.
struct SecurityHeaders: Sendable {
    /// Pages come through TLS, and must from now on.
    let isSecure: Bool

    func add(to response: inout ServerResponse) {
        let isPage = response.head.headerFields[.contentType]?.hasPrefix("text/html") ?? false
        response.head.headerFields.append(contentsOf: isPage ? Self.forPages : Self.forData)
        if isSecure { response.head.headerFields[.strictTransportSecurity] = "max-age=63072000; includeSubDomains" }
    }

    /// Pages load their own scripts, styles and images, talk to this server, and do nothing else.
    private static let forPages: HTTPFields = [
        .contentSecurityPolicy: """
        default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; \
        form-action 'self'; base-uri 'none'; frame-ancestors 'none'
        """,
        .referrerPolicy: "no-referrer",
        .crossOriginOpenerPolicy: "same-origin",
        .crossOriginResourcePolicy: "same-origin",
        .permissionsPolicy: "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    ]

    private static let forData: HTTPFields = [
        .contentSecurityPolicy: "default-src 'none'; frame-ancestors 'none'",
        .crossOriginResourcePolicy: "same-origin",
    ]
}

extension HTTPField.Name {
    fileprivate static let referrerPolicy = HTTPField.Name("Referrer-Policy")!
    fileprivate static let crossOriginOpenerPolicy = HTTPField.Name("Cross-Origin-Opener-Policy")!
    fileprivate static let permissionsPolicy = HTTPField.Name("Permissions-Policy")!
}
