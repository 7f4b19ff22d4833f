@testable import Handlers

extension Attack {
    /// All of these are signed with the genuine key.
    static let headers: [Attack] = algorithms + types + keyIDs + members + texts

    private static let algorithms =
        [
            "none", "None", "NONE", "nOnE", "", "HS512", "HS384", "RS256", "ES256", "PS256", "EdDSA", "hs256", "HS256 ",
            "HS256\\u0000", "\\u0048S256x",
        ].map { algorithm in
            Attack.header("alg \(algorithm)", #"{"alg":"\#(algorithm)","kid":"primary1","typ":"at+jwt"}"#)
        } + [
            .header("alg null", #"{"alg":null,"kid":"primary1","typ":"at+jwt"}"#),
            .header("alg number", #"{"alg":256,"kid":"primary1","typ":"at+jwt"}"#),
            .header("alg array", #"{"alg":["HS256"],"kid":"primary1","typ":"at+jwt"}"#),
            .header("alg missing", #"{"kid":"primary1","typ":"at+jwt"}"#),
            .header("alg twice", #"{"alg":"HS256","alg":"none","kid":"primary1","typ":"at+jwt"}"#),
            .header("alg twice, escaped", #"{"alg":"HS256","\u0061lg":"HS256","kid":"primary1","typ":"at+jwt"}"#),
            .header("ALG", #"{"ALG":"HS256","kid":"primary1","typ":"at+jwt"}"#),
        ]

    private static let types =
        [
            .header("typ of refresh tokens", #"{"alg":"HS256","kid":"primary1","typ":"refresh+jwt"}"#),
            .header("typ JWT", #"{"alg":"HS256","kid":"primary1","typ":"JWT"}"#),
            .header("typ in upper case", #"{"alg":"HS256","kid":"primary1","typ":"AT+JWT"}"#),
            .header("typ with application/", #"{"alg":"HS256","kid":"primary1","typ":"application/at+jwt"}"#),
            .header("typ missing", #"{"alg":"HS256","kid":"primary1"}"#),
            .header("typ null", #"{"alg":"HS256","kid":"primary1","typ":null}"#),
        ] as [Attack]

    private static let keyIDs =
        [
            .header("kid unknown", #"{"alg":"HS256","kid":"primary2","typ":"at+jwt"}"#, .unknownKey),
            .header("kid in another case", #"{"alg":"HS256","kid":"Primary1","typ":"at+jwt"}"#, .unknownKey),
            .header("kid a path", #"{"alg":"HS256","kid":"../../dev/null","typ":"at+jwt"}"#, .unknownKey),
            .header("kid an SQL text", #"{"alg":"HS256","kid":"x' UNION SELECT 'k","typ":"at+jwt"}"#, .unknownKey),
            .header("kid with NUL", #"{"alg":"HS256","kid":"primary1\u0000","typ":"at+jwt"}"#, .unknownKey),
            .header(
                "kid with a combining mark", #"{"alg":"HS256","kid":"primary1\u0301","typ":"at+jwt"}"#, .unknownKey),
            .header("kid empty", #"{"alg":"HS256","kid":"","typ":"at+jwt"}"#),
            .header("kid missing", #"{"alg":"HS256","typ":"at+jwt"}"#),
            .header("kid a number", #"{"alg":"HS256","kid":1,"typ":"at+jwt"}"#),
            .header("kid null", #"{"alg":"HS256","kid":null,"typ":"at+jwt"}"#),
            Attack("kid of a kilobyte", .header) {
                let id = String(repeating: "k", count: 1024)
                return try Forge.token(header: #"{"alg":"HS256","kid":"\#(id)","typ":"at+jwt"}"#)
            },
        ] as [Attack]

    private static let members = [
        #""crit":["exp"]"#, #""crit":[]"#, #""crit":["b64"],"b64":false"#, #""b64":false"#, #""b64":true"#,
        #""zip":"DEF""#, #""enc":"A256GCM""#, #""cty":"JWT""#, #""jku":"https://evil.example/keys""#,
        #""jwk":{"kty":"oct","k":"AAAA"}"#, #""x5u":"https://evil.example/c""#, #""x5c":["MIIB"]"#, #""x5t":"AAAA""#,
        #""unknown":1"#, #""":1"#,
    ].map { member in
        Attack.header("header with \(member)", String(Forge.header.dropLast()) + "," + member + "}")
    }

    private static let texts =
        [
            .header("header empty object", "{}"),
            .header("header array", "[]"),
            .header("header string", #""HS256""#),
            .header("header null", "null"),
            .header("header with trailing comma", #"{"alg":"HS256","kid":"primary1","typ":"at+jwt",}"#),
            .header("header with trailing text", Forge.header + "{}"),
            .header("header with a comment", "/**/" + Forge.header),
            .header("header with BOM", "\u{FEFF}" + Forge.header),
            .header("header empty", ""),
            Attack("header of 600 nested arrays", .header) {
                let nest = String(repeating: "[", count: 600) + String(repeating: "]", count: 600)
                return try Forge.token(header: #"{"alg":"HS256","kid":"primary1","typ":"at+jwt","x":\#(nest)}"#)
            },
            Attack("header in UTF-16", .header) {
                let header = Forge.header.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
                return try Forge.signed(Forge.encoded(header) + "." + Forge.encoded(Forge.claims()))
            },
        ] as [Attack]
}
