/// Generated types are ordinary Swift: what they lack, an extension adds.
extension Book {
    /// The title and, where it is known, the number of pages.
    public var summary: String {
        pages.map { "\(title), \($0) pages" } ?? title
    }
}
