import Testing

@testable import ContractRuntime

@Suite struct RouterTests {
    private static let paths: [(HTTPRequest.Method, String)] = [
        (.get, "/"), (.get, "/users"), (.get, "/users/{id}"), (.delete, "/users/{id}"), (.get, "/users/me"),
        (.get, "/users/{id}/posts/{post}"), (.get, "/users/me/posts/first"), (.get, "/x/{a}.json"),
        (.get, "/x/{a}"), (.get, "/x/{a}:{b}"), (.post, "/trailing/"), (.get, "/users/{name}/files"),
        (.get, "/usage"), (.get, "/users/menu"), (.get, "/a%2Fb/{c}"), (.named("VERSION-CONTROL"), "/usage"),
        (.get, "/{1}/{2}/{3}/{4}/{5}/{6}/{7}/{8}"),
    ]

    private func find(_ method: HTTPRequest.Method, _ path: String) -> String {
        var tree = RouteTree()
        for (index, (method, path)) in Self.paths.enumerated() {
            tree.add(method, PathTemplate(path), route: index)
        }
        let router = Router(tree)
        var path = path
        return path.withUTF8 { bytes in
            switch router.match(method, bytes) {
            case .found(let index, let captures):
                let values = captures.ranges.map {
                    String(decoding: UnsafeBufferPointer(rebasing: bytes[$0]), as: UTF8.self)
                }
                return ([Self.paths[index].1] + values).joined(separator: " ")
            case .otherMethod(let node): return router.allowedMethods(node).map(\.rawValue).joined(separator: ",")
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
        ("/users/men", "/users/{id} men"),
        ("/users/menu", "/users/menu"),
        ("/users/menus", "/users/{id} menus"),
        ("/%75s%61ge", "/usage"),
        ("/a%2Fb/1", "/a%2Fb/{c} 1"),
        ("/a%2fb/%", "/a%2Fb/{c} %"),
        ("/1/22/3/4/5/6/7/88", "/{1}/{2}/{3}/{4}/{5}/{6}/{7}/{8} 1 22 3 4 5 6 7 88"),
    ])
    func findsRoutes(path: String, route: String) {
        #expect(find(.get, path) == route)
    }

    @Test(arguments: [
        "", "users", "/nope", "/users/", "//users", "/users/7/", "/users//posts/1", "/trailing", "/a/b/1", "/a%FFb/1",
        "/usag", "/usage%2F", "/1/2/3/4/5/6/7/",
    ])
    func knowsWhatIsNotThere(path: String) {
        #expect(find(.get, path) == "404")
    }

    @Test func decidesByThePathFirst() {
        #expect(find(.delete, "/users/7") == "/users/{id} 7")
        #expect(find(.put, "/users/7") == "GET,DELETE,HEAD,OPTIONS")
        #expect(find(.delete, "/users/me") == "GET,HEAD,OPTIONS")
        #expect(find(.get, "/trailing/") == "POST,OPTIONS")
        #expect(find(.head, "/trailing/") == "POST,OPTIONS")
    }

    @Test func findsMethods() {
        #expect(find(.head, "/users/7") == "/users/{id} 7")
        #expect(find(.named("VERSION-CONTROL"), "/usage") == "/usage")
        #expect(find(.named("VERSION-CONTROLS"), "/usage") == "GET,VERSION-CONTROL,HEAD,OPTIONS")
        #expect(find(.named("get"), "/usage") == "GET,VERSION-CONTROL,HEAD,OPTIONS")
    }

    @Test func findsEachOfManyRoutes() {
        let templates = (0..<500).flatMap { ["/r\($0)", "/r\($0)/{id}", "/r\($0)/{id}/parts/{part}.json"] }
        var tree = RouteTree()
        for (index, template) in templates.enumerated() { tree.add(.get, PathTemplate(template), route: index) }
        let router = Router(tree)
        for (index, template) in templates.enumerated() {
            var path = template.replacing("{id}", with: "x").replacing("{part}", with: "y")
            let found: Int? = path.withUTF8 { bytes in
                guard case .found(let route, _) = router.match(.get, bytes) else { return nil }
                return route
            }
            #expect(found == index)
        }
    }

    @Test func keepsAndDropsCaptures() {
        let ranges = (0..<9).map { $0 * 10..<$0 * 10 + 3 }
        var captures = PathCaptures(ranges)
        #expect(captures.ranges == ranges)
        captures.keepFirst(7)
        #expect(captures.ranges == Array(ranges[..<7]))
        captures.keepFirst(2)
        captures.append(5..<6)
        #expect(captures.ranges == [0..<3, 10..<13, 5..<6])
    }
}
