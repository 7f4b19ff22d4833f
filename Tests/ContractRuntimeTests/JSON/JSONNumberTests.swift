import ContractRuntime
import Testing

@Suite struct JSONNumberTests {
    @Test(arguments: [
        ("0", 0), ("-0", 0), ("1", 1), ("-1", -1), ("1.0", 1), ("1e2", 100), ("1.5e1", 15), ("100e-2", 1), ("0.0", 0),
        ("9223372036854775807", Int.max), ("-9223372036854775808", Int.min),
        ("999999999999999999", 999_999_999_999_999_999),
        ("1000000000000000000", 1_000_000_000_000_000_000), ("1.0000000000000000000000000", 1),
        ("0e99999999999999999999", 0),
        ("12345678901234567890e-1", 1_234_567_890_123_456_789), ("922337203685477580.7e1", Int.max),
        ("0.00000000000000000000001e23", 1),
    ])
    func readsIntegers(text: String, expected: Int) throws {
        #expect(try decode(.integer(), text) == expected)
        #expect(try decode(.array(.integer()), "[\(text), \(text)]") == [expected, expected])
    }

    @Test(arguments: ["1.5", "1e-1", "0.1", "1.00000000000000000000000000001", "12345678901234567890.5"])
    func refusesFractions(text: String) {
        #expect(violations(.integer(), text) == ["type"])
        #expect(message(.integer(), text) == "must be an integer")
    }

    @Test(arguments: [
        "9223372036854775808", "-9223372036854775809", "1e19", "123456789012345678901234567890",
        "1e999999999999999999999",
        "12345678901234567890123e-1",
    ])
    func refusesWhatDoesNotFit(text: String) {
        let found = violations(.integer(), text)
        #expect(found == ["format"] || found == ["type"] || found.first?.hasPrefix("syntax") == true)
        #expect(throws: DecodingFailure.self) { try decode(.integer(), text) }
    }

    @Test(arguments: [
        ("0", 0.0), ("1", 1), ("-1.5", -1.5), ("0.1", 0.1), ("1e22", 1e22), ("1e23", 1e23),
        ("123456789.123456789", 123456789.123456789),
        ("5e-324", Double.leastNonzeroMagnitude), ("1.7976931348623157e308", 1.7976931348623157e308),
        ("9007199254740993", 9007199254740992.0),
        ("2.2250738585072014E-308", 2.2250738585072014e-308), ("1e-400", 0),
        ("3.141592653589793238462643383279", Double.pi),
        ("0.000001", 0.000001), ("123e-3", 0.123),
    ])
    func readsNumbers(text: String, expected: Double) throws {
        #expect(try decode(.number(), text) == expected)
        #expect(try decode(.number(), encode(.number(), expected)) == expected)
    }

    @Test(arguments: [
        (0.0, "0"), (-0.0, "-0.0"), (1, "1"), (-3, "-3"), (0.5, "0.5"), (1e15, "1000000000000000"),
        (9_007_199_254_740_991, "9007199254740991"), (9_007_199_254_740_992, "9007199254740992.0"), (1e23, "1e+23"),
    ])
    func writesIntegersWithoutAFraction(value: Double, text: String) {
        #expect(encode(.number(), value) == text)
    }

    @Test func refusesNumbersThatAreTooLarge() {
        #expect(violations(.number(), "1e400") == ["format"])
        #expect(violations(.number(), "-1e400") == ["format"])
    }

