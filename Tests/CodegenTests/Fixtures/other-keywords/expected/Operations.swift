// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/OtherKeywords --module OtherKeywords --mock

import ContractRuntime

/// `POST /things`
public enum ListThings: APIOperation {
    public struct Input: Sendable {
        public var body: Body?

        public init(body: Body? = nil) {
            self.body = body
        }
    }

    public struct Body: SchemaObject {
        public var picture: String?
        public var list: [String]?

        public init(picture: String? = nil, list: [String]? = nil) {
            self.picture = picture
            self.list = list
        }

        public static let table = ObjectTable<Body>("ListThings.Body") {
            $0.optional("picture", \.picture, .string())
            $0.optional("list", \.list, .array(.string()))
        }
    }

    public typealias Output = Thing
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("listThings", .post, "/things") {
        $0.body(optional: \.body, .form(.of(Body.self)))
        $0.success(200, .json(.of(Thing.self)))
    }
}
