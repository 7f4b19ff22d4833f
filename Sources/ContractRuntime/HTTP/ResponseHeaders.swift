/// The documented headers of a response: a generated struct with a table of its properties.
///
/// Comparing and hashing go through the table.
public protocol ResponseHeaders: Hashable, Sendable {
    static var table: HeaderTable<Self> { get }
}

extension ResponseHeaders {
    public static func == (left: Self, right: Self) -> Bool {
        unsafe withUnsafePointer(to: left) { left in
            unsafe withUnsafePointer(to: right) { unsafe table.isEqual(UnsafeRawPointer(left), UnsafeRawPointer($0)) }
        }
    }

    public func hash(into hasher: inout Hasher) {
        unsafe withUnsafePointer(to: self) { unsafe Self.table.hash(UnsafeRawPointer($0), into: &hasher) }
    }
}

/// The headers of a response, as rows that each reach one stored property of `Headers`.
///
/// - Precondition: the rows cover every stored property.
public final class HeaderTable<Headers: Sendable>: Sendable {
    let rows: [Parameter]

    public init(_ build: (inout Builder) -> Void) {
        var builder = Builder()
        build(&builder)
        PropertyExtent.verify(builder.extents, cover: Headers.self)
        rows = builder.rows
    }

    public struct Builder {
        fileprivate var rows: [Parameter] = []
        fileprivate var extents: [PropertyExtent] = []

        /// A header that is always there.
        ///
        /// - Parameter style: `.simple`, or `.json` where the contract describes it by `content: application/json`.
        public mutating func required<Value>(
            _ name: StaticString,
            _ property: KeyPath<Headers, Value>,
            _ codec: Codec<Value>,
            style: ParameterStyle = .simple,
            explode: Bool = false
        ) {
            add(name, property, codec, style, explode)
        }

        /// A header that may be left out.
        ///
        /// - Parameter style: `.simple`, or `.json` where the contract describes it by `content: application/json`.
        public mutating func optional<Value>(
            _ name: StaticString,
            _ property: KeyPath<Headers, Value?>,
            _ codec: Codec<Value>,
            style: ParameterStyle = .simple,
            explode: Bool = false
        ) {
            add(name, property, OptionalCodec<Value?>(codec, isNullable: false), style, explode)
        }

        private mutating func add<Value>(
            _ name: StaticString,
            _ property: KeyPath<Headers, Value>,
            _ codec: Codec<Value>,
            _ style: ParameterStyle,
            _ explode: Bool
        ) {
            let name = name.description
            let extent = PropertyExtent(property, in: Headers.self, name: name)
            extents.append(extent)
            rows.append(Parameter(name, .header, style, explodes: explode, codec: codec, offset: extent.offset))
        }
    }
}

extension HeaderTable {
    func isEqual(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer) -> Bool {
        rows.allSatisfy { unsafe $0.codec.isEqual(left + $0.offset, right + $0.offset) }
    }

    func hash(_ source: UnsafeRawPointer, into hasher: inout Hasher) {
        for row in rows { unsafe row.codec.hash(source + row.offset, into: &hasher) }
    }

    /// The headers as fields. A value that no field can carry is left out.
    func fields(of headers: Headers) -> [HTTPField] {
        unsafe withUnsafePointer(to: headers) { base in
            rows.flatMap { row in
                unsafe row.text(from: UnsafeRawPointer(base)).map { row.headerFields($0) } ?? []
            }
        }
    }

    /// Reads the headers from the fields of a response.
    func headers(from fields: HTTPFields, isStrict: Bool = false) throws(DecodingFailure) -> Headers {
        var findings = Findings(isStrict: isStrict)
        return try readRows(rows, &findings) { row in row.text(of: fields, combinesLines: true) }
    }
}
