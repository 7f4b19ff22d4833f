/// A line and a column, both counted from 1. Columns count Unicode scalars.
public struct SourcePosition: Sendable, Hashable, Comparable {
    public let line: Int
    public let column: Int

    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}

/// A stretch of a source file, as byte offsets. Lines and columns are worked out when somebody asks.
public struct SourceRange: Sendable {
    public let file: SourceFile
    private let lower: UInt32
    private let upper: UInt32

    /// Offsets beyond 4 GiB are cut; the reader refuses files of that size long before.
    public init(file: SourceFile, start: Int, end: Int) {
        self.file = file
        self.lower = UInt32(clamping: start)
        self.upper = UInt32(clamping: max(start, end))
    }

    /// The offset of the first byte.
    public var startOffset: Int { Int(lower) }
    /// The offset after the last byte.
    public var endOffset: Int { Int(upper) }
    public var start: SourcePosition { file.position(at: startOffset) }
    public var end: SourcePosition { file.position(at: endOffset) }
    /// The bytes of the range as they stand in the file, quotes and escapes included.
    public var text: String { file.text(from: startOffset, to: endOffset) }
}

extension SourceRange: Hashable {
    public static func == (left: SourceRange, right: SourceRange) -> Bool {
        left.file === right.file && left.lower == right.lower && left.upper == right.upper
    }

    public func hash(into hasher: inout Hasher) {
        // Ranges are keys of many tables. Few of them are equal but for their file.
        hasher.combine(UInt64(lower) << 32 | UInt64(upper))
    }
}

extension SourceRange: Comparable {
    /// By file path, then by place in the file: the order in which diagnostics are shown.
    public static func < (left: SourceRange, right: SourceRange) -> Bool {
        if left.file.path != right.file.path { return left.file.path < right.file.path }
        return (left.lower, left.upper) < (right.lower, right.upper)
    }
}

extension SourceRange: CustomStringConvertible {
    /// `path:line:column` of the start.
    public var description: String {
        let start = start
        return "\(file.path):\(start.line):\(start.column)"
    }
}
