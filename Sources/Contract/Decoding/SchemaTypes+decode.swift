extension Document.Schema {
    /// A type, and the format that comes with a word for it which JSON Schema doesn't have.
    struct TypeWord {
        var type: Document.SchemaType
        var format: String?
    }

    /// `type`: a word, or from 3.1 on a list of words.
    static func decodeTypes(_ reader: inout ObjectReader) -> [TypeWord] {
        guard let node = reader.node("type") else { return [] }
        switch node.value {
        case .string(let text) where text.utf8.contains(where: { "|,".utf8.contains($0) }):
            let words = text.split { "|,".contains($0) || $0.isWhitespace }
            let message = "'type' of Schema Object must be one type, found '\(text)'; it is read as a list of types"
            reader.context.repair(
                .invalidValue, at: node.range, message, fix: "write [\(words.joined(separator: ", "))]")
            return decodeTypeList(words.map { Node(.string(String($0)), range: node.range) }, reader)
        case .string(let text): return [decodeType(text, node, reader)].compactMap { $0 }
        case .sequence(let elements):
            if !reader.context.isAtLeast(.v31) {
                let message = "a list of types is new in OpenAPI 3.1; this document is \(reader.context.version.text)"
                reader.context.repair(.newerKeyword, at: node.range, message, fix: "use 'nullable' or 'anyOf'")
            }
            if elements.isEmpty {
                let message = "'type' must name a type at least; it is read as any type"
                reader.context.repair(.invalidValue, at: node.range, message)
            }
            return decodeTypeList(elements, reader)
        case .null: return decodeNull(node, reader)
        default:
            let expected = reader.context.isAtLeast(.v31) ? "a string or an array of strings" : "a string"
            reader.context.reportWrongType(node, of: "'type' of Schema Object", expected: expected)
            return []
        }
    }

    /// `null` without quotes is no text, but it is clear what it says; nothing at all says nothing.
    private static func decodeNull(_ node: Node, _ reader: ObjectReader) -> [TypeWord] {
        let isWritten = !node.sourceText.isEmpty
        let message =
            "'type' of Schema Object must be a string, found null; it is read as "
            + (isWritten ? "the type 'null'" : "any type")
        reader.context.repair(.wrongType, at: node.range, message, fix: "put it in quotes: 'null'")
        return isWritten ? [TypeWord(type: .null)] : []
    }

    private static func decodeTypeList(_ elements: [Node], _ reader: ObjectReader) -> [TypeWord] {
        var types: [TypeWord] = []
        for element in elements {
            guard let text = element.isNull ? "null" : element.string else {
                reader.context.reportWrongType(element, of: "a type", expected: "a string")
                continue
            }
            if element.isNull {
                reader.context.reportWrongType(
                    element, of: "a type", expected: "a string", severity: .warning,
                    fix: "put it in quotes: 'null'")
            }
            guard let word = decodeType(text, element, reader) else { continue }
            if types.contains(where: { $0.type == word.type }) {
                reader.context.repair(.invalidValue, at: element.range, "the type '\(text)' occurs twice")
            } else {
                types.append(word)
            }
        }
        return types
    }

    private static func decodeType(_ text: String, _ node: Node, _ reader: ObjectReader) -> TypeWord? {
        let context = reader.context
        if let type = Document.SchemaType(rawValue: text) {
            if type == .null, !context.isAtLeast(.v31) {
                let message = "the type 'null' is new in OpenAPI 3.1; this document is \(context.version.text)"
                context.repair(.newerKeyword, at: node.range, message, fix: "use 'nullable: true'")
            }
            return TypeWord(type: type)
        }
        let allowed = Document.SchemaType.allCases.filter { $0 != .null || context.isAtLeast(.v31) }.map(\.rawValue)
        let message =
            "'type' of Schema Object must be one of \(allowed.map { "'\($0)'" }.joined(separator: ", ")), "
            + "found '\(text)'"
        guard let meant = meanings[text.lowercased()] else {
            context.report(
                .invalidValue, at: node.range, message, fix: Suggestion.fix(for: text, among: allowed))
            return nil
        }
        guard let meant else {
            context.repair(.invalidValue, at: node.range, message + "; it is read as any type", fix: "leave it out")
            return nil
        }
        let format = meant.format.map { " with the format '\($0)'" } ?? ""
        context.repair(.invalidValue, at: node.range, message + "; it is read as '\(meant.type.rawValue)'\(format)")
        return meant
    }

    /// What other languages, databases and Swagger 2.0 call types; nil stands for any type.
    private static let meanings: [String: TypeWord?] = {
        var meanings: [String: TypeWord?] = [:]
        func add(_ words: [String], _ type: Document.SchemaType?, _ format: String? = nil) {
            for word in words { meanings.updateValue(type.map { TypeWord(type: $0, format: format) }, forKey: word) }
        }
        add(["any", "mixed", "*", "", "undefined", "unknown", "json"], nil)
        for type in Document.SchemaType.allCases { add([type.rawValue], type) }
        add(["str", "text", "char", "varchar", "enum"], .string)
        for format in ["date", "time", "uuid", "uri", "email", "password", "binary", "byte", "duration"] {
            add([format], .string, format)
        }
        add(["file"], .string, "binary")
        add(["datetime", "date-time", "timestamp"], .string, "date-time")
        add(["url"], .string, "uri")
        add(["guid"], .string, "uuid")
        add(["int", "short", "bigint"], .integer)
        add(["int32"], .integer, "int32")
        add(["int64", "long"], .integer, "int64")
        add(["decimal", "numeric", "real"], .number)
        add(["float"], .number, "float")
        add(["double"], .number, "double")
        add(["bool"], .boolean)
        add(["list", "tuple"], .array)
        add(["map", "dict", "dictionary", "hash", "hashmap"], .object)
        add(["none", "nil"], .null)
        return meanings
    }()
}

