import ContractRuntime
import Testing

@testable import Codegen

@Suite("Literals of numbers") struct NumberLiteralTests {
    /// Numbers around every limit of 64 bits and of doubles, written in several ways.
    static let numbers: [String] = {
        let mantissas = [
            "0", "-0", "1", "10", "0.1", "-2.50", "1.0", "4.9", "123456789012345678", "9007199254740993",
            "0.30000000000000004", "1.7976931348623157", "9223372036854775807", "9223372036854775808",
            "-9223372036854775808", "-9223372036854775809", "18446744073709551615", "123456789012345678901",
            "100000000000000000000", "0.1234567890123456789", "1.00000000000000000000000000",
        ]
        let exponents = ["", "e0", "E+2", "e-2", "e18", "e22", "e-22", "e300", "e308", "e309", "e-324", "e-400"]
        return mantissas.flatMap { mantissa in exponents.map { mantissa + $0 } }
    }()

    @Test("what stays text is what the runtime keeps as text", arguments: numbers)
    func longNumbers(text: String) throws {
        let value = try JSONValue(parsing: Array(text.utf8))
        if case .longNumber(let kept) = value {
            #expect(longNumber(text) == kept)
        } else {
            #expect(longNumber(text) == nil, "\(value)")
        }
    }
}
