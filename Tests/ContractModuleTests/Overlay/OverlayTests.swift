import Contract
import Testing

/// Overlays on a small document, by what is left of it.
@Suite struct OverlayTests {
    /// The example of RFC 9535 §1.5, somewhat shorter.
    private static let store = """
        { "store": { "book": [
            { "category": "reference", "author": "Nigel Rees", "price": 8.95 },
            { "category": "fiction", "author": "Evelyn Waugh", "price": 12.99 },
            { "category": "fiction", "author": "Herman Melville", "isbn": "0-553", "price": 8.99 },
            { "category": "fiction", "author": "J. R. R. Tolkien", "isbn": "0-395", "price": 22.99 } ],
          "bicycle": { "color": "red", "price": 399 } }, "a b": { "'": 1 }, "list": [0, 1, 2, 3, 4] }
        """

    private func applying(_ actions: String, to document: String = store) throws -> (text: String, [Diagnostic]) {
        let (node, reading) = readContract(SourceFile(path: "document.json", text: document))
        #expect(reading.isEmpty)
        let overlay = "overlay: 1.0.0\ninfo: { title: Test, version: '1' }\nactions:\n\(actions)\n"
        let (changed, diagnostics) = applyOverlay(
            SourceFile(path: "overlay.yaml", text: overlay), to: try #require(node))
        return (changed.jsonText, diagnostics)
    }

    /// What a target selects, by the values that are gone when it is removed.
    @Test(arguments: [
        ("$.store.book[*].author", ["Nigel Rees", "Evelyn Waugh", "Herman Melville", "J. R. R. Tolkien"]),
        ("$..author", ["Nigel Rees", "Evelyn Waugh", "Herman Melville", "J. R. R. Tolkien"]),
        ("$.store.*.color", ["red"]), ("$['store'][\"bicycle\"]['color']", ["red"]),
        ("$..book[2].author", ["Herman Melville"]), ("$..book[-1].author", ["J. R. R. Tolkien"]),
        ("$..book[0,1].author", ["Nigel Rees", "Evelyn Waugh"]),
        ("$..book[:2].author", ["Nigel Rees", "Evelyn Waugh"]),
        ("$..book[::-2].author", ["Evelyn Waugh", "J. R. R. Tolkien"]),
        ("$..book[1:3].author", ["Evelyn Waugh", "Herman Melville"]),
        ("$..book[?@.isbn].author", ["Herman Melville", "J. R. R. Tolkien"]),
        ("$..book[?!@.isbn].author", ["Nigel Rees", "Evelyn Waugh"]),
        ("$..book[?(@.price<10)].author", ["Nigel Rees", "Herman Melville"]),
        ("$..book[?@.price >= 12.99 && @.isbn].author", ["J. R. R. Tolkien"]),
        ("$..book[?@.price == 8.95 || @.author == 'Evelyn Waugh'].author", ["Nigel Rees", "Evelyn Waugh"]),
        ("$..book[?length(@.author) > 12].author", ["Herman Melville", "J. R. R. Tolkien"]),
        ("$..book[?count(@.*) == 3].author", ["Nigel Rees", "Evelyn Waugh"]),
        (
            "$..book[?value(@.price) < $.store.bicycle.price].author",
            ["Nigel Rees", "Evelyn Waugh", "Herman Melville", "J. R. R. Tolkien"]
        ),
        (
            "$..book[?@.missing == @.absent].author",
            ["Nigel Rees", "Evelyn Waugh", "Herman Melville", "J. R. R. Tolkien"]
        ),
        ("$..[?@.color == 'r\\u0065d'].color", ["red"]),
    ])
    func targets(path: String, gone: [String]) throws {
        let escaped = path.replacing("'", with: "''")
        let (text, diagnostics) = try applying("  - { target: '\(escaped)', remove: true }")
        #expect(diagnostics.isEmpty, "\(DiagnosticPrinter.text(diagnostics))")
        let texts = ["Nigel Rees", "Evelyn Waugh", "Herman Melville", "J. R. R. Tolkien", "red"]
        #expect(texts.filter { !text.contains("\"\($0)\"") } == gone)
    }

    @Test func elementsAreRemovedTogether() throws {
        let (text, _) = try applying("  - { target: '$.list[0,2,-1,0]', remove: true }")
        #expect(text.contains(#""list":[1,3]"#))
    }

    /// Overlay 1.0 §4.4.3.1.
    @Test func updatesMergeObjectsAndExtendArrays() throws {
        let (text, diagnostics) = try applying(
            """
              - { target: $.store.bicycle, update: { color: blue, gears: [1], seat: { soft: true } } }
              - { target: $.store.bicycle, update: { gears: [2], seat: { high: false }, price: null } }
              - { target: $.list, update: { five: 5 } }
            """)
        #expect(diagnostics.isEmpty)
        let bicycle = #"{"color":"blue","price":null,"gears":[1,2],"seat":{"soft":true,"high":false}}"#
        #expect(text.contains(bicycle), "\(text)")
        #expect(text.contains(#""list":[0,1,2,3,4,{"five":5}]"#))
    }

    @Test(arguments: [
        "store", "$.", "$[", "$['a]", "$.a b", "$[?@.a ==]", "$[?@.a", "$[01]", "$[?@.* == 1]", "$[?match(@.a, 'b')]",
        "$[1:2:3:4]", "$..", "$[?1]", #"$["\x"]"#, "$[?length(@.*) == 1]", "$[?count(1) == 1]",
    ])
    func faultyTargets(path: String) throws {
        let (text, diagnostics) = try applying("  - { target: '\(path.replacing("'", with: "''"))', remove: true }")
        #expect(rules(diagnostics) == ["json-path"])
        #expect(try text == applying("  []").text)
    }

    @Test func endlessOverlaysEnd() throws {
        let action = "  - { target: '$..*', update: { a: {}, b: {}, c: {} } }\n"
        let (_, diagnostics) = try applying(String(repeating: action, count: 40), to: #"{ "a": {}, "b": {} }"#)
        #expect(rules(diagnostics).last == "too-many-nodes")
        let nested = String(repeating: "(", count: 2_000)
        let (_, faults) = try applying("  - { target: '$[?\(nested)', remove: true }")
        #expect(rules(faults) == ["json-path"])
    }
}
