extension Array {
    /// The same elements without room for more. What grew element by element takes up to twice as much, and a tree has
    /// an array in every object.
    func fitted() -> [Element] {
        guard capacity > count else { return self }
        var copy: [Element] = []
        copy.reserveCapacity(count)
        copy += self
        return copy
    }
}
