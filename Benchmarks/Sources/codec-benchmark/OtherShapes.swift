import ContractRuntime
import Foundation

// MARK: Large strings, with escapes and text beyond ASCII

private struct Article: SchemaObject {
    var title: String
    var body: String

    static let table = ObjectTable<Article>("Article") {
        $0.required("title", \.title, .string())
        $0.required("body", \.body, .string())
    }
}

private struct Articles: SchemaObject {
    var articles: [Article]

    static let table = ObjectTable<Articles>("Articles") {
        $0.required("articles", \.articles, .array(.of(Article.self)))
    }
}

private struct FoundationArticles: Codable {
    struct Article: Codable {
        var title: String
        var body: String
    }

    var articles: [Article]
}

func largeStrings() throws -> Document {
    let paragraph = """
        The quarterly figures of all departments, checked twice. “Good work”, wrote Zoë to Łukasz.\n\tThen she added: \
        "Send it on, and keep C:\\drafts as it is."
        """
    let body = Array(repeating: paragraph, count: 100).joined(separator: "\n")
    let titles = (0..<8).map { "Article \($0)" }
    return try Document(
        "large strings",
        Articles(articles: titles.map { Article(title: $0, body: body) }),
        FoundationArticles(articles: titles.map { FoundationArticles.Article(title: $0, body: body) }),
        objects: 9)
}

// MARK: Numbers

private struct Series: SchemaObject {
    var indices: [Int]
    var values: [Double]

    static let table = ObjectTable<Series>("Series") {
        $0.required("indices", \.indices, .array(.integer()))
        $0.required("values", \.values, .array(.number()))
    }
}

private struct FoundationSeries: Codable {
    var indices: [Int]
    var values: [Double]
}

func numbers() throws -> Document {
    let indices = (0..<2000).map { $0 * $0 * 7919 - 4_000_000 }
    let values = indices.map { Double($0) * 0.001 }
    return try Document(
        "numbers", Series(indices: indices, values: values), FoundationSeries(indices: indices, values: values),
        objects: 1)
}

// MARK: Deep nesting

private struct Branch: SchemaObject {
    var name: String
    var children: [Branch]

    static let table = ObjectTable<Branch>("Branch") {
        $0.required("name", \.name, .string())
        $0.required("children", \.children, .array(.of(Branch.self)))
    }
}

private struct FoundationBranch: Codable {
    var name: String
    var children: [FoundationBranch]
}

/// Twenty chains of objects, one inside the other, nearly as deep as the codecs allow (64 levels, arrays and all).
func deepNesting() throws -> Document {
    let depth = 28
    let chain = (0..<depth).reduce(Branch(name: "leaf", children: [])) { Branch(name: "level \($1)", children: [$0]) }
    let twin = (0..<depth).reduce(FoundationBranch(name: "leaf", children: [])) {
        FoundationBranch(name: "level \($1)", children: [$0])
    }
    return try Document(
        "deep nesting",
        Branch(name: "root", children: Array(repeating: chain, count: 20)),
        FoundationBranch(name: "root", children: Array(repeating: twin, count: 20)),
        objects: 20 * (depth + 1) + 1)
}
