import SocketTesting
import Testing

@testable import Server

@Suite("Request bodies")
struct BodyLimitTests {
    @Test("A declared size over the limit is refused unread; a body in chunks as soon as it exceeds it")
    func tooLarge() async throws {
        try await ServiceFixture.run { service in
            let declared = try await SocketConnection(port: service.port)
            let first = try await declared.response(to: Self.login("Content-Length: 1048577"))
            #expect(first.status == 413)
            #expect(first.isProblem)
            #expect(first["connection"] == "close")

            let chunked = try await SocketConnection(port: service.port)
            try await chunked.send(Self.login("Transfer-Encoding: chunked"))
            async let isCutOff = Self.flood(chunked)
            let second = try await chunked.response()
            #expect(second.status == 413)
            #expect(second.isProblem)
            #expect(await isCutOff)
        }
    }

    @Test("An endless body after 401 ends the connection")
    func endless() async throws {
        try await ServiceFixture.run { service in
            let connection = try await SocketConnection(port: service.port)
            let path = "/api/6f1c2f0e-7f0a-4f2b-9f55-0a1b2c3d4e5f/tasks"
            let response = try await connection.response(
                to: "POST \(path) HTTP/1.1\nHost: a\nContent-Type: application/json\nTransfer-Encoding: chunked\n\n"
            )
            #expect(response.status == 401)
            #expect(response.isProblem)
            #expect(response["connection"] == "close")
            #expect(await Self.flood(connection))
        }
    }

    @Test("A body shorter than it says is no request")
    func truncated() async throws {
        try await ServiceFixture.run { service in
            let connection = try await SocketConnection(port: service.port)
            try await connection.send(Self.login("Content-Length: 100") + "{}")
            try await connection.finishSending()
            let text = try #require(try await connection.receiveToEnd())
            #expect(text.hasPrefix("HTTP/1.1 400 "))
            #expect(text.matches(of: #/HTTP\/1\.1 \d/#).count == 1)
        }
    }

    @Test("A body of exactly the limit is read")
    func largest() async throws {
        try await ServiceFixture.run { service in
            let body = "{" + String(repeating: " ", count: (1 << 20) - 2) + "}"
            let response = try await service.send("POST", "/api/auth/login", body: body)
            #expect(response.status == 422)
        }
    }

    private static func login(_ framing: String) -> String {
        "POST /api/auth/login HTTP/1.1\nHost: a\nContent-Type: application/json\n\(framing)\n\n"
    }

    /// Sends chunks up to 64 MiB. Whether the other side put an end to it.
    private static func flood(_ connection: SocketConnection) async -> Bool {
        let chunk = Array("10000\r\n".utf8) + [UInt8](repeating: 0x20, count: 1 << 16) + Array("\r\n".utf8)
        do {
            for _ in 0..<1024 { try await connection.send(bytes: chunk) }
            return false
        } catch {
            return true
        }
    }
}
