// Generated from billing.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate billing.yaml --output Sources/Shop --module Shop --namespace Billing --mock

import ContractRuntime
import ShopBasics

extension Billing {
    /// Says who is calling: one function for each security scheme of the contract.
    public protocol Security<Principal>: Sendable {
        /// What a caller is known by; handed to every operation that requires security.
        associatedtype Principal: Sendable

        /// Decides on the credential of `key`.
        ///
        /// - Returns: the caller, or nil for a credential that isn't valid, which is answered 401.
        /// - Throws: when it cannot be decided, such as a ``ProblemError`` for 503.
        func key(_ key: APIKey, context: RequestContext) async throws -> Principal?
    }
}

extension Billing {
    /// Answers ``InvoicesOperations``.
    public protocol InvoicesHandler<Principal>: Sendable {
        associatedtype Principal: Sendable

        /// `GET /invoices`
        func listInvoices(
            _ input: Billing.ListInvoices.Input,
            principal: Principal,
            context: RequestContext
        ) async throws -> Billing.ListInvoices.Output

        /// `POST /invoices`
        func addInvoice(
            _ input: Billing.AddInvoice.Input,
            principal: Principal,
            context: RequestContext
        ) async throws -> Billing.AddInvoice.Output
    }
}

extension Billing {
    /// Answers ``WebhookOperations``.
    public protocol WebhookHandlerProtocol<Principal>: Sendable {
        associatedtype Principal: Sendable

        /// `PUT /tasks`
        func clientOperation(
            _ input: Billing.ClientOperation.Input,
            principal: Principal,
            context: RequestContext
        ) async throws

        /// `POST /tasks`
        func paintTask(
            _ input: Billing.PaintTask.Input,
            principal: Principal,
            context: RequestContext
        ) async throws -> Billing.PaintTask.Output
    }
}

extension Billing {
    public protocol Handler: Sendable {
        /// `POST /accounts`
        func addAccount(
            _ input: Billing.AddAccount.Input,
            context: RequestContext
        ) async throws -> Billing.AddAccount.Output
    }
}

extension Billing.InvoicesHandler {
    nonisolated fileprivate func add(to service: inout APIService.Builder, _ schemes: SecuritySchemes<Principal>) {
        service.add(Billing.ListInvoices.self, schemes) { try await self.listInvoices($0, principal: $1, context: $2) }
        service.add(Billing.AddInvoice.self, schemes) { try await self.addInvoice($0, principal: $1, context: $2) }
    }
}

extension Billing.WebhookHandlerProtocol {
    nonisolated fileprivate func add(to service: inout APIService.Builder, _ schemes: SecuritySchemes<Principal>) {
        service.add(Billing.ClientOperation.self, schemes) {
            try await self.clientOperation($0, principal: $1, context: $2)
        }
        service.add(Billing.PaintTask.self, schemes) { try await self.paintTask($0, principal: $1, context: $2) }
    }
}

extension Billing.Handler {
    nonisolated fileprivate func add(to service: inout APIService.Builder) {
        service.add(Billing.AddAccount.self) { try await self.addAccount($0, context: $1) }
    }
}

extension APIService {
    /// The server's side of the contract: its operations, answered by the handlers.
    public nonisolated static func billing<Security: Billing.Security>(
        security: Security,
        invoices: some Billing.InvoicesHandler<Security.Principal>,
        webhook: some Billing.WebhookHandlerProtocol<Security.Principal>,
        handler: some Billing.Handler,
        options: ServiceOptions = ServiceOptions()
    ) -> APIService {
        let schemes = SecuritySchemes<Security.Principal> {
            $0.apiKey("key", .header, "X-Key", security.key)
        }
        return APIService(options: options) {
            invoices.add(to: &$0, schemes)
            webhook.add(to: &$0, schemes)
            handler.add(to: &$0)
        }
    }
}

extension Billing {
    /// Answers the requests that the service sends: webhooks and callbacks.
    public protocol WebhookHandler: Sendable {
        /// `POST invoicePaid`
        func invoicePaid(_ input: Billing.Webhooks.InvoicePaid.Input, context: RequestContext) async throws
    }
}

extension APIService {
    /// The receiver's side of the requests that the service sends.
    ///
    /// - Parameter paths: where each is received, by its name; `/name` where nothing is said.
    public nonisolated static func billingWebhooks(
        handler: some Billing.WebhookHandler,
        paths: [String: String] = [:],
        options: ServiceOptions = ServiceOptions()
    ) -> APIService {
        APIService(options: options) {
            $0.add(Billing.Webhooks.InvoicePaid.self, path: paths["invoicePaid"] ?? "/invoicePaid") { input, context in
                try await handler.invoicePaid(input, context: context)
            }
        }
    }
}
