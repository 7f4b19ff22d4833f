/// One row of a table of parameters or headers: a stored property, and how it is found and written.
///
/// Like the rows of object tables it reaches the property by its offset, so that the loops over rows aren't generic.
final class Parameter: Sendable {
    let name: String
    let location: ParameterLocation
    let style: ParameterStyle
    let explodes: Bool
    let allowsReserved: Bool
    /// Of the property's type.
    let codec: AnyCodec
    /// Knows what an absent parameter stands for.
    let absent: AnyCodec
    let offset: Int
    let shape: TextShape
    /// Which of the path's parameters it is; nil for other locations.
    let pathPosition: Int?
    /// The name as a header field; nil for other locations.
    let field: HTTPField.Name?
    private let nameBytes: [UInt8]

    init(
        _ name: String,
        _ location: ParameterLocation,
        _ style: ParameterStyle,
        explodes: Bool? = nil,
        allowsReserved: Bool = false,
        pathPosition: Int? = nil,
        codec: AnyCodec,
        absent: AnyCodec? = nil,
        offset: Int
    ) {
        self.name = name
        self.location = location
        self.style = style
        self.explodes = explodes ?? style.explodesByDefault
        self.allowsReserved = allowsReserved
        self.pathPosition = pathPosition
        self.codec = codec
        self.absent = absent ?? codec
        self.offset = offset
        shape = style == .json ? .single : codec.textShape
        nameBytes = Array(name.utf8)
        field = location == .header ? HTTPField.Name(name) : nil
        precondition(location != .header || field != nil, "'\(name)' is not a header name")
    }

    /// What violations of this parameter point at.
    var violationLocation: Violation.Location { location == .header ? .header(name) : .parameter(name) }

    func isNamed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        unsafe bytes.count == nameBytes.count && bytes.elementsEqual(nameBytes)
    }
}

/// What a request says of one parameter.
enum ParameterText {
    case absent
    case form(TextForm)
    /// It is there, but not in its style.
    case malformed(keyword: String, message: String)

    static let badEncoding = ParameterText.malformed(
        keyword: "encoding",
        message: "must be percent-encoded UTF-8 (RFC 3986 §2.1)"
    )

    static func badStyle(_ message: String) -> ParameterText {
        .malformed(keyword: "style", message: message)
    }

    static func repeated(_ count: Int) -> ParameterText {
        badStyle("is given \(count) times, but takes one value")
    }
}

extension Parameter {
    /// Reads the parameter into its property of the struct at `base`. False when nothing was made there; a violation
    /// was found then.
    func read(_ text: ParameterText, into base: UnsafeMutableRawPointer, _ findings: inout Findings) -> Bool {
        let target = unsafe base + offset
        switch text {
        case .absent:
            if unsafe absent.initializeAbsent(target) { return true }
            findings.add(Violation(violationLocation, keyword: "required", message: "is missing"))
            return false
        case .malformed(let keyword, let message):
            findings.add(Violation(violationLocation, keyword: keyword, message: message))
            return false
        case .form(.single(let json)) where style == .json:
            return unsafe readJSON(json, into: target, &findings)
        case .form(let form):
            let count = findings.violations.count
            let isMade = unsafe codec.decodeText(form, &findings, into: target)
            findings.relocate(to: violationLocation, since: count)
            return isMade
        }
    }

    private func readJSON(_ text: String, into target: UnsafeMutableRawPointer, _ findings: inout Findings) -> Bool {
        var bytes = text
        return bytes.withUTF8 { utf8 in
            var reader = unsafe JSONReader(
                UnsafeRawBufferPointer(utf8),
                options: JSONReadingOptions(isStrict: findings.isStrict)
            )
            let isMade = unsafe codec.decode(&reader, into: target)
            reader.finish()
            if let error = reader.syntaxError {
                findings.add(Violation(violationLocation, keyword: "json", message: "must be JSON: \(error.message)"))
                if isMade { unsafe codec.destroy(target) }
                return false
            }
            reader.findings.relocate(to: violationLocation)
            for violation in reader.findings.violations { findings.add(violation) }
            return isMade
        }
    }

    /// The property of the struct at `base` as text; nil when nothing is to be sent.
    func text(from base: UnsafeRawPointer) -> TextForm? {
        let source = unsafe base + offset
        guard style == .json || style == .deepObject else { return unsafe codec.encodeText(source) }
        if unsafe codec.isAbsent(source) { return nil }
        var writer = JSONWriter()
        unsafe codec.encode(source, to: &writer)
        let json = writer.finish()
        if style == .json { return .single(String(decoding: json, as: UTF8.self)) }
        return (try? JSONDecoding.decode(.any, from: json)).flatMap { TextForm($0) }
    }
}
