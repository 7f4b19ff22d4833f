// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/Names --module Names --mock

import ContractRuntime

/// Answers the contract's operations in tests, without a server: each by a closure, and by
/// the contract's example until one is set.
public struct NamesMock: ContractMock {
    /// `GET /pet`
    public var pet: MockAnswer<PetOperation> = exampleAnswer(to: PetOperation.self, 200)

    /// `GET /get-pet`
    public var getPet: MockAnswer<GetPet> = exampleAnswer(to: GetPet.self, 200)

    /// `GET /getPet`
    public var getPet2: MockAnswer<GetPet2> = exampleAnswer(to: GetPet2.self, 200)

    /// `GET /await`
    public var awaitOperation: MockAnswer<Await> = exampleAnswer(to: Await.self, 200)

    /// `GET /init`
    public var initOperation: MockAnswer<Init> = exampleAnswer(to: Init.self, 200)

    /// `GET /client`
    public var clientOperation: MockAnswer<Client> = exampleAnswer(to: Client.self, 200)

    /// `PUT /rename/{id}`
    public var rename: MockAnswer<Rename> = exampleAnswer(to: Rename.self, 200)

    /// `PUT /collide/{id}`
    public var collide: MockAnswer<Collide> = exampleAnswer(to: Collide.self, 200)

    /// `GET /renamed`
    public var renamed: MockAnswer<Renamed> = exampleAnswer(to: Renamed.self, 200)

    /// `PUT /renamed`
    public var op18: MockAnswer<Op18> = exampleAnswer(to: Op18.self, 200)

    public init() {}

    public var transport: MockTransport {
        MockTransport {
            $0.add(PetOperation.self, pet)
            $0.add(GetPet.self, getPet)
            $0.add(GetPet2.self, getPet2)
            $0.add(Await.self, awaitOperation)
            $0.add(Init.self, initOperation)
            $0.add(Client.self, clientOperation)
            $0.add(Rename.self, rename)
            $0.add(Collide.self, collide)
            $0.add(Renamed.self, renamed)
            $0.add(Op18.self, op18)
        }
    }
}
