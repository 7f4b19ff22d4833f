// Generated from shipping.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate shipping.yaml --output Sources/Shop --module Shop --namespace Shipping

import ContractRuntime
import ShopBasics

extension Shipping {
    public enum State: OpenSchemaEnum {
        case packed
        case sent
        /// A value that the contract doesn't list, from a server that is newer than it.
        case unrecognized(String)

        public static let allCases: [State] = [.packed, .sent]

        public var rawValue: String {
            switch self {
            case .packed: "packed"
            case .sent: "sent"
            case .unrecognized(let value): value
            }
        }
    }

    /// What is written on a parcel, with the invoice of the other contract inside.
    public struct Invoice: SchemaObject {
        public var state: State
        public var inside: Billing.Invoice
        public var fee: ShopBasics.Money?

        public init(state: State, inside: Billing.Invoice, fee: ShopBasics.Money? = nil) {
            self.state = state
            self.inside = inside
            self.fee = fee
        }

        public static let table = ObjectTable<Invoice>("Invoice") {
            $0.required("state", \.state, .of(State.self))
            $0.required("inside", \.inside, .of(Billing.Invoice.self))
            $0.optional("fee", \.fee, .of(ShopBasics.Money.self))
        }
    }

    /// What is written on a parcel, with the invoice of the other contract inside.
    public struct InvoiceInput: SchemaObject {
        public var state: State
        public var inside: Billing.InvoiceInput
        public var fee: ShopBasics.Money?

        public init(state: State, inside: Billing.InvoiceInput, fee: ShopBasics.Money? = nil) {
            self.state = state
            self.inside = inside
            self.fee = fee
        }

        public static let table = ObjectTable<InvoiceInput>("Invoice") {
            $0.required("state", \.state, .of(State.self))
            $0.required("inside", \.inside, .of(Billing.InvoiceInput.self))
            $0.optional("fee", \.fee, .of(ShopBasics.Money.self))
        }
    }
}
