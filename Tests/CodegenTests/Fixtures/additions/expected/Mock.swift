// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/Additions --module Additions --mock

import ContractRuntime

/// Answers the contract's operations in tests, without a server: each by a closure, and by
/// the contract's example until one is set.
public struct AdditionsMock: ContractMock {
    /// `GET /animals`
    public var findAnimals: MockAnswer<FindAnimals> = missingAnswer(to: FindAnimals.self)

    /// `QUERY /animals`
    public var askAnimals: MockAnswer<AskAnimals> = exampleAnswer(
        to: AskAnimals.self,
        200,
        body: #"{"name":"string","kinds":[]}"#
    )

    /// `DELETE /nests`
    public var breakNest: MockAnswer<BreakNest> = missingAnswer(to: BreakNest.self)

    /// `GET /nests`
    public var watchNest: MockAnswer<WatchNest> = missingAnswer(to: WatchNest.self)

    /// `DELETE /animals/{id}`
    public var deleteAnimal: MockAnswer<DeleteAnimal> = exampleAnswer(
        to: DeleteAnimal.self,
        200,
        "text/plain",
        body: "string",
        headers: ["Set-Cookie": "string"]
    )

    /// `PUT /animals/{id}`
    public var putAnimal: MockAnswer<PutAnimal> = exampleAnswer(
        to: PutAnimal.self,
        200,
        body: #"{"id":0,"side":0,"mother":0,"animal":{"kind":"string","lives":0}}"#
    )

    /// `GET /animals/{id}`
    public var getAnimal: MockAnswer<GetAnimal> = exampleAnswer(
        to: GetAnimal.self,
        200,
        body: #"{"id":0,"side":0,"mother":0,"animal":{"kind":"string","lives":0}}"#
    )

    /// `GET /pages/{page}`
    public var getPage: MockAnswer<GetPage> = exampleAnswer(to: GetPage.self, 200, "text/plain", body: "string")

    /// `POST /pictures`
    public var addPicture: MockAnswer<AddPicture> = exampleAnswer(
        to: AddPicture.self,
        200,
        "text/plain",
        body: "string"
    )

    /// `GET /meals`
    public var getMeal: MockAnswer<GetMeal> = exampleAnswer(to: GetMeal.self, 200, "text/plain", body: "string")

    /// `POST /meals`
    public var addMeal: MockAnswer<AddMeal> = exampleAnswer(to: AddMeal.self, 204)

    /// `POST /albums`
    public var makeAlbum: MockAnswer<MakeAlbum> = missingAnswer(to: MakeAlbum.self)

    /// `PUT /signs`
    public var putSign: MockAnswer<PutSign> = missingAnswer(to: PutSign.self)

    /// `GET /facts`
    public var facts: MockAnswer<Facts> = missingAnswer(to: Facts.self)

    /// `POST /visits`
    public var visit: MockAnswer<VisitOperation> = exampleAnswer(
        to: VisitOperation.self,
        200,
        body: #"""
            {
              "animals": [
                {
                  "kind": "string",
                  "lives": 0
                }
              ],
              "note": "string",
              "filter": {
                "kind": "string",
                "ages": [
                  0
                ]
              },
              "page": "string",
              "days": 0
            }
            """#
    )

    /// `GET /keepers/{side}/{name}`
    public var getKeeper: MockAnswer<GetKeeper> = exampleAnswer(to: GetKeeper.self, 200, "text/plain", body: "string")

    /// `PUT /ledgers/{id}`
    public var putLedger: MockAnswer<PutLedger> = missingAnswer(to: PutLedger.self)

    public init() {}

    public var transport: MockTransport {
        MockTransport {
            $0.add(FindAnimals.self, findAnimals)
            $0.add(AskAnimals.self, askAnimals)
            $0.add(BreakNest.self, breakNest)
            $0.add(WatchNest.self, watchNest)
            $0.add(DeleteAnimal.self, deleteAnimal)
            $0.add(PutAnimal.self, putAnimal)
            $0.add(GetAnimal.self, getAnimal)
            $0.add(GetPage.self, getPage)
            $0.add(AddPicture.self, addPicture)
            $0.add(GetMeal.self, getMeal)
            $0.add(AddMeal.self, addMeal)
            $0.add(MakeAlbum.self, makeAlbum)
            $0.add(PutSign.self, putSign)
            $0.add(Facts.self, facts)
            $0.add(VisitOperation.self, visit)
            $0.add(GetKeeper.self, getKeeper)
            $0.add(PutLedger.self, putLedger)
        }
    }
}
