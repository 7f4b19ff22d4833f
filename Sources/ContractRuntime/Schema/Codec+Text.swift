/// What a parameter or header says, once its style is undone and its percent-escapes are decoded.
///
/// The HTTP half splits and joins (`style`, `explode`); codecs give the parts their types. `a,b` in the query of an
/// array parameter is `.list(["a", "b"])`; `filter[status]=open` is `.members([TextMember("status", "open")])`.
public indirect enum TextForm: Hashable, Sendable {
    case single(String)
    case list([String])
    /// Members in the order of the text. A name that occurs again adds an item to an array property.
    case members([TextMember])
    /// Members or items that may have parts themselves, as `deepObject` writes them. Items have numbers for names, or
    /// none.
    case tree([TextBranch])
    /// A part of a multipart body with a file name, or that isn't text.
    case file(FilePart)
}

/// One `name=text` of a parameter whose schema is an object.
public struct TextMember: Hashable, Sendable {
    public var name: String
    public var text: String

    public init(_ name: String, _ text: String) {
        self.name = name
        self.text = text
    }
}

/// Into which parts the text of a parameter is split, by its schema.
public enum TextShape: Hashable, Sendable {
    case single
    case list
    /// The names of the properties; `isOpen` when others are read too.
    case members(names: [String], isOpen: Bool)
}

extension AnyCodec {
    /// Reads the text of an item or a member. Where that has parts of its own, it is JSON (OpenAPI 3.1.1 §4.8.15.4).
    func decodeInnerText(
        _ text: TextForm,
        _ findings: inout Findings,
        into target: UnsafeMutableRawPointer
    ) -> Bool {
        guard !isFlatText, case .single(var json) = text else {
            return unsafe decodeText(text, &findings, into: target)
        }
        // The only item of an array, which is sent as such, and not the whole array.
        if textShape == .list, json.utf8.first(where: { !" \t\r\n".utf8.contains($0) }) != UInt8(ascii: "[") {
            return unsafe decodeText(.list([json]), &findings, into: target)
        }
        return json.withUTF8 { bytes in
            let options = JSONReadingOptions(isStrict: findings.isStrict)
            var reader = unsafe JSONReader(UnsafeRawBufferPointer(bytes), options: options)
            let isMade = unsafe decode(&reader, into: target)
            reader.finish()
            for violation in reader.findings.violations { findings.add(violation) }
            guard let error = reader.syntaxError else { return isMade }
            if isMade { unsafe destroy(target) }
            findings.add(keyword: "type", "must be JSON: \(error)")
            return false
        }
    }

    /// The text of an item or a member.
    func encodeInnerText(_ source: UnsafeRawPointer) -> TextForm? {
        unsafe innerBranch("", source)?.form
    }

    /// The text of a member, with its name.
    func innerBranch(_ name: String, _ source: UnsafeRawPointer) -> TextBranch? {
        guard let text = unsafe encodeText(source) else { return nil }
        if case .single = text { return TextBranch(name, text) }
        guard !isFlatText else { return TextBranch(name, text) }
        var writer = JSONWriter()
        unsafe encode(source, to: &writer)
        var branch = TextBranch(name, .single(String(decoding: writer.finish(), as: UTF8.self)))
        branch.isJSON = true
        return branch
    }
}

extension Codec {
    /// Reads the text of a parameter or header.
    ///
    /// - Parameter isStrict: true where unlisted values of open enums are refused, as in requests.
    /// - Throws: ``DecodingFailure/violations(_:)``; locations are `.body` with a pointer into the parameter's value,
    /// to
    ///   be replaced by the caller, who knows the parameter.
    public func value(of text: TextForm, isStrict: Bool) throws(DecodingFailure) -> Value {
        var findings = Findings(isStrict: isStrict)
        return try unsafe Self.makeValue { target throws(DecodingFailure) in
            let isMade = unsafe decodeText(text, &findings, into: target)
            try findings.verify(isMade, discard: { unsafe self.destroy(target) })
        }
    }

    /// The value as text, not yet escaped; nil when it is absent or null.
    public func text(of value: Value) -> TextForm? {
        unsafe withUnsafePointer(to: value) { unsafe encodeText(UnsafeRawPointer($0)) }
    }
}
