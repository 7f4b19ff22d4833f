import Logging

/// Writes each event as one line of JSON.
///
/// Metadata comes from many places, this program's libraries among them, so only keys of a fixed list are written: a
/// field that nobody has thought about can't leak what it holds.
struct JSONLogHandler: LogHandler {
    let label: String
    let sink: LogSink
    var logLevel: Logger.Level
    var metadata: Logger.Metadata = [:]
    var metadataProvider: Logger.MetadataProvider?

    init(label: String, level: Logger.Level, sink: LogSink) {
        self.label = label
        self.sink = sink
        logLevel = level
    }

    /// The fields that are written, in this order.
    static let fields = [
        "request_id", "method", "operation", "status", "duration_ms", "user", "reason", "error_type", "error",
    ]

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        var line = JSONLine()
        line.add("time", .text(Timestamp.now()))
        line.add("level", .text(event.level.rawValue))
        line.add("logger", .text(label))
        line.add("message", .text(event.message.description))
        for field in Self.fields {
            guard let value = event.metadata?[field] ?? metadata[field] else { continue }
            line.add(field, JSONLine.Value(value))
        }
        sink.write(line.bytes())
    }
}

extension JSONLine.Value {
    /// Numbers stay numbers, everything else becomes text.
    fileprivate init(_ value: Logger.Metadata.Value) {
        let text = value.description
        if case .stringConvertible(let number) = value, number is Int || number is Double {
            self = .literal(text)
        } else {
            self = .text(text)
        }
    }
}
