// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/Names --module Names --mock

import ContractRuntime

/// Calls the contract's operations.
public struct NamesClient: ContractClient {
    public var client: APIClient

    public init(client: APIClient) {
        self.client = client
    }
}

extension NamesClient {
    /// The servers that the contract names.
    public nonisolated enum Servers {
        public enum ExampleAny: String, SchemaEnum {
            case b
            case c
        }

        public static func example(
            any: String = "a",
            anyCapitalized: ExampleAny = .b,
            awaitValue: String = "d"
        ) -> String {
            "https://\(any).\(anyCapitalized.rawValue).example/\(awaitValue)"
        }
    }
}

extension NamesClient: InputOperations, DefaultOperations, AwaitOperations, InitOperations {
    public var input: some InputOperations { self }

    public var `default`: some DefaultOperations { self }

    public var awaitOperations: some AwaitOperations { self }

    public var initOperations: some InitOperations { self }
}

public protocol InputOperations: ContractOperations {}

extension InputOperations {
    /// `GET /get-pet`
    public func getPet() async throws(GetPet.Failure) {
        try await client.send(GetPet.self, GetPet.Input())
    }
}

public protocol DefaultOperations: ContractOperations {}

extension DefaultOperations {
    /// `GET /getPet`
    public func getPet2() async throws(GetPet2.Failure) {
        try await client.send(GetPet2.self, GetPet2.Input())
    }
}

public protocol AwaitOperations: ContractOperations {}

extension AwaitOperations {
    /// `GET /await`
    public func awaitOperation() async throws(Await.Failure) {
        try await client.send(Await.self, Await.Input())
    }
}

public protocol InitOperations: ContractOperations {}

extension InitOperations {
    /// `GET /init`
    public func initOperation() async throws(Init.Failure) {
        try await client.send(Init.self, Init.Input())
    }
}

extension NamesClient {
    /// `GET /pet`
    public func pet() async throws(PetOperation.Failure) {
        try await client.send(PetOperation.self, PetOperation.Input())
    }

    /// `GET /client`
    public func clientOperation(
        client: String? = nil,
        input: String? = nil,
        `operator`: String? = nil,
        `inout`: String? = nil,
        `let`: String? = nil,
        awaitValue: String? = nil,
        aVeryLongNameForAParameterOfAnOperation: String? = nil
    ) async throws(Client.Failure) {
        let values = Client.Input(
            client: client,
            input: input,
            operator: `operator`,
            `inout`: `inout`,
            let: `let`,
            awaitValue: awaitValue,
            aVeryLongNameForAParameterOfAnOperation: aVeryLongNameForAParameterOfAnOperation
        )
        return try await self.client.send(Client.self, values)
    }

    /// `PUT /rename/{id}`
    public func rename(
        id: String,
        rename: String,
        `inout`: String,
        client: Rename.Body.Client = .old,
        selfValue: String? = nil,
        `default`: Int = 3
    ) async throws(Rename.Failure) {
        try await self.rename(
            id: id,
            body: Rename.Body(
                rename: rename,
                `inout`: `inout`,
                client: client,
                selfValue: selfValue,
                default: `default`
            )
        )
    }

    /// The same, with the body as one value.
    public func rename(id: String, body: Rename.Body) async throws(Rename.Failure) {
        try await self.client.send(Rename.self, Rename.Input(id: id, body: body))
    }

    /// `PUT /collide/{id}`
    public func collide(id: String, body: Collide.Body) async throws(Collide.Failure) {
        try await client.send(Collide.self, Collide.Input(id: id, body: body))
    }

    /// `GET /renamed`
    public func renamed() async throws(Renamed.Failure) {
        try await client.send(Renamed.self, Renamed.Input())
    }

    /// `PUT /renamed`
    public func op18() async throws(Op18.Failure) {
        try await client.send(Op18.self, Op18.Input())
    }
}
