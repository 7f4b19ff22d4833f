import Foundation
import SocketTesting
import Testing

@testable import Server

@Suite("Sessions of pages")
struct PageSessionTests {
    private static let page = ["Sec-Fetch-Site": "same-origin"]
    private static let ada = #"{"email":"ada@example.org","password":"correct horse 7","name":"Ada"}"#
    private static let login = #"{"email":"ada@example.org","password":"correct horse 7"}"#

    @Test("Signing up and in answers the user and keeps the token in a cookie that scripts can't read")
    func begin() async throws {
        try await ServiceFixture.run { service in
            let up = try await service.send("POST", "/session/register", Self.page, body: Self.ada)
            #expect(up.status == 201)
            let answer = try up.object()
            #expect(Set(answer.keys) == ["user", "expires_in"])
            #expect(answer["expires_in"] as? Int == 604_800)
            #expect((answer["user"] as? [String: Any])?["email"] as? String == "ada@example.org")
            #expect(up["cache-control"] == "no-store")
            let parts = try #require(up["set-cookie"]).components(separatedBy: "; ")
            #expect(parts.first?.hasPrefix("session=ey") == true)
            #expect(Set(parts.dropFirst()) == ["Path=/", "Max-Age=604800", "HttpOnly", "SameSite=Lax"])

            let signIn = try await service.send("POST", "/session/login", Self.page, body: Self.login)
            #expect(signIn.status == 200)
            #expect(Set(try signIn.object().keys) == ["user", "expires_in"])
            #expect(signIn["set-cookie"]?.hasPrefix("session=ey") == true)
            let token = try #require(signIn["set-cookie"]?.split(separator: ";").first?.dropFirst("session=".count))
            #expect(!signIn.text.contains(token))
        }
    }

    @Test("The contract's own operations answer the token and set no cookie")
    func operations() async throws {
        try await ServiceFixture.run { service in
            let response = try await service.send("POST", "/api/auth/register", body: Self.ada)
            #expect(response.status == 201)
            #expect(response["set-cookie"] == nil)
            #expect(try response.object()["access_token"] is String)
        }
    }

    @Test("The cookie is Secure when pages come through TLS")
    func secure() async throws {
        let configuration = ServiceFixture.configuration { $0.publicOrigins = [Origin("https://tasks.example")!] }
        try await ServiceFixture.run(configuration) { service in
            let response = try await service.send("POST", "/session/register", Self.page, body: Self.ada)
            #expect(response["set-cookie"]?.hasSuffix("; Secure") == true)
        }
    }

    @Test("The cookie is Secure when our proxy says that the page came through TLS")
    func forwarded() async throws {
        let configuration = ServiceFixture.configuration { $0.trustedProxies = 1 }
        try await ServiceFixture.run(configuration) { service in
            let fields = Self.page.merging(["X-Forwarded-Proto": "https"]) { $1 }
            let up = try await service.send("POST", "/session/register", fields, body: Self.ada)
            #expect(up["set-cookie"]?.hasSuffix("; Secure") == true)
            let plain = try await service.send("POST", "/session/login", Self.page, body: Self.login)
            #expect(plain["set-cookie"]?.hasSuffix("; SameSite=Lax") == true)
            let out = try await service.send("POST", "/session/logout", fields)
            #expect(out["set-cookie"] == "session=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure")
        }
    }

