import ContractRuntime
import Testing

/// Arrays inside of arrays, whose items share memory while their number isn't known.
@Suite struct NestedArrayTests {
    private let codec = Codec<[[[String]]]>.array(.array(.array(.string(maxLength: 30))))

    /// Text too long to lie in the string itself, so that a value lost or freed twice shows.
    private func text(_ index: Int) -> String { "a text of some length \(index)" }

    private func nested(_ outer: Int, _ middle: Int, _ inner: Int) -> [[[String]]] {
        (0..<outer).map { first in
            (0..<(middle + first) % 7).map { second in
                (0..<(inner * second) % 150).map { text(first + second + $0) }
            }
        }
    }

    @Test func readsAnySizes() throws {
        for (outer, middle, inner) in [(0, 0, 0), (1, 1, 1), (3, 2, 70), (200, 3, 11), (40, 6, 149), (900, 1, 0)] {
            let value = nested(outer, middle, inner)
            #expect(try decode(codec, encode(codec, value)) == value)
        }
    }

    @Test func readsItemsOfOtherSizesInsideOfOneAnother() throws {
        let numbers = Codec<[[Double]]>.array(.array(.number()))
        let codec = Codec<[[String: [[Double]]]]>.array(.dictionary(numbers))
        let value = (0..<60).map { index in
            Dictionary(
                uniqueKeysWithValues: (0..<index % 5).map { key in
                    (text(key), (0..<index * 3).map { Array(repeating: Double($0), count: key * 40) })
                })
        }
        #expect(try decode(codec, encode(codec, value)) == value)
    }

    @Test func endsAnywhere() throws {
        let bytes = Array(encode(codec, nested(4, 3, 10)).utf8)
        for count in 0..<bytes.count {
            #expect(throws: DecodingFailure.self) {
                try JSONDecoding.decode(codec, from: Array(bytes[..<count]))
            }
        }
    }

    @Test func findsTheItemThatIsWrong() throws {
        let valid = nested(5, 4, 40)
        for (first, items) in valid.enumerated() {
            for (second, texts) in items.enumerated() {
                for third in texts.indices {
                    var value = valid
                    value[first][second][third] = String(repeating: "x", count: 31)
                    #expect(violations(codec, encode(codec, value)) == ["/\(first)/\(second)/\(third) maxLength"])
                }
            }
        }
    }
}
