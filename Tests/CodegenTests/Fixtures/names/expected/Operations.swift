// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/Names --module Names --mock

import ContractRuntime

/// `GET /pet`
public enum PetOperation: APIOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = Void
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("pet", .get, "/pet") {
        $0.success(200)
    }
}

/// `GET /get-pet`
public enum GetPet: APIOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = Void
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("get-pet", .get, "/get-pet") {
        $0.success(200)
    }
}

/// `GET /getPet`
public enum GetPet2: APIOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = Void
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("getPet", .get, "/getPet") {
        $0.success(200)
    }
}

/// `GET /await`
public enum Await: APIOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = Void
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("await", .get, "/await") {
        $0.success(200)
    }
}

/// `GET /init`
public enum Init: APIOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = Void
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("init", .get, "/init") {
        $0.success(200)
    }
}

/// `GET /client`
public enum Client: APIOperation {
    public struct Input: Sendable {
        public var client: String?
        public var input: String?
        public var `operator`: String?
        public var `inout`: String?
        public var `let`: String?
        public var awaitValue: String?
        public var aVeryLongNameForAParameterOfAnOperation: String?

        public init(
            client: String? = nil,
            input: String? = nil,
            `operator`: String? = nil,
            `inout`: String? = nil,
            `let`: String? = nil,
            awaitValue: String? = nil,
            aVeryLongNameForAParameterOfAnOperation: String? = nil
        ) {
            self.client = client
            self.input = input
            self.`operator` = `operator`
            self.`inout` = `inout`
            self.`let` = `let`
            self.awaitValue = awaitValue
            self.aVeryLongNameForAParameterOfAnOperation = aVeryLongNameForAParameterOfAnOperation
        }
    }

    public typealias Output = Void
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("client", .get, "/client") {
        $0.query("client", optional: \.client, .string())
        $0.query("input", optional: \.input, .string())
        $0.query("operator", optional: \.`operator`, .string())
        $0.query("inout", optional: \.`inout`, .string())
        $0.query("let", optional: \.`let`, .string())
        $0.query("await", optional: \.awaitValue, .string())
        $0.query(
            "a-very-long-name-for-a-parameter-of-an-operation",
            optional: \.aVeryLongNameForAParameterOfAnOperation,
            .string()
        )
        $0.success(200)
    }
}

/// `PUT /rename/{id}`
public enum Rename: APIOperation {
    public struct Input: Sendable {
        public var id: String
        public var body: Body

        public init(id: String, body: Body) {
            self.id = id
            self.body = body
        }
    }

    public struct Body: SchemaObject {
        public var rename: String
        public var `inout`: String
        public var client: Client
        public var selfValue: String?
        public var `default`: Int

        public init(
            rename: String,
            `inout`: String,
            client: Client = .old,
            selfValue: String? = nil,
            `default`: Int = 3
        ) {
            self.rename = rename
            self.`inout` = `inout`
            self.client = client
            self.selfValue = selfValue
            self.`default` = `default`
        }

        public enum Client: String, SchemaEnum {
            case old
            case new
        }

        public static let table = ObjectTable<Body>("Rename.Body") {
            $0.required("rename", \.rename, .string())
            $0.required("inout", \.`inout`, .string())
            $0.defaulted("client", \.client, .of(Client.self), .old)
            $0.optional("self", \.selfValue, .string())
            $0.defaulted("default", \.`default`, .integer(), 3)
        }
    }

    public typealias Output = Void
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("rename", .put, "/rename/{id}") {
        $0.path("id", \.id, .string())
        $0.body(required: \.body, .json(.of(Body.self)))
        $0.success(200)
    }
}

/// `PUT /collide/{id}`
public enum Collide: APIOperation {
    public struct Input: Sendable {
        public var id: String
        public var body: Body

        public init(id: String, body: Body) {
            self.id = id
            self.body = body
        }
    }

    public struct Body: SchemaObject {
        public var id: String?

        public init(id: String? = nil) {
            self.id = id
        }

        public static let table = ObjectTable<Body>("Collide.Body") {
            $0.optional("id", \.id, .string())
        }
    }

    public typealias Output = Void
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("collide", .put, "/collide/{id}") {
        $0.path("id", \.id, .string())
        $0.body(required: \.body, .json(.of(Body.self)))
        $0.success(200)
    }
}

/// `GET /renamed`
public enum Renamed: APIOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = Void
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("op17", .get, "/renamed") {
        $0.success(200)
    }
}

/// `PUT /renamed`
public enum Op18: APIOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = Void
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("op18", .put, "/renamed") {
        $0.success(200)
    }
}
