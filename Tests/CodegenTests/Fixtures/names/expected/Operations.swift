// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/Names --module Names

import ContractRuntime

/// `GET /pet`
public enum PetOperation: APIOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = Void

    public typealias Rejection = Never

    public static let definition = OperationDefinition<PetOperation>("pet", .get, "/pet") {
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

    public static let definition = OperationDefinition<GetPet>("get-pet", .get, "/get-pet") {
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

    public static let definition = OperationDefinition<GetPet2>("getPet", .get, "/getPet") {
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
        public var aVeryLongNameForAParameterOfAnOperation: String?

        public init(
            client: String? = nil,
            input: String? = nil,
            `operator`: String? = nil,
            `inout`: String? = nil,
            aVeryLongNameForAParameterOfAnOperation: String? = nil
        ) {
            self.client = client
            self.input = input
            self.`operator` = `operator`
            self.`inout` = `inout`
            self.aVeryLongNameForAParameterOfAnOperation = aVeryLongNameForAParameterOfAnOperation
        }
    }

    public typealias Output = Void

    public typealias Rejection = Never

    public static let definition = OperationDefinition<Client>("client", .get, "/client") {
        $0.query("client", optional: \.client, .string())
        $0.query("input", optional: \.input, .string())
        $0.query("operator", optional: \.`operator`, .string())
        $0.query("inout", optional: \.`inout`, .string())
        $0.query(
            "a-very-long-name-for-a-parameter-of-an-operation",
            optional: \.aVeryLongNameForAParameterOfAnOperation,
            .string()
        )
        $0.success(200)
    }
}
