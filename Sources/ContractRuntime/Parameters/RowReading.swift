/// Reads all rows into the struct at `base`. False when anything was found against them; nothing is left behind then.
///
/// - Parameter isComplete: makes what isn't in a row, such as the body; false when it was not made.
func readRows(
    _ rows: [Parameter],
    into base: UnsafeMutableRawPointer,
    _ findings: inout Findings,
    text: (Parameter) -> ParameterText
) -> Bool {
    var unmade: [Int] = []
    for (index, row) in rows.enumerated() {
        if unsafe !row.read(text(row), into: base, &findings) { unmade.append(index) }
    }
    if findings.count == 0, unmade.isEmpty { return true }
    for (index, row) in rows.enumerated() where !unmade.contains(index) { unsafe row.codec.destroy(base + row.offset) }
    return false
}

func readRows<Value>(
    _ rows: [Parameter],
    _ findings: inout Findings,
    text: (Parameter) -> ParameterText
) throws(DecodingFailure) -> Value {
    let target = UnsafeMutablePointer<Value>.allocate(capacity: 1)
    defer { unsafe target.deallocate() }
    guard unsafe readRows(rows, into: UnsafeMutableRawPointer(target), &findings, text: text) else {
        throw .violations(findings.violations)
    }
    return unsafe target.move()
}
