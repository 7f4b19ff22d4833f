/// The key of a documented response: a code, a range such as `4XX`, or `default` (OpenAPI 3.1 §4.8.16).
public enum ResponseStatus: Hashable, Sendable, ExpressibleByIntegerLiteral {
    case code(Int)
    /// The first digit: 4 for `4XX`.
    case range(Int)
    /// Every status that no other response of the operation documents.
    case `default`

    public init(integerLiteral value: Int) {
        self = .code(value)
    }

    public func matches(_ status: Int) -> Bool {
        switch self {
        case .code(let code): code == status
        case .range(let digit): status / 100 == digit
        case .default: true
        }
    }

    /// A code is preferred to its range, and a range to the default (OpenAPI 3.1 §4.8.16).
    var precedence: Int {
        switch self {
        case .code: 0
        case .range: 1
        case .default: 2
        }
    }
}

extension ResponseStatus: CustomStringConvertible {
    public var description: String {
        switch self {
        case .code(let code): "\(code)"
        case .range(let digit): "\(digit)XX"
        case .default: "default"
        }
    }
}
