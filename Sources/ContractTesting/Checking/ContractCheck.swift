import Contract
import ContractRuntime
import HTTPTypes

/// Checks a response against what its operation documents: status, media type, headers and body.
struct ContractCheck {
    let contract: TestedContract
    /// Statuses that every HTTP server may answer, whether the operation documents them or not.
    let frameworkStatuses: Set<Int>

    func flaws(_ response: RawResponse, of operation: API.Operation) -> [Flaw] {
        let status = response.status
        guard let documented = operation.response(for: status) else {
            if frameworkStatuses.contains(status) { return problemFlaws(response, operation.range) }
            let expected = "a documented status: \(operation.documentedStatuses)"
            return [Flaw(rule: .undocumentedStatus, expected: expected, found: "\(status)", range: operation.range)]
        }
        return headerFlaws(response, documented) + contentFlaws(response, documented, operation)
    }

    // MARK: - Headers

    private func headerFlaws(_ response: RawResponse, _ documented: API.Response) -> [Flaw] {
        documented.headers.flatMap { header -> [Flaw] in
            // OpenAPI 3.1 §4.8.17.1: a description of Content-Type is to be ignored.
            guard header.name.lowercased() != "content-type", let name = HTTPField.Name(header.name) else { return [] }
            guard let text = response.head.headerFields[name] else {
                guard header.isRequired else { return [] }
                let expected = "the header \(header.name) with status \(response.status)"
                return [Flaw(rule: .missingHeader, expected: expected, found: "no such header", range: header.range)]
            }
            guard let use = header.schema else { return [] }
            guard name == .setCookie else { return valueFlaws(text, use, header) }
            // Its lines can't be joined (RFC 9110 §5.3): each is an item, or what the schema describes.
            let line = contract.api[use.schema].arrays.items ?? use
            return response.head.headerFields[values: name].flatMap { valueFlaws($0, line, header) }
        }
    }

    private func valueFlaws(_ text: String, _ use: API.SchemaUse, _ header: API.Header) -> [Flaw] {
        let check = SchemaCheck(contract, direction: .response)
        let readings = contract.api.readings(of: text, as: use)
        guard !readings.contains(where: { check.isValid($0, use) }), let reading = readings.first else { return [] }
        return check.violations(reading, use).map { violation in
            Flaw(
                rule: .headerSchema, expected: "\(header.name): \(violation.message)", found: "'\(text)'",
                range: violation.schemaRange)
        }
    }

    // MARK: - Content

    private func contentFlaws(
        _ response: RawResponse,
        _ documented: API.Response,
        _ operation: API.Operation
    ) -> [Flaw] {
        // RFC 9110 §9.3.2 and §6.4.1: such responses have no content, whatever the contract says.
        let hasNoContent = operation.method == "HEAD" || response.status == 204 || response.status == 304
        if hasNoContent || documented.content.isEmpty { return emptinessFlaws(response, documented) }
        let field = response.head.headerFields[.contentType]
        let names = documented.content.map(\.name).joined(separator: " or ")
        guard let field, let type = ContentType(field), let content = documented.content(for: type) else {
            let found = field.map { "'\($0)'" } ?? "no Content-Type"
            return [
                Flaw(
                    rule: .undocumentedMediaType, expected: "\(names) with status \(response.status)", found: found,
                    range: documented.range)
            ]
        }
        var flaws = bodyFlaws(response, content, type)
        if type.isProblem { flaws += problemFlaws(response, content.range) }
        return flaws
    }

    private func emptinessFlaws(_ response: RawResponse, _ documented: API.Response) -> [Flaw] {
        guard !response.body.isEmpty else { return [] }
        return [
            Flaw(
                rule: .undocumentedMediaType, expected: "no content with status \(response.status)",
                found: "\(response.body.count) bytes of \(response.head.headerFields[.contentType] ?? "something")",
                range: documented.range)
        ]
    }

    private func bodyFlaws(_ response: RawResponse, _ content: API.MediaType, _ type: ContentType) -> [Flaw] {
        guard type.isJSON else { return textFlaws(response, content) }
        let (node, diagnostics) = readJSON(SourceFile(path: "response", bytes: response.body))
        guard let node, !diagnostics.hasErrors else {
            let reason = diagnostics.first?.message ?? "nothing"
            return [Flaw(rule: .malformedBody, expected: "JSON", found: reason, range: content.range)]
        }
        guard let use = content.schema else { return [] }
        return SchemaCheck(contract, direction: .response).violations(node, use).map { violation in
            let place = violation.instance.tokens.isEmpty ? "the body" : "\(violation.instance)"
            let found = node.node(at: violation.instance).map(\.kindName) ?? "no such member"
            return Flaw(
                rule: .bodySchema, expected: "\(place): \(violation.message)",
                found: "\(found) in a \(response.status) response", range: violation.schemaRange)
        }
    }

    private func textFlaws(_ response: RawResponse, _ content: API.MediaType) -> [Flaw] {
        guard let use = content.schema, content.name.hasPrefix("text/") else { return [] }
        guard contract.api[use.schema].types == .string else { return [] }
        let check = SchemaCheck(contract, direction: .response)
        return check.violations(.text(String(decoding: response.body, as: UTF8.self)), use).map { violation in
            Flaw(
                rule: .bodySchema, expected: "the body: \(violation.message)",
                found: "a text in a \(response.status) response", range: violation.schemaRange)
        }
    }

    /// RFC 9457 §3.1.2: `status`, where it is there, is the status of the response.
    func problemFlaws(_ response: RawResponse, _ range: SourceRange) -> [Flaw] {
        guard let field = response.head.headerFields[.contentType], let type = ContentType(field),
            type.isProblem
        else { return [] }
        let (node, _) = readJSON(SourceFile(path: "response", bytes: response.body))
        guard let node, node.mapping != nil else {
            return [Flaw(rule: .malformedBody, expected: "a problem document", found: "other text", range: range)]
        }
        guard let status = node["status"], status.int != response.status else { return [] }
        return [
            Flaw(
                rule: .problemStatus, expected: "/status to be the response's status, \(response.status)",
                found: status.jsonText, range: range)
        ]
    }
}

extension API.Response {
    /// The most specific entry of `content` that includes a media type (OpenAPI 3.1 §4.8.16.1).
    fileprivate func content(for type: ContentType) -> API.MediaType? {
        let fitting = content.filter { ContentType($0.name)?.includes(type) ?? false }
        return fitting.max { $0.specificity < $1.specificity }
    }
}

extension API.MediaType {
    /// Names without `*` come before ranges, longer ones before shorter ones.
    fileprivate var specificity: Int { name.count + (name.contains("*") ? 0 : 1_000) }
}

extension API {
    /// What a text of a header or parameter may stand for, by the types of its schema.
    func readings(of text: String, as use: SchemaUse) -> [Node] {
        let schema = self[use.schema]
        let types = schema.likelyTypes
        if types.contains(.array), let items = schema.arrays.items {
            let parts = text.split(separator: ",").map { $0.drop { $0 == " " } }
            return [.list(parts.compactMap { self.readings(of: String($0), as: items).first })]
        }
        var found: [Node] = []
        if !types.isDisjoint(with: [.integer, .number]), ExactDecimal(text) != nil { found.append(.number(text)) }
        if types.contains(.boolean), text == "true" || text == "false" { found.append(.bool(text == "true")) }
        return found + [.text(text)]
    }
}
