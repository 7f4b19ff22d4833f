// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/EveryKeyword32 --module EveryKeyword32 --mock

import ContractRuntime

/// Says who is calling: one function for each security scheme of the contract.
public protocol EveryKeyword32Security<Principal>: Sendable {
    /// What a caller is known by; handed to every operation that requires security.
    associatedtype Principal: Sendable

    /// Decides on the credential of `key`.
    ///
    /// - Returns: the caller, or nil for a credential that isn't valid, which is answered 401.
    /// - Throws: when it cannot be decided, such as a ``ProblemError`` for 503.
    func key(_ key: APIKey, context: RequestContext) async throws -> Principal?

    /// Decides on the credential of `basic`.
    ///
    /// - Returns: the caller, or nil for a credential that isn't valid, which is answered 401.
    /// - Throws: when it cannot be decided, such as a ``ProblemError`` for 503.
    func basic(_ credentials: BasicCredentials, context: RequestContext) async throws -> Principal?

    /// Decides on the credential of `bearer`.
    ///
    /// - Returns: the caller, or nil for a credential that isn't valid, which is answered 401.
    /// - Throws: when it cannot be decided, such as a ``ProblemError`` for 503.
    func bearer(_ token: BearerToken, context: RequestContext) async throws -> Principal?

    /// Decides on the credential of `oauth`.
    ///
    /// - Returns: the caller, or nil for a credential that isn't valid, which is answered 401.
    /// - Throws: when it cannot be decided, such as a ``ProblemError`` for 503.
    func oauth(_ token: BearerToken, context: RequestContext) async throws -> Principal?

    /// Decides on the credential of `openID`.
    ///
    /// - Returns: the caller, or nil for a credential that isn't valid, which is answered 401.
    /// - Throws: when it cannot be decided, such as a ``ProblemError`` for 503.
    func openID(_ token: BearerToken, context: RequestContext) async throws -> Principal?
}

/// Things!
///
/// What there is.
///
/// Belongs to `All`.
public protocol ThingsHandler<Principal>: Sendable {
    associatedtype Principal: Sendable

    /// One thing.
    func getThing(
        _ input: GetThing.Input,
        principal: Principal,
        context: RequestContext
    ) async throws -> GetThing.Output
}

public protocol EveryKeyword32Handler<Principal>: Sendable {
    associatedtype Principal: Sendable

    /// Change it
    func changeThing(_ input: ChangeThing.Input, principal: Principal, context: RequestContext) async throws

    /// One thing.
    func searchThing(_ input: SearchThing.Input, principal: Principal, context: RequestContext) async throws

    /// One thing.
    func copyThing(_ input: CopyThing.Input, principal: Principal, context: RequestContext) async throws

    /// `GET /parts`
    func listParts(_ input: ListParts.Input, principal: Principal, context: RequestContext) async throws

    /// `PUT /methods`
    func putIt(_ input: PutIt.Input, principal: Principal, context: RequestContext) async throws

    /// `DELETE /methods`
    func deleteIt(_ input: DeleteIt.Input, principal: Principal, context: RequestContext) async throws

    /// `OPTIONS /methods`
    func askIt(_ input: AskIt.Input, principal: Principal, context: RequestContext) async throws

    /// `HEAD /methods`
    func headIt(_ input: HeadIt.Input, principal: Principal, context: RequestContext) async throws

    /// `PATCH /methods`
    func patchIt(_ input: PatchIt.Input, principal: Principal, context: RequestContext) async throws

    /// `TRACE /methods`
    func traceIt(_ input: TraceIt.Input, principal: Principal, context: RequestContext) async throws

    /// `GET /lines`
    func getLines(
        _ input: GetLines.Input,
        principal: Principal,
        context: RequestContext
    ) async throws -> GetLines.Output

    /// `GET /stream`
    func getStream(
        _ input: GetStream.Input,
        principal: Principal,
        context: RequestContext
    ) async throws -> GetStream.Output

    /// `GET /shown`
    func getShown(
        _ input: GetShown.Input,
        principal: Principal,
        context: RequestContext
    ) async throws -> GetShown.Output

    /// `POST /shown`
    func postShown(
        _ input: PostShown.Input,
        principal: Principal,
        context: RequestContext
    ) async throws -> PostShown.Output

    /// `PATCH /shown`
    func patchShown(
        _ input: PatchShown.Input,
        principal: Principal,
        context: RequestContext
    ) async throws -> PatchShown.Output

    /// `PUT /shown`
    func putShown(
        _ input: PutShown.Input,
        principal: Principal,
        context: RequestContext
    ) async throws -> PutShown.Output
}

