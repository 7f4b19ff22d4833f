/// A parameter that is the whole query of a request (`in: querystring`, OpenAPI 3.2 §4.12.1): a value of a media type,
/// as a body is. A form is written as it is, text of other media types percent-encoded.
struct WholeQuery<Input: Sendable>: Sendable {
    let name: String
    let row: BodyRow<Input>

    private var isForm: Bool { row.mediaTypes.first?.subtype == "x-www-form-urlencoded" }

    /// Reads the query into its property of the struct at `base`. False when nothing was made there; a violation was
    /// found then.
    func read(
        _ query: UnsafeBufferPointer<UInt8>?, into base: UnsafeMutableRawPointer, _ findings: inout Findings
    ) -> Bool {
        guard let query = unsafe query, !query.isEmpty else {
            if unsafe row.makeAbsent(base) { return true }
            findings.add(Violation(.parameter(name), keyword: "required", message: "is missing"))
            return false
        }
        guard let mediaType = row.mediaTypes.first, let bytes = unsafe bytes(of: query) else {
            let message = "must be percent-encoded UTF-8 (RFC 3986 §2.1)"
            findings.add(Violation(.parameter(name), keyword: "encoding", message: message))
            return false
        }
        do throws(DecodingFailure) {
            let text = ReceivedBody(bytes: bytes, contentType: mediaType, index: 0, isStrict: findings.isStrict)
            try unsafe row.read(text, base)
            return true
        } catch {
            add(error, to: &findings)
            return false
        }
    }

    private func bytes(of query: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        if isForm { return unsafe Array(query) }
        return unsafe PercentEncoding.decode(query, plusIsSpace: false).map { Array($0.utf8) }
    }

    private func add(_ failure: DecodingFailure, to findings: inout Findings) {
        switch failure {
        case .syntax(let error):
            findings.add(Violation(.parameter(name), keyword: "syntax", message: error.description))
        case .violations(let violations):
            let count = findings.violations.count
            for violation in violations { findings.add(violation) }
            findings.relocate(to: .parameter(name), since: count)
        }
    }

    /// The query, encoded; nil for none.
    func text(of input: Input) -> String? {
        guard let body = row.write(input), !body.bytes.isEmpty else { return nil }
        let text = String(decoding: body.bytes, as: UTF8.self)
        return isForm ? text : PercentEncoding.encode(text)
    }
}
