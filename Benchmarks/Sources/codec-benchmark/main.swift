// Decoding and encoding documents of several shapes, by the contract's codecs and by Foundation's coders with twin
// types. Prints the CPU time of the process for one document, the least of several rounds, the ratios, and how many
// blocks of memory one decoded object asks for. Where jansson is installed, a parser in C that makes a tree of the same
// bytes stands beside them.
import ContractRuntime
import Foundation

let documents = [try taskPage(), try largeStrings(), try numbers(), try deepNesting()]

/// `codec-benchmark 'large strings' 'decode, contract' 20000` runs one measurement of one document, for a profiler.
if CommandLine.arguments.count == 4, let runs = Int(CommandLine.arguments[3]) {
    let name = CommandLine.arguments[2]
    for var document in documents where document.name == CommandLine.arguments[1] {
        for index in document.measurements.indices where document.measurements[index].name == name {
            try document.measurements[index].measure(runs: runs)
            print(name, document.measurements[index].best, "µs")
        }
    }
    exit(0)
}

for var document in documents {
    try document.measure()
    print(document.text)
}
