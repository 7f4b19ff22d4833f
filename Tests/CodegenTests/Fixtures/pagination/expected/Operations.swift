// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/Pagination --module Pagination --mock

import ContractRuntime

/// `GET /offset`
public enum ListByOffset: APIOperation {
    public struct Input: Sendable {
        public var from: Int
        public var client: String?

        public init(from: Int = 0, client: String? = nil) {
            self.from = from
            self.client = client
        }
    }

    public typealias Output = OKBody

    public struct OKBody: SchemaObject {
        public var data: DataModel?

        public init(data: DataModel? = nil) {
            self.data = data
        }

        public struct DataModel: SchemaObject {
            public var rows: [Row]
            public var count: Int?

            public init(rows: [Row], count: Int? = nil) {
                self.rows = rows
                self.count = count
            }

            public static let table = ObjectTable<DataModel>("ListByOffset.OKBody.DataModel") {
                $0.required("rows", \.rows, .array(.of(Row.self)))
                $0.optional("count", \.count, .integer())
            }
        }

        public static let table = ObjectTable<OKBody>("ListByOffset.OKBody") {
            $0.optional("data", \.data, .of(DataModel.self))
        }
    }

    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("listByOffset", .get, "/offset") {
        $0.query("from", defaulted: \.from, .integer(), 0)
        $0.query("client", optional: \.client, .string())
        $0.success(200, .json(.of(OKBody.self)))
    }
}

/// `GET /page`
public enum ListByPage: APIOperation {
    public struct Input: Sendable {
        public var page: Int?

        public init(page: Int? = nil) {
            self.page = page
        }
    }

    public typealias Output = [Row]
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("listByPage", .get, "/page") {
        $0.query("page", optional: \.page, .int32())
        $0.success(200, .json(.array(.of(Row.self))))
    }
}

/// `GET /cursor`
public enum ListByCursor: APIOperation {
    public struct Input: Sendable {
        public var after: UUID?

        public init(after: UUID? = nil) {
            self.after = after
        }
    }

    public typealias Output = RowsBody
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("listByCursor", .get, "/cursor") {
        $0.query("after", optional: \.after, .uuid)
        $0.success(200, .json(.of(RowsBody.self)))
    }
}

/// `GET /link`
public enum ListByLink: APIOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = Answer<[String], OKHeaders>

    /// The headers of a 200 answer.
    public struct OKHeaders: ResponseHeaders {
        public var link: String?

        public init(link: String? = nil) {
            self.link = link
        }

        public static let table = HeaderTable<OKHeaders> {
            $0.optional("Link", \.link, .string())
        }
    }

    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("listByLink", .get, "/link") {
        $0.success(200, .json(.array(.string())), OKHeaders.table)
    }
}

/// `GET /url`
public enum ListByURL: APIOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = RowsBody
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("listByURL", .get, "/url") {
        $0.success(200, .json(.of(RowsBody.self)))
    }
}

/// `GET /wrong/style`
public enum WrongStyle: APIOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = RowsBody
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("wrongStyle", .get, "/wrong/style") {
        $0.success(200, .json(.of(RowsBody.self)))
    }
}

/// `GET /wrong/mapping`
public enum WrongMapping: APIOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = RowsBody
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("wrongMapping", .get, "/wrong/mapping") {
        $0.success(200, .json(.of(RowsBody.self)))
    }
}

/// `GET /wrong/key`
public enum WrongKey: APIOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = RowsBody
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("wrongKey", .get, "/wrong/key") {
        $0.success(200, .json(.of(RowsBody.self)))
    }
}

/// `GET /wrong/parameter`
public enum WrongParameter: APIOperation {
    public struct Input: Sendable {
        public var from: Int?

        public init(from: Int? = nil) {
            self.from = from
        }
    }

    public typealias Output = RowsBody
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("wrongParameter", .get, "/wrong/parameter") {
        $0.query("from", optional: \.from, .integer())
        $0.success(200, .json(.of(RowsBody.self)))
    }
}

/// `GET /wrong/parameter-type`
public enum WrongParameterType: APIOperation {
    public struct Input: Sendable {
        public var after: Int?

        public init(after: Int? = nil) {
            self.after = after
        }
    }

    public typealias Output = RowsBody
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("wrongParameterType", .get, "/wrong/parameter-type") {
        $0.query("after", optional: \.after, .integer())
        $0.success(200, .json(.of(RowsBody.self)))
    }
}

/// `GET /wrong/no-parameter`
public enum WrongNoParameter: APIOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = RowsBody
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("wrongNoParameter", .get, "/wrong/no-parameter") {
        $0.success(200, .json(.of(RowsBody.self)))
    }
}

/// `GET /wrong/pointer`
public enum WrongPointer: APIOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = RowsBody
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("wrongPointer", .get, "/wrong/pointer") {
        $0.success(200, .json(.of(RowsBody.self)))
    }
}

/// `GET /wrong/items`
public enum WrongItems: APIOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = RowsBody
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("wrongItems", .get, "/wrong/items") {
        $0.success(200, .json(.of(RowsBody.self)))
    }
}

/// `GET /wrong/total`
public enum WrongTotal: APIOperation {
    public struct Input: Sendable {
        public var from: Int?

        public init(from: Int? = nil) {
            self.from = from
        }
    }

    public typealias Output = RowsBody
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("wrongTotal", .get, "/wrong/total") {
        $0.query("from", optional: \.from, .integer())
        $0.success(200, .json(.of(RowsBody.self)))
    }
}

/// `GET /wrong/next`
public enum WrongNext: APIOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = RowsBody
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("wrongNext", .get, "/wrong/next") {
        $0.success(200, .json(.of(RowsBody.self)))
    }
}

/// `GET /wrong/output`
public enum WrongOutput: APIOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = Void
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("wrongOutput", .get, "/wrong/output") {
        $0.success(204)
    }
}

/// `GET /other/tool`
public enum OtherTool: APIOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = RowsBody
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("otherTool", .get, "/other/tool") {
        $0.success(200, .json(.of(RowsBody.self)))
    }
}
