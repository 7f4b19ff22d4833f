import ContractRuntime
import Foundation

@testable import Contract
@testable import ContractTesting

// Sends values that are made from a contract's schemas through generated code, in process: a request as text to the
// service, its input from the handler to a client, that client's request to the service again, and answers the same way
// back. What goes in and what comes out is printed, a JSON object a line, for `round_trip.py` to compare; and what
// can't be sent, with the reason.
//
// `scripts/test-generated` compiles this with the generated module and a list of its operations.
//
//     round-trip CONTRACT COUNT

let arguments = CommandLine.arguments
let path = arguments[1]
let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
let loader: @Sendable (FileReference) -> SourceFile? = { file in
    guard case .below(let path) = file else { return nil }
    return (try? Data(contentsOf: folder.appending(path: path))).map { SourceFile(path: path, bytes: Array($0)) }
}
let file = SourceFile(path: path, bytes: Array(try Data(contentsOf: URL(fileURLWithPath: path))))
let (read, diagnostics) = resolveContract(from: file, loader: loader)
guard let resolved = read else { preconditionFailure("the contract was generated from, so it can be read") }
/// Parameters that a request doesn't tell apart.
let ambiguous = Set(diagnostics.filter { $0.rule == .ambiguousParameter }.map(\.range))
let contract = TestedContract(resolved)
let described = resolved.api.operations + resolved.api.webhooks
let all = described + described.flatMap { $0.callbacks.flatMap(\.operations) }

/// As many as asked for, from all over the contract.
let stride = max(operations.count / (Int(arguments[2]) ?? 20), 1)
for (index, operation) in operations.enumerated() where index.isMultiple(of: stride) {
    guard let described = all.first(where: { $0.id == operation.id }) else {
        Omission("the contract has no operation of this id").print(operation.id)
        continue
    }
    await RoundTrip(described, contract, ambiguous).run(operation)
}
