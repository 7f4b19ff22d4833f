/// How values of one schema are read from JSON or text, checked, written, compared and hashed; without its Swift type.
///
/// Generated structs are described by tables of codecs with the offsets of their properties. The loops over such tables
/// are not generic: they hand raw pointers to the codec of each property, which knows the type. That is what makes the
/// tables as fast as straight-line code and cheap to compile.
///
/// Contract of all pointers: they are aligned for the codec's value type. `decode…` and `initializeAbsent` initialise
/// the memory when, and only when, they return true; all other methods are handed initialised memory.
public class AnyCodec: @unchecked Sendable {
    init() {}

    /// Reads one JSON value. False when no value came out of it: the reader then holds a violation or a syntax error.
    /// Broken constraints alone are recorded in the reader and the value is kept, so that all are found at once.
    func decode(_ reader: inout JSONReader, into target: UnsafeMutableRawPointer) -> Bool {
        preconditionFailure("\(Self.self) doesn't implement decode")
    }

    /// Writes one JSON value. What is written is valid JSON, even for a value that breaks the schema.
    func encode(_ source: UnsafeRawPointer, to writer: inout JSONWriter) {
        preconditionFailure("\(Self.self) doesn't implement encode")
    }

    func destroy(_ target: UnsafeMutableRawPointer) {
        preconditionFailure("\(Self.self) doesn't implement destroy")
    }

    func isEqual(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer) -> Bool {
        preconditionFailure("\(Self.self) doesn't implement isEqual")
    }

    func hash(_ source: UnsafeRawPointer, into hasher: inout Hasher) {
        preconditionFailure("\(Self.self) doesn't implement hash")
    }

    // MARK: Properties that may be left out

    /// Makes the value that an absent property stands for (nil, `.absent`, the default). False: there is none.
    func initializeAbsent(_ target: UnsafeMutableRawPointer) -> Bool { false }

    /// Makes the value that null is; false when there is none.
    func initializeNull(_ target: UnsafeMutableRawPointer) -> Bool { false }

    /// Whether the value stands for an absent property, which isn't written at all.
    func isAbsent(_ source: UnsafeRawPointer) -> Bool { false }

    // MARK: Text, for parameters and headers (see TextForm)

    /// Into which parts the text of a parameter is to be split before `decodeText`.
    var textShape: TextShape { .single }

    /// Whether a value inside of an array or object has plain text; else its text there is its JSON.
    var isFlatText: Bool { textShape == .single }

    /// Reads the unescaped text of a parameter or header. A false answer has left a violation in `findings`.
    func decodeText(
        _ text: TextForm,
        _ findings: inout Findings,
        into target: UnsafeMutableRawPointer
    ) -> Bool {
        findings.add(keyword: "type", "cannot be given as text")
        return false
    }

    /// The value as text, not yet escaped; nil when it is absent or null, so that nothing is to be sent.
    func encodeText(_ source: UnsafeRawPointer) -> TextForm? { nil }

    /// The members of an object with their texts, each for itself; empty for everything else.
    func textBranches(_ source: UnsafeRawPointer) -> [TextBranch] { [] }

    // MARK: Members of objects under any name (only dictionaries)

    /// Reads the value behind a name and adds it to the initialised dictionary.
    func decodeMember(_ key: RawString, _ reader: inout JSONReader, into target: UnsafeMutableRawPointer) -> Bool {
        preconditionFailure("\(Self.self) doesn't implement decodeMember")
    }

    func decodeTextMember(
        _ name: String,
        _ text: TextForm,
        _ findings: inout Findings,
        into target: UnsafeMutableRawPointer
    ) -> Bool {
        preconditionFailure("\(Self.self) doesn't implement decodeTextMember")
    }

    /// Writes the members without braces, leaving out some names. Returns whether the next member is still the first.
    func encodeMembers(
        _ source: UnsafeRawPointer,
        except names: Set<String>,
        to writer: inout JSONWriter,
        isFirst: Bool
    ) -> Bool {
        preconditionFailure("\(Self.self) doesn't implement encodeMembers")
    }

    // MARK: What unions choose by

    /// The JSON types that values of this schema may have.
    var jsonTypes: JSONTypes { .all }
}

/// A codec of one Swift type. They are made by its static members, such as `.string(maxLength: 20)`, and by tables.
public class Codec<Value: Sendable>: AnyCodec, @unchecked Sendable {
    override func destroy(_ target: UnsafeMutableRawPointer) {
        unsafe target.assumingMemoryBound(to: Value.self).deinitialize(count: 1)
    }

    /// Runs a function that initialises a value in place, or throws.
    static func makeValue(
        _ body: (UnsafeMutableRawPointer) throws(DecodingFailure) -> Void
    ) throws(DecodingFailure) -> Value {
        let memory = UnsafeMutablePointer<Value>.allocate(capacity: 1)
        defer { unsafe memory.deallocate() }
        try unsafe body(UnsafeMutableRawPointer(memory))
        return unsafe memory.move()
    }
}
