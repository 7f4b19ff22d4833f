/// The bytes of a struct that a stored property takes.
struct PropertyExtent {
    let offset: Int
    let size: Int
    let alignment: Int

    /// - Parameter property: of a struct, stored, without observers: else it has no place.
    init<Root, Value>(_ property: KeyPath<Root, Value>, in type: Root.Type, name: String) {
        guard let offset = MemoryLayout<Root>.offset(of: property) else {
            preconditionFailure("'\(name)' in the table of \(Root.self) isn't a stored property of a struct")
        }
        self.offset = offset
        size = MemoryLayout<Value>.size
        alignment = MemoryLayout<Value>.alignment
    }

    /// Checks that the properties lie side by side from start to end, as a struct lays them out: else one was left out,
    /// and reading would leave it without a value.
    static func verify<Root>(_ extents: [PropertyExtent], cover type: Root.Type) {
        var end = 0
        for extent in extents.sorted(by: { ($0.offset, $0.size) < ($1.offset, $1.size) }) where extent.size > 0 {
            let start = (end + extent.alignment - 1) / extent.alignment * extent.alignment
            precondition(extent.offset == start, "the table of \(Root.self) doesn't name all stored properties once")
            end = extent.offset + extent.size
        }
        precondition(
            end == MemoryLayout<Root>.size, "the table of \(Root.self) doesn't name all stored properties once")
    }
}
