extension OperationDefinition {
    /// What is wrong with an input, found by reading the request as a server would.
    ///
    /// That finds broken constraints, and values that their parameter's style cannot carry, such as a comma in an item
    /// of a header.
    func violations(in draft: RequestDraft, of input: Operation.Input) -> [Violation] {
        var violations = draft.violations
        guard let target = RequestTarget(draft.target), let captures = captures(in: target) else {
            let names = template.parameterNames.joined(separator: "' or '")
            let message = "cannot be empty, '.' or '..' in a path"
            return violations + [Violation(.parameter(names), keyword: "style", message: message)]
        }
        do {
            let state = draft.bodyState(body)
            let copy = try self.input(from: target, captures: captures, fields: draft.allFields, body: state)
            violations += changes(from: input, to: copy)
        } catch let error as any ProblemError {
            violations += error.problem.errors
        } catch {
            violations.append(Violation(.body(""), keyword: "request", message: "cannot be written: \(error)"))
        }
        return violations
    }

    func captures(in target: RequestTarget) -> PathCaptures? {
        var text = target.text
        return text.withUTF8 { bytes in
            var captures = PathCaptures()
            var start = 1
            let pathEnd = target.path.upperBound
            for segment in template.segments {
                let end = unsafe bytes[start..<pathEnd].firstIndex(of: UInt8(ascii: "/")) ?? pathEnd
                // Clients and proxies resolve dot segments (RFC 3986 §5.2.4): the request would go elsewhere.
                let isDots =
                    unsafe (1...2).contains(end - start) && bytes[start..<end].allSatisfy { $0 == UInt8(ascii: ".") }
                guard !isDots, unsafe segment.match(bytes, start..<end, &captures) else { return nil }
                start = min(end + 1, pathEnd)
            }
            return captures
        }
    }

    /// Parameters that come out of the request as another text than went in.
    private func changes(from input: Operation.Input, to copy: Operation.Input) -> [Violation] {
        unsafe withUnsafePointer(to: input) { input in
            unsafe withUnsafePointer(to: copy) { copy in
                parameters.compactMap { row in
                    let sent = unsafe row.text(from: UnsafeRawPointer(input))
                    if unsafe sent == row.text(from: UnsafeRawPointer(copy)) { return nil }
                    let message = "has a value that its style cannot carry"
                    return Violation(row.violationLocation, keyword: "style", message: message)
                }
            }
        }
    }
}

extension RequestDraft {
    fileprivate func bodyState<Input>(_ row: BodyRow<Input>?) -> BodyState {
        guard let row, let body, let contentType = MediaType(body.contentType) else { return .absent }
        guard let index = row.index(contentType) else {
            return .refused(UnsupportedMediaType(supported: row.mediaTypes))
        }
        return .received(
            ReceivedBody(
                bytes: body.bytes, stream: body.stream.map { StreamedBody(chunks: $0) }, contentType: contentType,
                index: index, isStrict: true))
    }
}
