// Generated from shipping.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate shipping.yaml --output Sources/Shop --module Shop --namespace Shipping

import ContractRuntime
import ShopBasics

extension Shipping {
    public protocol Handler: Sendable {
        /// `POST /parcels`
        func addInvoice(
            _ input: Shipping.AddInvoice.Input,
            context: RequestContext
        ) async throws -> Shipping.AddInvoice.Output
    }
}

extension Shipping.Handler {
    nonisolated fileprivate func add(to service: inout APIService.Builder) {
        service.add(Shipping.AddInvoice.self) { try await self.addInvoice($0, context: $1) }
    }
}

extension APIService {
    /// The server's side of the contract: its operations, answered by the handlers.
    public nonisolated static func shipping(
        handler: some Shipping.Handler,
        options: ServiceOptions = ServiceOptions()
    ) -> APIService {
        APIService(options: options) {
            handler.add(to: &$0)
        }
    }
}
