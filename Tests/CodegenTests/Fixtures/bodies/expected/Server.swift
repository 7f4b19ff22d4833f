// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/Bodies --module Bodies --mock

import ContractRuntime

public protocol BodiesHandler: Sendable {
    /// `POST /uploads`
    func upload(_ input: Upload.Input, context: RequestContext) async throws

    /// `GET /orders`
    func listOrders(_ input: ListOrders.Input, context: RequestContext) async throws -> ListOrders.Output

    /// `POST /orders`
    func order(_ input: Order.Input, context: RequestContext) async throws

    /// `PUT /opaque`
    func putOpaque(_ input: PutOpaque.Input, context: RequestContext) async throws

    /// `PUT /picture`
    func putPicture(_ input: PutPicture.Input, context: RequestContext) async throws -> PutPicture.Output

    /// `GET /picture`
    func getPicture(_ input: GetPicture.Input, context: RequestContext) async throws -> GetPicture.Output

    /// `POST /parts`
    func postParts(_ input: PostParts.Input, context: RequestContext) async throws -> PostParts.Output

    /// `POST /preferences`
    func postPreferences(_ input: PostPreferences.Input, context: RequestContext) async throws

    /// `POST /measures`
    func postMeasures(_ input: PostMeasures.Input, context: RequestContext) async throws

    /// `PUT /facts`
    func putFacts(_ input: PutFacts.Input, context: RequestContext) async throws
}

extension BodiesHandler {
    nonisolated fileprivate func add(to service: inout APIService.Builder) {
        service.add(Upload.self) { try await self.upload($0, context: $1) }
        service.add(ListOrders.self) { try await self.listOrders($0, context: $1) }
        service.add(Order.self) { try await self.order($0, context: $1) }
        service.add(PutOpaque.self) { try await self.putOpaque($0, context: $1) }
        service.add(PutPicture.self) { try await self.putPicture($0, context: $1) }
        service.add(GetPicture.self) { try await self.getPicture($0, context: $1) }
        service.add(PostParts.self) { try await self.postParts($0, context: $1) }
        service.add(PostPreferences.self) { try await self.postPreferences($0, context: $1) }
        service.add(PostMeasures.self) { try await self.postMeasures($0, context: $1) }
        service.add(PutFacts.self) { try await self.putFacts($0, context: $1) }
    }
}

extension APIService {
    /// The server's side of the contract: its operations, answered by the handlers.
    public nonisolated static func bodies(
        handler: some BodiesHandler,
        options: ServiceOptions = ServiceOptions()
    ) -> APIService {
        APIService(options: options) {
            handler.add(to: &$0)
        }
    }
}
