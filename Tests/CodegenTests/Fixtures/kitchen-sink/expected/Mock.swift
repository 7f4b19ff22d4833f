// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/KitchenSink --module KitchenSink --mock

import ContractRuntime

/// Answers the contract's operations in tests, without a server: each by a closure, and by
/// the contract's example until one is set.
public struct KitchenSinkMock: ContractMock {
    /// List dishes
    public var listDishes: MockAnswer<ListDishes> = exampleAnswer(
        to: ListDishes.self,
        200,
        body: #"[]"#,
        headers: ["X-Total": "0"]
    )

    /// `POST /dishes`
    public var createDish: MockAnswer<CreateDish> = missingAnswer(to: CreateDish.self)

    /// `GET /dishes/{id}/photo`
    public var getPhoto: MockAnswer<GetPhoto> = missingAnswer(to: GetPhoto.self)

    /// `PUT /dishes/{id}/photo`
    public var putNote: MockAnswer<PutNote> = exampleAnswer(to: PutNote.self, 200, "text/plain", body: "string")

    /// Every way to write a parameter
    public var searchShelf: MockAnswer<SearchShelf> = exampleAnswer(
        to: SearchShelf.self,
        200,
        body: #"""
            {
              "aisle": [
                "string"
              ],
              "row": {
                "from": 0,
                "to": 0
              },
              "box": {
                "from": 0,
                "to": 0
              },
              "light": "red",
              "words": [
                "string"
              ],
              "depth": 0,
              "open": true,
              "days": [
                "2000-01-01"
              ],
              "until": "2000-01-01T00:00:00Z",
              "label": "A",
              "owner": {
                "done": true
              },
              "grid": [
                [
                  0
                ]
              ]
            }
            """#
    )

    /// `POST /shelves/{aisle}/{row}/{box}`
    public var fillShelf: MockAnswer<FillShelf> = missingAnswer(to: FillShelf.self)

    /// `OPTIONS /task`
    public var task: MockAnswer<TaskOperation> = missingAnswer(to: TaskOperation.self)

    public init() {}

    public var transport: MockTransport {
        MockTransport {
            $0.add(ListDishes.self, listDishes)
            $0.add(CreateDish.self, createDish)
            $0.add(GetPhoto.self, getPhoto)
            $0.add(PutNote.self, putNote)
            $0.add(SearchShelf.self, searchShelf)
            $0.add(FillShelf.self, fillShelf)
            $0.add(TaskOperation.self, task)
        }
    }
}
