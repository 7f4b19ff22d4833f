// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/Bodies --module Bodies --mock

import ContractRuntime

/// `POST /uploads`
public enum Upload: APIOperation {
    public struct Input: Sendable {
        public var body: Body

        public init(body: Body) {
            self.body = body
        }
    }

    public struct Body: SchemaObject {
        public var file: FilePart
        public var more: [FilePart]?
        public var title: String?
        public var label: Label?

        public init(file: FilePart, more: [FilePart]? = nil, title: String? = nil, label: Label? = nil) {
            self.file = file
            self.more = more
            self.title = title
            self.label = label
        }

        public static let table = ObjectTable<Body>("Upload.Body") {
            $0.required("file", \.file, .file)
            $0.optional("more", \.more, .array(.file))
            $0.optional("title", \.title, .string(maxLength: 10))
            $0.optional("label", \.label, .of(Label.self))
        }
    }

    public typealias Output = Void
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("upload", .post, "/uploads") {
        $0.body(
            required: \.body,
            .multipart(.of(Body.self), contentTypes: ["file": "image/png", "label": "application/json"])
        )
        $0.success(204)
    }
}

/// `GET /orders`
public enum ListOrders: APIOperation {
    public struct Input: Sendable {
        public var filter: Filter?
        public var expand: [String]?
        public var created: Created?

        public init(filter: Filter? = nil, expand: [String]? = nil, created: Created? = nil) {
            self.filter = filter
            self.expand = expand
            self.created = created
        }
    }

    public struct Filter: SchemaObject {
        public var label: Label?
        public var above: Int?

        public init(label: Label? = nil, above: Int? = nil) {
            self.label = label
            self.above = above
        }

        public static let table = ObjectTable<Filter>("ListOrders.Filter") {
            $0.optional("label", \.label, .of(Label.self))
            $0.optional("above", \.above, .integer())
        }
    }

    public enum Created: SchemaUnion {
        case integer(Int)
        case range(RangeModel)

        /// Range
        public struct RangeModel: SchemaObject {
            public var gt: Int?

            public init(gt: Int? = nil) {
                self.gt = gt
            }

            public static let table = ObjectTable<RangeModel>("ListOrders.Created.RangeModel") {
                $0.optional("gt", \.gt, .integer())
            }
        }

        public static let table = UnionTable<Created>("ListOrders.Created", matching: .first) {
            $0.add(.integer(), Created.integer) { if case .integer(let value) = $0 { value } else { nil } }
            $0.add(.of(RangeModel.self), Created.range) { if case .range(let value) = $0 { value } else { nil } }
        }
    }

    public typealias Output = OKBody

    public enum OKBody: Sendable {
        case json(Label)
        case applicationVndOrders([UInt8])

        public static let table = BodyTable<OKBody> {
            $0.add(.json(.of(Label.self)), OKBody.json) { if case .json(let value) = $0 { value } else { nil } }
            $0.add(.bytes("application/vnd.orders"), OKBody.applicationVndOrders) {
                if case .applicationVndOrders(let value) = $0 { value } else { nil }
            }
        }
    }

    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("listOrders", .get, "/orders") {
        $0.query("filter", optional: \.filter, .of(Filter.self), style: .deepObject)
        $0.query("expand", optional: \.expand, .array(.string()), style: .deepObject)
        $0.query("created", optional: \.created, .of(Created.self), style: .deepObject)
        $0.success(200, .alternatives(OKBody.table))
    }
}

/// `POST /orders`
public enum Order: APIOperation {
    public struct Input: Sendable {
        public var body: Body

        public init(body: Body) {
            self.body = body
        }
    }

    public struct Body: SchemaObject {
        public var items: [Label]
        public var metadata: [String: String]?

        public init(items: [Label], metadata: [String: String]? = nil) {
            self.items = items
            self.metadata = metadata
        }

        public static let table = ObjectTable<Body>("Order.Body") {
            $0.required("items", \.items, .array(.of(Label.self)))
            $0.optional("metadata", \.metadata, .dictionary(.string()))
        }
    }

    public typealias Output = Void
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("order", .post, "/orders") {
        $0.body(required: \.body, .form(.of(Body.self), .nested("items"), .nested("metadata")))
        $0.success(204)
    }
}

/// `PUT /opaque`
public enum PutOpaque: APIOperation {
    public struct Input: Sendable {
        public var body: [UInt8]

        public init(body: [UInt8]) {
            self.body = body
        }
    }

    public typealias Output = Void
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("putOpaque", .put, "/opaque") {
        $0.body(required: \.body, .bytes("application/cbor"))
        $0.success(204)
    }
}

/// `PUT /picture`
public enum PutPicture: APIOperation {
    public struct Input: Sendable {
        public var body: MediaContent

        public init(body: MediaContent) {
            self.body = body
        }
    }

    public typealias Output = MediaContent
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("putPicture", .put, "/picture") {
        $0.body(required: \.body, .content("image/*"))
        $0.success(200, .content("*/*"))
    }
}

/// `GET /picture`
public enum GetPicture: APIOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = [UInt8]
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("getPicture", .get, "/picture") {
        $0.success(200, .bytes("image/svg+xml"))
    }
}

/// `POST /parts`
public enum PostParts: APIOperation {
    public struct Input: Sendable {
        public var body: Body

        public init(body: Body) {
            self.body = body
        }
    }

    public enum Body: Sendable {
        case multipartFormData(MediaContent)
        case applicationXWwwFormUrlencoded([UInt8])

        public static let table = BodyTable<Body> {
            $0.add(.content("multipart/form-data"), Body.multipartFormData) {
                if case .multipartFormData(let value) = $0 { value } else { nil }
            }
            $0.add(.bytes("application/x-www-form-urlencoded"), Body.applicationXWwwFormUrlencoded) {
                if case .applicationXWwwFormUrlencoded(let value) = $0 { value } else { nil }
            }
        }
    }

    public typealias Output = [Label]
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("postParts", .post, "/parts") {
        $0.body(required: \.body, .alternatives(Body.table))
        $0.success(200, .parts("multipart/mixed", .array(.of(Label.self)), item: "application/json"))
    }
}

/// One property has to be given, so it can be given property by property, however many there are.
public enum PostPreferences: APIOperation {
    public struct Input: Sendable {
        public var body: Preferences

        public init(body: Preferences) {
            self.body = body
        }
    }

    public typealias Output = Void
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("postPreferences", .post, "/preferences") {
        $0.body(required: \.body, .json(.of(Preferences.self)))
        $0.success(204)
    }
}

/// Nine properties have to be given, so they are given as one body.
public enum PostMeasures: APIOperation {
    public struct Input: Sendable {
        public var body: Measures

        public init(body: Measures) {
            self.body = body
        }
    }

    public typealias Output = Void
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("postMeasures", .post, "/measures") {
        $0.body(required: \.body, .json(.of(Measures.self)))
        $0.success(204)
    }
}

/// `PUT /facts`
public enum PutFacts: APIOperation {
    public struct Input: Sendable {
        public var body: Facts

        public init(body: Facts) {
            self.body = body
        }
    }

    public typealias Output = Void
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("putFacts", .put, "/facts") {
        $0.body(required: \.body, .xml(.of(Facts.self), Facts.xml))
        $0.success(204)
    }
}
