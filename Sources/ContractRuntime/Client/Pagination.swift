/// How the pages of a list follow each other: made by generated code from the contract's `x-pagination`.
public struct Pagination<Operation: APIOperation, Item: Sendable>: Sendable {
    /// What leads from one page to the next.
    enum Step: Sendable {
        /// There is no further page.
        case end
        /// The next page has this input.
        case input(Operation.Input)
        /// The next page is at a URL.
        case url(String)
    }

    /// The items of a page.
    let items: @Sendable (Operation.Output) -> [Item]
    /// Tells the page of an input from pages that were there already.
    typealias Mark = @Sendable (Operation.Input) -> AnyHashableSendable?

    /// Nil where pages are known by their URLs.
    let mark: Mark?
    let next: @Sendable (Operation.Input, Operation.Output, HTTPResponse) -> Step
}

/// A value by which a page is known.
struct AnyHashableSendable: Hashable, @unchecked Sendable {
    private let value: AnyHashable

    init(_ value: some Hashable & Sendable) {
        self.value = AnyHashable(value)
    }
}

extension Pagination {
    /// A parameter counts items. The list ends with a page without items, or where the total says so.
    ///
    /// - Parameters:
    ///   - offset: how many items to leave out, from 0.
    ///   - total: how many items there are in all, where answers say it.
    public static func offset<Number: FixedWidthInteger & Sendable>(
        _ offset: any WritableKeyPath<Operation.Input, Number> & Sendable,
        items: @escaping @Sendable (Operation.Output) -> [Item],
        total: @escaping @Sendable (Operation.Output) -> Int? = { _ in nil }
    ) -> Pagination {
        let mark: Mark = { .init($0[keyPath: offset]) }
        return Pagination(items: items, mark: mark) { input, output, _ in
            let next = input[keyPath: offset].addingReportingOverflow(Number(clamping: items(output).count))
            return counted(input, offset, next, isEmpty: items(output).isEmpty, total: total(output))
        }
    }

    /// The same with a parameter that may be left out.
    public static func offset<Number: FixedWidthInteger & Sendable>(
        _ offset: any WritableKeyPath<Operation.Input, Number?> & Sendable,
        items: @escaping @Sendable (Operation.Output) -> [Item],
        total: @escaping @Sendable (Operation.Output) -> Int? = { _ in nil }
    ) -> Pagination {
        let mark: Mark = { .init($0[keyPath: offset] ?? 0) }
        return Pagination(items: items, mark: mark) { input, output, _ in
            let start = input[keyPath: offset] ?? 0
            let next = start.addingReportingOverflow(Number(clamping: items(output).count))
            return counted(input, offset, next, isEmpty: items(output).isEmpty, total: total(output))
        }
    }

    /// A parameter counts pages. The list ends with a page without items, or where the total says so.
    ///
    /// - Parameters:
    ///   - page: the number of the page.
    ///   - total: how many pages there are in all, where answers say it; the first is page 1.
    public static func page<Number: FixedWidthInteger & Sendable>(
        _ page: any WritableKeyPath<Operation.Input, Number> & Sendable,
        items: @escaping @Sendable (Operation.Output) -> [Item],
        total: @escaping @Sendable (Operation.Output) -> Int? = { _ in nil }
    ) -> Pagination {
        let mark: Mark = { .init($0[keyPath: page]) }
        return Pagination(items: items, mark: mark) { input, output, _ in
            let next = input[keyPath: page].addingReportingOverflow(1)
            return counted(input, page, next, isEmpty: items(output).isEmpty, total: total(output).map { $0 + 1 })
        }
    }

    /// The same with a parameter that may be left out, for page 1.
    public static func page<Number: FixedWidthInteger & Sendable>(
        _ page: any WritableKeyPath<Operation.Input, Number?> & Sendable,
        items: @escaping @Sendable (Operation.Output) -> [Item],
        total: @escaping @Sendable (Operation.Output) -> Int? = { _ in nil }
    ) -> Pagination {
        let mark: Mark = { .init($0[keyPath: page] ?? 1) }
        return Pagination(items: items, mark: mark) { input, output, _ in
            let next = (input[keyPath: page] ?? 1).addingReportingOverflow(1)
            return counted(input, page, next, isEmpty: items(output).isEmpty, total: total(output).map { $0 + 1 })
        }
    }

    /// Answers have a cursor that leads to the next page. The list ends with an answer without one, and with a cursor
    /// that was there already.
    public static func cursor<Cursor: Hashable & Sendable>(
        _ cursor: any WritableKeyPath<Operation.Input, Cursor?> & Sendable,
        items: @escaping @Sendable (Operation.Output) -> [Item],
        next: @escaping @Sendable (Operation.Output) -> Cursor?
    ) -> Pagination {
        let mark: Mark = { $0[keyPath: cursor].map { .init($0) } }
        return Pagination(items: items, mark: mark) { input, output, _ in
            guard let mark = next(output), !((mark as? String)?.isEmpty ?? false) else { return .end }
            var input = input
            input[keyPath: cursor] = mark
            return .input(input)
        }
    }

    /// Answers have a `Link` header whose `next` is the URL of the next page (RFC 8288).
    public static func link(items: @escaping @Sendable (Operation.Output) -> [Item]) -> Pagination {
        Pagination(items: items, mark: nil) { _, _, head in
            let links = head.headerFields.filter { $0.name == .link }.flatMap { WebLink.links(in: $0.value) }
            return links.first { $0.isNext }.map { .url($0.target) } ?? .end
        }
    }

    /// Answers have the URL of the next page in their body.
    public static func url(
        items: @escaping @Sendable (Operation.Output) -> [Item],
        next: @escaping @Sendable (Operation.Output) -> String?
    ) -> Pagination {
        Pagination(items: items, mark: nil) { _, output, _ in
            next(output).flatMap { $0.isEmpty ? nil : .url($0) } ?? .end
        }
    }

    private static func counted<Number: FixedWidthInteger & Sendable, Value>(
        _ input: Operation.Input,
        _ parameter: any WritableKeyPath<Operation.Input, Value> & Sendable,
        _ next: (partialValue: Number, overflow: Bool),
        isEmpty: Bool,
        total: Int?
    ) -> Step {
        guard !isEmpty, !next.overflow, next.partialValue < total.map(Number.init(clamping:)) ?? .max,
            let value = next.partialValue as? Value
        else { return .end }
        var input = input
        input[keyPath: parameter] = value
        return .input(input)
    }
}

extension HTTPField.Name {
    fileprivate static let link = HTTPField.Name("Link")!
}
