import Foundation

/// The files of the page, read once at the start.
///
/// Requests are looked up by their exact path in a table, and never reach the file system, so there is no path that
/// could lead out of the folder.
struct StaticFiles: Sendable {
    private let files: [String: StaticFile]

    /// The paths that are served, in order.
    var paths: [String] { files.keys.sorted() }

    subscript(path: some StringProtocol) -> StaticFile? { files[String(path)] }

    /// Reads a folder with all that is in it, save hidden files.
    ///
    /// A page is served without its `.html`: `sign-in.html` at `/sign-in`, and `index.html` at `/`.
    ///
    /// - Throws: what the file system says when something cannot be read.
    init(folder: URL) throws {
        let manager = FileManager.default
        var files: [String: StaticFile] = [:]
        // Names relative to the folder, in the folder's own order.
        for name in try manager.subpathsOfDirectory(atPath: folder.path) {
            guard !name.split(separator: "/").contains(where: { $0.hasPrefix(".") }) else { continue }
            let url = folder.appendingPathComponent(name)
            guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
            let path = Self.path(ofFile: name)
            files[path] = StaticFile(name: name, content: [UInt8](try Data(contentsOf: url)))
        }
        self.files = files
    }

    private static func path(ofFile name: String) -> String {
        guard name.hasSuffix(".html") else { return "/" + name }
        return name == "index.html" ? "/" : "/" + name.dropLast(".html".count)
    }
}

/// One file, with all that its answers need.
struct StaticFile: Sendable {
    let content: [UInt8]
    let mediaType: String
    /// A strong validator (RFC 9110 §8.8.3), in its quotes.
    let entityTag: String

    init(name: String, content: [UInt8]) {
        self.content = content
        mediaType = MediaTypes.ofFile(name)
        entityTag = "\"\(String(Self.checksum(content), radix: 16))-\(String(content.count, radix: 16))\""
    }

    /// FNV-1a with 64 bits: tells two versions of a file apart, which is all that it must do.
    private static func checksum(_ bytes: [UInt8]) -> UInt64 {
        bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    }

    /// Whether a client already holds this version, by its `If-None-Match` (RFC 9110 §13.1.2).
    func matches(_ ifNoneMatch: String) -> Bool {
        ifNoneMatch.split(separator: ",").contains { candidate in
            let tag = candidate.drop { $0 == " " || $0 == "\t" }.prefix { $0 != " " && $0 != "\t" }
            // Compared weakly, as the header asks for.
            return tag == "*" || (tag.hasPrefix("W/") ? tag.dropFirst(2) : tag) == entityTag
        }
    }
}
