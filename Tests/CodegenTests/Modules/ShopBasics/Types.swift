// Generated from basics.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate basics.yaml --output Sources/ShopBasics --module ShopBasics

import ContractRuntime

/// An amount in a currency.
public struct Money: SchemaObject {
    public var cents: Int
    public var currency: Currency

    public init(cents: Int, currency: Currency = .eur) {
        self.cents = cents
        self.currency = currency
    }

    public enum Currency: OpenSchemaEnum {
        case eur
        case chf
        /// A value that the contract doesn't list, from a server that is newer than it.
        case unrecognized(String)

        public static let allCases: [Currency] = [.eur, .chf]

        public var rawValue: String {
            switch self {
            case .eur: "EUR"
            case .chf: "CHF"
            case .unrecognized(let value): value
            }
        }
    }

    public static let table = ObjectTable<Money>("Money") {
        $0.required("cents", \.cents, .integer(minimum: 0))
        $0.required("currency", \.currency, .of(Currency.self))
        $0.refusesUnknown()
    }
}

/// Who buys, which is not the same both ways.
public struct Account: SchemaObject {
    public var id: Int
    public var email: String
    public var address: Address?

    public init(id: Int, email: String, address: Address? = nil) {
        self.id = id
        self.email = email
        self.address = address
    }

    public struct Address: SchemaObject {
        public var city: String

        public init(city: String) {
            self.city = city
        }

        public static let table = ObjectTable<Address>("Account.Address") {
            $0.required("city", \.city, .string(minLength: 1))
        }
    }

    public static let table = ObjectTable<Account>("Account") {
        $0.required("id", \.id, .integer())
        $0.required("email", \.email, .string(maxLength: 40))
        $0.optional("address", \.address, .of(Address.self))
    }
}

/// Who buys, which is not the same both ways.
public struct AccountInput: SchemaObject {
    public var email: String
    public var password: String?
    public var address: Account.Address?

    public init(email: String, password: String? = nil, address: Account.Address? = nil) {
        self.email = email
        self.password = password
        self.address = address
    }

    public static let table = ObjectTable<AccountInput>("Account") {
        $0.required("email", \.email, .string(maxLength: 40))
        $0.optional("password", \.password, .string(minLength: 8))
        $0.optional("address", \.address, .of(Account.Address.self))
    }
}

/// A name that Swift has already.
public struct TaskModel: SchemaObject {
    public var done: Bool?
    public var reason: String?

    public init(done: Bool? = nil, reason: String? = nil) {
        self.done = done
        self.reason = reason
    }

    public static let table = ObjectTable<TaskModel>("Task") {
        $0.optional("done", \.done, .boolean)
        $0.optional("reason", \.reason, .string())
    }

    public static let codec: Codec<TaskModel> = .checked(table, by: [.not([.required(["done", "reason"])])])
}

public struct Problem: SchemaObject {
    public var title: String
    public var status: Int?

    public init(title: String, status: Int? = nil) {
        self.title = title
        self.status = status
    }

    public static let table = ObjectTable<Problem>("Problem") {
        $0.required("title", \.title, .string())
        $0.optional("status", \.status, .integer())
    }
}

public typealias Labels = [LabelsItem]

public struct LabelsItem: SchemaObject {
    public var text: String

    public init(text: String) {
        self.text = text
    }

    public static let table = ObjectTable<LabelsItem>("LabelsItem") {
        $0.required("text", \.text, .string())
    }
}

public enum Means: SchemaUnion {
    case money(Money)
    case account(Account)

    public static let table = UnionTable<Means>("Means") {
        $0.add(.of(Money.self), Means.money) { if case .money(let value) = $0 { value } else { nil } }
        $0.add(.of(Account.self), Means.account) { if case .account(let value) = $0 { value } else { nil } }
    }
}

public enum MeansInput: SchemaUnion {
    case money(Money)
    case account(AccountInput)

    public static let table = UnionTable<MeansInput>("Means") {
        $0.add(.of(Money.self), MeansInput.money) { if case .money(let value) = $0 { value } else { nil } }
        $0.add(.of(AccountInput.self), MeansInput.account) { if case .account(let value) = $0 { value } else { nil } }
    }
}
