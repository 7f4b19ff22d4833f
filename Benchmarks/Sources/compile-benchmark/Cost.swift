import Foundation

/// What a process and all that it started took.
struct Cost {
    /// CPU time of all processes, in user and system mode.
    var seconds: Double
    /// The most memory that one of the processes had at a time, in bytes.
    var peakBytes: Int
    var wallSeconds: Double
}

struct Failed: Error, CustomStringConvertible {
    var description: String
}

/// Runs a program to its end. What it prints is thrown away, except for errors.
func run(_ arguments: [String], in folder: URL, environment: [String: String] = [:]) throws -> Cost {
    let outer = FileManager.default.currentDirectoryPath
    guard FileManager.default.changeCurrentDirectoryPath(folder.path) else {
        throw Failed(description: "no folder \(folder.path)")
    }
    defer { _ = FileManager.default.changeCurrentDirectoryPath(outer) }
    let start = DispatchTime.now().uptimeNanoseconds
    var process = pid_t()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    let variables = ProcessInfo.processInfo.environment.merging(environment) { $1 }.map { "\($0.key)=\($0.value)" }
    let status = withStrings(arguments) { argv in
        withStrings(variables) { posix_spawnp(&process, arguments[0], &actions, nil, argv, $0) }
    }
    guard status == 0 else { throw Failed(description: "\(arguments[0]) cannot be started: error \(status)") }
    var usage = rusage()
    var code: Int32 = 0
    guard wait4(process, &code, 0, &usage) == process, code == 0 else {
        throw Failed(description: "\(arguments.prefix(4).joined(separator: " ")) … ended with \(code)")
    }
    return Cost(
        seconds: usage.ru_utime.seconds + usage.ru_stime.seconds,
        peakBytes: peak(usage),
        wallSeconds: Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9)
}

private func withStrings<Result>(
    _ strings: [String],
    _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
    let pointers = strings.map { strdup($0) }
    defer { for pointer in pointers { free(pointer) } }
    return body(pointers + [nil])
}

extension timeval {
    fileprivate var seconds: Double { Double(tv_sec) + Double(tv_usec) / 1e6 }
}

/// `ru_maxrss` counts KiB on Linux and bytes on macOS.
private func peak(_ usage: rusage) -> Int {
    #if os(Linux)
        usage.ru_maxrss * 1024
    #else
        usage.ru_maxrss
    #endif
}