    @Test func readsTheSameAsTheStandardLibrary() throws {
        var random = RandomBytes(seed: 3)
        for _ in 0..<20_000 {
            let digits = (0...(random.next() % 20)).map { _ in "\(random.next() % 10)" }.joined()
            let point = Int(random.next() % UInt64(digits.count + 1))
            var text = "\(random.next() % 10).\(digits.prefix(point))0\(digits.dropFirst(point))"
            if random.next() % 2 == 0 { text += "e\(Int(random.next() % 600) - 300)" }
            let expected = try #require(Double(text))
            if expected.isFinite { #expect(try decode(.number(), text) == expected, "\(text)") }
        }
    }

    @Test func keepsWhatNoNumberHolds() throws {
        for text in [
            "123456789012345678901234567890", "0.12345678901234567890123", "1e400", "1e-400", "18446744073709551616.5",
        ] {
            let value = try decode(.any, text)
            #expect(value == .longNumber(text))
            #expect(encode(.any, value) == text)
        }
        #expect(try decode(.any, "0.1") == .number(0.1))
        #expect(try decode(.any, "1.0") == .integer(1))
        #expect(try decode(.any, "18446744073709551615") == .longNumber("18446744073709551615"))
        #expect(try decode(.any, "10000000000000000000000") == .number(1e22))
        #expect(try decode(.any, "1e400") == decode(.any, "10e399"))
        #expect(try decode(.any, "123456789012345678901234567890.0") == decode(.any, "12345678901234567890123456789e1"))
    }

    @Test func keepsNumbersAtTheLimits() throws {
        for text in ["9223372036854775807", "-9223372036854775808"] {
            #expect(try decode(.any, text) == .integer(text.hasPrefix("-") ? .min : .max))
            #expect(encode(.any, try decode(.any, text)) == text)
        }
        for text in ["9223372036854775808", "-9223372036854775809", "18446744073709551615", "18446744073709551616"] {
            #expect(encode(.any, try decode(.any, text)) == text)
        }
        var random = RandomBytes(seed: 17)
        for _ in 0..<2_000 {
            let value = Double(bitPattern: random.next() << 33 ^ random.next() << 11 ^ random.next())
            guard value.isFinite else { continue }
            #expect(try decode(.number(), encode(.number(), value)) == value)
            #expect(try decode(.number(), encode(.any, try decode(.any, "\(value)"))) == value)
        }
    }

    @Test(arguments: [0, 1, 9, 10, 99, 100, 101, 999, 1000, 12345, -1, -10, -12345, Int.max, Int.min, 1_000_000_007])
    func writesIntegers(value: Int) {
        #expect(encode(.integer(), value) == "\(value)")
    }

    @Test func writesNullForWhatIsNotFinite() {
        #expect(encode(.array(.number()), [.nan, .infinity, -.infinity, 1.5, 100]) == "[null,null,null,1.5,100]")
        #expect(Codec<Double>.number().validate(.nan).map(\.message) == ["must be a number, not null"])
    }

    @Test func checksMultiplesDecimally() {
        let cent = Codec<Double>.number(multipleOf: 0.01)
        for text in ["0", "0.01", "4.35", "1.1", "19.99", "123456.78", "1e300", "0.30", "-2.07"] {
            #expect(violations(cent, text) == [], "\(text)")
        }
        for text in ["0.001", "4.355", "1e-3"] { #expect(violations(cent, text) == ["multipleOf"], "\(text)") }
        #expect(violations(.number(multipleOf: 0.5), "1e308") == [])
        #expect(violations(.number(multipleOf: 0.123456789), "1e308") == ["multipleOf"])
        #expect(violations(.number(multipleOf: 1.5), "4.5") == [])
        #expect(violations(.number(multipleOf: 1e-8), "12391239123") == [])
        #expect(violations(.integer(multipleOf: 7), "21") == [])
        #expect(violations(.integer(multipleOf: 7), "22") == ["multipleOf"])
    }

    @Test func checksBounds() {
        #expect(violations(.integer(minimum: 1, maximum: 3), "[0]") == ["type"])
        for (text, keywords) in [("0", ["minimum"]), ("1", []), ("3", []), ("4", ["maximum"])] {
            #expect(violations(.integer(minimum: 1, maximum: 3), text) == keywords)
        }
        for (text, keywords) in [("1", ["exclusiveMinimum"]), ("2", []), ("3", ["exclusiveMaximum"])] {
            #expect(violations(.integer(exclusiveMinimum: 1, exclusiveMaximum: 3), text) == keywords)
            #expect(violations(.number(exclusiveMinimum: 1, exclusiveMaximum: 3), text) == keywords)
        }
        #expect(violations(.int32(), "2147483648") == ["format"])
        #expect(violations(.int32(), "-2147483648") == [])
        #expect(message(.integer(maximum: 100), "101") == "must be at most 100")
        #expect(message(.number(minimum: 0.5), "0.25") == "must be at least 0.5")
        #expect(message(.number(maximum: 100), "1e3") == "must be at most 100")
    }
}
