/// An optional value that hardly anything has: no wider than a pointer, so that what holds it stays small.
@propertyWrapper
public struct Rare<Value: Sendable>: Sendable {
    private var box: Box?

    private final class Box: Sendable {
        let value: Value

        init(_ value: Value) { self.value = value }
    }

    public init(wrappedValue: Value?) {
        box = wrappedValue.map(Box.init)
    }

    public var isThere: Bool { box != nil }

    public var wrappedValue: Value? {
        get { box?.value }
        set { box = newValue.map(Box.init) }
    }
}

extension Rare: Equatable where Value: Equatable {
    public static func == (left: Rare, right: Rare) -> Bool { left.wrappedValue == right.wrappedValue }
}

extension Rare: Hashable where Value: Hashable {
    public func hash(into hasher: inout Hasher) { hasher.combine(wrappedValue) }
}
