@testable import Handlers

extension Attack {
    /// What is wrong with these can be seen without reading JSON.
    static let shapes: [Attack] = signatures + segments + spellings

    private static let signatures: [Attack] = [
        .changed("no signature", .signature) { "\($0[0]).\($0[1])." },
        .changed("alg none, no signature", .signature) { "\(Forge.encoded(#"{"alg":"none"}"#)).\($0[1])." },
        .changed("signature of 1 byte", .signature) { "\($0[0]).\($0[1]).AA" },
        .changed("signature of 16 bytes", .signature) { "\($0[0]).\($0[1]).\($0[2].prefix(22))" },
        .changed("signature of 31 bytes", .signature) { "\($0[0]).\($0[1]).\($0[2].prefix(42))" },
        .changed("signature of 33 bytes", .signature) { "\($0[0]).\($0[1]).\($0[2])A" },
        .changed("signature of zeros", .signature) { "\($0[0]).\($0[1]).\(String(repeating: "A", count: 43))" },
        .changed("signature with '!'", .signature) { "\($0[0]).\($0[1]).\($0[2].dropLast())!" },
        .changed("signature with padding", .signature) { "\($0[0]).\($0[1]).\($0[2])=" },
        .changed("signature, padding for the last", .signature) { "\($0[0]).\($0[1]).\($0[2].dropLast())=" },
        .changed("signature of another text", .signature) { "\($0[0]).\(Forge.encoded("{}")).\($0[2])" },
        Attack("another key's signature", .signature) {
            try Forge.signed(
                Forge.encoded(Forge.header) + "." + Forge.encoded(Forge.claims()),
                Array("k-0000000000000000k-111111111111".utf8)
            )
        },
        Attack("signed with the key's name", .signature) {
            try Forge.signed(
                Forge.encoded(Forge.header) + "." + Forge.encoded(Forge.claims()),
                Array("primary1".utf8)
            )
        },
        Attack("signed with an empty key", .signature) {
            try Forge.signed(Forge.encoded(Forge.header) + "." + Forge.encoded(Forge.claims()), [])
        },
    ]

    private static let segments: [Attack] = [
        Attack("empty", .malformed) { "" },
        Attack("one dot", .malformed) { "." },
        Attack("two dots", .signature) { ".." },
        Attack("dots", .malformed) { String(repeating: ".", count: 8192) },
        Attack("more than 8 KiB", .tooLong) { String(repeating: ".", count: 8193) },
        Attack("a megabyte", .tooLong) { String(repeating: "a", count: 1 << 20) },
        Attack("a long but right token", .tooLong) {
            try Forge.token(claims: Forge.claims() + String(repeating: " ", count: 8000))
        },
        .changed("1 segment", .malformed) { $0[0] },
        .changed("2 segments", .malformed) { "\($0[0]).\($0[1])" },
        .changed("4 segments", .malformed) { $0.joined(separator: ".") + ".AAAA" },
        .changed("4 segments, the last empty", .malformed) { $0.joined(separator: ".") + "." },
        .changed("5 segments as in JWE", .malformed) { $0.joined(separator: ".") + ".AAAA.AAAA" },
        .changed("no header", .header) { ".\($0[1]).\($0[2])" },
        .changed("no claims", .signature) { "\($0[0])..\($0[2])" },
    ]

    private static let spellings: [Attack] = [
        .changed("line feed at the end", .signature) { $0.joined(separator: ".") + "\n" },
        .changed("space before", .malformed) { " " + $0.joined(separator: ".") },
        .changed("NUL at the end", .signature) { $0.joined(separator: ".") + "\u{0}" },
        .changed("line feed in the header", .malformed) { "\($0[0])\n.\($0[1]).\($0[2])" },
        .changed("%2E for a dot", .malformed) { "\($0[0])%2E\($0[1]).\($0[2])" },
        .changed("header with padding", .malformed) { "\($0[0])=.\($0[1]).\($0[2])" },
        .changed("full-width dot", .malformed) { "\($0[0])．\($0[1]).\($0[2])" },
        .changed("not ASCII", .malformed) { "é\($0[0]).\($0[1]).\($0[2])" },
        Attack("signed header with padding", .malformed) {
            try Forge.signed(Forge.encoded(Forge.header + " ") + "=." + Forge.encoded(Forge.claims()))
        },
        Attack("signed claims with padding", .malformed) {
            try Forge.signed(Forge.encoded(Forge.header) + "." + Forge.encoded(Forge.claims()) + "====")
        },
        Attack("signed claims with unused bits", .malformed) {
            // 'B' ends what is one byte and four bits that should be zero, as they are after 'A'.
            try Forge.signed(Forge.encoded(Forge.header) + ".AB")
        },
        Attack("signed claims with a character too many", .malformed) {
            try Forge.signed(Forge.encoded(Forge.header) + ".AAAAA")
        },
        Attack("signed claims in the other alphabet", .malformed) {
            try Forge.signed(Forge.encoded(Forge.header) + ".ab+/")
        },
        Attack("signed claims with white space", .malformed) {
            try Forge.signed(Forge.encoded(Forge.header) + ". " + Forge.encoded(Forge.claims()))
        },
    ]
}
