// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/Names --module Names --mock

import ContractRuntime

/// Answers ``InputOperations``.
public protocol InputHandler: Sendable {
    /// `GET /get-pet`
    func getPet(_ input: GetPet.Input, context: RequestContext) async throws
}

/// Answers ``DefaultOperations``.
public protocol DefaultHandler: Sendable {
    /// `GET /getPet`
    func getPet2(_ input: GetPet2.Input, context: RequestContext) async throws
}

/// Answers ``AwaitOperations``.
public protocol AwaitHandler: Sendable {
    /// `GET /await`
    func awaitOperation(_ input: Await.Input, context: RequestContext) async throws
}

/// Answers ``InitOperations``.
public protocol InitHandler: Sendable {
    /// `GET /init`
    func initOperation(_ input: Init.Input, context: RequestContext) async throws
}

public protocol NamesHandler: Sendable {
    /// `GET /pet`
    func pet(_ input: PetOperation.Input, context: RequestContext) async throws

    /// `GET /client`
    func clientOperation(_ input: Client.Input, context: RequestContext) async throws

    /// `PUT /rename/{id}`
    func rename(_ input: Rename.Input, context: RequestContext) async throws

    /// `PUT /collide/{id}`
    func collide(_ input: Collide.Input, context: RequestContext) async throws

    /// `GET /renamed`
    func renamed(_ input: Renamed.Input, context: RequestContext) async throws

    /// `PUT /renamed`
    func op18(_ input: Op18.Input, context: RequestContext) async throws
}

extension InputHandler {
    nonisolated fileprivate func add(to service: inout APIService.Builder) {
        service.add(GetPet.self) { try await self.getPet($0, context: $1) }
    }
}

extension DefaultHandler {
    nonisolated fileprivate func add(to service: inout APIService.Builder) {
        service.add(GetPet2.self) { try await self.getPet2($0, context: $1) }
    }
}

extension AwaitHandler {
    nonisolated fileprivate func add(to service: inout APIService.Builder) {
        service.add(Await.self) { try await self.awaitOperation($0, context: $1) }
    }
}

extension InitHandler {
    nonisolated fileprivate func add(to service: inout APIService.Builder) {
        service.add(Init.self) { try await self.initOperation($0, context: $1) }
    }
}

extension NamesHandler {
    nonisolated fileprivate func add(to service: inout APIService.Builder) {
        service.add(PetOperation.self) { try await self.pet($0, context: $1) }
        service.add(Client.self) { try await self.clientOperation($0, context: $1) }
        service.add(Rename.self) { try await self.rename($0, context: $1) }
        service.add(Collide.self) { try await self.collide($0, context: $1) }
        service.add(Renamed.self) { try await self.renamed($0, context: $1) }
        service.add(Op18.self) { try await self.op18($0, context: $1) }
    }
}

extension APIService {
    /// The server's side of the contract: its operations, answered by the handlers.
    public nonisolated static func names(
        inputHandler: some InputHandler,
        `default`: some DefaultHandler,
        awaitHandler: some AwaitHandler,
        initHandler: some InitHandler,
        handler: some NamesHandler,
        options: ServiceOptions = ServiceOptions()
    ) -> APIService {
        APIService(options: options) {
            inputHandler.add(to: &$0)
            `default`.add(to: &$0)
            awaitHandler.add(to: &$0)
            initHandler.add(to: &$0)
            handler.add(to: &$0)
        }
    }
}
