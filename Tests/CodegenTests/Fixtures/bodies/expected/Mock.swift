// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/Bodies --module Bodies --mock

import ContractRuntime

/// Answers the contract's operations in tests, without a server: each by a closure, and by
/// the contract's example until one is set.
public struct BodiesMock: ContractMock {
    /// `POST /uploads`
    public var upload: MockAnswer<Upload> = exampleAnswer(to: Upload.self, 204)

    /// `GET /orders`
    public var listOrders: MockAnswer<ListOrders> = exampleAnswer(to: ListOrders.self, 200, body: #"{"text":"string"}"#)

    /// `POST /orders`
    public var order: MockAnswer<Order> = exampleAnswer(to: Order.self, 204)

    /// `PUT /opaque`
    public var putOpaque: MockAnswer<PutOpaque> = exampleAnswer(to: PutOpaque.self, 204)

    /// `PUT /picture`
    public var putPicture: MockAnswer<PutPicture> = missingAnswer(to: PutPicture.self)

    /// `GET /picture`
    public var getPicture: MockAnswer<GetPicture> = missingAnswer(to: GetPicture.self)

    /// `POST /parts`
    public var postParts: MockAnswer<PostParts> = missingAnswer(to: PostParts.self)

    /// `POST /preferences`
    public var postPreferences: MockAnswer<PostPreferences> = exampleAnswer(to: PostPreferences.self, 204)

    /// `POST /measures`
    public var postMeasures: MockAnswer<PostMeasures> = exampleAnswer(to: PostMeasures.self, 204)

    /// `PUT /facts`
    public var putFacts: MockAnswer<PutFacts> = exampleAnswer(to: PutFacts.self, 204)

    public init() {}

    public var transport: MockTransport {
        MockTransport {
            $0.add(Upload.self, upload)
            $0.add(ListOrders.self, listOrders)
            $0.add(Order.self, order)
            $0.add(PutOpaque.self, putOpaque)
            $0.add(PutPicture.self, putPicture)
            $0.add(GetPicture.self, getPicture)
            $0.add(PostParts.self, postParts)
            $0.add(PostPreferences.self, postPreferences)
            $0.add(PostMeasures.self, postMeasures)
            $0.add(PutFacts.self, putFacts)
        }
    }
}
