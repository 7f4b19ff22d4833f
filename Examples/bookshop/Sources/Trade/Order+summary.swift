import Bookshop

extension Orders.Order {
    /// The number and the titles.
    public var summary: String {
        "\(number): \(books.map(\.title).joined(separator: "; "))"
    }
}
