extension HTTPRequest {
    /// The whole URL that a reference stands for in the answer to this request (RFC 3986 §5.2), without a fragment.
    func url(of reference: String) -> String {
        let reference = Substring(reference.utf8.prefix { $0 != UInt8(ascii: "#") })
        if reference.hasScheme { return String(reference) }
        let scheme = scheme ?? "https"
        if reference.utf8.starts(with: "//".utf8) { return "\(scheme):\(reference)" }
        let origin = "\(scheme)://\(authority ?? "")"
        let ownPath = Substring((path ?? "/").utf8.prefix { $0 != UInt8(ascii: "?") })
        if reference.isEmpty { return origin + (path ?? "/") }
        if reference.utf8.first == UInt8(ascii: "?") { return origin + ownPath + reference }
        let (referencePath, query) = reference.splitAtQuery
        if referencePath.utf8.first == UInt8(ascii: "/") {
            return "\(origin)\(String(referencePath).withoutDotSegments)\(query)"
        }
        let folder = ownPath.parts(at: "/").dropLast().joined(separator: "/")
        return "\(origin)\("\(folder)/\(referencePath)".withoutDotSegments)\(query)"
    }
}

extension Substring {
    /// `scheme:`, as RFC 3986 §3.1 has it.
    fileprivate var hasScheme: Bool {
        guard let colon = utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
        let name = self[..<colon]
        return name.first?.isLetter == true
            && name.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
                    true
                default: false
                }
            }
    }

    fileprivate var splitAtQuery: (path: Substring, query: Substring) {
        let mark = utf8.firstIndex(of: UInt8(ascii: "?")) ?? endIndex
        return (self[..<mark], self[mark...])
    }
}

extension String {
    /// RFC 3986 §5.2.4, for a path that begins with a slash.
    fileprivate var withoutDotSegments: String {
        var kept: [String] = []
        let segments = parts(at: "/").dropFirst()
        for (index, segment) in segments.enumerated() {
            let isLast = index == segments.count - 1
            switch segment {
            case ".": if isLast { kept.append("") }
            case "..":
                _ = kept.popLast()
                if isLast { kept.append("") }
            default: kept.append(segment)
            }
        }
        return "/" + kept.joined(separator: "/")
    }
}
