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
    defer { unsafe parser.deallocate() }
    guard unsafe yaml_parser_initialize(parser) != 0 else {
        return YAMLProblem(message: "out of memory", offset: 0, context: nil)
    }
    defer { unsafe yaml_parser_delete(parser) }
    return unsafe bytes.withUnsafeBufferPointer { buffer in
        // An empty array may have no address, which libyaml asserts.
        guard let address = buffer.baseAddress, !buffer.isEmpty else { return nil }
        unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        unsafe yaml_parser_set_input_string(parser, address, buffer.count)
        var offsets = unsafe CharacterOffsets(buffer: buffer)
        var event = unsafe yaml_event_t()
        while unsafe yaml_parser_parse(parser, &event) != 0 {
            let isStreamEnd = unsafe event.type == YAML_STREAM_END_EVENT
            let isWanted = unsafe receive(YAMLEvent(&event, &offsets))
            unsafe yaml_event_delete(&event)
            if isStreamEnd || !isWanted { return nil }
        }
        return unsafe YAMLProblem(parser, &offsets)
    }
}

/// Turns libyaml's counts of characters into byte offsets. Events come in order, so walking from the last answer
/// costs no more than one pass over the bytes; an all-ASCII file costs nothing.
@safe private struct CharacterOffsets {
    let buffer: UnsafeBufferPointer<UInt8>
    private let isASCII: Bool
    private var character = 0
    private var byte = 0

    init(buffer: UnsafeBufferPointer<UInt8>) {
        unsafe self.buffer = unsafe buffer
        self.isASCII = unsafe buffer.allSatisfy { $0 < 0x80 }
    }

    mutating func byteOffset(of target: Int) -> Int {
        if isASCII { return unsafe min(target, buffer.count) }
        // Eight characters of ASCII at a time.
        while character + 8 <= target, unsafe byte + 8 <= buffer.count,
            unsafe UnsafeRawBufferPointer(buffer).loadUnaligned(fromByteOffset: byte, as: UInt64.self)
                & 0x8080_8080_8080_8080
                == 0
        {
            byte += 8
            character += 8
        }
        while character < target, unsafe byte < buffer.count {
            byte += 1
            while unsafe byte < buffer.count, unsafe buffer[byte] & 0xC0 == 0x80 { byte += 1 }
            character += 1
        }
        while character > target, byte > 0 {
            byte -= 1
            while byte > 0, unsafe buffer[byte] & 0xC0 == 0x80 { byte -= 1 }
            character -= 1
        }
        return byte
    }
}

extension YAMLEvent {
    fileprivate init(_ event: inout yaml_event_t, _ offsets: inout CharacterOffsets) {
        switch unsafe event.type {
        case YAML_DOCUMENT_START_EVENT: kind = .documentStart
        case YAML_ALIAS_EVENT: kind = unsafe .alias(name: string(event.data.alias.anchor) ?? "")
        case YAML_SCALAR_EVENT: kind = unsafe .scalar(YAMLScalar(event))
        case YAML_SEQUENCE_START_EVENT:
            let data = unsafe event.data.sequence_start
            let isFlow = unsafe data.style == YAML_FLOW_SEQUENCE_STYLE
            kind = unsafe .sequenceStart(
                YAMLCollection(isFlow: isFlow, anchor: string(data.anchor), tag: string(data.tag)))
        case YAML_MAPPING_START_EVENT:
            let data = unsafe event.data.mapping_start
            let isFlow = unsafe data.style == YAML_FLOW_MAPPING_STYLE
            kind = unsafe .mappingStart(
                YAMLCollection(isFlow: isFlow, anchor: string(data.anchor), tag: string(data.tag)))
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: kind = .collectionEnd
        default: kind = .other
        }
        start = unsafe offsets.byteOffset(of: event.start_mark.index)
        end = unsafe offsets.byteOffset(of: event.end_mark.index)
    }
}

extension YAMLScalar {
    fileprivate init(_ event: yaml_event_t) {
        let data = unsafe event.data.scalar
        text = unsafe String(decoding: UnsafeBufferPointer(start: data.value, count: data.length), as: UTF8.self)
        isPlain = unsafe data.style == YAML_PLAIN_SCALAR_STYLE
        anchor = unsafe string(data.anchor)
        tag = unsafe string(data.tag)
    }
}

extension YAMLProblem {
    fileprivate init(_ parser: UnsafeMutablePointer<yaml_parser_t>, _ offsets: inout CharacterOffsets) {
        message = unsafe parser.pointee.problem.map { unsafe String(cString: $0) } ?? "the text is not YAML"
        if unsafe parser.pointee.error == YAML_READER_ERROR {
            // The reader looks at bytes and gives no mark.
            offset = unsafe Int(parser.pointee.problem_offset)
            context = nil
            return
        }
        offset = unsafe offsets.byteOffset(of: parser.pointee.problem_mark.index)
        let contextOffset = unsafe offsets.byteOffset(of: parser.pointee.context_mark.index)
        context = unsafe parser.pointee.context.map { unsafe (String(cString: $0), contextOffset) }
    }
}

private func string(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    unsafe pointer.map { unsafe String(cString: $0) }
}
