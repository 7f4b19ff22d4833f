// Generated from shipping.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate shipping.yaml --output Sources/Shop --module Shop --namespace Shipping

import ContractRuntime
import ShopBasics

/// What follows from one of the module's contracts.
public enum Shipping {}

extension Shipping {
    /// Calls the contract's operations.
    public struct Client: ContractClient {
        public var client: APIClient

        public init(client: APIClient) {
            self.client = client
        }
    }
}

extension Shipping.Client {
    /// `POST /parcels`
    public func addInvoice(
        state: Shipping.State,
        inside: Billing.InvoiceInput,
        fee: ShopBasics.Money? = nil
    ) async throws(Shipping.AddInvoice.Failure) -> Shipping.AddInvoice.Output {
        try await addInvoice(body: Shipping.InvoiceInput(state: state, inside: inside, fee: fee))
    }

    /// The same, with the body as one value.
    public func addInvoice(
        body: Shipping.InvoiceInput
    ) async throws(Shipping.AddInvoice.Failure) -> Shipping.AddInvoice.Output {
        try await client.send(Shipping.AddInvoice.self, Shipping.AddInvoice.Input(body: body))
    }
}
