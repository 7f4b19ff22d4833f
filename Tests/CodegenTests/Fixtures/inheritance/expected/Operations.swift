// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/Inheritance --module Inheritance --mock

import ContractRuntime

/// `POST /pets`
public enum AddPet: APIOperation {
    public struct Input: Sendable {
        public var body: Pet

        public init(body: Pet) {
            self.body = body
        }
    }

    public typealias Output = Void
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("addPet", .post, "/pets") {
        $0.body(required: \.body, .json(.of(Pet.self)))
        $0.success(204)
    }
}

/// `GET /toys`
public enum ListToys: APIOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = [OKBodyItem]

    public enum OKBodyItem: SchemaUnion {
        case ball(Ball)
        case rope(Rope)

        public static let table = UnionTable<OKBodyItem>("ListToys.OKBodyItem", discriminator: "kind") {
            $0.add(.of(Ball.self), values: ["ball", "globe"], OKBodyItem.ball) {
                if case .ball(let value) = $0 { value } else { nil }
            }
            $0.add(.of(Rope.self), values: ["rope"], OKBodyItem.rope) {
                if case .rope(let value) = $0 { value } else { nil }
            }
        }
    }

    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("listToys", .get, "/toys") {
        $0.success(200, .json(.array(.of(OKBodyItem.self))))
    }
}

/// `POST /animals`
public enum AddAnimal: APIOperation {
    public struct Input: Sendable {
        public var body: Animal

        public init(body: Animal) {
            self.body = body
        }
    }

    public typealias Output = [Animal]
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("addAnimal", .post, "/animals") {
        $0.body(required: \.body, .json(.of(Animal.self)))
        $0.success(200, .json(.array(.of(Animal.self))))
    }
}
