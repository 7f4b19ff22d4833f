// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/EveryKeyword30 --module EveryKeyword30 --mock

import ContractRuntime

/// `GET /things`
public enum ListThings: APIOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = Answer<Thing, OKHeaders>

    /// The headers of a 200 answer.
    public struct OKHeaders: ResponseHeaders {
        public var xKind: String?

        public init(xKind: String? = nil) {
            self.xKind = xKind
        }

        public static let table = HeaderTable<OKHeaders> {
            $0.optional("X-Kind", \.xKind, .string())
        }
    }

    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("listThings", .get, "/things") {
        $0.success(200, .json(.of(Thing.self)), OKHeaders.table)
    }
}

/// `GET /plain`
public enum GetPlain: APIOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = Void
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("getPlain", .get, "/plain") {
        $0.success(204)
    }
}

/// `GET /copied`
public enum GetCopied: APIOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = Void
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("getCopied", .get, "/copied") {
        $0.success(204)
    }
}