extension ThingsHandler {
    nonisolated fileprivate func add(to service: inout APIService.Builder, _ schemes: SecuritySchemes<Principal>) {
        service.add(GetThing.self, schemes) { try await self.getThing($0, principal: $1, context: $2) }
    }
}

extension EveryKeyword32Handler {
    nonisolated fileprivate func add(to service: inout APIService.Builder, _ schemes: SecuritySchemes<Principal>) {
        service.add(ChangeThing.self, schemes) { try await self.changeThing($0, principal: $1, context: $2) }
        service.add(SearchThing.self, schemes) { try await self.searchThing($0, principal: $1, context: $2) }
        service.add(CopyThing.self, schemes) { try await self.copyThing($0, principal: $1, context: $2) }
        service.add(ListParts.self, schemes) { try await self.listParts($0, principal: $1, context: $2) }
        service.add(PutIt.self, schemes) { try await self.putIt($0, principal: $1, context: $2) }
        service.add(DeleteIt.self, schemes) { try await self.deleteIt($0, principal: $1, context: $2) }
        service.add(AskIt.self, schemes) { try await self.askIt($0, principal: $1, context: $2) }
        service.add(HeadIt.self, schemes) { try await self.headIt($0, principal: $1, context: $2) }
        service.add(PatchIt.self, schemes) { try await self.patchIt($0, principal: $1, context: $2) }
        service.add(TraceIt.self, schemes) { try await self.traceIt($0, principal: $1, context: $2) }
        service.add(GetLines.self, schemes) { try await self.getLines($0, principal: $1, context: $2) }
        service.add(GetStream.self, schemes) { try await self.getStream($0, principal: $1, context: $2) }
        service.add(GetShown.self, schemes) { try await self.getShown($0, principal: $1, context: $2) }
        service.add(PostShown.self, schemes) { try await self.postShown($0, principal: $1, context: $2) }
        service.add(PatchShown.self, schemes) { try await self.patchShown($0, principal: $1, context: $2) }
        service.add(PutShown.self, schemes) { try await self.putShown($0, principal: $1, context: $2) }
    }
}

extension APIService {
    /// The server's side of the contract: its operations, answered by the handlers.
    public nonisolated static func everyKeyword32<Security: EveryKeyword32Security>(
        security: Security,
        things: some ThingsHandler<Security.Principal>,
        handler: some EveryKeyword32Handler<Security.Principal>,
        options: ServiceOptions = ServiceOptions()
    ) -> APIService {
        let schemes = SecuritySchemes<Security.Principal> {
            $0.apiKey("key", .header, "X-Key", security.key)
            $0.basic("basic", security.basic)
            $0.bearer("bearer", security.bearer)
            $0.oauth2("oauth", security.oauth)
            $0.openIDConnect("openID", security.openID)
        }
        return APIService(options: options) {
            things.add(to: &$0, schemes)
            handler.add(to: &$0, schemes)
        }
    }
}

/// Answers the requests that the service sends: webhooks and callbacks.
public protocol EveryKeyword32WebhookHandler: Sendable {
    /// `POST changed`
    func changed(_ input: Webhooks.Changed.Input, context: RequestContext) async throws

    /// `POST {$request.query.done}`
    func changeThingDoneCallback(_ input: ChangeThing.DoneCallback.Input, context: RequestContext) async throws

    /// `POST {$request.query.undo}`
    func changeThingUndoneCallback(_ input: ChangeThing.UndoneCallback.Input, context: RequestContext) async throws
}

extension APIService {
    /// The receiver's side of the requests that the service sends.
    ///
    /// - Parameter paths: where each is received, by its name; `/name` where nothing is said.
    public nonisolated static func everyKeyword32Webhooks(
        handler: some EveryKeyword32WebhookHandler,
        paths: [String: String] = [:],
        options: ServiceOptions = ServiceOptions()
    ) -> APIService {
        APIService(options: options) {
            $0.add(Webhooks.Changed.self, path: paths["changed"] ?? "/changed") { input, context in
                try await handler.changed(input, context: context)
            }
            $0.add(
                ChangeThing.DoneCallback.self,
                path: paths["changeThingDoneCallback"] ?? "/changeThingDoneCallback"
            ) { input, context in
                try await handler.changeThingDoneCallback(input, context: context)
            }
            $0.add(
                ChangeThing.UndoneCallback.self,
                path: paths["changeThingUndoneCallback"] ?? "/changeThingUndoneCallback"
            ) { input, context in
                try await handler.changeThingUndoneCallback(input, context: context)
            }
        }
    }
}
