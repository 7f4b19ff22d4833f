// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/Names --module Names --mock

import ContractRuntime

public struct Pet: SchemaObject {
    public var status: PetStatus?
    public var type: TypeModel?
    public var level: Level?
    public var userID: String?
    public var userID2: String?
    public var refCount: Int?
    public var plus1: Int?
    public var minus1: Int?
    public var value2fa: Bool?
    public var selfValue: String?
    public var awaitValue: String?
    public var tableValue: String?
    public var codec: String?
    public var `default`: String?
    public var hashValueValue: String?
    public var httpServerIDs: String?
    public var oauth2Token: String?

    public init(
        status: PetStatus? = nil,
        type: TypeModel? = nil,
        level: Level? = nil,
        userID: String? = nil,
        userID2: String? = nil,
        refCount: Int? = nil,
        plus1: Int? = nil,
        minus1: Int? = nil,
        value2fa: Bool? = nil,
        selfValue: String? = nil,
        awaitValue: String? = nil,
        tableValue: String? = nil,
        codec: String? = nil,
        `default`: String? = nil,
        hashValueValue: String? = nil,
        httpServerIDs: String? = nil,
        oauth2Token: String? = nil
    ) {
        self.status = status
        self.type = type
        self.level = level
        self.userID = userID
        self.userID2 = userID2
        self.refCount = refCount
        self.plus1 = plus1
        self.minus1 = minus1
        self.value2fa = value2fa
        self.selfValue = selfValue
        self.awaitValue = awaitValue
        self.tableValue = tableValue
        self.codec = codec
        self.`default` = `default`
        self.hashValueValue = hashValueValue
        self.httpServerIDs = httpServerIDs
        self.oauth2Token = oauth2Token
    }

    public enum PetStatus: String, SchemaEnum {
        case a
        case b
    }

    public enum TypeModel: String, SchemaEnum {
        case selfValue = "self"
        case initValue = "init"
        case type = "Type"
        case rawValueValue = "rawValue"
        case unrecognizedValue = "unrecognized"
        case noneValue = "none"
        case empty = ""
        case question = "?"
        case value1 = "1"
        case value1Point5 = "1.5"
        case e = "\u{E9}"
        case u4F60U597D = "\u{4F60}\u{597D}"
        case aB = "a_b"
        case aMinusB = "a-b"
    }

    public enum Level: String, SchemaEnum {
        /// Not much.
        case low = "1"
        /// Some.
        case `class` = "2"
        /// A lot.
        case value3 = "3"
    }

    public static let table = ObjectTable<Pet>("Pet") {
        $0.optional("status", \.status, .of(PetStatus.self))
        $0.optional("type", \.type, .of(TypeModel.self))
        $0.optional("level", \.level, .of(Level.self))
        $0.optional("user_id", \.userID, .string())
        $0.optional("userId", \.userID2, .string())
        $0.optional("$ref_count", \.refCount, .integer())
        $0.optional("+1", \.plus1, .integer())
        $0.optional("-1", \.minus1, .integer())
        $0.optional("2fa", \.value2fa, .boolean)
        $0.optional("self", \.selfValue, .string())
        $0.optional("await", \.awaitValue, .string())
        $0.optional("table", \.tableValue, .string())
        $0.optional("codec", \.codec, .string())
        $0.optional("default", \.`default`, .string())
        $0.optional("hashValue", \.hashValueValue, .string())
        $0.optional("HTTPServerIDs", \.httpServerIDs, .string())
        $0.optional("OAuth2Token", \.oauth2Token, .string())
    }
}

public struct Status: SchemaObject {
    public var status: StatusStatus?

    public init(status: StatusStatus? = nil) {
        self.status = status
    }

    public enum StatusStatus: String, SchemaEnum {
        case a
        case b
    }

    public static let table = ObjectTable<Status>("Status") {
        $0.optional("status", \.status, .of(StatusStatus.self))
    }
}

public struct FooMinusBar: SchemaObject {
    public var a: String?

    public init(a: String? = nil) {
        self.a = a
    }

    public static let table = ObjectTable<FooMinusBar>("foo-bar") {
        $0.optional("a", \.a, .string())
    }
}

public struct FooBar: SchemaObject {
    public var a: String?

    public init(a: String? = nil) {
        self.a = a
    }

    public static let table = ObjectTable<FooBar>("FooBar") {
        $0.optional("a", \.a, .string())
    }
}

public struct DataModel: SchemaObject {
    public var a: String?

    public init(a: String? = nil) {
        self.a = a
    }

    public static let table = ObjectTable<DataModel>("Data") {
        $0.optional("a", \.a, .string())
    }
}

public struct ModClient: SchemaObject {
    public var a: String?

    public init(a: String? = nil) {
        self.a = a
    }

    public static let table = ObjectTable<ModClient>("ModClient") {
        $0.optional("a", \.a, .string())
    }
}

public struct TodoTask: SchemaObject {
    public var a: String?

    public init(a: String? = nil) {
        self.a = a
    }

    public static let table = ObjectTable<TodoTask>("Renamed") {
        $0.optional("a", \.a, .string())
    }
}
