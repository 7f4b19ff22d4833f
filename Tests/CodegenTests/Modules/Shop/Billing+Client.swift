// Generated from billing.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate billing.yaml --output Sources/Shop --module Shop --namespace Billing --mock

import ContractRuntime
import ShopBasics

/// What follows from one of the module's contracts.
public enum Billing {}

extension Billing {
    /// Calls the contract's operations.
    public struct Client: ContractClient {
        public var client: APIClient

        /// The credentials to send, each only with operations that ask for it.
        public struct Credentials: ClientCredentials {
            public var key: String?

            public init(key: String? = nil) {
                self.key = key
            }

            public var table: CredentialTable {
                CredentialTable {
                    $0.apiKey("key", .header, "X-Key", key)
                }
            }
        }

        public init(client: APIClient) {
            self.client = client
        }
    }
}

extension Billing.Client {
    /// The servers that the contract names.
    public nonisolated enum Servers {
        public static let billingExample = "https://billing.example"
    }
}

extension Billing.Client: Billing.InvoicesOperations, Billing.WebhookOperations {
    /// What is owed.
    public var invoices: some Billing.InvoicesOperations { self }

    public var webhook: some Billing.WebhookOperations { self }
}

extension Billing {
    /// What is owed.
    public protocol InvoicesOperations: ContractOperations {}
}

extension Billing.InvoicesOperations {
    /// `GET /invoices`
    public func listInvoices(
        state: Billing.State? = nil,
        offset: Int = 0
    ) async throws(Billing.ListInvoices.Failure) -> Billing.ListInvoices.Output {
        try await client.send(Billing.ListInvoices.self, Billing.ListInvoices.Input(state: state, offset: offset))
    }

    /// The pages of ``Billing.ListInvoices``, each a request of its own; `items` goes through all of them.
    public func listInvoicesPages(
        state: Billing.State? = nil,
        offset: Int = 0
    ) -> Pages<Billing.ListInvoices, Billing.Invoice> {
        let input = Billing.ListInvoices.Input(state: state, offset: offset)
        return Pages(client, input, .offset(\.offset, items: { $0.invoices }))
    }

    /// `POST /invoices`
    public func addInvoice(
        number: Int,
        total: ShopBasics.Money,
        payer: ShopBasics.AccountInput? = nil,
        labels: [ShopBasics.LabelsItem]? = nil,
        paid: ShopBasics.MeansInput? = nil,
        currency: ShopBasics.Money.Currency = .eur,
        state: Billing.State? = nil,
        before: Indirect<Billing.InvoiceInput>? = nil
    ) async throws(Billing.AddInvoice.Failure) -> Billing.AddInvoice.Output {
        try await addInvoice(
            body: Billing.InvoiceInput(
                number: number,
                total: total,
                payer: payer,
                labels: labels,
                paid: paid,
                currency: currency,
                state: state,
                before: before
            )
        )
    }

    /// The same, with the body as one value.
    public func addInvoice(
        body: Billing.InvoiceInput
    ) async throws(Billing.AddInvoice.Failure) -> Billing.AddInvoice.Output {
        try await client.send(Billing.AddInvoice.self, Billing.AddInvoice.Input(body: body))
    }
}

extension Billing {
    public protocol WebhookOperations: ContractOperations {}
}

extension Billing.WebhookOperations {
    /// `PUT /tasks`
    public func clientOperation(body: Billing.ClientOperation.Body) async throws(Billing.ClientOperation.Failure) {
        try await client.send(Billing.ClientOperation.self, Billing.ClientOperation.Input(body: body))
    }

    /// `POST /tasks`
    public func paintTask(
        colour: String? = nil,
        state: Billing.State? = nil
    ) async throws(Billing.PaintTask.Failure) -> Billing.PaintTask.Output {
        try await paintTask(body: Billing.PaintTask.Body(colour: colour, state: state))
    }

    /// The same, with the body as one value.
    public func paintTask(
        body: Billing.PaintTask.Body
    ) async throws(Billing.PaintTask.Failure) -> Billing.PaintTask.Output {
        try await client.send(Billing.PaintTask.self, Billing.PaintTask.Input(body: body))
    }
}

extension Billing.Client {
    /// `POST /accounts`
    public func addAccount(
        email: String,
        password: String? = nil,
        address: ShopBasics.Account.Address? = nil
    ) async throws(Billing.AddAccount.Failure) -> Billing.AddAccount.Output {
        try await addAccount(body: ShopBasics.AccountInput(email: email, password: password, address: address))
    }

    /// The same, with the body as one value.
    public func addAccount(
        body: ShopBasics.AccountInput
    ) async throws(Billing.AddAccount.Failure) -> Billing.AddAccount.Output {
        try await client.send(Billing.AddAccount.self, Billing.AddAccount.Input(body: body))
    }
}

extension Billing {
    /// Sends the requests that the contract documents as webhooks and callbacks.
    public struct WebhookSender: Sendable {
        public var client: APIClient

        /// - Parameter transport: what carries requests, such as `URLSessionTransport()`.
        public init(transport: any ClientTransport) {
            client = APIClient(transport: transport)
        }

        /// `POST invoicePaid`
        public func invoicePaid(
            to url: String,
            body: Billing.Invoice
        ) async throws(Billing.Webhooks.InvoicePaid.Failure) {
            let input = Billing.Webhooks.InvoicePaid.Input(body: body)
            return try await client.send(Billing.Webhooks.InvoicePaid.self, input, to: url)
        }
    }
}
