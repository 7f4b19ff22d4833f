/// A property that may be left out, and may be null, where the two mean different things: "leave as it is" and "clear".
public enum Patch<Wrapped> {
    case absent
    case null
    case value(Wrapped)

    /// The value, if there is one.
    public var value: Wrapped? {
        if case .value(let value) = self { value } else { nil }
    }

    /// A value, or null for nil.
    public init(_ value: Wrapped?) {
        self = value.map { .value($0) } ?? .null
    }

    /// Changes what the property holds now, by what was sent.
    public func apply(to current: inout Wrapped?) {
        switch self {
        case .absent: break
        case .null: current = nil
        case .value(let value): current = value
        }
    }
}

extension Patch: Sendable where Wrapped: Sendable {}
extension Patch: Equatable where Wrapped: Equatable {}
extension Patch: Hashable where Wrapped: Hashable {}
