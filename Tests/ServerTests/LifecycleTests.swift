import Foundation
import SocketTesting
import Testing

@testable import Server

@Suite("From start to end")
struct LifecycleTests {
    @Test("A restart keeps users, sessions, tasks and the secret")
    func restart() async throws {
        try await ServiceFixture.withFolder { folder in
            let configuration = ServiceFixture.configuration {
                $0.database = .file(path: folder + "/new/folder/tasks.sqlite")
            }
            let (token, id) = try await ServiceFixture.run(configuration) { service in
                let (token, id) = try await service.register()
                let bearer = ["Authorization": "Bearer \(token)"]
                let created = try await service.send("POST", "/api/\(id)/tasks", bearer, body: #"{"title":"Tea"}"#)
                #expect(created.status == 201)
                return (token, id)
            }
            try await ServiceFixture.run(configuration) { service in
                let bearer = ["Authorization": "Bearer \(token)"]
                let tasks = try (try await service.send("GET", "/api/\(id)/tasks", bearer)).object()
                #expect(tasks["total"] as? Int == 1)
                let login = #"{"email":"ADA@example.org","password":"correct horse 7"}"#
                #expect(try await service.send("POST", "/api/auth/login", body: login).status == 200)
            }
        }
    }

    @Test("Told to end, it answers what it was asked and takes nothing new")
    func gracefully() async throws {
        try await ServiceFixture.run { service in
            let connection = try await SocketConnection(port: service.port)
            let body = #"{"email":"ada@example.org","password":"correct horse 7","name":"Ada"}"#
            let invitation = try await connection.response(
                to: """
                    POST /api/auth/register HTTP/1.1
                    Host: a
                    Content-Type: application/json
                    Content-Length: \(body.utf8.count)
                    Expect: 100-continue


                    """
            )
            // The operation waits for the body.
            #expect(invitation.status == 100)
            await service.shutDown()
            try await connection.send(body)
            let text = try #require(try await connection.receiveToEnd())
            #expect(text.hasPrefix("HTTP/1.1 201 "))
            await #expect(throws: (any Error).self) { try await service.send("GET", "/livez") }
        }
    }

    @Test("The lifetime of tokens is as configured")
    func lifetime() async throws {
        let configuration = ServiceFixture.configuration { $0.tokenLifetime = .seconds(120) }
        try await ServiceFixture.run(configuration) { service in
            let body = #"{"email":"ada@example.org","password":"correct horse 7","name":"Ada"}"#
            let session = try (try await service.send("POST", "/api/auth/register", body: body)).object()
            #expect(session["expires_in"] as? Int == 120)
        }
    }
}
