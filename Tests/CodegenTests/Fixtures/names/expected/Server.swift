// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/Names --module Names --mock

import ContractRuntime

public protocol InputHandler: Sendable {
    /// `GET /get-pet`
    func getPet(_ input: GetPet.Input, context: RequestContext) async throws
}

public protocol DefaultHandler: Sendable {
    /// `GET /getPet`
    func getPet2(_ input: GetPet2.Input, context: RequestContext) async throws
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
}

extension APIService {
    /// The server's side of the contract: its operations, answered by the handlers.
    public nonisolated static func names(
        inputHandler: some InputHandler,
        `default`: some DefaultHandler,
        handler: some NamesHandler,
        options: ServiceOptions = ServiceOptions()
    ) -> APIService {
        APIService(options: options) {
            $0.add(GetPet.self) { input, context in
                try await inputHandler.getPet(input, context: context)
            }
            $0.add(GetPet2.self) { input, context in
                try await `default`.getPet2(input, context: context)
            }
            $0.add(PetOperation.self) { input, context in
                try await handler.pet(input, context: context)
            }
            $0.add(Client.self) { input, context in
                try await handler.clientOperation(input, context: context)
            }
            $0.add(Rename.self) { input, context in
                try await handler.rename(input, context: context)
            }
            $0.add(Collide.self) { input, context in
                try await handler.collide(input, context: context)
            }
        }
    }
}
