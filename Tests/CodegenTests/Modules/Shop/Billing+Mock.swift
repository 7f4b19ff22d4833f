// Generated from billing.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate billing.yaml --output Sources/Shop --module Shop --namespace Billing --mock

import ContractRuntime
import ShopBasics

extension Billing {
    /// Answers the contract's operations in tests, without a server: each by a closure, and by
    /// the contract's example until one is set.
    public struct Mock: ContractMock {
        /// `GET /invoices`
        public var listInvoices: MockAnswer<Billing.ListInvoices> = exampleAnswer(
            to: Billing.ListInvoices.self,
            200,
            body: #"{"invoices":[]}"#
        )

        /// `POST /invoices`
        public var addInvoice: MockAnswer<Billing.AddInvoice> = missingAnswer(to: Billing.AddInvoice.self)

        /// `POST /accounts`
        public var addAccount: MockAnswer<Billing.AddAccount> = exampleAnswer(
            to: Billing.AddAccount.self,
            200,
            body: #"{"id":0,"email":"string","address":{"city":"string"}}"#
        )

        /// `PUT /tasks`
        public var clientOperation: MockAnswer<Billing.ClientOperation> = exampleAnswer(
            to: Billing.ClientOperation.self,
            204
        )

        /// `POST /tasks`
        public var paintTask: MockAnswer<Billing.PaintTask> = missingAnswer(to: Billing.PaintTask.self)

        public init() {}

        public var transport: MockTransport {
            MockTransport {
                $0.add(Billing.ListInvoices.self, listInvoices)
                $0.add(Billing.AddInvoice.self, addInvoice)
                $0.add(Billing.AddAccount.self, addAccount)
                $0.add(Billing.ClientOperation.self, clientOperation)
                $0.add(Billing.PaintTask.self, paintTask)
            }
        }
    }
}
