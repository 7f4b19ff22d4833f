extension OperationResolver {
    func resolveRequestBody(_ referable: Document.Referable<Document.RequestBody>) -> API.RequestBody? {
        guard let (body, reference) = references.follow(referable, Document.RequestBody.decode) else { return nil }
        return API.RequestBody(
            description: reference?.description ?? body.description, isRequired: body.isRequired,
            content: resolveContent(body.content), range: body.location.range)
    }

    func resolveResponse(_ named: Document.Named<Document.Referable<Document.Response>>) -> API.Response? {
        guard let status = API.ResponseStatus(named.name),
            let (response, reference) = references.follow(named.value, Document.Response.decode)
        else { return nil }
        var result = API.Response(
            status: status, description: reference?.description ?? response.description,
            pointer: response.location.pointer, range: named.nameRange)
        result.summary = reference?.summary ?? response.summary
        result.headers = response.headers.compactMap(resolveHeader)
        if status.allowsContent {
            result.content = resolveContent(response.content)
        } else if let content = response.content.first {
            let message = "a \(named.name) response has no content, so this is left out"
            references.report(.ignoredContent, at: content.nameRange, message, fix: "remove 'content'")
        }
        result.links = response.links.compactMap(resolveLink)
        return result
    }

    /// Answers to HEAD have the head of what GET would answer, which contracts describe with its content, and none of
    /// it (RFC 9110 §9.3.2).
    func leaveOutContent(of responses: inout [API.Response]) {
        for index in responses.indices { responses[index].content = [] }
    }

    /// Schemas that are written out more than once for one body, under several media types, are one schema.
    private func resolveContent(
        _ content: [Document.Named<Document.Referable<Document.MediaType>>]
    ) -> [API.MediaType] {
        var written: [Document.Schema] = []
        return content.compactMap { named in
            resolveMediaType(named) { schema in
                let first = written.first {
                    $0.range.file === schema.range.file && $0.node.isSameValue(as: schema.node)
                }
                if first == nil { written.append(schema) }
                return first ?? schema
            }
        }
    }

    func resolveMediaType(_ named: Document.Named<Document.Referable<Document.MediaType>>) -> API.MediaType? {
        resolveMediaType(named) { $0 }
    }

    /// The media type of a parameter or a header. Without a schema, JSON is any value, and all else any text.
    func resolveTextContent(_ named: Document.Named<Document.Referable<Document.MediaType>>) -> API.MediaType? {
        guard var media = resolveMediaType(named) else { return nil }
        guard media.schema == nil, media.itemSchema == nil else { return media }
        let isJSON = media.name.prefix { $0 != ";" }.lowercased().hasSuffix("json")
        let type = Mapping.Entry(
            key: "type", keyRange: named.nameRange, value: Node(.string("string"), range: named.nameRange))
        let node = Node(.mapping(Mapping(isJSON ? [] : [type])), range: named.nameRange)
        media.schema = decodeSchema(node, version: references.version).0.map(schemas.use(of:))
        return media
    }

    /// - Parameter shared: the schema that stands for one that is the same.
    private func resolveMediaType(
        _ named: Document.Named<Document.Referable<Document.MediaType>>,
        shared: (Document.Schema) -> Document.Schema
    ) -> API.MediaType? {
        guard let media = references.follow(named.value, Document.MediaType.decode)?.value else { return nil }
        var result = API.MediaType(name: named.name, pointer: media.location.pointer, range: named.nameRange)
        if let schema = media.schema {
            result.schema = schemas.use(of: shared(schema))
            result.schema?.pointer = schema.pointer
            result.schema?.range = schema.range
        }
        result.itemSchema = media.itemSchema.map(schemas.use(of:))
        result.examples = resolveExamples(media.examples)
        result.encodings = media.encodings.map { resolve($0.value, of: $0.name, at: $0.nameRange) }
        result.prefixEncodings = media.prefixEncodings.map { resolve($0, of: "", at: $0.location.range) }
        result.positionKeywords = media.positionKeywords
        result.isStreamed = media.isStreamed
        result.itemEncoding = media.itemEncoding.map { resolve($0, of: "", at: $0.location.range) }
        return result
    }

    private func resolve(
        _ encoding: Document.Encoding, of property: String, at range: SourceRange
    ) -> API.Encoding {
        var result = API.Encoding(property: property, range: range)
        result.contentType = encoding.contentType
        result.headers = encoding.headers.compactMap(resolveHeader)
        result.style = encoding.style
        result.isExploded = encoding.isExploded
        result.allowsReserved = encoding.allowsReserved
        result.otherKeywords = encoding.otherKeywords
        return result
    }

    /// Content-Type is described by `content`, and a header of that name is ignored (OpenAPI 3.1 §4.8.17.1).
    private func resolveHeader(_ named: Document.Named<Document.Referable<Document.Header>>) -> API.Header? {
        if named.name.lowercased() == "content-type" {
            let message = "the header '\(named.name)' has no effect: 'content' describes it"
            references.report(.ignoredHeader, at: named.nameRange, message)
            return nil
        }
        guard let (header, reference) = references.follow(named.value, Document.Header.decode) else { return nil }
        var result = API.Header(
            name: named.name, description: reference?.description ?? header.description,
            isRequired: header.isRequired, isExploded: header.isExploded ?? false, range: named.nameRange)
        result.isDeprecated = header.isDeprecated
        result.content = header.content.first.flatMap(resolveTextContent)
        if let schema = header.schema {
            result.schema = schemas.use(of: schema)
            result.content = nil
        }
        return result
    }

    private func resolveLink(_ named: Document.Named<Document.Referable<Document.Link>>) -> API.Link? {
        guard let (link, reference) = references.follow(named.value, Document.Link.decode) else { return nil }
        var result = API.Link(
            name: named.name, description: reference?.description ?? link.description, operationID: nil,
            range: named.nameRange)
        (result.operationID, result.operationPointer) = linkedOperation(link)
        result.parameters = link.parameters.map { ($0.key, $0.value) }
        result.requestBody = link.requestBody
        result.hasServer = link.server != nil
        return result
    }

    /// The id and the place of the operation that a link leads to; nil for one in another document.
    private func linkedOperation(_ link: Document.Link) -> (id: String?, pointer: JSONPointer?) {
        if let id = link.operationID {
            if operationIDs.known.contains(id) { return (id, nil) }
            let fix = operationIDs.suggestion(for: id)
            references.report(.unknownOperation, at: link.location.range, "there is no operation '\(id)'", fix: fix)
            return (nil, nil)
        }
        guard let text = link.operationReference else { return (nil, nil) }
        guard text.hasPrefix("#") else {
            let message = "'\(text)' leads to another document, and to no operation of this one"
            references.report(.unknownOperation, at: link.location.range, message)
            return (nil, nil)
        }
        let pointer = removePercentEncoding(String(text.dropFirst())).flatMap(JSONPointer.init(parsing:))
        guard let node = pointer.flatMap(document.root.node(at:)) else {
            references.report(.unknownOperation, at: link.location.range, "there is no operation at '\(text)'")
            return (nil, nil)
        }
        return (node["operationId"]?.string, pointer)
    }

    func resolveExamples(_ examples: Document.Examples) -> [API.Example] {
        var result = examples.single.map { [API.Example(name: nil, value: $0)] } ?? []
        for named in examples.named {
            guard let example = references.follow(named.value, Document.Example.decode)?.value,
                let value = example.value ?? example.dataValue
            else { continue }
            result.append(API.Example(name: named.name, value: value))
        }
        return result
    }
}

extension API.ResponseStatus {
    /// RFC 9110 §6.4.1, §15.3.6.
    fileprivate var allowsContent: Bool {
        switch self {
        case .code(let code): code >= 200 && ![204, 205, 304].contains(code)
        case .range(let digit): digit > 1
        case .default: true
        }
    }
}
