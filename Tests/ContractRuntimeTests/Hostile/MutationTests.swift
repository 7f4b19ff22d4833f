import Testing

@testable import ContractRuntime

/// Every reader takes any bytes: it answers or refuses, and never traps. The texts are made of good ones by changes
/// that a seed decides, so that a fault comes back.
@Suite(.timeLimit(.minutes(5))) struct MutationTests {
    private static let rounds = 3_000

    @Test func readsJSON() throws {
        let seeds = [
            #"{"name":"Ann","note":null,"nick\"name":"\ud83d\ude00","age":-7,"unit":"m","color":"red","tags":["a"]}"#,
            #"[1.5e+10,-0.0,9223372036854775807,18446744073709551615,true,false,null,"é\n\u0041",{"a":{"b":[[]]}}]"#,
            #"{"type":"card","number":"42"}"#, #"{"label":"a","left":{"label":"b","children":[{"label":"c"}]}}"#,
        ]
        for bytes in Mutations(seeds, seed: 1, count: Self.rounds) {
            let value = outcome { try JSONValue(parsing: bytes, maximumDepth: 64) }
            for isRead in [isRead(Everything.codec, bytes), isRead(Tree.codec, bytes), isRead(Payment.codec, bytes)] {
                #expect(!isRead || value != nil)
            }
            guard let value else { continue }
            #expect(outcome { try JSONValue(parsing: JSONEncoding.encode(value, .any), maximumDepth: 64) } == value)
        }
    }

    private func isRead(_ codec: Codec<some Sendable>, _ bytes: [UInt8]) -> Bool {
        outcome { try JSONDecoding.decode(codec, from: bytes) } != nil
    }

    @Test func readsXML() {
        let seeds = [
            #"<?xml version="1.0"?><p:pet xmlns:p="urn:x" id='1'><a>x &amp; &#x41;</a><b/><!-- c --></p:pet>"#,
            "<a><![CDATA[<b>]]><c d=\"e\">&lt;&#233;</c><?f g?></a>",
        ]
        for bytes in Mutations(seeds, seed: 2, count: Self.rounds) {
            guard let element = outcome({ try XMLReader.read(bytes) }) else { continue }
            #expect(outcome { try XMLReader.read(XMLWriter.write(element)) } != nil)
        }
    }

    @Test func readsPatterns() {
        let seeds = [
            #"^[a-z0-9]+(?:-[a-z\d]{1,9})*$"#, #"\p{Zs}(?<x>\w|\u{1F600}|\ud83d\ude00)+?\b[^\]\-x]{2,}"#,
            #"a{2}|(b|c*)?\x41\cA[\s\S]$"#,
        ]
        for bytes in Mutations(seeds, seed: 3, count: Self.rounds) {
            let text = String(decoding: bytes, as: UTF8.self)
            let isPattern = StringFormat.regex.matches(text)
            guard let pattern = outcome({ try Pattern(parsing: text) }) else { continue }
            #expect(isPattern, "\(text)")
            _ = pattern.matches("ab-1é😀 x")
        }
    }

    @Test func readsFields() {
        let seeds = [
            "application/json; charset=\"utf-8\"; q=0.5, text/*;q=1.000, */*;a=\"b\\\",c\"",
            "a=b; session=\"x\"; c=d=e; ;",
            "Bearer abc.def-_~+/==", "Basic YWRhOnBhOnNz", "text/plain; boundary=x",
        ]
        for bytes in Mutations(seeds, seed: 4, count: Self.rounds) {
            let text = String(decoding: bytes, as: UTF8.self)
            let type = MediaType(text)
            if let type { #expect(MediaType(type.description) == type) }
            _ = AcceptHeader(text).best(of: [.declared("application/json"), .declared("text/plain")])
            let fields = HTTPFields([
                HTTPField(name: .cookie, value: text), HTTPField(name: .authorization, value: text),
            ])
            _ = Cookies(fields)["session"]
            _ = AuthorizationField(fields)
            _ = BasicCredentials(base64: text)
        }
    }

    @Test func readsTargetsAndForms() {
        let seeds = [
            "/owners/ada/pets?limit=5&tags=a&tags=b%2Cc&q=x+y#f",
            "http://host/pets/1.json?filter[status]=open&=&&a=%C3%A9",
            "/pets/%zz?%=%41&dry_run=true",
        ]
        let table = Codec<[String: [String]]>.dictionary(.array(.string()))
        let form = BodyCodec.form(table, FormEncoding("tags", joined: .pipeDelimited))
        let type = MediaType.declared("application/x-www-form-urlencoded")
        for bytes in Mutations(seeds, seed: 5, count: Self.rounds) {
            let text = String(decoding: bytes, as: UTF8.self)
            if let target = RequestTarget(text) { #expect(target.path.upperBound <= target.text.utf8.count) }
            let body = ReceivedBody(bytes: bytes, contentType: type, index: 0, isStrict: true)
            guard let value = outcome({ try form.read(body) }) else { continue }
            let again = ReceivedBody(bytes: form.write(value, 0).bytes, contentType: type, index: 0, isStrict: true)
            #expect(outcome { try form.read(again) } == value, "\(text)")
        }
    }

    @Test func readsTexts() {
        let seeds = [
            "2026-01-02T03:04:05.678+01:00", "P1Y2M3DT4H5M6S", "ada@[IPv6:2001:db8::1]", "https://u@[v1.x]:8/p?q#f",
            "1/+2/a~1b", "{+a,b*}{?c:3}%41", "f81d4fae-7dec-11d0-a765-00a0c91e6bf6", "::ffff:1.2.3.4", "xn--a.example",
        ]
        let formats: [StringFormat] = [
            .date, .dateTime, .duration, .email, .hostname, .idnEmail, .idnHostname, .ipv4, .ipv6, .iri, .iriReference,
            .jsonPointer, .regex, .relativeJSONPointer, .time, .uri, .uriReference, .uriTemplate, .uuid,
        ]
        for bytes in Mutations(seeds, seed: 6, count: Self.rounds) {
            let text = String(decoding: bytes, as: UTF8.self)
            for format in formats { _ = format.matches(text) }
            for codec in [Codec<Int>.integer(), .int32(multipleOf: 7)] {
                _ = outcome { try codec.value(of: .single(text), isStrict: true) }
            }
            _ = outcome { try Codec<Double>.number(multipleOf: 0.1).value(of: .single(text), isStrict: true) }
            _ = outcome { try RequestDestination(url: text) }
        }
    }
}

/// Texts with a few changes each: bytes flipped, put in, taken out, doubled, and pieces of other texts.
struct Mutations: Sequence, IteratorProtocol {
    private let seeds: [[UInt8]]
    private var random: RandomBytes
    private var left: Int

    init(_ seeds: [String], seed: UInt64, count: Int) {
        self.seeds = seeds.map { Array($0.utf8) }
        random = RandomBytes(seed: seed)
        left = count
    }

    mutating func next() -> [UInt8]? {
        guard left > 0 else { return nil }
        left -= 1
        var bytes = seeds[below(seeds.count)]
        for _ in 0...below(4) { change(&bytes) }
        return bytes
    }

    private mutating func below(_ limit: Int) -> Int { Int(random.next() % UInt64(limit)) }

    private mutating func change(_ bytes: inout [UInt8]) {
        let place = below(bytes.count + 1)
        let end = Swift.min(bytes.count, place + below(8))
        switch below(6) {
        case 0: bytes.insert(UInt8(truncatingIfNeeded: random.next()), at: place)
        case 1: bytes.insert(Array(#"{}[]()<>"\&=%,;:+-*?0e.u"#.utf8)[below(24)], at: place)
        case 2: bytes.removeSubrange(place..<end)
        case 3: bytes.insert(contentsOf: bytes[place..<end], at: place)
        case 4:
            let other = seeds[below(seeds.count)]
            let start = below(other.count)
            bytes.replaceSubrange(place..<end, with: other[start..<Swift.min(other.count, start + below(16))])
        default: if place < bytes.count { bytes[place] ^= 1 << UInt8(below(8)) }
        }
    }
}
