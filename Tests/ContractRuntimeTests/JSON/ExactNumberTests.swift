import ContractRuntime
import Foundation
import Testing

/// Integers and decimals that neither `Int` nor `Double` holds.
@Suite struct ExactNumberTests {
    @Test(arguments: [
        ("0", 0), ("-0", 0), ("1.0", 1), ("1e2", 100), ("18446744073709551615", UInt64.max),
        ("9223372036854775808", 9_223_372_036_854_775_808), ("1844674407370955161.5e1", UInt64.max),
    ])
    func readsUnsignedIntegers(text: String, expected: UInt64) throws {
        #expect(try decode(.unsigned, text) == expected)
        #expect(encode(.unsigned, expected) == "\(expected)")
    }

    @Test(arguments: [
        ("-1", "must fit an unsigned 64-bit integer"), ("18446744073709551616", "must fit an unsigned 64-bit integer"),
        ("1e20", "must fit an unsigned 64-bit integer"), ("1.5", "must be an integer"),
        ("\"1\"", "must be an integer"), ("-0.5", "must be an integer"),
    ])
    func refusesWhatIsNotUnsigned(text: String, expected: String) {
        #expect(message(.unsigned, text) == expected)
    }

    @Test(arguments: [
        ("0", "0"), ("-0.0", "0"), ("0.1", "0.1"), ("12.50", "12.5"), ("-7", "-7"), ("1e3", "1000"),
        ("1.5e-3", "0.0015"),
        ("3.1415926535897932384626433832795028841", "3.1415926535897932384626433832795028841"),
        ("-99999999999999999999999999999999999999", "-99999999999999999999999999999999999999"),
        ("12345678901234567890.12345678901234567800000000", "12345678901234567890.123456789012345678"),
        ("0.00000000000000000000000000000000000000000001", "0.00000000000000000000000000000000000000000001"),
        ("100000000000000000000000000000000000000000000000", "100000000000000000000000000000000000000000000000"),
        ("100000000000000000000000000000000000010000000e-8", "1000000000000000000000000000000000000.1"),
    ])
    func keepsAllDigitsOfDecimals(text: String, expected: String) throws {
        let value = try decode(.decimal, text)
        #expect(encode(.decimal, value) == expected)
        #expect(try decode(.decimal, expected) == value)
        #expect(value == Decimal(string: text))
    }

    @Test(arguments: ["1.23456789012345678901234567890123456789", "1e128", "1e-128", "1e999999999999"])
    func refusesDecimalsThatAreTooLong(text: String) {
        #expect(message(.decimal, text) == "must be a decimal number of at most 38 digits")
    }

    @Test func readsLiterals() {
        #expect(Decimal(literal: "0.10") == Decimal(string: "0.1"))
        #expect(encode(.decimal, Decimal.nan) == "null")
        #expect(message(.decimal, "true") == "must be a number")
    }

    @Test func boundsAreExact() {
        let codec = Codec.checked(
            .decimal, by: [.minimum(.longNumber("0.1000000000000000000001")), .multipleOf(0.0000000000000000000001)])
        #expect(violations(codec, "0.1000000000000000000001") == [])
        #expect(violations(codec, "0.1") == ["minimum"])
        #expect(violations(codec, "0.10000000000000000000015") == ["multipleOf"])
    }

    /// Other coders keep what they can: Foundation's keep the digits of decimals.
    @Test func otherCodersKeepThem() throws {
        struct Amount: SchemaObject {
            var count: UInt64
            var sum: Decimal

            static let table = ObjectTable<Amount>("Amount") {
                $0.required("count", \.count, .unsigned)
                $0.required("sum", \.sum, .decimal)
            }
        }
        let amount = Amount(count: .max, sum: Decimal(literal: "12345678901234567890.125"))
        let data = try JSONEncoder().encode(amount)
        #expect(String(decoding: data, as: UTF8.self).contains("18446744073709551615"))
        #expect(try JSONDecoder().decode(Amount.self, from: data) == amount)
    }
}
