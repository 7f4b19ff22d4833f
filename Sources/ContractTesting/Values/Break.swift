import Contract

/// One way to break a schema, with several values to try.
struct Break {
    let keyword: String
    let detail: String
    let candidates: [Node]
    let range: SourceRange
    /// True when a note says already why there is no value.
    let isNoted: Bool

    init(_ keyword: String, _ detail: String, _ candidates: [Node], _ range: SourceRange, isNoted: Bool = false) {
        self.keyword = keyword
        self.detail = detail
        self.candidates = candidates
        self.range = range
        self.isNoted = isNoted
    }
}
