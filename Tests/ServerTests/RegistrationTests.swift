import SocketTesting
import Testing

@testable import Server

@Suite("Registrations")
struct RegistrationTests {
    @Test("Registrations over the limit are 429, and say when to try again")
    func registrations() async throws {
        let configuration = ServiceFixture.configuration { $0.registrationsPerHour = 1 }
        try await ServiceFixture.run(configuration) { service in
            _ = try await service.register()
            let body = #"{"email":"bob@example.org","password":"correct horse 7","name":"Bob"}"#
            for path in ["/api/auth/register", "/session/register"] {
                let response = try await service.send("POST", path, ["Sec-Fetch-Site": "same-origin"], body: body)
                #expect(response.status == 429)
                #expect(response.isProblem)
                #expect(try #require(response["retry-after"].flatMap { Int($0) }) >= 1)
                #expect(response["set-cookie"] == nil)
            }
        }
    }
}
