/// A request on its way through the service, after its route was found.
struct RequestExchange: Sendable {
    let target: RequestTarget
    /// Where the path parameters stand in the target's path, in order.
    let captures: PathCaptures
    let body: IncomingBody
    let context: RequestContext
    let options: ServiceOptions

    var fields: HTTPFields { context.head.headerFields }
}

/// The path and query of a request, as they came.
struct RequestTarget: Sendable {
    var text: String
    /// In UTF-8 bytes of the text.
    let path: Range<Int>
    /// Without the question mark; nil when there is none.
    let query: Range<Int>?

    /// - Parameters:
    ///   - target: in origin form (`/tasks?limit=5`) or absolute form (`http://host/tasks`; RFC 9112 §3.2).
    ///   - basePath: is left out of the path.
    /// - Returns: nil when the path doesn't begin with the base path.
    init?(_ target: String, basePath: String = "") {
        var text = target
        let ranges = text.withUTF8 { unsafe Self.ranges(in: $0, basePath) }
        guard let (path, query) = ranges else { return nil }
        self.text = text
        self.path = path
        self.query = query
    }

    private static func ranges(
        in bytes: UnsafeBufferPointer<UInt8>,
        _ basePath: String
    ) -> (path: Range<Int>, query: Range<Int>?)? {
        let end = unsafe bytes.firstIndex(of: UInt8(ascii: "#")) ?? bytes.count
        let question = unsafe bytes[..<end].firstIndex(of: UInt8(ascii: "?"))
        guard let start = unsafe bytes.first == UInt8(ascii: "/") ? 0 : pathOfAbsoluteForm(bytes[..<(question ?? end)])
        else {
            return nil
        }
        let path = start + basePath.utf8.count
        guard path <= question ?? end, unsafe basePath.isEmpty || bytes[start..<path].elementsEqual(basePath.utf8)
        else {
            return nil
        }
        return (path..<(question ?? end), question.map { $0 + 1..<end })
    }

    private static func pathOfAbsoluteForm(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
        guard let colon = unsafe bytes.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let rest = unsafe bytes[(colon + 1)...]
        guard unsafe rest.starts(with: "//".utf8) else { return nil }
        return unsafe rest.dropFirst(2).firstIndex(of: UInt8(ascii: "/"))
    }
}
