import Codegen
import Contract
import Foundation

/// How the cost of generating grows with the contract: for each kind of contract, the CPU time of each size, and how
/// many times that of half the size it is. With a name, only the kinds that have it in theirs.
@main
struct ScaleBenchmark {
    static func main() {
        let wanted = CommandLine.arguments.dropFirst().first ?? ""
        for contract in SyntheticContract.all where wanted.isEmpty || contract.name.contains(wanted) {
            measure(contract)
        }
    }

    private static func measure(_ contract: SyntheticContract) {
        FileHandle.standardOutput.write(Data("\(contract.name)\n".utf8))
        var previous: Double?
        for doubling in 0...contract.doublings {
            let count = contract.smallest << doubling
            let bytes = Array(contract.text(count).utf8)
            var size = 0
            // The best of several, because what else the machine does only ever adds.
            let time = (0..<(doubling > 2 ? 3 : 5)).map { _ in cpuSeconds { size = generatedBytes(bytes) } }.min() ?? 0
            let ratio = previous.map { String(format: "%6.2f x half", time / $0) } ?? ""
            let peak = String(format: "%6.0f MB", Double(peakBytes()) / 1e6)
            let milliseconds = String(format: "%9.1f ms", time * 1000)
            let line = "  \(count): \(bytes.count) bytes, \(size) generated \(milliseconds)  peak \(peak) \(ratio)\n"
            FileHandle.standardOutput.write(Data(line.utf8))
            previous = time
        }
    }

    /// All stages, faults and all.
    private static func generatedBytes(_ bytes: [UInt8]) -> Int {
        let file = SourceFile(path: "synthetic.yaml", bytes: bytes)
        let (api, _) = makeAPI(from: file)
        guard let api else { return 0 }
        let options = GeneratorOptions(
            moduleName: "Synthetic", contractPath: "synthetic.yaml", outputPath: "Output", shards: 8)
        return generate(api, options: options).files.reduce(0) { $0 + $1.text.utf8.count }
    }

    private static func cpuSeconds(_ work: () -> Void) -> Double {
        func now() -> Double {
            var time = timespec()
            clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
            return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
        }
        let start = now()
        work()
        return now() - start
    }

    /// The most memory that the process has had so far. `ru_maxrss` counts KiB on Linux and bytes on macOS.
    private static func peakBytes() -> Int {
        var usage = rusage()
        #if os(Linux)
            getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
            return usage.ru_maxrss * 1024
        #else
            getrusage(RUSAGE_SELF, &usage)
            return usage.ru_maxrss
        #endif
    }
}
