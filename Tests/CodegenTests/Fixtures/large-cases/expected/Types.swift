// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/LargeCases --module LargeCases --mock

import ContractRuntime

public struct Address: SchemaObject {
    public var street: String
    public var city: String
    public var postcode: String
    public var country: String

    public init(street: String, city: String, postcode: String, country: String) {
        self.street = street
        self.city = city
        self.postcode = postcode
        self.country = country
    }

    public static let table = ObjectTable<Address>("Address") {
        $0.required("street", \.street, .string())
        $0.required("city", \.city, .string())
        $0.required("postcode", \.postcode, .string())
        $0.required("country", \.country, .string())
    }
}

public struct Shop: SchemaObject {
    public var name: String
    public var phone: String
    public var opens: String?
    public var tags: [String]?
    public var address: Address

    public init(name: String, phone: String, opens: String? = nil, tags: [String]? = nil, address: Address) {
        self.name = name
        self.phone = phone
        self.opens = opens
        self.tags = tags
        self.address = address
    }

    public static let table = ObjectTable<Shop>("Shop") {
        $0.required("name", \.name, .string())
        $0.required("phone", \.phone, .string())
        $0.optional("opens", \.opens, .string())
        $0.optional("tags", \.tags, .array(.string()))
        $0.required("address", \.address, .of(Address.self))
    }
}

public struct Customer: SchemaObject {
    public var name: String
    public var billing: Address
    public var delivery: Address?

    public init(name: String, billing: Address, delivery: Address? = nil) {
        self.name = name
        self.billing = billing
        self.delivery = delivery
    }

    public static let table = ObjectTable<Customer>("Customer") {
        $0.required("name", \.name, .string())
        $0.required("billing", \.billing, .of(Address.self))
        $0.optional("delivery", \.delivery, .of(Address.self))
    }
}

/// A shop has eight values, with those of its address, so it is kept in the enum itself.
public enum Seller: SchemaUnion {
    case string(String)
    case shop(Shop)

    public static let table = UnionTable<Seller>("Seller") {
        $0.add(.string(), Seller.string) { if case .string(let value) = $0 { value } else { nil } }
        $0.add(.of(Shop.self), Seller.shop) { if case .shop(let value) = $0 { value } else { nil } }
    }
}

/// A customer has nine, and is kept on the heap.
public indirect enum Buyer: SchemaUnion {
    case string(String)
    case customer(Customer)

    public static let table = UnionTable<Buyer>("Buyer") {
        $0.add(.string(), Buyer.string) { if case .string(let value) = $0 { value } else { nil } }
        $0.add(.of(Customer.self), Buyer.customer) { if case .customer(let value) = $0 { value } else { nil } }
    }
}

public struct Order: SchemaObject {
    public var id: String
    public var buyer: Buyer
    public var seller: Seller

    public init(id: String, buyer: Buyer, seller: Seller) {
        self.id = id
        self.buyer = buyer
        self.seller = seller
    }

    public static let table = ObjectTable<Order>("Order") {
        $0.required("id", \.id, .string())
        $0.required("buyer", \.buyer, .of(Buyer.self))
        $0.required("seller", \.seller, .of(Seller.self))
    }
}
