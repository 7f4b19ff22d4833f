import Testing

@testable import ContractRuntime

@Suite struct RouterTests {
    private static let paths: [(HTTPRequest.Method, String)] = [
        (.get, "/"), (.get, "/users"), (.get, "/users/{id}"), (.delete, "/users/{id}"), (.get, "/users/me"),
        (.get, "/users/{id}/posts/{post}"), (.get, "/users/me/posts/first"), (.get, "/x/{a}.json"),
        (.get, "/x/{a}"), (.get, "/x/{a}:{b}"), (.post, "/trailing/"), (.get, "/users/{name}/files"),
    ]

    private func find(_ method: HTTPRequest.Method, _ path: String) -> String {
        var router = Router()
        for (index, (method, path)) in Self.paths.enumerated() {
            router.add(method, PathTemplate(path), route: index)
        }
        var path = path
        return path.withUTF8 { bytes in
            switch router.match(method, bytes) {
            case .found(let index, let captures):
                let values = captures.map { String(decoding: UnsafeBufferPointer(rebasing: bytes[$0]), as: UTF8.self) }
                return ([Self.paths[index].1] + values).joined(separator: " ")
            case .methodNotAllowed(let methods): return methods.map(\.rawValue).joined(separator: ",")
            case .notFound: return "404"
            }
        }
    }

    @Test(arguments: [
        ("/", "/"),
        ("/users", "/users"),
        ("/users/7", "/users/{id} 7"),
        ("/users/me", "/users/me"),
        ("/users/%6De", "/users/me"),
        ("/users/m%2Fe", "/users/{id} m%2Fe"),
        ("/users/me/posts/first", "/users/me/posts/first"),
        ("/users/me/posts/second", "/users/{id}/posts/{post} me second"),
        ("/users/7/files", "/users/{name}/files 7"),
        ("/x/a.json", "/x/{a}.json a"),
        ("/x/a:b", "/x/{a}:{b} a b"),
        ("/x/a", "/x/{a} a"),
        ("/users/%zz", "/users/{id} %zz"),
        ("/users/..", "/users/{id} .."),
    ])
    func findsRoutes(path: String, route: String) {
        #expect(find(.get, path) == route)
    }

    @Test(arguments: ["", "users", "/nope", "/users/", "//users", "/users/7/", "/users//posts/1", "/trailing"])
    func knowsWhatIsNotThere(path: String) {
        #expect(find(.get, path) == "404")
    }

    @Test func decidesByThePathFirst() {
        #expect(find(.delete, "/users/7") == "/users/{id} 7")
        #expect(find(.put, "/users/7") == "GET,DELETE")
        #expect(find(.delete, "/users/me") == "GET")
        #expect(find(.get, "/trailing/") == "POST")
    }
}
