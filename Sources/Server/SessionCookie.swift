import HTTPTypes

/// The cookie of the contract's `sessionCookie` scheme (RFC 6265).
struct SessionCookie: Sendable {
    /// Sent back over TLS only.
    var isSecure: Bool

    static let name = "session"

    /// The value of `Set-Cookie` that keeps a token for as long as it lasts.
    ///
    /// No script can read it, and requests from other sites don't carry it, save when a link is followed. A token's
    /// alphabet needs no quoting.
    func keeping(_ token: String, seconds: Int) -> String {
        "\(Self.name)=\(token); Path=/; Max-Age=\(seconds); HttpOnly; SameSite=Lax\(isSecure ? "; Secure" : "")"
    }

    /// The value of `Set-Cookie` that makes the browser forget the cookie.
    var clearing: String { keeping("", seconds: 0) }

    /// Whether a request carries it, with any blanks around its name that whoever reads it for its token would ignore.
    static func isPresent(in request: HTTPRequest) -> Bool {
        request.headerFields[values: .cookie].contains { field in
            field.utf8.split(separator: UInt8(ascii: ";")).contains { pair in
                let name = pair.prefix { $0 != UInt8(ascii: "=") }
                return name.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }.elementsEqual(Self.name.utf8)
            }
        }
    }
}
