// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/Unsupported --module Unsupported

import ContractRuntime

/// `POST /things`
public enum PostThing: APIOperation {
    public struct Input: Sendable {
        public var body: [UInt8]?

        public init(body: [UInt8]? = nil) {
            self.body = body
        }
    }

    public typealias Output = Thing
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("postThing", .post, "/things") {
        $0.body(optional: \.body, .bytes("multipart/form-data"))
        $0.success(200, .alternatives(.json(.of(Thing.self)), .xml(.of(Thing.self), Thing.xml)))
    }
}

/// Requests that the service sends.
public enum Webhooks {
    /// `POST changed`
    public enum Changed: APIOperation {
        public struct Input: Sendable {
            public init() {}
        }

        public typealias Output = Void
        public typealias Rejection = Never

        public static let definition = OperationDefinition<Self>("postChanged", .post, "/changed") {
            $0.success(204)
        }
    }
}
