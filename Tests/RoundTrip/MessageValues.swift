import ContractRuntime
import HTTPTypes

@testable import Contract
@testable import ContractTesting

/// What isn't sent, and why.
struct Omission: Error {
    let reason: String

    init(_ reason: String) {
        self.reason = reason
    }

    func print(_ operation: String) {
        Swift.print(#"{"omitted":\#(operation.quotedAsJSON),"reason":\#(reason.quotedAsJSON)}"#)
    }
}

/// What can be sent of several variants.
struct Variants<Value> {
    var values: [Value] = []
    var omissions: [Omission] = []

    mutating func add(_ make: () throws(Omission) -> Value) {
        do throws(Omission) {
            values.append(try make())
        } catch {
            omissions.append(error)
        }
    }
}

/// A request with the schema of its body.
struct MadeRequest {
    let head: HTTPRequest
    let body: [UInt8]?
    let schema: API.SchemaUse?
}

/// An answer with the schema of its body.
struct MadeAnswer {
    let raw: RawResponse
    let schema: API.SchemaUse?
}

/// Requests and answers of an operation, made from its schemas.
struct MessageValues {
    let operation: API.Operation
    let contract: TestedContract
    let ambiguous: Set<SourceRange>

    /// With as little and as much as can be, in each media type that has a schema of its own.
    func requests<Operation: APIOperation>(of type: Operation.Type) -> Variants<MadeRequest> {
        var variants = Variants<MadeRequest>()
        if hasAmbiguousQuery { variants.omissions.append(Self.ambiguity) }
        let content = differing(operation.requestBody?.content ?? [])
        let isBodyRequired = operation.requestBody?.isRequired == true
        if content.isEmpty || !isBodyRequired {
            variants.add { () throws(Omission) in try request(nil, isFull: content.isEmpty, type) }
        }
        if content.isEmpty {
            variants.add { () throws(Omission) in try request(nil, isFull: false, type) }
        }
        for media in content {
            variants.add { () throws(Omission) in try request(media, isFull: true, type) }
            variants.add { () throws(Omission) in try request(media, isFull: false, type) }
        }
        return variants
    }

    /// Every documented answer with as little and as much as can be, in each of its media types.
    func answers<Operation: APIOperation>(of type: Operation.Type) -> Variants<MadeAnswer> {
        var variants = Variants<MadeAnswer>()
        // Where nothing is documented, any answer will do.
        if operation.responses.isEmpty {
            variants.values.append(MadeAnswer(raw: RawResponse(head: HTTPResponse(status: .ok), body: []), schema: nil))
        }
        for response in operation.responses {
            let code = response.status.code(besides: operation.responses)
            guard code >= 200 else { continue }
            let media: [API.MediaType?] = response.content.isEmpty ? [nil] : response.content
            for media in media {
                variants.add { () throws(Omission) in try answer(response, code, media, isFull: true, type) }
                variants.add { () throws(Omission) in try answer(response, code, media, isFull: false, type) }
            }
        }
        return variants
    }

    // MARK: Requests

    private static let ambiguity = Omission("parameters of the query that a request doesn't tell apart")

    private var hasAmbiguousQuery: Bool { !ambiguous.isDisjoint(with: operation.parameters.map(\.range)) }

    private func request<Operation: APIOperation>(
        _ media: API.MediaType?, isFull: Bool, _ type: Operation.Type
    ) throws(Omission) -> MadeRequest {
        var generator = generator(.request)
        var draft = RequestDraft(method: operation.method, path: type.definition.path)
        for parameter in operation.parameters where !parameter.isIgnored && (isFull || parameter.isRequired) {
            if let value = try value(of: parameter, isFull: isFull, &generator) {
                ParameterText.write(value, parameter, to: &draft)
            }
        }
        if let media { try writeBody(media, isFull: isFull, type, &generator, to: &draft) }
        guard let server = ServerAddress("http://in-process.invalid"), let head = draft.request(to: server) else {
            throw Omission("values that no header can carry")
        }
        return MadeRequest(head: head, body: draft.body, schema: media?.schema)
    }

    /// Nil where there is none, and the parameter may be left out.
    private func value(
        of parameter: API.Parameter, isFull: Bool, _ generator: inout ValueGenerator
    ) throws(Omission) -> Node? {
        guard let use = parameter.anySchema else { return nil }
        if parameter.location == .query, hasAmbiguousQuery {
            guard parameter.isRequired else { return nil }
            throw Self.ambiguity
        }
        let made = isFull ? generator.maximal(use) : generator.smallest(parameter)
        guard let value = made ?? generator.valid(use, examples: parameter.examples).first?.node else {
            guard parameter.isRequired else { return nil }
            throw Omission("no value for the parameter '\(parameter.name)': \(generator.obstacle(use))")
        }
        if parameter.location == .path, value.plainText.isEmpty {
            throw Omission("a part of a path cannot be empty: '\(parameter.name)'")
        }
        return value
    }

    private func writeBody<Operation: APIOperation>(
        _ media: API.MediaType, isFull: Bool, _ type: Operation.Type, _ generator: inout ValueGenerator,
        to draft: inout RequestDraft
    ) throws(Omission) {
        try check(media, among: type.bodyTypes, beside: operation.requestBody?.content ?? [])
        if try writeItems(of: media, &generator, isFull: isFull, to: &draft) { return }
        let value = try value(of: media, isFull: isFull, &generator)
        let shown = BodyText.shows(value, in: media) ? value : generator.smallest(media) ?? value
        let headers = generator.partHeaders(of: media)
        let files = generator.files(of: media)
        BodyText.write(shown, as: media.name, of: media, headers: headers, files: files, to: &draft)
    }

    // MARK: Answers

