import Contract

/// Makes the Swift that follows from a contract.
///
/// Pure: no file system, clock, environment or randomness, so the same contract gives the same bytes everywhere. The
/// files are complete even when there are errors among the diagnostics; what an error is about is left out of them, and
/// whoever writes files refuses to do so unless the user lowered the rule.
///
/// - Parameter imports: schemas whose types are not made, because another module has them, or another contract of the
///   same module. Where several are about the same schema, the first counts.
/// - Returns: always the same list of files for the same options, in the same order, and what is to be said about the
///   contract, in the order of the document.
public func generate(
    _ api: API,
    options: GeneratorOptions,
    imports: [TypeImport] = []
) -> (files: [GeneratedFile], diagnostics: [Diagnostic]) {
    let (module, diagnostics) = design(api, options, imports)
    return (printFiles(of: consume module, options: options), diagnostics)
}

/// By itself so that what the designer knows of the contract is gone when the files are made.
private func design(
    _ api: API, _ options: GeneratorOptions, _ imports: [TypeImport]
) -> (SwiftModule, [Diagnostic]) {
    var designer = Designer(api, options: options, imports: imports)
    let module = designer.design()
    return (module, designer.diagnostics.sortedByPosition())
}
