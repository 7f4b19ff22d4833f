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

    public enum Body: Sendable {
        case form(Form)
        case multipartRelated(MediaContent)

        public struct Form: SchemaObject {
            public var picture: String?
            public var list: [String]?

            public init(picture: String? = nil, list: [String]? = nil) {
                self.picture = picture
                self.list = list
            }

            public static let table = ObjectTable<Form>("ListThings.Body.Form") {
                $0.optional("picture", \.picture, .string())
                $0.optional("list", \.list, .array(.string()))
            }
        }

        public static let table = BodyTable<Body> {
            $0.add(.form(.of(Form.self)), Body.form) { if case .form(let value) = $0 { value } else { nil } }
            $0.add(.content("multipart/related"), Body.multipartRelated) {
                if case .multipartRelated(let value) = $0 { value } else { nil }
            }
        }
    }

    public typealias Output = Thing
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("listThings", .post, "/things") {
        $0.body(optional: \.body, .alternatives(Body.table))
        $0.success(200, .json(.of(Thing.self)))
    }
}
