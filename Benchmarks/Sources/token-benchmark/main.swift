// The cost of one token check: `AccessTokens.verify`, the fast path (header of our own ring), release build.
// Prints the best and the median CPU time of 20 rounds: wall time would count the neighbours of a shared machine.
import AuthAPI
import ContractRuntime
import Foundation
import Handlers

let key = try SigningKey(secret: Array("k-4f9a1c7e2b8d6053k-9e0d7c6b5a43".utf8))
let tokens = AccessTokens(keys: KeyRing(signing: key))
let store = InMemoryStore()
let hasher = PasswordHasher(parameters: ScryptParameters(logN: 4, p: 1), limits: PasswordLimits(slots: 1))
let handler = AuthHandler(store: store, passwords: hasher, tokens: tokens)
let request = RegisterRequest(email: "ada.lovelace@example.com", password: "correct horse", name: "Ada")
let context = RequestContext(
    requestID: "1", operationID: "registerUser",
    head: HTTPRequest(method: .post, scheme: nil, authority: nil, path: "/")
)
let session = try await handler.registerUser(.init(body: request), context: context)
let token = session.accessToken
let now = Int(Date().timeIntervalSince1970)

func measure(_ name: String, rounds: Int = 20, count: Int = 20_000, _ body: () -> Bool) {
    var times: [Double] = []
    for _ in 0..<rounds {
        let start = clock()
        var good = 0
        for _ in 0..<count where body() { good += 1 }
        times.append(Double(clock() - start) / Double(count))
        precondition(good == count || good == 0)
    }
    times.sort()
    print(
        "\(name): best \((times[0] * 100).rounded() / 100) µs, median \((times[rounds / 2] * 100).rounded() / 100) µs")
}

func isGood(_ token: String) -> Bool {
    do {
        _ = try tokens.verify(token, now: now)
        return true
    } catch {
        return false
    }
}

print("token: \(token.utf8.count) bytes")
measure("accept") { isGood(token) }
let tampered = String(token.dropLast()) + (token.hasSuffix("A") ? "B" : "A")
measure("reject, signature") { isGood(tampered) }
let dots = String(repeating: ".", count: 8192)
measure("reject, 8 KiB of dots", count: 2000) { isGood(dots) }
