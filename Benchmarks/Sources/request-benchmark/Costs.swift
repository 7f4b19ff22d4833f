import CAllocationCount
import ContractRuntime
import Foundation
import ServiceLifecycle

/// Counts the blocks of memory that a request takes: in the service alone, whose time is measured too, and in whole
/// servers.
///
/// Servers run in this process; the client uses system calls only and allocates nothing, so that what is counted is
/// the server's.
enum Costs {
    static func report(_ tasks: ServedTasks) async throws {
        let list = request("GET", tasks, path: ServedTasks.path)
        let create = request("POST", tasks, path: ServedTasks.path, body: ServedTasks.newTask)
        print("allocations of a request, and the CPU time that the service alone takes")
        print("service alone: list \(await inProcess(tasks, .get))")
        print("service alone: create \(await inProcess(tasks, .post))")
        print("service alone: create without constraints \(await inProcess(tasks, .post, ServedTasks.lenientPath))")
        try await onServer("contract", Servers.contract, tasks, list: list, create: create)
        try await onServer("bare", Servers.bare, tasks, list: list, create: create)
        exit(0)
    }

    private static func inProcess(
        _ tasks: ServedTasks,
        _ method: HTTPRequest.Method,
        _ path: String = ServedTasks.path
    ) async -> String {
        let fields: HTTPFields = [.authorization: "Bearer \(tasks.token)", .contentType: "application/json"]
        let request = HTTPRequest(
            method: method, scheme: "http", authority: "localhost", path: path, headerFields: fields)
        let body = method == .post ? IncomingBody(Array(ServedTasks.newTask.utf8)) : .none
        func send(_ times: Int) async -> UInt64 {
            let before = allocation_count()
            for _ in 0..<times {
                let response = await tasks.service.respond(to: request, body: body)
                precondition(response.head.status.kind == .successful)
            }
            return allocation_count() - before
        }
        _ = await send(1_000)
        let count = describe(await send(10_000))
        var best = clock_t.max
        for _ in 0..<20 {
            let start = clock()
            _ = await send(2_000)
            best = min(best, clock() - start)
        }
        // A tick of the clock is a microsecond (POSIX).
        return "\(count) and \(String(format: "%.1f", Double(best) / 2_000)) µs"
    }

    private static func describe(_ count: UInt64) -> String {
        String(format: "%.1f", Double(count) / 10_000)
    }

    private static func onServer(
        _ name: String,
        _ make: (ServedTasks, @escaping @Sendable (Int) -> Void) -> any Service,
        _ tasks: ServedTasks,
        list: [UInt8],
        create: [UInt8]
    ) async throws {
        let (ports, port) = AsyncStream<Int>.makeStream()
        let server = make(tasks) { port.yield($0) }
        let running = Task { try await server.run() }
        guard let listening = await ports.first(where: { _ in true }) else { return }
        let client = try SocketClient(port: listening)
        print("\(name) server: list \(try count(client, list)), create \(try count(client, create))")
        client.close()
        running.cancel()
    }

    private static func count(_ client: SocketClient, _ request: [UInt8]) throws -> String {
        for _ in 0..<1_000 { try client.exchange(request) }
        let before = allocation_count()
        for _ in 0..<10_000 { try client.exchange(request) }
        return describe(allocation_count() - before)
    }

    private static func request(_ method: String, _ tasks: ServedTasks, path: String, body: String = "") -> [UInt8] {
        var lines = ["\(method) \(path) HTTP/1.1", "Host: 127.0.0.1", "Authorization: Bearer \(tasks.token)"]
        if !body.isEmpty { lines += ["Content-Type: application/json", "Content-Length: \(body.utf8.count)"] }
        return Array((lines + ["", body]).joined(separator: "\r\n").utf8)
    }
}
