import CLibYAML

/// One event of libyaml's parser, with byte offsets in place of its marks, which count characters.
struct YAMLEvent {
    enum Kind {
        case documentStart
        case alias(name: String)
        case scalar(YAMLScalar)
        case sequenceStart(YAMLCollection)
        case mappingStart(YAMLCollection)
        case collectionEnd
        case other
    }

    let kind: Kind
    let start: Int
    let end: Int
}

struct YAMLScalar {
    let text: String
    let isPlain: Bool
    let anchor: String?
    let tag: String?
}

struct YAMLCollection {
    let isFlow: Bool
    let anchor: String?
    let tag: String?
}

/// What libyaml had to say when it gave up.
struct YAMLProblem {
    let message: String
    let offset: Int
    let context: (message: String, offset: Int)?
}

/// Hands the events of a YAML stream to `receive` until that returns false, the stream ends or libyaml gives up.
/// The only place that knows libyaml.
func scanYAML(_ bytes: [UInt8], receive: (YAMLEvent) -> Bool) -> YAMLProblem? {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { parser.deallocate() }
    guard yaml_parser_initialize(parser) != 0 else {
        return YAMLProblem(message: "out of memory", offset: 0, context: nil)
    }
    defer { yaml_parser_delete(parser) }
    return bytes.withUnsafeBufferPointer { buffer in
        // An empty array may have no address, which libyaml asserts.
        guard let address = buffer.baseAddress, !buffer.isEmpty else { return nil }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, address, buffer.count)
        var offsets = CharacterOffsets(buffer: buffer)
        var event = yaml_event_t()
        while yaml_parser_parse(parser, &event) != 0 {
            let isStreamEnd = event.type == YAML_STREAM_END_EVENT
            let isWanted = receive(YAMLEvent(&event, &offsets))
            yaml_event_delete(&event)
            if isStreamEnd || !isWanted { return nil }
        }
        return YAMLProblem(parser, &offsets)
    }
}

/// Turns libyaml's counts of characters into byte offsets. Events come in order, so walking from the last answer
/// costs no more than one pass over the bytes; an all-ASCII file costs nothing.
private struct CharacterOffsets {
    let buffer: UnsafeBufferPointer<UInt8>
    private let isASCII: Bool
    private var character = 0
    private var byte = 0

    init(buffer: UnsafeBufferPointer<UInt8>) {
        self.buffer = buffer
        self.isASCII = buffer.allSatisfy { $0 < 0x80 }
    }

    mutating func byteOffset(of target: Int) -> Int {
        if isASCII { return min(target, buffer.count) }
        // Eight characters of ASCII at a time.
        while character + 8 <= target, byte + 8 <= buffer.count,
            UnsafeRawBufferPointer(buffer).loadUnaligned(fromByteOffset: byte, as: UInt64.self) & 0x8080_8080_8080_8080
                == 0
        {
            byte += 8
            character += 8
        }
        while character < target, byte < buffer.count {
            byte += 1
            while byte < buffer.count, buffer[byte] & 0xC0 == 0x80 { byte += 1 }
            character += 1
        }
        while character > target, byte > 0 {
            byte -= 1
            while byte > 0, buffer[byte] & 0xC0 == 0x80 { byte -= 1 }
            character -= 1
        }
        return byte
    }
}

extension YAMLEvent {
    fileprivate init(_ event: inout yaml_event_t, _ offsets: inout CharacterOffsets) {
        switch event.type {
        case YAML_DOCUMENT_START_EVENT: kind = .documentStart
        case YAML_ALIAS_EVENT: kind = .alias(name: string(event.data.alias.anchor) ?? "")
        case YAML_SCALAR_EVENT: kind = .scalar(YAMLScalar(event))
        case YAML_SEQUENCE_START_EVENT:
            let data = event.data.sequence_start
            let isFlow = data.style == YAML_FLOW_SEQUENCE_STYLE
            kind = .sequenceStart(YAMLCollection(isFlow: isFlow, anchor: string(data.anchor), tag: string(data.tag)))
        case YAML_MAPPING_START_EVENT:
            let data = event.data.mapping_start
            let isFlow = data.style == YAML_FLOW_MAPPING_STYLE
            kind = .mappingStart(YAMLCollection(isFlow: isFlow, anchor: string(data.anchor), tag: string(data.tag)))
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: kind = .collectionEnd
        default: kind = .other
        }
        start = offsets.byteOffset(of: event.start_mark.index)
        end = offsets.byteOffset(of: event.end_mark.index)
    }
}

extension YAMLScalar {
    fileprivate init(_ event: yaml_event_t) {
        let data = event.data.scalar
        text = String(decoding: UnsafeBufferPointer(start: data.value, count: data.length), as: UTF8.self)
        isPlain = data.style == YAML_PLAIN_SCALAR_STYLE
        anchor = string(data.anchor)
        tag = string(data.tag)
    }
}

extension YAMLProblem {
    fileprivate init(_ parser: UnsafeMutablePointer<yaml_parser_t>, _ offsets: inout CharacterOffsets) {
        message = parser.pointee.problem.map { String(cString: $0) } ?? "the text is not YAML"
        if parser.pointee.error == YAML_READER_ERROR {
            // The reader looks at bytes and gives no mark.
            offset = Int(parser.pointee.problem_offset)
            context = nil
            return
        }
        offset = offsets.byteOffset(of: parser.pointee.problem_mark.index)
        let contextOffset = offsets.byteOffset(of: parser.pointee.context_mark.index)
        context = parser.pointee.context.map { (String(cString: $0), contextOffset) }
    }
}

private func string(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    pointer.map { String(cString: $0) }
}
