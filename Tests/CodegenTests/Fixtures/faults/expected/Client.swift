// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/Faults --module Faults --mock

import ContractRuntime

/// Calls the contract's operations.
public struct FaultsClient: ContractClient {
    public var client: APIClient

    /// The credentials to send, each only with operations that ask for it.
    public struct Credentials: ClientCredentials {
        public var token: String?
        public var unknown: String?

        public init(token: String? = nil, unknown: String? = nil) {
            self.token = token
            self.unknown = unknown
        }

        public var table: CredentialTable {
            CredentialTable {
                $0.bearer("token", token)
                $0.bearer("unknown", unknown)
            }
        }
    }

    public init(client: APIClient) {
        self.client = client
    }
}

extension FaultsClient {
    /// The servers that the contract names.
    public nonisolated enum Servers {
        public enum ExampleComVersion: String, SchemaEnum {
            case v1
            case v2
        }

        public static func exampleCom(version: ExampleComVersion = .v1) -> String {
            "https://example.com/\(version.rawValue)"
        }

        public enum ExampleDotComStage: String, SchemaEnum {
            case test
            case live
        }

        public static func exampleDotCom(stage: ExampleDotComStage = .live) -> String {
            "https://example.com/\(stage.rawValue)"
        }
    }
}

extension FaultsClient {
    /// `GET /pets`
    public func listPets(
        tags: [String]? = nil,
        size: Int? = nil,
        free: String? = nil,
        both: String? = nil
    ) async throws(ListPets.Failure) -> ListPets.Output {
        try await client.send(ListPets.self, ListPets.Input(tags: tags, size: size, free: free, both: both))
    }

    /// `POST /pets`
    public func postPets(name: String, photo: FilePart? = nil) async throws(PostPets.Failure) -> PostPets.Output {
        try await postPets(body: PostPets.Body(name: name, photo: photo))
    }

    /// The same, with the body as one value.
    public func postPets(body: PostPets.Body) async throws(PostPets.Failure) -> PostPets.Output {
        try await client.send(PostPets.self, PostPets.Input(body: body))
    }

    /// `GET /pets/{petId}`
    public func getPetsPetID(petID: String) async throws(GetPetsPetID.Failure) -> GetPetsPetID.Output {
        try await client.send(GetPetsPetID.self, GetPetsPetID.Input(petID: petID))
    }

    /// `PUT /pets/{petId}`
    public func putPetsPetID(
        petID: String,
        name: String,
        owner: String?,
        age: Int = 1,
        color: Pet.Color? = nil,
        size: String? = nil,
        kinds: [Pet.KindsItem]? = nil,
        names: [String]? = nil,
        born: Date? = nil,
        photo: FilePart? = nil,
        anything: JSONValue? = nil,
        nothing: JSONValue? = nil,
        empty: JSONValue? = nil,
        nullable: Patch<String> = .absent,
        either: Pet.Either? = nil,
        impossible: String? = nil,
        range: Int? = nil,
        object: Pet.Object? = nil,
        lost: JSONValue? = nil,
        remote: JSONValue? = nil,
        tuple: [JSONValue]? = nil,
        above: Double? = nil,
        pattern: String? = nil,
        look: String? = nil,
        unknown: JSONValue? = nil,
        map: [String: JSONValue]? = nil,
        yes: JSONValue? = nil,
        value12: JSONValue
    ) async throws(PutPetsPetID.Failure) -> PutPetsPetID.Output {
        try await putPetsPetID(
            petID: petID,
            body: Pet(
                name: name,
                owner: owner,
                age: age,
                color: color,
                size: size,
                kinds: kinds,
                names: names,
                born: born,
                photo: photo,
                anything: anything,
                nothing: nothing,
                empty: empty,
                nullable: nullable,
                either: either,
                impossible: impossible,
                range: range,
                object: object,
                lost: lost,
                remote: remote,
                tuple: tuple,
                above: above,
                pattern: pattern,
                look: look,
                unknown: unknown,
                map: map,
                yes: yes,
                value12: value12
            )
        )
    }

    /// The same, with the body as one value.
    public func putPetsPetID(petID: String, body: Pet) async throws(PutPetsPetID.Failure) -> PutPetsPetID.Output {
        try await client.send(PutPetsPetID.self, PutPetsPetID.Input(petID: petID, body: body))
    }

    /// `GET /pets/{pet_id}`
    public func getPetAgain(petID: String) async throws(GetPetAgain.Failure) {
        try await client.send(GetPetAgain.self, GetPetAgain.Input(petID: petID))
    }

    /// `DELETE /pets/{pet_id}`
    public func deletePetsPetID(petID: String) async throws(DeletePetsPetID.Failure) -> DeletePetsPetID.Output {
        try await client.send(DeletePetsPetID.self, DeletePetsPetID.Input(petID: petID))
    }

    /// `GET /pets/{id}/toys`
    public func sortedToys(page: Int, sort: SortedToys.Sort = .name, id: String) async throws(SortedToys.Failure) {
        try await client.send(SortedToys.self, SortedToys.Input(page: page, sort: sort, id: id))
    }

    /// `GET /pets/{id}/toys`
    public func allToys(id: String) async throws(AllToys.Failure) {
        try await client.send(AllToys.self, AllToys.Input(id: id))
    }

    /// `POST /upload`
    public func postUpload(body: MediaContent? = nil) async throws(PostUpload.Failure) {
        try await client.send(PostUpload.self, PostUpload.Input(body: body))
    }

    /// `GET /two`
    public func twoBodies() async throws(TwoBodies.Failure) -> TwoBodies.Output {
        try await client.send(TwoBodies.self, TwoBodies.Input())
    }
}
