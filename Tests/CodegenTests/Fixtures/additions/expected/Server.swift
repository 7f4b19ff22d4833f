// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/Additions --module Additions --mock

import ContractRuntime

public protocol AdditionsHandler: Sendable {
    /// `GET /animals`
    func findAnimals(_ input: FindAnimals.Input, context: RequestContext) async throws -> FindAnimals.Output

    /// `QUERY /animals`
    func askAnimals(_ input: AskAnimals.Input, context: RequestContext) async throws -> AskAnimals.Output

    /// `DELETE /nests`
    func breakNest(_ input: BreakNest.Input, context: RequestContext) async throws -> BreakNest.Output

    /// `GET /nests`
    func watchNest(_ input: WatchNest.Input, context: RequestContext) async throws -> WatchNest.Output

    /// `DELETE /animals/{id}`
    func deleteAnimal(_ input: DeleteAnimal.Input, context: RequestContext) async throws -> DeleteAnimal.Output

    /// `PUT /animals/{id}`
    func putAnimal(_ input: PutAnimal.Input, context: RequestContext) async throws -> PutAnimal.Output

    /// `GET /animals/{id}`
    func getAnimal(_ input: GetAnimal.Input, context: RequestContext) async throws -> GetAnimal.Output

    /// `GET /pages/{page}`
    func getPage(_ input: GetPage.Input, context: RequestContext) async throws -> GetPage.Output

    /// `POST /pictures`
    func addPicture(_ input: AddPicture.Input, context: RequestContext) async throws -> AddPicture.Output

    /// `GET /meals`
    func getMeal(_ input: GetMeal.Input, context: RequestContext) async throws -> GetMeal.Output

    /// `POST /meals`
    func addMeal(_ input: AddMeal.Input, context: RequestContext) async throws

    /// `POST /albums`
    func makeAlbum(_ input: MakeAlbum.Input, context: RequestContext) async throws -> MakeAlbum.Output

    /// `PUT /signs`
    func putSign(_ input: PutSign.Input, context: RequestContext) async throws -> PutSign.Output

    /// `GET /facts`
    func facts(_ input: Facts.Input, context: RequestContext) async throws -> Facts.Output

    /// `POST /visits`
    func visit(_ input: VisitOperation.Input, context: RequestContext) async throws -> VisitOperation.Output

    /// `GET /keepers/{side}/{name}`
    func getKeeper(_ input: GetKeeper.Input, context: RequestContext) async throws -> GetKeeper.Output

    /// `PUT /ledgers/{id}`
    func putLedger(_ input: PutLedger.Input, context: RequestContext) async throws -> PutLedger.Output
}

extension AdditionsHandler {
    nonisolated fileprivate func add(to service: inout APIService.Builder) {
        service.add(FindAnimals.self) { try await self.findAnimals($0, context: $1) }
        service.add(AskAnimals.self) { try await self.askAnimals($0, context: $1) }
        service.add(BreakNest.self) { try await self.breakNest($0, context: $1) }
        service.add(WatchNest.self) { try await self.watchNest($0, context: $1) }
        service.add(DeleteAnimal.self) { try await self.deleteAnimal($0, context: $1) }
        service.add(PutAnimal.self) { try await self.putAnimal($0, context: $1) }
        service.add(GetAnimal.self) { try await self.getAnimal($0, context: $1) }
        service.add(GetPage.self) { try await self.getPage($0, context: $1) }
        service.add(AddPicture.self) { try await self.addPicture($0, context: $1) }
        service.add(GetMeal.self) { try await self.getMeal($0, context: $1) }
        service.add(AddMeal.self) { try await self.addMeal($0, context: $1) }
        service.add(MakeAlbum.self) { try await self.makeAlbum($0, context: $1) }
        service.add(PutSign.self) { try await self.putSign($0, context: $1) }
        service.add(Facts.self) { try await self.facts($0, context: $1) }
        service.add(VisitOperation.self) { try await self.visit($0, context: $1) }
        service.add(GetKeeper.self) { try await self.getKeeper($0, context: $1) }
        service.add(PutLedger.self) { try await self.putLedger($0, context: $1) }
    }
}

extension APIService {
    /// The server's side of the contract: its operations, answered by the handlers.
    public nonisolated static func additions(
        handler: some AdditionsHandler,
        options: ServiceOptions = ServiceOptions()
    ) -> APIService {
        APIService(options: options) {
            handler.add(to: &$0)
        }
    }
}