/// A value as the types want it, where it is clear what is meant: `1` for the text "1", and "1" for the number.
func fitting(
    _ value: Node, _ types: [Document.SchemaType], _ rule: DiagnosticRule, _ context: DecodingContext
) -> Node {
    let others = types.filter { $0 != .null }
    guard others.count == 1, let meant = value.meant(as: others[0]) else { return value }
    let message = "the value \(value.sourceText) is \(value.kindName), where the type is '\(others[0].rawValue)'"
    context.repair(rule, at: value.range, message + "; it is read as \(meant.kindName)")
    return meant
}

extension Node {
    /// The value of a type that has the same text; nil for one that has the type, or that has no such text.
    fileprivate func meant(as type: Document.SchemaType) -> Node? {
        switch type {
        case .string: numberText != nil || bool != nil ? Node(.string(sourceText), range: range) : nil
        case .integer, .number: meantNumber
        case .boolean: ["true", "false"].contains(string) ? Node(.bool(string == "true"), range: range) : nil
        default: nil
        }
    }
}

/// `type: string[]` as the array of strings that it means; nil for any other schema.
func arrayOfSuffix(_ schema: Node, _ context: DecodingContext) -> Node? {
    guard let type = schema["type"], let text = type.string, text.utf8.last == UInt8(ascii: "]"),
        schema["items"] == nil, let entries = schema.mapping?.entries
    else { return nil }
    let word = text.filter { !$0.isWhitespace }
    guard word.hasSuffix("[]"), word.count > 2 else { return nil }
    let message = "'type' of Schema Object must be one type, found '\(text)'; it is read as an array"
    context.repair(.invalidValue, at: type.range, message, fix: "write 'type: array' and 'items: {type: …}'")
    func entry(_ key: String, _ value: Node) -> Mapping.Entry {
        Mapping.Entry(key: key, keyRange: type.range, value: value)
    }
    // The text without the brackets; so an array of arrays has a place for each.
    let part = SourceRange(file: type.range.file, start: type.range.startOffset, end: type.range.endOffset - 2)
    let item = entry("type", Node(.string(String(word.dropLast(2))), range: part))
    let items = entry("items", Node(.mapping(Mapping([item])), range: part))
    let array = entry("type", Node(.string("array"), range: type.range))
    return Node(.mapping(Mapping(entries.filter { $0.key != "type" } + [array, items])), range: schema.range)
}
