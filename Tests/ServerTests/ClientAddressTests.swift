import HTTPTypes
import Testing

@testable import Server

@Suite("The client's address")
struct ClientAddressTests {
    @Test(
        "Only what our own proxies appended is believed",
        arguments: [
            (0, ["6.6.6.6"], "10.0.0.1"),
            (1, ["6.6.6.6, 203.0.113.7"], "203.0.113.7"),
            (1, ["6.6.6.6", "203.0.113.7"], "203.0.113.7"),
            (2, ["6.6.6.6, 203.0.113.7,10.0.0.9"], "203.0.113.7"),
            (1, ["2001:db8::1"], "2001:db8::1"),
            (1, ["203.0.113.7:4711"], "203.0.113.7"),
            (1, ["[2001:db8::1]:4711"], "2001:db8::1"),
            (1, ["[2001:db8::1]"], "2001:db8::1"),
            (1, ["::ffff:203.0.113.7"], "::ffff:203.0.113.7"),
            (1, ["203.0.113"], "10.0.0.1"),
            (1, ["203.0.113.256"], "10.0.0.1"),
            (1, ["[203.0.113.7]"], "10.0.0.1"),
            (1, ["abba"], "10.0.0.1"),
            (2, ["203.0.113.7"], "10.0.0.1"),
            (1, [], "10.0.0.1"),
            (1, ["203.0.113.7,"], "10.0.0.1"),
            (1, ["<script>"], "10.0.0.1"),
        ] as [(Int, [String], String)])
    func address(_ proxies: Int, _ forwarded: [String], _ expected: String) throws {
        var request = HTTPRequest(method: .get, scheme: "http", authority: "a", path: "/")
        let name = try #require(HTTPField.Name("X-Forwarded-For"))
        for value in forwarded { request.headerFields.append(HTTPField(name: name, value: value)) }
        #expect(ClientAddress(trustedProxies: proxies).resolve(request, peer: "10.0.0.1") == expected)
    }

    @Test(
        "Our own proxies are believed about TLS, and nobody else",
        arguments: [
            (1, ["https"], true), (1, ["HTTPS"], true), (2, ["https, https"], true), (2, ["https", "https"], true),
            (1, ["http"], false), (1, ["https, http"], false), (1, ["http", "https"], false), (1, [], false),
            (1, [""], false), (0, ["https"], false),
        ] as [(Int, [String], Bool)])
    func isSecure(_ proxies: Int, _ forwarded: [String], _ expected: Bool) throws {
        var request = HTTPRequest(method: .get, scheme: "http", authority: "a", path: "/")
        let name = try #require(HTTPField.Name("X-Forwarded-Proto"))
        for value in forwarded { request.headerFields.append(HTTPField(name: name, value: value)) }
        #expect(ForwardedProtocol(trustedProxies: proxies).isSecure(request) == expected)
    }
}
