// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/Faults --module Faults --mock

import ContractRuntime

/// Says who is calling: one function for each security scheme of the contract.
public protocol FaultsSecurity<Principal>: Sendable {
    /// What a caller is known by; handed to every operation that requires security.
    associatedtype Principal: Sendable

    /// Decides on the credential of `token`.
    ///
    /// - Returns: the caller, or nil for a credential that isn't valid, which is answered 401.
    /// - Throws: when it cannot be decided, such as a ``ProblemError`` for 503.
    func token(_ token: BearerToken, context: RequestContext) async throws -> Principal?

    /// Decides on the credential of `unknown`.
    ///
    /// - Returns: the caller, or nil for a credential that isn't valid, which is answered 401.
    /// - Throws: when it cannot be decided, such as a ``ProblemError`` for 503.
    func unknown(_ token: BearerToken, context: RequestContext) async throws -> Principal?
}

public protocol PetsHandler<Principal>: Sendable {
    associatedtype Principal: Sendable

    /// `GET /pets`
    func listPets(
        _ input: ListPets.Input,
        principal: Principal,
        context: RequestContext
    ) async throws -> ListPets.Output
}

public protocol FaultsHandler<Principal>: Sendable {
    associatedtype Principal: Sendable

    /// `POST /pets`
    func postPets(
        _ input: PostPets.Input,
        principal: Principal,
        context: RequestContext
    ) async throws -> PostPets.Output

    /// `GET /pets/{petId}`
    func getPetsPetID(
        _ input: GetPetsPetID.Input,
        principal: Principal,
        context: RequestContext
    ) async throws -> GetPetsPetID.Output

    /// `PUT /pets/{petId}`
    func putPetsPetID(
        _ input: PutPetsPetID.Input,
        principal: Principal,
        context: RequestContext
    ) async throws -> PutPetsPetID.Output

    /// `DELETE /pets/{pet_id}`
    func deletePetsPetID(
        _ input: DeletePetsPetID.Input,
        principal: Principal,
        context: RequestContext
    ) async throws -> DeletePetsPetID.Output

    /// `GET /pets/{id}/toys`
    func sortedToys(_ input: SortedToys.Input, principal: Principal, context: RequestContext) async throws

    /// `POST /upload`
    func postUpload(_ input: PostUpload.Input, principal: Principal, context: RequestContext) async throws

    /// `GET /two`
    func twoBodies(
        _ input: TwoBodies.Input,
        principal: Principal,
        context: RequestContext
    ) async throws -> TwoBodies.Output
}

extension PetsHandler {
    nonisolated fileprivate func add(to service: inout APIService.Builder, _ schemes: SecuritySchemes<Principal>) {
        service.add(ListPets.self, schemes) { try await self.listPets($0, principal: $1, context: $2) }
    }
}

extension FaultsHandler {
    nonisolated fileprivate func add(to service: inout APIService.Builder, _ schemes: SecuritySchemes<Principal>) {
        service.add(PostPets.self, schemes) { try await self.postPets($0, principal: $1, context: $2) }
        service.add(GetPetsPetID.self, schemes) { try await self.getPetsPetID($0, principal: $1, context: $2) }
        service.add(PutPetsPetID.self, schemes) { try await self.putPetsPetID($0, principal: $1, context: $2) }
        service.add(DeletePetsPetID.self, schemes) { try await self.deletePetsPetID($0, principal: $1, context: $2) }
        service.add(SortedToys.self, schemes) { try await self.sortedToys($0, principal: $1, context: $2) }
        service.add(PostUpload.self, schemes) { try await self.postUpload($0, principal: $1, context: $2) }
        service.add(TwoBodies.self, schemes) { try await self.twoBodies($0, principal: $1, context: $2) }
    }
}

extension APIService {
    /// The server's side of the contract: its operations, answered by the handlers.
    public nonisolated static func faults<Security: FaultsSecurity>(
        security: Security,
        pets: some PetsHandler<Security.Principal>,
        handler: some FaultsHandler<Security.Principal>,
        options: ServiceOptions = ServiceOptions()
    ) -> APIService {
        let schemes = SecuritySchemes<Security.Principal> {
            $0.bearer("token", security.token)
            $0.bearer("unknown", security.unknown)
        }
        return APIService(options: options) {
            pets.add(to: &$0, schemes)
            handler.add(to: &$0, schemes)
        }
    }
}