    private func answer<Operation: APIOperation>(
        _ response: API.Response, _ code: Int, _ media: API.MediaType?, isFull: Bool, _ type: Operation.Type
    ) throws(Omission) -> MadeAnswer {
        guard let types = type.answerTypes(for: code) else {
            throw Omission("the generated operation has no answer \(code)")
        }
        var generator = generator(.response)
        var head = HTTPResponse(status: .init(code: code))
        for header in response.headers where isFull || header.isRequired {
            guard header.name.lowercased() != "content-type", let name = HTTPField.Name(header.name),
                let use = header.schema ?? header.content?.schema, let value = generator.minimal(use)
            else { continue }
            head.headerFields[name] = text(of: value, header)
        }
        let empty = MadeAnswer(raw: RawResponse(head: head, body: []), schema: nil)
        guard let media else { return empty }
        // Nothing has a body in an answer of these (RFC 9110 §6.4.1).
        guard code != 204, code != 304, operation.method != "HEAD" else { return empty }
        try check(media, among: types, beside: response.content)
        var draft = RequestDraft(method: "GET", path: "/")
        if try !writeItems(of: media, &generator, isFull: isFull, to: &draft) {
            let value = try value(of: media, isFull: isFull, &generator)
            BodyText.write(value, as: media.name, of: media, to: &draft)
        }
        for (name, value) in draft.headers { HTTPField.Name(name).map { head.headerFields[$0] = value } }
        return MadeAnswer(raw: RawResponse(head: head, body: draft.body ?? []), schema: media.schema)
    }

    /// A header as its style says; nil for one that would be empty.
    private func text(of value: Node, _ header: API.Header) -> String? {
        var parameter = API.Parameter(
            name: header.name, location: .header, style: .simple, isExploded: header.isExploded, isRequired: true,
            pointer: .root, range: header.range)
        parameter.content = header.content
        var draft = RequestDraft(method: "GET", path: "/")
        ParameterText.write(value, parameter, to: &draft)
        return draft.headers.first.map(\.value).flatMap { $0.isEmpty ? nil : $0 }
    }

    // MARK: Bodies

    /// Whether generated code has a media type, and it can be written here.
    private func check(
        _ media: API.MediaType, among generated: [ContractRuntime.MediaType], beside content: [API.MediaType]
    ) throws(Omission) {
        guard !media.name.contains("*") || content.count == 1 else {
            throw Omission("\(media.name) is written as a type that stands beside it")
        }
        guard ItemFraming(media.name) != nil || BodyText.kind(media.name) != nil else {
            throw Omission("nothing here writes \(media.name)")
        }
        let name = media.name.prefix { $0 != ";" }
        guard let type = MediaType(media.name) ?? MediaType(String(name)) else {
            throw Omission("'\(media.name)' is not a media type")
        }
        // A type of another range isn't one of its own; one with a parameter is read as the type without.
        guard generated.contains(where: { $0 == type || !$0.subtype.contains("*") && $0.includes(type) }) else {
            throw Omission("\(media.name) is left out, with a warning")
        }
    }

    /// The first of the media types with the same schema: the others are other spellings of its values.
    private func differing(_ content: [API.MediaType]) -> [API.MediaType] {
        let known =
            content.filter { BodyText.kind($0.name) == .json }
            + content.filter { BodyText.kind($0.name) != nil && BodyText.kind($0.name) != .json }
            + content.filter { BodyText.kind($0.name) == nil }
        var seen: Set<SchemaID?> = []
        return known.filter { seen.insert($0.schema?.schema).inserted }
    }

    /// Writes a sequence of two items; false for any other body.
    private func writeItems(
        of media: API.MediaType, _ generator: inout ValueGenerator, isFull: Bool, to draft: inout RequestDraft
    ) throws(Omission) -> Bool {
        guard let framing = ItemFraming(media.name) else { return false }
        guard let use = framing.item(of: media, contract.api) else {
            throw Omission("the items of \(media.name) have no schema")
        }
        var item = media
        item.schema = use
        let value = try value(of: item, isFull: isFull, &generator)
        draft.body = [value, value].flatMap { framing.bytes(of: $0) }
        draft.setHeader("Content-Type", media.name)
        return true
    }

    /// The minimal or the maximal value; the contract's example where none can be made.
    private func value(
        of media: API.MediaType, isFull: Bool, _ generator: inout ValueGenerator
    ) throws(Omission) -> Node {
        guard let use = media.schema else {
            return BodyText.kind(media.name) == .json ? .object([("any", .integer(1))]) : .text("any")
        }
        let made = isFull ? generator.maximal(use) : generator.minimal(use)
        guard let value = made ?? generator.valid(use, examples: media.examples).first?.node else {
            throw Omission("no value for \(media.name): \(generator.obstacle(use))")
        }
        return value
    }

    private func generator(_ direction: ValueDirection) -> ValueGenerator {
        let random = SeededGenerator(seed: 1, for: operation.id)
        return ValueGenerator(contract, direction: direction, random: random)
    }
}

extension API.ResponseStatus {
    /// A status that this one stands for, and no other of the responses.
    fileprivate func code(besides others: [API.Response]) -> Int {
        let taken = Set(others.map(\.status))
        let codes =
            switch self {
            case .code(let code): code...code
            case .range(let digit): digit * 100...digit * 100 + 99
            case .default: 200...599
            }
        let isKnown = { (code: Int) in taken.contains(.code(code)) || taken.contains(.range(code / 100)) }
        return switch self {
        case .code(let code): code
        case .range: codes.first { !taken.contains(.code($0)) } ?? codes.lowerBound
        case .default: ([200, 500] + codes).first { !isKnown($0) } ?? 599
        }
    }
}
