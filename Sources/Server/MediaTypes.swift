/// The media types of the files that pages are made of.
enum MediaTypes {
    static func ofFile(_ name: String) -> String {
        let dot = name.lastIndex(of: ".").map(name.index(after:))
        return table[dot.map { name[$0...].lowercased() } ?? ""] ?? "application/octet-stream"
    }

    private static let table = [
        "css": "text/css; charset=utf-8",
        "html": "text/html; charset=utf-8",
        "ico": "image/x-icon",
        "jpg": "image/jpeg",
        "js": "text/javascript; charset=utf-8",
        "json": "application/json",
        "mjs": "text/javascript; charset=utf-8",
        "png": "image/png",
        "svg": "image/svg+xml",
        "txt": "text/plain; charset=utf-8",
        "webmanifest": "application/manifest+json",
        "webp": "image/webp",
        "woff2": "font/woff2",
        // RFC 9512.
        "yaml": "application/yaml",
    ]
}
