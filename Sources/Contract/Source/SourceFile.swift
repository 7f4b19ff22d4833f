/// One input document: the path as the user gave it, its bytes, and where its lines begin.
///
/// A class because every ``SourceRange`` points back at it; it never changes after it is made.
public final class SourceFile: Sendable {
    /// The path as the user gave it. Shown in diagnostics, never opened by this module.
    public let path: String
    /// The contents, as read from disk.
    public let bytes: [UInt8]
    /// The byte offset of the first byte of each line. Lines end at LF, CR LF or CR (YAML 1.2.2 §5.4).
    private let lineStarts: [Int]
    /// How many characters stand before each stretch of bytes, so that a column on a line of megabytes (minified
    /// JSON) is found without walking along it. Empty for a file of ASCII, where bytes are characters.
    private let charactersBefore: [Int]
    private static let stretch = 1024

    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
        self.lineStarts = Self.findLineStarts(in: bytes)
        self.charactersBefore = Self.countCharacters(in: bytes)
    }

    private init(copyOf other: SourceFile) {
        path = other.path
        bytes = other.bytes
        lineStarts = other.lineStarts
        charactersBefore = other.charactersBefore
    }

    /// The same text as a file of its own: ranges in it are others.
    func copy() -> SourceFile { SourceFile(copyOf: self) }

    public convenience init(path: String, text: String) {
        self.init(path: path, bytes: Array(text.utf8))
    }

    /// Whether one of some keywords, which begin with `$`, may stand in the text.
    func mentions(_ keywords: [String]) -> Bool {
        let words = keywords.map { Array($0.utf8) }
        return bytes.indices.contains { index in
            bytes[index] == UInt8(ascii: "$") && words.contains { bytes[index...].starts(with: $0) }
        }
    }

    public var lineCount: Int { lineStarts.count }

    /// The line and column of a byte offset. Offsets outside the file are moved to its nearest end.
    public func position(at offset: Int) -> SourcePosition {
        let offset = min(max(offset, 0), bytes.count)
        let index = lineIndex(containing: offset)
        let first = min(firstColumnOffset(ofLineIndex: index), offset)
        return SourcePosition(line: index + 1, column: characters(before: offset) - characters(before: first) + 1)
    }

    /// The offsets of a 1-based line without its line break; empty for a line that does not exist.
    func lineOffsets(_ number: Int) -> Range<Int> {
        guard number >= 1, number <= lineStarts.count else { return 0..<0 }
        let start = firstColumnOffset(ofLineIndex: number - 1)
        var end = number < lineStarts.count ? lineStarts[number] : bytes.count
        while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return start..<max(start, end)
    }

    /// The text between two byte offsets; parts outside the file are left out.
    public func text(from start: Int, to end: Int) -> String {
        let start = min(max(start, 0), bytes.count)
        return String(decoding: bytes[start..<min(max(end, start), bytes.count)], as: UTF8.self)
    }

    /// A byte order mark takes no column.
    private func firstColumnOffset(ofLineIndex index: Int) -> Int {
        index == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : lineStarts[index]
    }

    /// The index of the last line that starts at or before the offset (binary search).
    private func lineIndex(containing offset: Int) -> Int {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }

    private func characters(before offset: Int) -> Int {
        if charactersBefore.isEmpty { return offset }
        let index = offset / Self.stretch
        let rest = bytes[index * Self.stretch..<offset]
        return rest.reduce(charactersBefore[index]) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    }

    private static func countCharacters(in bytes: [UInt8]) -> [Int] {
        if bytes.allSatisfy({ $0 < 0x80 }) { return [] }
        var counts: [Int] = []
        var count = 0
        for (offset, byte) in bytes.enumerated() {
            if offset % stretch == 0 { counts.append(count) }
            count += byte & 0xC0 == 0x80 ? 0 : 1
        }
        if bytes.count % stretch == 0 { counts.append(count) }
        return counts
    }

    private static func findLineStarts(in bytes: [UInt8]) -> [Int] {
        var starts = [0]
        unsafe bytes.withUnsafeBufferPointer { buffer in
            for index in buffer.indices {
                let byte = unsafe buffer[index]
                guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else { continue }
                let next = index + 1
                if byte == UInt8(ascii: "\r"), next < buffer.count, unsafe buffer[next] == UInt8(ascii: "\n") {
                    continue
                }
                starts.append(next)
            }
        }
        return starts
    }
}
