import Foundation
import SocketTesting
import Testing

@testable import Server

@Suite("Routes beside the contract's")
struct RouteTests {
    private static let html = "text/html; charset=utf-8"

    @Test("Pages are served without their .html, with the headers of pages", arguments: ["/", "/sign-in", "/sign-up"])
    func pages(_ path: String) async throws {
        try await ServiceFixture.run { service in
            let response = try await service.send("GET", path)
            #expect(response.status == 200)
            #expect(response["content-type"] == Self.html)
            #expect(response.text.hasPrefix("<!doctype html>"))
            let policy = try #require(response["content-security-policy"])
            #expect(policy.hasPrefix("default-src 'none'; script-src 'self'; style-src 'self'"))
            #expect(!policy.contains("unsafe"))
            for directive in ["base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"] {
                #expect(policy.contains(directive))
            }
            #expect(response["x-content-type-options"] == "nosniff")
            #expect(response["referrer-policy"] == "no-referrer")
            #expect(response["cross-origin-opener-policy"] == "same-origin")
            #expect(response["cross-origin-resource-policy"] == "same-origin")
            #expect(response["permissions-policy"] != nil)
            #expect(response["cache-control"] == "no-cache")
            #expect(response["x-request-id"] != nil)
            #expect(response["strict-transport-security"] == nil)
        }
    }

    @Test("Every file of the page is served under its path with its type, and nothing else is")
    func everyFile() async throws {
        let files = try StaticFiles(folder: TasksService.pageFolder())
        #expect(files.paths.contains("/"))
        try await ServiceFixture.run { service in
            for path in files.paths {
                let response = try await service.send("GET", path)
                #expect(response.status == 200, "\(path)")
                #expect(response.body == files[path]?.content, "\(path)")
                #expect(response["content-type"] == files[path]?.mediaType, "\(path)")
                #expect(response["content-type"] != "application/octet-stream", "\(path) has no media type")
                #expect(response["x-content-type-options"] == "nosniff", "\(path)")
            }
        }
    }

    @Test("A file that the client has is 304, a HEAD has no body, other methods are 405")
    func conditional() async throws {
        try await ServiceFixture.run { service in
            let first = try await service.send("GET", "/assets/js/api.js")
            let tag = try #require(first["etag"])
            #expect(first["content-type"] == "text/javascript; charset=utf-8")
            for candidate in [tag, "W/\(tag)", "\"other\", \(tag)", "*"] {
                let again = try await service.send("GET", "/assets/js/api.js", ["If-None-Match": candidate])
                #expect(again.status == 304)
                #expect(again.body.isEmpty)
                #expect(again["etag"] == tag)
            }
            let other = try await service.send("GET", "/assets/js/api.js", ["If-None-Match": "\"other\""])
            #expect(other.status == 200)
            let head = try await service.send("HEAD", "/assets/js/api.js")
            #expect(head.status == 200)
            #expect(head.body.isEmpty)
            #expect(head["content-length"] == String(first.body.count))
            let post = try await service.send("POST", "/assets/js/api.js")
            #expect(post.status == 405)
            #expect(post["allow"] == "GET, HEAD")
            #expect(post.isProblem)
        }
    }

    @Test(
        "No path leads out of the folder, and none to what isn't there",
        arguments: [
            "/../Package.swift", "/assets/../../Package.swift", "/assets/%2e%2e/index.html", "/..%2f..%2fPackage.swift",
            "/%2e%2e/%2e%2e/etc/passwd", "/assets/js/../js/api.js", "/assets//js/api.js", "//etc/passwd", "/assets",
            "/assets/", "/assets/js/api.js/", "/assets/js/api.js%00.png", "/assets\\js\\api.js", "/index.html",
            "/sign-in.html", "/.git/config", "/unknown", "/favicon.ico?x", "/ASSETS/js/api.js", "/%61ssets/js/api.js",
        ])
    func traversal(_ path: String) async throws {
        try await ServiceFixture.run { service in
            let response = try await service.send("GET", path)
            #expect(response.status == 404)
            #expect(response.isProblem)
            #expect(response["content-security-policy"] == "default-src 'none'; frame-ancestors 'none'")
        }
    }

    @Test("Unknown paths are 404 and unknown methods 405, as problems, by way of the contract")
    func unknown() async throws {
        try await ServiceFixture.run { service in
            let missing = try await service.send("GET", "/api/nothing")
            #expect(missing.status == 404)
            #expect(missing.isProblem)
            let method = try await service.send("DELETE", "/api/auth/login")
            #expect(method.status == 405)
            #expect(method["allow"] == "POST, OPTIONS")
            #expect(method.isProblem)
            #expect(method["cache-control"] == "no-store")
            let star = try await service.send("OPTIONS", "*")
            #expect(star.status == 404)
        }
    }

    @Test("With a public origin of https, browsers are told to stay with it")
    func strictTransport() async throws {
        let configuration = ServiceFixture.configuration { $0.publicOrigins = [Origin("https://tasks.example")!] }
        try await ServiceFixture.run(configuration) { service in
            for path in ["/", "/livez", "/api/auth/me", "/unknown"] {
                let response = try await service.send("GET", path)
                #expect(response["strict-transport-security"] == "max-age=63072000; includeSubDomains", "\(path)")
            }
        }
    }

    @Test(
        "Every answer names its request, and types can't be guessed",
        arguments: [
            ("GET", "/"), ("GET", "/livez"), ("GET", "/readyz"), ("GET", "/unknown"), ("GET", "/api/auth/me"),
            ("POST", "/api/auth/login"), ("POST", "/session/login"), ("GET", "/session/login"), ("POST", "/session/x"),
            ("DELETE", "/"), ("GET", "/assets/js/api.js"),
        ])
    func headersEverywhere(_ method: String, _ path: String) async throws {
        try await ServiceFixture.run { service in
            let response = try await service.send(method, path)
            #expect(response["x-request-id"]?.isEmpty == false)
            #expect(response["x-content-type-options"] == "nosniff")
            #expect(response["content-security-policy"]?.contains("default-src 'none'") == true)
            #expect(response["cross-origin-resource-policy"] == "same-origin")
            #expect(response["cache-control"] != nil)
            #expect(response["access-control-allow-origin"] == nil)
            if response.status >= 400 { #expect(response.isProblem) }
        }
    }
}
