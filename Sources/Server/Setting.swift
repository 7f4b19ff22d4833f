/// One setting as text, with the name of the place that it came from.
///
/// A flag wins over the environment. A variable that is set to nothing counts as not set, which is what compose files
/// and unit files make of a variable that they pass on.
struct Setting {
    let text: String
    /// Such as `--port` or `PORT`.
    let source: String

    init?(flag: String, _ value: String?, variable: String, in environment: [String: String]) {
        if let value {
            self.init(text: value, source: flag)
        } else if let value = environment[variable], !value.isEmpty {
            self.init(text: value, source: variable)
        } else {
            return nil
        }
    }

    private init(text: String, source: String) {
        self.text = text
        self.source = source
    }

    /// The error for a value that cannot be used. Quotes it: not for settings that may hold a secret.
    func refuse(_ expectation: String) -> ConfigurationError {
        ConfigurationError("\(source): '\(text)' is not \(expectation)")
    }
}

extension Setting {
    func integer(in range: ClosedRange<Int>, called name: String) throws(ConfigurationError) -> Int {
        guard let value = Int(text), range.contains(value) else {
            throw refuse("\(name) from \(range.lowerBound) to \(range.upperBound)")
        }
        return value
    }

    /// A whole number of seconds, or of minutes, hours or days with the letter `m`, `h` or `d` after it.
    func duration(in range: ClosedRange<Duration>, called name: String) throws(ConfigurationError) -> Duration {
        let units: [Character: Int] = ["s": 1, "m": 60, "h": 3600, "d": 86_400]
        let unit = text.last.flatMap { units[$0] }
        let digits = unit == nil ? text[...] : text.dropLast()
        guard let count = Int(digits), count >= 0 else { throw refuse("\(name) such as 90, 15m, 12h or 7d") }
        let (seconds, overflow) = count.multipliedReportingOverflow(by: unit ?? 1)
        guard !overflow, range.contains(.seconds(seconds)) else {
            let (low, high) = (range.lowerBound.components.seconds, range.upperBound.components.seconds)
            throw refuse("\(name) from \(low) to \(high) seconds")
        }
        return .seconds(seconds)
    }
}

/// A setting that cannot be used, in words for the person who starts the server.
struct ConfigurationError: Error, Equatable, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
