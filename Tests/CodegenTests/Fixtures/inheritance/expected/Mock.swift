// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/Inheritance --module Inheritance --mock

import ContractRuntime

/// Answers the contract's operations in tests, without a server: each by a closure, and by
/// the contract's example until one is set.
public struct InheritanceMock: ContractMock {
    /// `POST /pets`
    public var addPet: MockAnswer<AddPet> = exampleAnswer(to: AddPet.self, 204)

    /// `GET /toys`
    public var listToys: MockAnswer<ListToys> = exampleAnswer(to: ListToys.self, 200, body: #"[{"kind":"ball"}]"#)

    /// `POST /animals`
    public var addAnimal: MockAnswer<AddAnimal> = exampleAnswer(
        to: AddAnimal.self,
        200,
        body: #"[{"kind":"lion","name":"string","home":{"size":0},"mane":true}]"#
    )

    public init() {}

    public var transport: MockTransport {
        MockTransport {
            $0.add(AddPet.self, addPet)
            $0.add(ListToys.self, listToys)
            $0.add(AddAnimal.self, addAnimal)
        }
    }
}
