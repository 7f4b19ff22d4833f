// Generated from shipping.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate shipping.yaml --output Sources/Shop --module Shop --namespace Shipping

import ContractRuntime
import ShopBasics

extension Shipping {
    /// `POST /parcels`
    public enum AddInvoice: APIOperation {
        public struct Input: Sendable {
            public var body: InvoiceInput

            public init(body: InvoiceInput) {
                self.body = body
            }
        }

        public typealias Output = Invoice
        public typealias Rejection = Never

        public static let definition = OperationDefinition<Self>("addInvoice", .post, "/parcels") {
            $0.body(required: \.body, .json(.of(InvoiceInput.self)))
            $0.success(200, .json(.of(Invoice.self)))
        }
    }
}
