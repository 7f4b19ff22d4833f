// Finding the operation of a request, in services of 10 and of 1,000 operations. Prints the CPU time of one search, the
// least of many rounds, and the ratio. Both are asked for as many different paths, so that caches are equally warm.
import ContractRuntime
import Foundation

/// An operation whose answers don't matter here.
enum Nothing: APIOperation {
    struct Input: Sendable {}

    typealias Output = Void
    typealias Rejection = Never

    static let definition = OperationDefinition<Nothing>("nothing", .get, "/") { $0.success(204) }
}

let words = ["users", "tasks", "orders", "invoices", "parts", "images", "labels", "teams", "events", "notes"]

/// Paths such as `/orders-17/{id}/lines`: what they begin with is all that differs between services of any size.
func service(of count: Int) -> APIService {
    APIService { builder in
        for number in 0..<count {
            let word = words[number % words.count]
            let path = number < words.count ? "/\(word)/{id}/lines" : "/\(word)-\(number)/{id}/lines"
            builder.add(Nothing.self, path: path) { _, _ in }
        }
    }
}

let paths = words.map { "/\($0)/0f8fad5b-d9cb-469f-a165-70867728950e/lines?limit=20" }

/// In nanoseconds.
func search(_ service: APIService, _ paths: [String]) -> Double {
    var best = clock_t.max
    for _ in 0..<50 {
        let start = clock()
        var found = 0
        for _ in 0..<2_000 {
            for path in paths where service.operationID(for: .get, path) != nil { found += 1 }
        }
        best = min(best, clock() - start)
        precondition(found == 2_000 * paths.count)
    }
    // A tick of the clock is a microsecond (POSIX).
    return Double(best) * 1_000 / Double(2_000 * paths.count)
}

let few = service(of: 10)
let many = service(of: 1_000)
/// Of the later operations, ten that stand far from each other in the tree.
let otherPaths = (0..<10).map {
    "/\(words[$0])-\(($0 + 1) * 90 + $0)/0f8fad5b-d9cb-469f-a165-70867728950e/lines?limit=20"
}
let times = [search(few, paths), search(many, paths), search(many, otherPaths)]
let texts = times.map { String(format: "%.0f ns", $0) }
let ratios = times.map { String(format: "%.2f", $0 / times[0]) }
print("10 operations: \(texts[0])")
print("1,000 operations, the same paths: \(texts[1]), ratio \(ratios[1])")
print("1,000 operations, paths that only they have: \(texts[2]), ratio \(ratios[2])")
