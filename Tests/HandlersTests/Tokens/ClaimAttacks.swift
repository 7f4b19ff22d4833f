@testable import Handlers

extension Attack {
    /// All of these are signed with the genuine key, under the genuine header.
    static let claims: [Attack] = times + identities + parties + texts + missing

    private static let missing = ["sub", "user_id", "email", "iat", "exp", "jti", "iss", "aud"].flatMap { name in
        [Attack.claim(name, nil), .claim(name, "null"), .claim(name, "[]"), .claim(name, "{}"), .claim(name, "true")]
    }

    private static let times: [Attack] = [
        .claim("exp", "1000100", .expired), .claim("exp", "1000099", .expired), .claim("exp", "1000001", .expired),
        .claim("exp", "1000000", .lifetime), .claim("exp", "999999", .lifetime), .claim("exp", "0", .lifetime),
        .claim("exp", "1604801", .lifetime), .claim("exp", "253402300799", .lifetime),
        .claim("exp", "-1"), .claim("exp", "253402300800"), .claim("exp", "9223372036854775807"),
        .claim("exp", "9223372036854775808"), .claim("exp", "18446744073709551616"), .claim("exp", "1e300"),
        .claim("exp", "1e400"), .claim("exp", "1604800.5"), .claim("exp", "\"1604800\""), .claim("exp", "01604800"),
        .claim("exp", "+1604800"), .claim("exp", "0x187CC0"), .claim("exp", "NaN"), .claim("exp", "Infinity"),
        .claim("iat", "1000161", .notYetValid), .claim("iat", "9999999", .notYetValid),
        .claim("iat", "253402300799", .notYetValid), .claim("iat", "395199", .lifetime), .claim("iat", "-1"),
        .claim("iat", "1e400"), .claim("iat", "\"1000000\""), .claim("iat", "1000000.25"),
    ]

    private static let identities: [Attack] = [
        .claim("sub", "\"\(Forge.sessionID)\""), .claim("user_id", "\"\(Forge.sessionID)\""),
        .claim("sub", "\"\""), .claim("sub", "\"1\""), .claim("sub", "1"), .claim("user_id", "\"admin\""),
        .claim("user_id", "\"\(Forge.userID)\\u0000\""), .claim("user_id", "\"\\u202e\(Forge.userID)\""),
        .claim("user_id", "\" \(Forge.userID)\""), .claim("user_id", "\"{\(Forge.userID)}\""),
        .claim("user_id", "\"urn:uuid:\(Forge.userID)\""),
        .claim("jti", "\"\""), .claim("jti", "\"../\""), .claim("jti", "7"), .claim("email", "7"),
    ]

    private static let parties: [Attack] = [
        .claim("aud", "\"other\"", .audience), .claim("aud", "\"Tasks\"", .audience),
        .claim("aud", "\"\"", .audience), .claim("aud", "\"tasks \"", .audience), .claim("aud", "[\"tasks\"]"),
        .claim("aud", "[[\"tasks\"]]"), .claim("aud", "[\"other\",\"tasks\"]"),
        .claim("iss", "\"other\"", .issuer), .claim("iss", "\"TASKS\"", .issuer), .claim("iss", "\"\"", .issuer),
        .claim("iss", "\"tasks\\u0301\"", .issuer), .claim("iss", "[\"tasks\"]"),
    ]

    private static let texts: [Attack] = [
        .claims("exp twice, later first", Forge.claims(adding: ",\"exp\":1000001")),
        .claims("exp twice, later last", Forge.claims(["exp": "1000001"], adding: ",\"exp\":1604800")),
        .claims("user_id twice", Forge.claims(adding: ",\"user_id\":\"\(Forge.sessionID)\"")),
        .claims("user_id twice, escaped", Forge.claims(adding: ",\"user\\u005fid\":\"\(Forge.userID)\"")),
        .claims("a claim of ours too many", Forge.claims(adding: ",\"nbf\":1000000")),
        .claims("a foreign claim", Forge.claims(adding: ",\"admin\":true")),
        .claims("lone surrogate", Forge.claims(["email": "\"\\ud800\""])),
        .claims("raw control character", Forge.claims(["email": "\"a\u{1}\""])),
        .claims("trailing comma", Forge.claims(adding: ",")),
        .claims("trailing text", Forge.claims() + "x"),
        .claims("second value", Forge.claims() + Forge.claims()),
        .claims("BOM", "\u{FEFF}" + Forge.claims()),
        .claims("comment", Forge.claims() + "//"),
        .claims("array", "[" + Forge.claims() + "]"),
        .claims("empty object", "{}"), .claims("null", "null"), .claims("number", "1"), .claims("nothing", ""),
        .claims("single quotes", "{'sub':1}"),
        Attack("invalid UTF-8", .claims) {
            let claims = Array(Forge.claims(["email": "\"a"]).utf8) + [0xFF, 0x22, 0x7D]
            return try Forge.signed(Forge.encoded(Forge.header) + "." + Forge.encoded(claims))
        },
        Attack("UTF-16", .claims) {
            let claims = Forge.claims().utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
            return try Forge.signed(Forge.encoded(Forge.header) + "." + Forge.encoded(claims))
        },
        Attack("a thousand members", .claims) {
            let extra = (0..<400).map { ",\"m\($0)\":0" }.joined()
            return try Forge.token(claims: Forge.claims(adding: extra))
        },
    ]
}
