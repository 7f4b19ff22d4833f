extension OperationResolver {
    /// Makes the path parameters those that the template has.
    ///
    /// A name without parameter is a text, for the path has it either way. Where one parameter is left over at the same
    /// time, it is the one that is meant. A parameter without place in the template is left out.
    func fitParameters(of operation: inout API.Operation, at method: SourceRange, from item: Location) {
        let names = templateNames(in: operation.path)
        let declared = operation.parameters.filter { $0.location == .path }.map(\.name)
        let missing = names.filter { !declared.contains($0) }
        let surplus = declared.filter { !names.contains($0) }
        if missing.isEmpty, surplus.isEmpty { return }
        if missing.count == 1, surplus.count == 1 {
            return rename(surplus[0], to: missing[0], in: &operation)
        }
        for name in missing {
            let message =
                "the path '\(operation.path)' has '{\(name)}', but \(operation.method) has no path parameter '\(name)'"
                + "; it is read as a text"
            references.report(.pathParameter, severity: .warning, at: method, message)
            operation.parameters.append(textParameter(name, at: method, item.pointer))
        }
        for parameter in operation.parameters where parameter.location == .path && surplus.contains(parameter.name) {
            let message =
                "the path '\(operation.path)' has no '{\(parameter.name)}' for this path parameter, which is left out"
            let fix = Suggestion.fix(for: parameter.name, among: missing)
            // Where the path has all its parameters, this one has no place in a request.
            references.report(
                .pathParameter, severity: missing.isEmpty ? .warning : nil, at: parameter.range, message, fix: fix)
        }
        operation.parameters.removeAll { $0.location == .path && surplus.contains($0.name) }
    }

    private func rename(_ name: String, to meant: String, in operation: inout API.Operation) {
        for index in operation.parameters.indices
        where operation.parameters[index].location == .path && operation.parameters[index].name == name {
            let message =
                "the path '\(operation.path)' has no '{\(name)}' for this path parameter; it is read as '\(meant)'"
            let range = operation.parameters[index].range
            references.report(.pathParameter, severity: .warning, at: range, message, fix: "write '\(meant)'")
            operation.parameters[index].name = meant
        }
    }

    private func textParameter(_ name: String, at range: SourceRange, _ pointer: JSONPointer) -> API.Parameter {
        let place = pointer.appending("parameters").appending(name)
        var parameter = API.Parameter(
            name: name, location: .path, style: .simple, isExploded: false, isRequired: true, pointer: place,
            range: range)
        let entry = Mapping.Entry(key: "type", keyRange: range, value: Node(.string("string"), range: range))
        let node = Node(.mapping(Mapping([entry])), range: range)
        parameter.schema = decodeSchema(node, version: references.version).0.map(schemas.use(of:))
        return parameter
    }
}
