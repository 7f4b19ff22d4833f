// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/Pagination --module Pagination --mock

import ContractRuntime

public struct Row: SchemaObject {
    public var id: Int

    public init(id: Int) {
        self.id = id
    }

    public static let table = ObjectTable<Row>("Row") {
        $0.required("id", \.id, .integer())
    }
}

/// Rows
public struct RowsBody: SchemaObject {
    public var rows: [Row]?
    public var after: Patch<UUID>
    public var next: String?

    public init(rows: [Row]? = nil, after: Patch<UUID> = .absent, next: String? = nil) {
        self.rows = rows
        self.after = after
        self.next = next
    }

    public static let table = ObjectTable<RowsBody>("RowsBody") {
        $0.optional("rows", \.rows, .array(.of(Row.self)))
        $0.patch("after", \.after, .uuid)
        $0.optional("next", \.next, .string())
    }
}
