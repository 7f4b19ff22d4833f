import Foundation
import Logging
import Synchronization
import Testing

@testable import Server

/// Collects log lines.
final class LogCapture: Sendable {
    private let collected = Mutex<[[UInt8]]>([])

    var sink: LogSink {
        LogSink { [self] line in collected.withLock { $0.append(line) } }
    }

    var text: String { collected.withLock { String(decoding: $0.joined(), as: UTF8.self) } }

    /// Every line as an object.
    func objects() throws -> [[String: Any]] {
        try collected.withLock { $0 }.map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
        }
    }
}

@Suite("Log lines")
struct LogTests {
    @Test("A line is one JSON object with time, level, message and the listed fields")
    func line() throws {
        let capture = LogCapture()
        var logger = Logger(label: "test") { JSONLogHandler(label: $0, level: .info, sink: capture.sink) }
        logger[metadataKey: "request_id"] = "1"
        logger.info(
            "answered",
            metadata: [
                "status": "\(200)", "duration_ms": .stringConvertible(1.5), "password": "canary", "path": "/canary",
            ])
        let object = try #require(try capture.objects().first)
        #expect(object["level"] as? String == "info")
        #expect(object["logger"] as? String == "test")
        #expect(object["message"] as? String == "answered")
        #expect(object["request_id"] as? String == "1")
        #expect(object["duration_ms"] as? Double == 1.5)
        #expect(!capture.text.contains("canary"))
        let time = try #require(object["time"] as? String)
        #expect(time.wholeMatch(of: #/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/#) != nil)
    }

    @Test("Levels below the handler's aren't written")
    func level() {
        let capture = LogCapture()
        let logger = Logger(label: "test") { JSONLogHandler(label: $0, level: .warning, sink: capture.sink) }
        logger.info("quiet")
        #expect(capture.text.isEmpty)
    }

    @Test("Text cannot end its line, its string, or steer a terminal")
    func escapes() throws {
        let capture = LogCapture()
        let logger = Logger(label: "test") { JSONLogHandler(label: $0, level: .info, sink: capture.sink) }
        let text = "a\"b\\c\nd\re\u{0}f\u{1B}[31mg\u{7F}h\u{85}i\u{2028}j\u{202E}k\u{2066}l\u{FEFF}m\u{1F600}\u{E9}"
        logger.info("\(text)")
        #expect(try capture.objects().first?["message"] as? String == text)
        let controls = capture.text.unicodeScalars.dropLast().filter { scalar in
            scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || (0x2028...0x202E).contains(scalar.value)
                || (0x2066...0x2069).contains(scalar.value) || scalar.value == 0xFEFF
        }
        #expect(controls.isEmpty)
        #expect(capture.text.hasSuffix("\n"))
    }

    @Test("A long text is cut")
    func long() throws {
        let capture = LogCapture()
        let logger = Logger(label: "test") { JSONLogHandler(label: $0, level: .info, sink: capture.sink) }
        logger.info("\(String(repeating: "x", count: 100_000))")
        #expect((try capture.objects().first?["message"] as? String)?.count == JSONLine.maximumLength)
    }
}
