import CAllocationCount
import ContractRuntime
import Foundation

#if canImport(CJansson)
    import CJansson
#endif

/// The same bytes and values for all that is measured.
struct Document {
    let name: String
    let byteCount: Int
    let objects: Int
    /// Blocks of memory that decoding asks for, for each decoded object: by the contract's codecs and by Foundation.
    let allocations: (contract: Double, foundation: Double)
    var measurements: [Measurement]

    /// - Parameter objects: how many JSON objects the document has.
    init<Value: SchemaValue & Equatable, Twin: Codable>(
        _ name: String,
        _ value: Value,
        _ twin: Twin,
        objects: Int,
        decoder: JSONDecoder = JSONDecoder(),
        encoder: JSONEncoder = JSONEncoder()
    ) throws {
        let bytes = JSONEncoding.encode(value)
        let data = Data(bytes)
        let own = try JSONDecoding.decode(Value.self, from: bytes)
        precondition(own == value)
        self.name = name
        self.objects = objects
        byteCount = bytes.count
        allocations = (
            try Self.allocations { _ = try JSONDecoding.decode(Value.self, from: bytes) } / Double(objects),
            try Self.allocations { _ = try decoder.decode(Twin.self, from: data) } / Double(objects)
        )
        measurements = [
            Measurement(name: "decode, Foundation") {
                withExtendedLifetime(try decoder.decode(Twin.self, from: data)) {}
            },
            Measurement(name: "decode, contract") {
                withExtendedLifetime(try JSONDecoding.decode(Value.self, from: bytes)) {}
            },
            Measurement(name: "encode, Foundation") { withExtendedLifetime(try encoder.encode(twin)) {} },
            Measurement(name: "encode, contract") { withExtendedLifetime(JSONEncoding.encode(value)) {} },
            Measurement(name: "compare, contract") { precondition(own == value) },
        ]
        #if canImport(CJansson)
            measurements.append(Measurement(name: "parse, jansson") { precondition(parseWithJansson(bytes)) })
        #endif
    }

    private static func allocations(_ work: () throws -> Void) rethrows -> Double {
        try work()
        let start = allocation_count()
        try work()
        return Double(allocation_count() - start)
    }

    mutating func measure() throws {
        for _ in 0..<15 {
            for index in measurements.indices {
                try measurements[index].measure(runs: measurements[index].name.hasSuffix("Foundation") ? 10 : 100)
            }
        }
    }

    var text: String {
        var lines = ["\(name): \(byteCount) bytes, \(objects) objects"]
        lines += measurements.map { "  \($0.name): \(rounded($0.best)) µs" }
        let times = Dictionary(uniqueKeysWithValues: measurements.map { ($0.name, $0.best) })
        func ratio(_ left: String, _ right: String) -> String {
            guard let left = times[left], let right = times[right] else { return "-" }
            return rounded(left / right)
        }
        lines.append(
            "  decode \(ratio("decode, Foundation", "decode, contract")) times Foundation's speed, "
                + "encode \(ratio("encode, Foundation", "encode, contract")) times; "
                + "decode \(ratio("parse, jansson", "decode, contract")) times jansson's")
        if allocations.foundation > 0 {
            lines.append(
                "  allocations per decoded object: \(rounded(allocations.contract)), "
                    + "Foundation \(rounded(allocations.foundation))")
        }
        return lines.joined(separator: "\n")
    }
}

private func rounded(_ number: Double) -> String { String(format: "%.1f", number) }

#if canImport(CJansson)
    /// Makes a tree of the bytes and throws it away.
    private func parseWithJansson(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { buffer in
            guard let tree = json_loadb(buffer.baseAddress, buffer.count, 0, nil) else { return false }
            json_decref(tree)
            return true
        }
    }
#endif

struct Measurement {
    let name: String
    let run: () throws -> Void
    var best = Double.infinity

    init(name: String, run: @escaping () throws -> Void) {
        self.name = name
        self.run = run
    }

    /// Microseconds of one run, the least of all rounds.
    mutating func measure(runs: Int) throws {
        let start = processTime()
        for _ in 0..<runs { try run() }
        best = min(best, (processTime() - start) / Double(runs))
    }
}

private func processTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e6 + Double(time.tv_nsec) / 1e3
}
