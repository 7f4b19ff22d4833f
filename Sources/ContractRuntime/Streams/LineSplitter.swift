/// Cuts a stream of bytes into lines, however the bytes come in.
struct LineSplitter {
    enum Ending {
        /// CR, LF or CRLF, as event streams have it.
        case event
        /// LF, with any CR before it left out, as JSON Lines has it.
        case lineFeed
        /// RS before each item, as JSON text sequences have it (RFC 7464 §2.2).
        case recordSeparator
    }

    private let ending: Ending
    private let limit: Int
    private var rest: [UInt8] = []
    /// A CR was the last byte: an LF that follows belongs to it.
    private var hasCarriageReturn = false

    /// - Parameter limit: for one line, in bytes.
    init(_ ending: Ending, limit: Int) {
        self.ending = ending
        self.limit = limit
    }

    /// The lines that the bytes complete, without their ends.
    mutating func take(_ bytes: [UInt8]) throws(StreamFault) -> [[UInt8]] {
        var lines: [[UInt8]] = []
        var start = 0
        for (index, byte) in bytes.enumerated() {
            let follows = hasCarriageReturn
            hasCarriageReturn = false
            if follows, byte == UInt8(ascii: "\n") {
                start = index + 1
                continue
            }
            guard isEnd(byte) else { continue }
            hasCarriageReturn = byte == UInt8(ascii: "\r")
            try append(bytes[start..<index])
            lines.append(rest)
            rest = []
            start = index + 1
        }
        try append(bytes[start...])
        return lines
    }

    /// What follows the last end of a line.
    mutating func finish() -> [UInt8] {
        defer { rest = [] }
        return rest
    }

    private func isEnd(_ byte: UInt8) -> Bool {
        switch ending {
        case .event: byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
        case .lineFeed: byte == UInt8(ascii: "\n")
        case .recordSeparator: byte == 0x1E
        }
    }

    private mutating func append(_ bytes: ArraySlice<UInt8>) throws(StreamFault) {
        guard rest.count + bytes.count <= limit else { throw .tooLarge(limit: limit) }
        rest += bytes
    }
}
