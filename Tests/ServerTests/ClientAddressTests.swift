import HTTPTypes
import Testing

@testable import Server

@Suite("The client's address")
struct ClientAddressTests {
    @Test("Only what our own proxies appended is believed", arguments: [
        (0, ["6.6.6.6"], "10.0.0.1"),
        (1, ["6.6.6.6, 203.0.113.7"], "203.0.113.7"),
        (1, ["6.6.6.6", "203.0.113.7"], "203.0.113.7"),
        (2, ["6.6.6.6, 203.0.113.7,10.0.0.9"], "203.0.113.7"),
        (1, ["2001:db8::1"], "2001:db8::1"),
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
}
