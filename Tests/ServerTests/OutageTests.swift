import Foundation
import SocketTesting
import Testing

@testable import Server

@Suite("A database that is away")
struct OutageTests {
    @Test("When its file was deleted everything that needs it is 503, and nothing is acknowledged that would be lost")
    func deleted() async throws {
        try await ServiceFixture.withFolder { folder in
            let path = folder + "/tasks.sqlite"
            let configuration = ServiceFixture.configuration { $0.database = .file(path: path) }
            try await ServiceFixture.run(configuration) { service in
                let (token, id) = try await service.register()
                let bearer = ["Authorization": "Bearer \(token)"]
                try FileManager.default.moveItem(atPath: path, toPath: folder + "/elsewhere")
                let body = #"{"title":"Tea"}"#
                let login = #"{"email":"ada@example.org","password":"correct horse 7"}"#
                for response in [
                    try await service.send("POST", "/api/\(id)/tasks", bearer, body: body),
                    try await service.send("GET", "/api/\(id)/tasks", bearer),
                    try await service.send("POST", "/api/auth/login", body: login),
                    try await service.send("POST", "/api/auth/logout", bearer),
                ] {
                    #expect(response.status == 503)
                    #expect(response["retry-after"] == "1")
                    #expect(response.isProblem)
                    #expect(!response.text.contains(folder))
                }
                try await service.wait(untilReady: false)
                #expect(try await service.send("GET", "/livez").status == 200)
                #expect(service.log.text.contains("the database file was moved or deleted"))

                try FileManager.default.moveItem(atPath: folder + "/elsewhere", toPath: path)
                let tasks = try await service.send("POST", "/api/\(id)/tasks", bearer, body: body)
                #expect(tasks.status == 201)
            }
        }
    }

    @Test("Its files are for the server's user only")
    func modes() async throws {
        try await ServiceFixture.withFolder { folder in
            let path = folder + "/tasks.sqlite"
            let configuration = ServiceFixture.configuration { $0.database = .file(path: path) }
            try await ServiceFixture.run(configuration) { service in
                _ = try await service.register()
                for suffix in ["", "-wal", "-shm", ".secret"] {
                    let attributes = try FileManager.default.attributesOfItem(atPath: path + suffix)
                    #expect(attributes[.posixPermissions] as? Int == 0o600, "\(suffix)")
                }
            }
        }
    }
}
