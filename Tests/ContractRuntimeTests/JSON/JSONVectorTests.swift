import ContractRuntime
import Testing

@Suite(.enabled(if: SharedVectors.areThere, "the shared test vectors aren't there"))
struct JSONVectorTests {
    /// RFC 8259 only advises against names that occur twice; here they are refused (see DESIGN: strict reading).
    static let refusedAllTheSame: Set = ["y_object_duplicated_key.json", "y_object_duplicated_key_and_value.json"]

    @Test func readsWhatMustBeRead() throws {
        let files = try SharedVectors.files("json-parsing/test_parsing").filter { $0.lastPathComponent.hasPrefix("y_") }
        #expect(files.count > 90)
        for file in files {
            let bytes = try SharedVectors.bytes(file)
            let isRead = Self.failure(bytes) == nil
            #expect(isRead != Self.refusedAllTheSame.contains(file.lastPathComponent), "\(file.lastPathComponent)")
            #expect(Self.isSkipped(bytes) == isRead, "skipping \(file.lastPathComponent)")
        }
    }

    @Test func refusesWhatMustBeRefused() throws {
        let files = try SharedVectors.files("json-parsing/test_parsing").filter { $0.lastPathComponent.hasPrefix("n_") }
        #expect(files.count > 180)
        for file in files {
            let bytes = try SharedVectors.bytes(file)
            guard case .syntax? = Self.failure(bytes) else {
                Issue.record("\(file.lastPathComponent) was read")
                continue
            }
            #expect(!Self.isSkipped(bytes), "skipping \(file.lastPathComponent)")
        }
    }

    /// Where RFC 8259 leaves the choice, reading and skipping choose the same.
    @Test func treatsTheRestAlike() throws {
        let folders = ["json-parsing/test_parsing", "json-parsing/test_transform"]
        for file in try folders.flatMap({ try SharedVectors.files($0) }) {
            let bytes = try SharedVectors.bytes(file)
            #expect(Self.isSkipped(bytes) == (Self.failure(bytes) == nil), "\(file.lastPathComponent)")
        }
    }

    /// What RFC 8259 leaves to the reader, and is read: numbers that no double holds, and nesting within the limit.
    static let readByChoice: Set = [
        "i_number_double_huge_neg_exp.json", "i_number_huge_exp.json", "i_number_neg_int_huge_exp.json",
        "i_number_pos_double_huge_exp.json", "i_number_real_neg_overflow.json", "i_number_real_pos_overflow.json",
        "i_number_real_underflow.json", "i_number_too_big_neg_int.json", "i_number_too_big_pos_int.json",
        "i_number_very_big_negative_int.json", "i_structure_500_nested_arrays.json",
    ]

    /// Likewise, and refused: what isn't UTF-8, halves of surrogate pairs, and byte order marks.
    static let refusedByChoice: Set = [
        "i_object_key_lone_2nd_surrogate.json", "i_string_1st_surrogate_but_2nd_missing.json",
        "i_string_1st_valid_surrogate_2nd_invalid.json", "i_string_UTF-16LE_with_BOM.json",
        "i_string_UTF-8_invalid_sequence.json", "i_string_UTF8_surrogate_U+D800.json",
        "i_string_incomplete_surrogate_and_escape_valid.json", "i_string_incomplete_surrogate_pair.json",
        "i_string_incomplete_surrogates_escape_valid.json", "i_string_invalid_lonely_surrogate.json",
        "i_string_invalid_surrogate.json", "i_string_invalid_utf-8.json", "i_string_inverted_surrogates_U+1D11E.json",
        "i_string_iso_latin_1.json", "i_string_lone_second_surrogate.json",
        "i_string_lone_utf8_continuation_byte.json", "i_string_not_in_unicode_range.json",
        "i_string_overlong_sequence_2_bytes.json", "i_string_overlong_sequence_6_bytes.json",
        "i_string_overlong_sequence_6_bytes_null.json", "i_string_truncated-utf-8.json",
        "i_string_utf16BE_no_BOM.json", "i_string_utf16LE_no_BOM.json", "i_structure_UTF-8_BOM_empty_object.json",
    ]

    @Test func decidesWhatIsLeftOpen() throws {
        let files = try SharedVectors.files("json-parsing/test_parsing").filter { $0.lastPathComponent.hasPrefix("i_") }
        #expect(Set(files.map(\.lastPathComponent)) == Self.readByChoice.union(Self.refusedByChoice))
        for file in files {
            let isRead = Self.failure(try SharedVectors.bytes(file)) == nil
            #expect(isRead == Self.readByChoice.contains(file.lastPathComponent), "\(file.lastPathComponent)")
        }
    }

    /// What was read is written so that it reads back the same.
    @Test func writesWhatItReads() throws {
        for file in try SharedVectors.files("json-parsing/test_parsing") {
            let bytes = try SharedVectors.bytes(file)
            guard let value = outcome({ try JSONValue(parsing: bytes, maximumDepth: 512) }) else { continue }
            #expect(try JSONValue(parsing: JSONEncoding.encode(value, .any), maximumDepth: 512) == value)
        }
    }

    private static func failure(_ bytes: [UInt8]) -> DecodingFailure? {
        do throws(DecodingFailure) {
            _ = try JSONValue(parsing: bytes, maximumDepth: 512)
            return nil
        } catch {
            return error
        }
    }

    /// Whether an object that knows no property can step over the text.
    private static func isSkipped(_ bytes: [UInt8]) -> Bool {
        let text = Array(#"{"unknown":"#.utf8) + bytes + Array(",\"id\":1}".utf8)
        // A byte order mark is refused at the start only; inside, it isn't JSON either.
        let options = JSONReadingOptions(maximumDepth: 512)
        return outcome { try JSONDecoding.decode(Skipping.self, from: text, options: options) } != nil
    }

    struct Skipping: SchemaObject {
        var id: Int

        static let table = ObjectTable<Skipping>("Skipping") { $0.required("id", \.id, .integer()) }
    }
}