    @Test("The contract's operations accept the cookie, and stop when the session has ended")
    func cookie() async throws {
        try await ServiceFixture.run { service in
            let cookie = try await service.signUp()
            let me = try await service.send("GET", "/api/auth/me", ["Cookie": "theme=dark; \(cookie)"])
            #expect(me.status == 200)
            let id = try #require(try me.object()["id"] as? String)
            var fields = Self.page
            fields["Cookie"] = cookie
            let task = try await service.send("POST", "/api/\(id)/tasks", fields, body: #"{"title":"Tea"}"#)
            #expect(task.status == 201)

            let out = try await service.send("POST", "/session/logout", fields)
            #expect(out.status == 204)
            #expect(out["set-cookie"] == "session=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax")
            #expect(try await service.send("GET", "/api/auth/me", ["Cookie": cookie]).status == 401)
            // The session is over already, so there is nothing to refuse.
            let again = try await service.send("POST", "/session/logout", fields)
            #expect(again.status == 204)
            #expect(again["set-cookie"]?.hasPrefix("session=;") == true)
            #expect(try await service.send("POST", "/session/logout", Self.page).status == 204)
        }
    }

    @Test("Signing out ends the session of the cookie, whatever token is sent beside it")
    func logoutUsesTheCookie() async throws {
        try await ServiceFixture.run { service in
            let (token, _) = try await service.register("grace@example.org")
            let cookie = try await service.signUp()
            var fields = Self.page
            fields["Cookie"] = cookie
            fields["Authorization"] = "Bearer \(token)"
            #expect(try await service.send("POST", "/session/logout", fields).status == 204)
            #expect(try await service.send("GET", "/api/auth/me", ["Cookie": cookie]).status == 401)
            let bearer = ["Authorization": "Bearer \(token)"]
            #expect(try await service.send("GET", "/api/auth/me", bearer).status == 200)
        }
    }

    @Test(
        "Problems are those of the operations, and set no cookie",
        arguments: [
            ("/session/login", #"{"email":"ada@example.org","password":"wrong"}"#, 401),
            ("/session/register", ada, 409),
            ("/session/register", #"{"email":"x","password":"short","name":""}"#, 422),
            ("/session/register", "{", 400),
            ("/session/login", #"{"email":"ada@example.org","password":"x","admin":true}"#, 422),
        ])
    func problems(_ path: String, _ body: String, _ status: Int) async throws {
        try await ServiceFixture.run { service in
            _ = try await service.register()
            let response = try await service.send("POST", path, Self.page, body: body)
            let operation = path.replacingOccurrences(of: "/session/", with: "/api/auth/")
            let original = try await service.send("POST", operation, body: body)
            #expect(response.status == status)
            #expect(original.status == status)
            #expect(response.isProblem)
            #expect(response["set-cookie"] == nil)
            var (ours, theirs) = (try response.object(), try original.object())
            ours["instance"] = nil
            theirs["instance"] = nil
            #expect(NSDictionary(dictionary: ours) == NSDictionary(dictionary: theirs))
        }
    }

    @Test("Only JSON, only POST, only the three routes")
    func refusals() async throws {
        try await ServiceFixture.run { service in
            var form = Self.page
            form["Content-Type"] = "application/x-www-form-urlencoded"
            #expect(try await service.send("POST", "/session/login", form, body: "email=a").status == 415)
            let get = try await service.send("GET", "/session/login")
            #expect(get.status == 405)
            #expect(get["allow"] == "POST")
            #expect(get.isProblem)
            for path in ["/session/", "/session/me", "/session/login/", "/session/../session/login"] {
                #expect(try await service.send("POST", path, Self.page, body: Self.login).status == 404)
            }
        }
    }

    @Test(
        "Requests that come from other sites are refused before anything happens",
        arguments: [
            ["Sec-Fetch-Site": "cross-site"], ["Sec-Fetch-Site": "same-site"], ["Origin": "https://evil.example"],
            ["Origin": "null"],
        ])
    func crossSite(_ fields: [String: String]) async throws {
        try await ServiceFixture.run { service in
            let cookie = try await service.signUp()
            let signIn = try await service.send("POST", "/session/login", fields, body: Self.login)
            #expect(signIn.status == 403)
            #expect(signIn.isProblem)
            #expect(signIn["set-cookie"] == nil)
            var forged = fields
            forged["Cookie"] = cookie
            for path in ["/session/logout", "/api/auth/logout"] {
                let response = try await service.send("POST", path, forged)
                #expect(response.status == 403)
                #expect(response.isProblem)
            }
            let me = try await service.send("GET", "/api/auth/me", forged)
            #expect(me.status == 200)
            let tasks = "/api/\(try #require(try me.object()["id"] as? String))/tasks"
            #expect(try await service.send("POST", tasks, forged, body: #"{"title":"Tea"}"#).status == 403)
            #expect(try (try await service.send("GET", tasks, forged)).object()["total"] as? Int == 0)
            #expect(service.log.text.contains("request from a foreign origin"))
        }
    }

    @Test("Requests with a bearer token alone don't depend on where they come from")
    func bearer() async throws {
        try await ServiceFixture.run { service in
            let (token, id) = try await service.register()
            let fields = [
                "Authorization": "Bearer \(token)", "Origin": "https://app.example",
                "Sec-Fetch-Site": "cross-site",
            ]
            let response = try await service.send("POST", "/api/\(id)/tasks", fields, body: #"{"title":"Tea"}"#)
            #expect(response.status == 201)
        }
    }
}
