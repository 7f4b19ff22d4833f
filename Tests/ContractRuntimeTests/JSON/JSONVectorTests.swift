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
