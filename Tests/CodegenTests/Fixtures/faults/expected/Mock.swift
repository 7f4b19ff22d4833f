// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/Faults --module Faults --mock

import ContractRuntime

/// Answers the contract's operations in tests, without a server: each by a closure, and by
/// the contract's example until one is set.
public struct FaultsMock: ContractMock {
    /// `GET /pets`
    public var listPets: MockAnswer<ListPets> = exampleAnswer(to: ListPets.self, 204)

    /// `POST /pets`
    public var postPets: MockAnswer<PostPets> = missingAnswer(to: PostPets.self)

    /// `GET /pets/{petId}`
    public var getPetsPetID: MockAnswer<GetPetsPetID> = missingAnswer(to: GetPetsPetID.self)

    /// `PUT /pets/{petId}`
    public var putPetsPetID: MockAnswer<PutPetsPetID> = missingAnswer(to: PutPetsPetID.self)

    /// `GET /pets/{pet_id}`
    public var getPetAgain: MockAnswer<GetPetAgain> = exampleAnswer(to: GetPetAgain.self, 200)

    /// `DELETE /pets/{pet_id}`
    public var deletePetsPetID: MockAnswer<DeletePetsPetID> = missingAnswer(to: DeletePetsPetID.self)

    /// `GET /pets/{id}/toys`
    public var sortedToys: MockAnswer<SortedToys> = exampleAnswer(to: SortedToys.self, 200)

    /// `GET /pets/{id}/toys`
    public var allToys: MockAnswer<AllToys> = exampleAnswer(to: AllToys.self, 200)

    /// `POST /upload`
    public var postUpload: MockAnswer<PostUpload> = exampleAnswer(to: PostUpload.self, 200)

    /// `GET /two`
    public var twoBodies: MockAnswer<TwoBodies> = exampleAnswer(to: TwoBodies.self, 200, body: #"{"a":{}}"#)

    public init() {}

    public var transport: MockTransport {
        MockTransport {
            $0.add(ListPets.self, listPets)
            $0.add(PostPets.self, postPets)
            $0.add(GetPetsPetID.self, getPetsPetID)
            $0.add(PutPetsPetID.self, putPetsPetID)
            $0.add(GetPetAgain.self, getPetAgain)
            $0.add(DeletePetsPetID.self, deletePetsPetID)
            $0.add(SortedToys.self, sortedToys)
            $0.add(AllToys.self, allToys)
            $0.add(PostUpload.self, postUpload)
            $0.add(TwoBodies.self, twoBodies)
        }
    }
}
