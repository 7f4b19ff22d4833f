// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/EveryKeyword32 --module EveryKeyword32 --mock

import ContractRuntime

/// Answers the contract's operations in tests, without a server: each by a closure, and by
/// the contract's example until one is set.
public struct EveryKeyword32Mock: ContractMock {
    /// One thing.
    public var getThing: MockAnswer<GetThing> = exampleAnswer(to: GetThing.self, 204)

    /// Change it
    public var changeThing: MockAnswer<ChangeThing> = exampleAnswer(to: ChangeThing.self, 204)

    /// One thing.
    public var searchThing: MockAnswer<SearchThing> = exampleAnswer(to: SearchThing.self, 204)

    /// One thing.
    public var copyThing: MockAnswer<CopyThing> = exampleAnswer(to: CopyThing.self, 204)

    /// `GET /parts`
    public var listParts: MockAnswer<ListParts> = exampleAnswer(to: ListParts.self, 204)

    /// `PUT /methods`
    public var putIt: MockAnswer<PutIt> = exampleAnswer(to: PutIt.self, 204)

    /// `DELETE /methods`
    public var deleteIt: MockAnswer<DeleteIt> = exampleAnswer(to: DeleteIt.self, 204)

    /// `OPTIONS /methods`
    public var askIt: MockAnswer<AskIt> = exampleAnswer(to: AskIt.self, 204)

    /// `HEAD /methods`
    public var headIt: MockAnswer<HeadIt> = exampleAnswer(to: HeadIt.self, 204)

    /// `PATCH /methods`
    public var patchIt: MockAnswer<PatchIt> = exampleAnswer(to: PatchIt.self, 204)

    /// `TRACE /methods`
    public var traceIt: MockAnswer<TraceIt> = exampleAnswer(to: TraceIt.self, 204)

    /// `GET /lines`
    public var getLines: MockAnswer<GetLines> = missingAnswer(to: GetLines.self)

    /// `GET /stream`
    public var getStream: MockAnswer<GetStream> = missingAnswer(to: GetStream.self)

    /// `GET /shown`
    public var getShown: MockAnswer<GetShown> = exampleAnswer(to: GetShown.self, 200, body: #"{"a":1}"#)

    /// `POST /shown`
    public var postShown: MockAnswer<PostShown> = exampleAnswer(to: PostShown.self, 200, body: #"{"a":2}"#)

    /// `PATCH /shown`
    public var patchShown: MockAnswer<PatchShown> = exampleAnswer(
        to: PatchShown.self,
        200,
        body: #"{"a":0,"b":"b","c":"c"}"#
    )

    /// `PUT /shown`
    public var putShown: MockAnswer<PutShown> = exampleAnswer(to: PutShown.self, 200, body: #"{"a":3}"#)

    public init() {}

    public var transport: MockTransport {
        MockTransport {
            $0.add(GetThing.self, getThing)
            $0.add(ChangeThing.self, changeThing)
            $0.add(SearchThing.self, searchThing)
            $0.add(CopyThing.self, copyThing)
            $0.add(ListParts.self, listParts)
            $0.add(PutIt.self, putIt)
            $0.add(DeleteIt.self, deleteIt)
            $0.add(AskIt.self, askIt)
            $0.add(HeadIt.self, headIt)
            $0.add(PatchIt.self, patchIt)
            $0.add(TraceIt.self, traceIt)
            $0.add(GetLines.self, getLines)
            $0.add(GetStream.self, getStream)
            $0.add(GetShown.self, getShown)
            $0.add(PostShown.self, postShown)
            $0.add(PatchShown.self, patchShown)
            $0.add(PutShown.self, putShown)
        }
    }
}
