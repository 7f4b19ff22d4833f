/// Strings for the formats of JSON Schema (2020-12 validation §7.3) and of OpenAPI's registry.
enum FormatText {
    private static let emailDomain = "@example.com"
    /// Local parts have at most 64 octets, labels of domains at most 63 (RFC 5321 §4.5.3.1, RFC 1035 §2.3.4).
    private static let longestLocalPart = 64
    private static let longestLabel = 63

    static func isKnown(_ format: String) -> Bool { brokenTexts[format] != nil }

    /// Valid strings, different ones at each call where the format leaves room.
    static func valid(_ format: String, length: Int?, random: inout SeededGenerator) -> [String] {
        guard let length else { return valid(format, random: &random) }
        switch format {
        case "email", "idn-email": return email(length, random: &random).map { [$0] } ?? []
        case "hostname", "idn-hostname": return [domain(length, random: &random)]
        case "uri", "uri-reference", "iri", "iri-reference", "uri-template":
            let prefix = "https://example.com/"
            return length > prefix.count ? [prefix + random.letters(length - prefix.count)] : []
        case "byte", "base64": return length.isMultiple(of: 4) ? [String(repeating: "A", count: length)] : []
        default: return valid(format, random: &random)
        }
    }

    private static func valid(_ format: String, random: inout SeededGenerator) -> [String] {
        switch format {
        case "date-time": return ["2026-03-02T08:15:00Z"]
        case "date": return ["2026-03-02"]
        case "time": return ["08:15:00Z"]
        case "duration": return ["P1DT2H"]
        case "email", "idn-email": return [random.letters(12) + emailDomain]
        case "hostname", "idn-hostname": return [random.letters(8) + ".example.com"]
        case "ipv4": return ["192.0.2.\(random.next() % 250 + 1)"]
        case "ipv6": return ["2001:db8::" + random.hexadecimal(1)]
        case "uri", "iri", "uri-reference", "iri-reference", "uri-template", "url":
            return ["https://example.com/" + random.letters(8)]
        case "uuid": return [uuid(&random)]
        case "json-pointer": return ["/" + random.letters(4)]
        case "relative-json-pointer": return ["0/" + random.letters(4)]
        case "regex": return ["^[a-z]+$"]
        case "byte", "base64", "base64url": return ["aGVsbG8gd29ybGQh"]
        default: return []
        }
    }

    /// A random UUID (RFC 9562 §5.4).
    static func uuid(_ random: inout SeededGenerator) -> String {
        let parts = [8, 3, 3, 12].map { random.hexadecimal($0) }
        return "\(parts[0])-\(random.hexadecimal(4))-4\(parts[1])-a\(parts[2])-\(parts[3])"
    }

    private static func email(_ length: Int, random: inout SeededGenerator) -> String? {
        let shortest = 6
        guard length >= shortest else { return nil }
        let domainLength = max(4, length - 1 - longestLocalPart)
        guard domainLength + 1 < length else { return nil }
        return random.letters(length - 1 - domainLength) + "@" + domain(domainLength, random: &random)
    }

    /// Labels with dots between them, of this length altogether.
    private static func domain(_ length: Int, random: inout SeededGenerator) -> String {
        var rest = length
        var text = ""
        while rest > longestLabel {
            // A dot needs a label after it.
            let label = min(longestLabel, rest - 2)
            text += random.letters(label) + "."
            rest -= label + 1
        }
        let last = random.letters(rest)
        guard text.isEmpty, rest >= 4 else { return text + last }
        return last.dropLast(3) + "." + last.suffix(2)
    }

    /// Other valid strings of a format, which a careless server refuses.
    static func others(_ format: String) -> [String] {
        switch format {
        case "date-time":
            ["2024-02-29T23:59:59.999Z", "2026-03-02T08:15:00+05:30", "1999-12-31T00:00:00.5-11:00"]
        case "date": ["2024-02-29", "1999-12-31"]
        case "email": ["a+b.c_d-e@mail.example.org"]
        case "uuid": ["00000000-0000-4000-8000-000000000000"]
        case "ipv6": ["::", "2001:db8:0:0:0:0:0:1"]
        default: []
        }
    }

    static func broken(_ format: String) -> [String] { brokenTexts[format] ?? [] }

    private static let notAURI = ["http://[", "not a uri \u{22}", "%zz", "http://exa mple.com/"]

    private static let brokenTexts: [String: [String]] = [
        "date-time": ["2026-02-30T08:15:00Z", "not a date-time"],
        "date": ["2026-02-30", "not a date"],
        "time": ["25:61:00Z", "noon"],
        "duration": ["P1", "one day"],
        "email": ["not an address", "missing.at.sign.example.com"],
        "idn-email": ["not an address", "missing.at.sign.example.com"],
        "hostname": ["-not-a-host-.example.com", "not a host"],
        "idn-hostname": ["-not-a-host-.example.com", "not a host"],
        "ipv4": ["256.1.1.1", "not.an.ip.v4"],
        "ipv6": ["12345::", "not an address"],
        "uri": ["no-scheme", "not a uri"] + notAURI,
        "iri": ["no-scheme", "not an iri"] + notAURI,
        "uri-reference": notAURI + ["\\\\server\\share"],
        "iri-reference": notAURI + ["\\\\server\\share"],
        "uri-template": ["https://example.com/{unclosed"],
        "uuid": ["not-a-uuid", "123e4567-e89b-12d3-a456-42661417400g"],
        "json-pointer": ["no/slash", "/~2"],
        "relative-json-pointer": ["-1/a", "/a"],
        "regex": ["(", "["],
        "byte": ["***", "a"],
    ]
}
