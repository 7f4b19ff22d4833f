// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/KitchenSink --module KitchenSink --mock

import ContractRuntime

/// Says who is calling: one function for each security scheme of the contract.
public protocol KitchenSinkSecurity<Principal>: Sendable {
    /// What a caller is known by; handed to every operation that requires security.
    associatedtype Principal: Sendable

    /// Decides on the credential of `key`.
    ///
    /// - Returns: the caller, or nil for a credential that isn't valid, which is answered 401.
    /// - Throws: when it cannot be decided, such as a ``ProblemError`` for 503.
    func key(_ key: APIKey, context: RequestContext) async throws -> Principal?

    /// Decides on the credential of `oauth`.
    ///
    /// - Returns: the caller, or nil for a credential that isn't valid, which is answered 401.
    /// - Throws: when it cannot be decided, such as a ``ProblemError`` for 503.
    func oauth(_ token: BearerToken, context: RequestContext) async throws -> Principal?

    /// Decides on the credential of `staff`.
    ///
    /// - Returns: the caller, or nil for a credential that isn't valid, which is answered 401.
    /// - Throws: when it cannot be decided, such as a ``ProblemError`` for 503.
    func staff(_ token: BearerToken, context: RequestContext) async throws -> Principal?

    /// Decides on the credential of `basic`.
    ///
    /// - Returns: the caller, or nil for a credential that isn't valid, which is answered 401.
    /// - Throws: when it cannot be decided, such as a ``ProblemError`` for 503.
    func basic(_ credentials: BasicCredentials, context: RequestContext) async throws -> Principal?
}

/// What is cooked.
public protocol DishesHandler<Principal>: Sendable {
    associatedtype Principal: Sendable

    /// List dishes
    func listDishes(
        _ input: ListDishes.Input,
        principal: Principal?,
        context: RequestContext
    ) async throws -> ListDishes.Output

    /// `POST /dishes`
    func createDish(
        _ input: CreateDish.Input,
        principal: Principal,
        context: RequestContext
    ) async throws -> CreateDish.Output

    /// `GET /dishes/{id}/photo`
    func getPhoto(_ input: GetPhoto.Input, context: RequestContext) async throws -> GetPhoto.Output
}

public protocol KitchenSinkHandler<Principal>: Sendable {
    associatedtype Principal: Sendable

    /// `PUT /dishes/{id}/photo`
    func putNote(_ input: PutNote.Input, context: RequestContext) async throws -> PutNote.Output

    /// Every way to write a parameter
    func searchShelf(_ input: SearchShelf.Input, context: RequestContext) async throws -> SearchShelf.Output

    /// `POST /shelves/{aisle}/{row}/{box}`
    func fillShelf(
        _ input: FillShelf.Input,
        principal: Principal,
        context: RequestContext
    ) async throws -> FillShelf.Output

    /// `OPTIONS /task`
    func task(_ input: TaskOperation.Input, context: RequestContext) async throws -> TaskOperation.Output
}

extension DishesHandler {
    nonisolated fileprivate func add(to service: inout APIService.Builder, _ schemes: SecuritySchemes<Principal>) {
        service.add(ListDishes.self, optional: schemes) { try await self.listDishes($0, principal: $1, context: $2) }
        service.add(CreateDish.self, schemes) { try await self.createDish($0, principal: $1, context: $2) }
        service.add(GetPhoto.self) { try await self.getPhoto($0, context: $1) }
    }
}

extension KitchenSinkHandler {
    nonisolated fileprivate func add(to service: inout APIService.Builder, _ schemes: SecuritySchemes<Principal>) {
        service.add(PutNote.self) { try await self.putNote($0, context: $1) }
        service.add(SearchShelf.self) { try await self.searchShelf($0, context: $1) }
        service.add(FillShelf.self, schemes) { try await self.fillShelf($0, principal: $1, context: $2) }
        service.add(TaskOperation.self) { try await self.task($0, context: $1) }
    }
}

extension APIService {
    /// The server's side of the contract: its operations, answered by the handlers.
    public nonisolated static func kitchenSink<Security: KitchenSinkSecurity>(
        security: Security,
        dishes: some DishesHandler<Security.Principal>,
        handler: some KitchenSinkHandler<Security.Principal>,
        options: ServiceOptions = ServiceOptions()
    ) -> APIService {
        let schemes = SecuritySchemes<Security.Principal> {
            $0.apiKey("key", .header, "X-Key", security.key)
            $0.oauth2("oauth", security.oauth)
            $0.bearer("staff", security.staff)
            $0.basic("basic", security.basic)
        }
        return APIService(options: options) {
            dishes.add(to: &$0, schemes)
            handler.add(to: &$0, schemes)
        }
    }
}

/// Answers the requests that the service sends: webhooks and callbacks.
public protocol KitchenSinkWebhookHandler: Sendable {
    /// `POST dishSold`
    func dishSold(_ input: Webhooks.DishSold.Input, context: RequestContext) async throws

    /// `POST {$request.body#/hook}`
    func createDishCookedCallback(_ input: CreateDish.CookedCallback.Input, context: RequestContext) async throws
}

extension APIService {
    /// The receiver's side of the requests that the service sends.
    ///
    /// - Parameter paths: where each is received, by its name; `/name` where nothing is said.
    public nonisolated static func kitchenSinkWebhooks(
        handler: some KitchenSinkWebhookHandler,
        paths: [String: String] = [:],
        options: ServiceOptions = ServiceOptions()
    ) -> APIService {
        APIService(options: options) {
            $0.add(Webhooks.DishSold.self, path: paths["dishSold"] ?? "/dishSold") { input, context in
                try await handler.dishSold(input, context: context)
            }
            $0.add(
                CreateDish.CookedCallback.self,
                path: paths["createDishCookedCallback"] ?? "/createDishCookedCallback"
            ) { input, context in
                try await handler.createDishCookedCallback(input, context: context)
            }
        }
    }
}
