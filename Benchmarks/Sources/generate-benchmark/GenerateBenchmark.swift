import CEventScan
import Codegen
import Contract
import Foundation

/// How long each stage takes on a document, and what memory all of them take, beside libyaml's bare scan of the same
/// bytes. CPU time of the process, the best of five. One document a run, since the peak of a process never sinks.
@main
struct GenerateBenchmark {
    static func main() throws {
        guard CommandLine.arguments.count == 2 else {
            print("usage: generate-benchmark <document>")
            return
        }
        let path = CommandLine.arguments[1]
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        measure(URL(fileURLWithPath: path).lastPathComponent, bytes)
    }

    static func measure(_ name: String, _ bytes: [UInt8]) {
        let file = SourceFile(path: name, bytes: bytes)
        let scan = best { scanEvents(bytes) }
        let scanPeak = peakBytes()
        let reading = best { _ = readContract(file) }
        let readPeak = peakBytes()
        // What was made before is let go first: a generator makes it once.
        var resolved: API?
        let making = best {
            resolved = nil
            resolved = makeAPI(from: file).0
        }
        let makingPeak = peakBytes()
        print("\(name): \(bytes.count) bytes")
        print("  libyaml events          \(milliseconds(scan))")
        print("  read                    \(milliseconds(reading))   \(ratio(reading, scan))")
        print("  read, decode, resolve   \(milliseconds(making))   \(ratio(making, scan))")
        guard let resolved else {
            print("  not generated: the document has errors")
            return
        }
        let options = GeneratorOptions(moduleName: "Benchmark", contractPath: name, outputPath: "Output")
        var files: [GeneratedFile] = []
        let generating = best {
            files = []
            files = generate(resolved, options: options).files
        }
        let size = files.reduce(0) { $0 + $1.text.utf8.count }
        print("  design, print           \(milliseconds(generating))   \(ratio(generating, scan))   \(size) bytes")
        print("  all                     \(milliseconds(making + generating))   \(ratio(making + generating, scan))")
        let peak = peakBytes()
        let perByte = String(format: "%.1f", Double(peak - scanPeak) / Double(bytes.count))
        print("  peak memory             \(megabytes(peak)), scan \(megabytes(scanPeak)): \(perByte) x document more")
        print("                          \(megabytes(readPeak)) when read, \(megabytes(makingPeak)) when resolved")
    }

    static func scanEvents(_ bytes: [UInt8]) {
        var parser = yaml_parser_t()
        guard yaml_parser_initialize(&parser) == 1 else { return }
        defer { yaml_parser_delete(&parser) }
        bytes.withUnsafeBufferPointer { buffer in
            yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
            var event = yaml_event_t()
            var isDone = false
            while !isDone, yaml_parser_parse(&parser, &event) == 1 {
                isDone = event.type == YAML_STREAM_END_EVENT
                yaml_event_delete(&event)
            }
        }
    }

    static func best(_ work: () -> Void) -> Double {
        (0..<5).map { _ in
            let start = cpuSeconds()
            work()
            return cpuSeconds() - start
        }.min() ?? 0
    }

    /// The most memory that the process has had so far. `ru_maxrss` counts KiB on Linux and bytes on macOS.
    static func peakBytes() -> Int {
        var usage = rusage()
        #if os(Linux)
            getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
            return usage.ru_maxrss * 1024
        #else
            getrusage(RUSAGE_SELF, &usage)
            return usage.ru_maxrss
        #endif
    }

    static func cpuSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    static func megabytes(_ bytes: Int) -> String { String(format: "%.1f MB", Double(bytes) / 1e6) }
    static func milliseconds(_ seconds: Double) -> String { String(format: "%9.2f ms", seconds * 1000) }
    static func ratio(_ time: Double, _ base: Double) -> String { String(format: "%6.1f x scan", time / base) }
}
