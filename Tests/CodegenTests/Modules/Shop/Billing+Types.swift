// Generated from billing.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate billing.yaml --output Sources/Shop --module Shop --namespace Billing --mock

import ContractRuntime
import ShopBasics

extension Billing {
    public enum State: OpenSchemaEnum {
        case open
        case paid
        /// A value that the contract doesn't list, from a server that is newer than it.
        case unrecognized(String)

        public static let allCases: [State] = [.open, .paid]

        public var rawValue: String {
            switch self {
            case .open: "open"
            case .paid: "paid"
            case .unrecognized(let value): value
            }
        }
    }

    public struct Invoice: SchemaObject {
        public var number: Int
        public var total: ShopBasics.Money
        public var payer: ShopBasics.Account?
        public var labels: [ShopBasics.LabelsItem]?
        public var paid: ShopBasics.Means?
        public var currency: ShopBasics.Money.Currency
        public var state: State?
        public var before: Indirect<Invoice>?

        public init(
            number: Int,
            total: ShopBasics.Money,
            payer: ShopBasics.Account? = nil,
            labels: [ShopBasics.LabelsItem]? = nil,
            paid: ShopBasics.Means? = nil,
            currency: ShopBasics.Money.Currency = .eur,
            state: State? = nil,
            before: Indirect<Invoice>? = nil
        ) {
            self.number = number
            self.total = total
            self.payer = payer
            self.labels = labels
            self.paid = paid
            self.currency = currency
            self.state = state
            self.before = before
        }

        public static let table = ObjectTable<Invoice>("Invoice") {
            $0.required("number", \.number, .integer())
            $0.required("total", \.total, .of(ShopBasics.Money.self))
            $0.optional("payer", \.payer, .of(ShopBasics.Account.self))
            $0.optional("labels", \.labels, .array(.of(ShopBasics.LabelsItem.self)))
            $0.optional("paid", \.paid, .of(ShopBasics.Means.self))
            $0.defaulted("currency", \.currency, .of(ShopBasics.Money.Currency.self), .eur)
            $0.optional("state", \.state, .of(State.self))
            $0.optional("before", \.before, .indirect(.of(Invoice.self)))
        }
    }

    public struct InvoiceInput: SchemaObject {
        public var number: Int
        public var total: ShopBasics.Money
        public var payer: ShopBasics.AccountInput?
        public var labels: [ShopBasics.LabelsItem]?
        public var paid: ShopBasics.MeansInput?
        public var currency: ShopBasics.Money.Currency
        public var state: State?
        public var before: Indirect<InvoiceInput>?

        public init(
            number: Int,
            total: ShopBasics.Money,
            payer: ShopBasics.AccountInput? = nil,
            labels: [ShopBasics.LabelsItem]? = nil,
            paid: ShopBasics.MeansInput? = nil,
            currency: ShopBasics.Money.Currency = .eur,
            state: State? = nil,
            before: Indirect<InvoiceInput>? = nil
        ) {
            self.number = number
            self.total = total
            self.payer = payer
            self.labels = labels
            self.paid = paid
            self.currency = currency
            self.state = state
            self.before = before
        }

        public static let table = ObjectTable<InvoiceInput>("Invoice") {
            $0.required("number", \.number, .integer())
            $0.required("total", \.total, .of(ShopBasics.Money.self))
            $0.optional("payer", \.payer, .of(ShopBasics.AccountInput.self))
            $0.optional("labels", \.labels, .array(.of(ShopBasics.LabelsItem.self)))
            $0.optional("paid", \.paid, .of(ShopBasics.MeansInput.self))
            $0.defaulted("currency", \.currency, .of(ShopBasics.Money.Currency.self), .eur)
            $0.optional("state", \.state, .of(State.self))
            $0.optional("before", \.before, .indirect(.of(InvoiceInput.self)))
        }
    }

    public struct ClientModel: SchemaObject {
        public var name: String?

        public init(name: String? = nil) {
            self.name = name
        }

        public static let table = ObjectTable<ClientModel>("Client") {
            $0.optional("name", \.name, .string())
        }
    }

    public typealias Clients = [Billing.ClientModel]

    /// Another than that of the file beside.
    public struct Money: SchemaObject {
        public var coins: Int?

        public init(coins: Int? = nil) {
            self.coins = coins
        }

        public static let table = ObjectTable<Money>("Money") {
            $0.optional("coins", \.coins, .integer())
        }

        public static let codec: Codec<Money> = .checked(table, by: [.not([.rule(SchemaRules.client)])])
    }

    /// What the rules of types refer to: schemas as the contract writes them.
    nonisolated enum SchemaRules {
        /// `#/components/schemas/Client`
        static let client: SchemaRule = [.type(.object), .property("name", [.type(.string)])]
    }
}

extension Billing.ClientModel: XMLRepresentable {
    public static let xml = XMLShape("Client") {
        $0.element("name", .text)
    }
}
