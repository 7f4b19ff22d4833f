// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/KitchenSink --module KitchenSink --mock

import ContractRuntime

/// Something to eat.
public struct Dish: SchemaObject {
    /// Given by the kitchen.
    public var id: UUID
    public var name: String
    public var kind: Kind
    public var toppings: [Topping]
    /// Null clears them.
    public var notes: Patch<String>
    public var servings: Int
    public var price: Double?
    public var cookedOn: CalendarDate?
    /// - Warning: Deprecated.
    public var photo: Base64Bytes?
    public var spicy: Bool
    public var level: Int?
    public var `class`: Class?

    public init(
        id: UUID,
        name: String,
        kind: Kind,
        toppings: [Topping],
        notes: Patch<String> = .absent,
        servings: Int = 4,
        price: Double? = nil,
        cookedOn: CalendarDate? = nil,
        photo: Base64Bytes? = nil,
        spicy: Bool = false,
        level: Int? = nil,
        `class`: Class? = nil
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.toppings = toppings
        self.notes = notes
        self.servings = servings
        self.price = price
        self.cookedOn = cookedOn
        self.photo = photo
        self.spicy = spicy
        self.level = level
        self.`class` = `class`
    }

    public enum Class: OpenSchemaEnum {
        case `default`
        case type
        case inProgress
        /// A value that the contract doesn't list, from a server that is newer than it.
        case unrecognized(String)

        public static let allCases: [Class] = [.`default`, .type, .inProgress]

        public var rawValue: String {
            switch self {
            case .`default`: "default"
            case .type: "Type"
            case .inProgress: "in progress"
            case .unrecognized(let value): value
            }
        }
    }

    public static let table = ObjectTable<Dish>("Dish") {
        $0.required("id", \.id, .uuid)
        $0.required("name", \.name, .string(minLength: 1, maxLength: 80, pattern: Pattern("^[^\"\\\\]+$")))
        $0.required("kind", \.kind, .of(Kind.self))
        $0.required("toppings", \.toppings, .array(.of(Topping.self), uniqueItems: true))
        $0.patch("notes", \.notes, .string())
        $0.defaulted("servings", \.servings, .integer(minimum: 1, maximum: 1_000_000, multipleOf: 2), 4)
        $0.optional("price", \.price, .number(exclusiveMinimum: 0, multipleOf: 0.01))
        $0.optional("cookedOn", \.cookedOn, .date)
        $0.optional("photo", \.photo, .base64Bytes)
        $0.defaulted("spicy", \.spicy, .boolean, false)
        $0.optional("level", \.level, .listed(.integer(), [1, 2, 3]))
        $0.optional("class", \.`class`, .of(Class.self))
        $0.ignored("secret")
        $0.refusesUnknown()
    }
}

/// Something to eat.
public struct DishInput: SchemaObject {
    public var secret: String
    public var name: String
    public var kind: Kind
    public var toppings: [Topping]
    /// Null clears them.
    public var notes: Patch<String>
    public var servings: Int
    public var price: Double?
    public var cookedOn: CalendarDate?
    /// - Warning: Deprecated.
    public var photo: Base64Bytes?
    public var spicy: Bool
    public var level: Int?
    public var `class`: Dish.Class?

    public init(
        secret: String,
        name: String,
        kind: Kind,
        toppings: [Topping],
        notes: Patch<String> = .absent,
        servings: Int = 4,
        price: Double? = nil,
        cookedOn: CalendarDate? = nil,
        photo: Base64Bytes? = nil,
        spicy: Bool = false,
        level: Int? = nil,
        `class`: Dish.Class? = nil
    ) {
        self.secret = secret
        self.name = name
        self.kind = kind
        self.toppings = toppings
        self.notes = notes
        self.servings = servings
        self.price = price
        self.cookedOn = cookedOn
        self.photo = photo
        self.spicy = spicy
        self.level = level
        self.`class` = `class`
    }

    public static let table = ObjectTable<DishInput>("Dish") {
        $0.required("secret", \.secret, .string(minLength: 4))
        $0.required("name", \.name, .string(minLength: 1, maxLength: 80, pattern: Pattern("^[^\"\\\\]+$")))
        $0.required("kind", \.kind, .of(Kind.self))
        $0.required("toppings", \.toppings, .array(.of(Topping.self), uniqueItems: true))
        $0.patch("notes", \.notes, .string())
        $0.defaulted("servings", \.servings, .integer(minimum: 1, maximum: 1_000_000, multipleOf: 2), 4)
        $0.optional("price", \.price, .number(exclusiveMinimum: 0, multipleOf: 0.01))
        $0.optional("cookedOn", \.cookedOn, .date)
        $0.optional("photo", \.photo, .base64Bytes)
        $0.defaulted("spicy", \.spicy, .boolean, false)
        $0.optional("level", \.level, .listed(.integer(), [1, 2, 3]))
        $0.optional("class", \.`class`, .of(Dish.Class.self))
        $0.ignored("id")
        $0.refusesUnknown()
    }
}

extension Dish: XMLRepresentable {
    public static let xml = XMLShape("dish", namespace: "https://kitchen.example/ns", prefix: "k") {
        $0.element("id", .text)
        $0.attribute("name", .text)
        $0.element("kind", .text)
        $0.list("toppings", item: "topping", wrappedIn: "toppings", .of(Topping.self))
        $0.element("notes", .nullable(.text))
        $0.element("servings", .number)
        $0.element("price", .number)
        $0.element("cookedOn", .text)
        $0.element("photo", .text)
        $0.element("spicy", .boolean)
        $0.element("level", .number)
        $0.element("class", .text)
    }
}

extension DishInput: XMLRepresentable {
    public static let xml = XMLShape("dish", namespace: "https://kitchen.example/ns", prefix: "k") {
        $0.element("secret", .text)
        $0.attribute("name", .text)
        $0.element("kind", .text)
        $0.list("toppings", item: "topping", wrappedIn: "toppings", .of(Topping.self))
        $0.element("notes", .nullable(.text))
        $0.element("servings", .number)
        $0.element("price", .number)
        $0.element("cookedOn", .text)
        $0.element("photo", .text)
        $0.element("spicy", .boolean)
        $0.element("level", .number)
        $0.element("class", .text)
    }
}

public struct Topping: SchemaObject {
    public var name: String

    public init(name: String) {
        self.name = name
    }

    public static let table = ObjectTable<Topping>("Topping") {
        $0.required("name", \.name, .string())
    }
}

extension Topping: XMLRepresentable {
    public static let xml = XMLShape("topping") {
        $0.element("name", .text)
    }
}

public enum Kind: OpenSchemaEnum {
    case soup
    case mainCourse
    case dessert
    /// A value that the contract doesn't list, from a server that is newer than it.
    case unrecognized(String)

    public static let allCases: [Kind] = [.soup, .mainCourse, .dessert]

    public var rawValue: String {
        switch self {
        case .soup: "soup"
        case .mainCourse: "main-course"
        case .dessert: "dessert"
        case .unrecognized(let value): value
        }
    }
}

public struct FailureModel: SchemaObject {
    public var type: String?
    public var cause: Indirect<FailureModel>?
    public var causes: [FailureModel]?
    public var payment: Payment?
    public var limit: Patch<Limit>
    public var scalar: Scalar?
    public var address: String?
    public var tree: Expression?
    public var any: JSONValue?
    public var meta: [String: Int]?
    public var shapes: Shape?
    public var fixed: [JSONValue]?
    public var mood: Mood?
    public var additionalProperties: [String: String]

    public init(
        type: String? = nil,
        cause: Indirect<FailureModel>? = nil,
        causes: [FailureModel]? = nil,
        payment: Payment? = nil,
        limit: Patch<Limit> = .absent,
        scalar: Scalar? = nil,
        address: String? = nil,
        tree: Expression? = nil,
        any: JSONValue? = nil,
        meta: [String: Int]? = nil,
        shapes: Shape? = nil,
        fixed: [JSONValue]? = nil,
        mood: Mood? = nil,
        additionalProperties: [String: String] = [:]
    ) {
        self.type = type
        self.cause = cause
        self.causes = causes
        self.payment = payment
        self.limit = limit
        self.scalar = scalar
        self.address = address
        self.tree = tree
        self.any = any
        self.meta = meta
        self.shapes = shapes
        self.fixed = fixed
        self.mood = mood
        self.additionalProperties = additionalProperties
    }

    public enum Limit: SchemaUnion {
        case string(String)
        case integer(Int)

        public static let table = UnionTable<Limit>("FailureModel.Limit") {
            $0.add(.string(), Limit.string) { if case .string(let value) = $0 { value } else { nil } }
            $0.add(.integer(), Limit.integer) { if case .integer(let value) = $0 { value } else { nil } }
        }
    }

    public enum Scalar: SchemaUnion {
        case boolean(Bool)
        case integer(Int)

        public static let table = UnionTable<Scalar>("FailureModel.Scalar", matching: .first) {
            $0.add(.boolean, Scalar.boolean) { if case .boolean(let value) = $0 { value } else { nil } }
            $0.add(.integer(), Scalar.integer) { if case .integer(let value) = $0 { value } else { nil } }
        }
    }

    public enum Mood: OpenSchemaEnum {
        /// As it should be.
        case good
        case bad
        /// A value that the contract doesn't list, from a server that is newer than it.
        case unrecognized(String)

        public static let allCases: [Mood] = [.good, .bad]

        public var rawValue: String {
            switch self {
            case .good: "good"
            case .bad: "bad"
            case .unrecognized(let value): value
            }
        }
    }

    public static let table = ObjectTable<FailureModel>("Failure") {
        $0.optional("type", \.type, .string())
        $0.optional("cause", \.cause, .indirect(.of(FailureModel.self)))
        $0.optional("causes", \.causes, .array(.of(FailureModel.self)))
        $0.optional("payment", \.payment, .of(Payment.self))
        $0.patch("limit", \.limit, .of(Limit.self))
        $0.optional("scalar", \.scalar, .of(Scalar.self))
        $0.optional("address", \.address, .anyOf(.string(format: .ipv4), .string(format: .ipv6)))
        $0.optional("tree", \.tree, .of(Expression.self))
        $0.optional("any", \.any, .any)
        $0.optional("meta", \.meta, .dictionary(.integer()))
        $0.optional("shapes", \.shapes, .of(Shape.self))
        $0.optional("fixed", \.fixed, .constant(.array(.any), [1, 2]))
        $0.optional("mood", \.mood, .of(Mood.self))
        $0.additional(\.additionalProperties, .string())
    }
}

public enum Payment: SchemaUnion {
    case card(Card)
    case transfer(Transfer)

    public static let table = UnionTable<Payment>("Payment", discriminator: "method") {
        $0.add(.of(Card.self), values: ["card"], Payment.card) { if case .card(let value) = $0 { value } else { nil } }
        $0.add(.of(Transfer.self), values: ["bank", "wire"], Payment.transfer) {
            if case .transfer(let value) = $0 { value } else { nil }
        }
    }
}

public struct Card: SchemaObject {
    public var method: String
    public var number: String?

    public init(method: String = "card", number: String? = nil) {
        self.method = method
        self.number = number
    }

    public static let table = ObjectTable<Card>("Card") {
        $0.required("method", \.method, .string())
        $0.optional("number", \.number, .string())
    }
}

public struct Transfer: SchemaObject {
    public var method: String
    public var iban: String?

    public init(method: String, iban: String? = nil) {
        self.method = method
        self.iban = iban
    }

    public static let table = ObjectTable<Transfer>("Transfer") {
        $0.required("method", \.method, .string())
        $0.optional("iban", \.iban, .string())
    }
}

public enum Vehicle: SchemaUnion {
    case bicycle(Bicycle)
    case truck(Truck)
    case other(Other)

    public struct Other: SchemaObject {
        public var kind: String
        public var wheels: Int

        public init(kind: String, wheels: Int) {
            self.kind = kind
            self.wheels = wheels
        }

        public static let table = ObjectTable<Other>("Vehicle.Other") {
            $0.required("kind", \.kind, .string())
            $0.required("wheels", \.wheels, .integer(minimum: 0))
        }
    }

    public static let table = UnionTable<Vehicle>(
        "Vehicle", discriminator: "kind", default: "Vehicle", matching: .first
    ) {
        $0.add(.of(Bicycle.self), values: ["bike"], Vehicle.bicycle) {
            if case .bicycle(let value) = $0 { value } else { nil }
        }
        $0.add(.of(Truck.self), values: ["Truck"], Vehicle.truck) {
            if case .truck(let value) = $0 { value } else { nil }
        }
        $0.add(.of(Other.self), values: ["Vehicle"], Vehicle.other) {
            if case .other(let value) = $0 { value } else { nil }
        }
    }
}

public struct Bicycle: SchemaObject {
    public var kind: String
    public var wheels: Int
    public var bell: Bool?

    public init(kind: String = "bike", wheels: Int, bell: Bool? = nil) {
        self.kind = kind
        self.wheels = wheels
        self.bell = bell
    }

    public static let table = ObjectTable<Bicycle>("Bicycle") {
        $0.required("kind", \.kind, .string())
        $0.required("wheels", \.wheels, .integer(minimum: 0))
        $0.optional("bell", \.bell, .boolean)
    }
}

public struct Truck: SchemaObject {
    public var kind: String
    public var wheels: Int
    public var load: Double

    public init(kind: String = "Truck", wheels: Int, load: Double) {
        self.kind = kind
        self.wheels = wheels
        self.load = load
    }

    public static let table = ObjectTable<Truck>("Truck") {
        $0.required("kind", \.kind, .string())
        $0.required("wheels", \.wheels, .integer(minimum: 0))
        $0.required("load", \.load, .number())
    }
}

public enum Shape: SchemaUnion {
    case circle(Circle)
    case square(Square)

    public struct Circle: SchemaObject {
        public var colour: String
        public var form: Form
        public var radius: Double

        public init(colour: String, form: Form = .circle, radius: Double) {
            self.colour = colour
            self.form = form
            self.radius = radius
        }

        public enum Form: String, SchemaEnum {
            case circle
        }

        public static let table = ObjectTable<Circle>("Shape.Circle") {
            $0.required("colour", \.colour, .string())
            $0.required("form", \.form, .of(Form.self))
            $0.required("radius", \.radius, .number())
        }
    }

    public struct Square: SchemaObject {
        public var colour: String
        public var form: Form
        public var side: Double

        public init(colour: String, form: Form = .square, side: Double) {
            self.colour = colour
            self.form = form
            self.side = side
        }

        public enum Form: String, SchemaEnum {
            case square
        }

        public static let table = ObjectTable<Square>("Shape.Square") {
            $0.required("colour", \.colour, .string())
            $0.required("form", \.form, .of(Form.self))
            $0.required("side", \.side, .number())
        }
    }

    public static let table = UnionTable<Shape>("Shape", discriminator: "form") {
        $0.add(.of(Circle.self), values: ["circle"], Shape.circle) {
            if case .circle(let value) = $0 { value } else { nil }
        }
        $0.add(.of(Square.self), values: ["square"], Shape.square) {
            if case .square(let value) = $0 { value } else { nil }
        }
    }
}

public indirect enum Expression: SchemaUnion {
    case number(Double)
    case sum(Sum)

    public static let table = UnionTable<Expression>("Expression", matching: .first) {
        $0.add(.number(), Expression.number) { if case .number(let value) = $0 { value } else { nil } }
        $0.add(.of(Sum.self), Expression.sum) { if case .sum(let value) = $0 { value } else { nil } }
    }
}

public struct Sum: SchemaObject {
    public var left: Expression

    public init(left: Expression) {
        self.left = left
    }

    public static let table = ObjectTable<Sum>("Sum") {
        $0.required("left", \.left, .of(Expression.self))
    }
}

public struct Filter: SchemaObject {
    public var kind: Kind?
    public var from: CalendarDate?
    public var to: CalendarDate?

    public init(kind: Kind? = nil, from: CalendarDate? = nil, to: CalendarDate? = nil) {
        self.kind = kind
        self.from = from
        self.to = to
    }

    public static let table = ObjectTable<Filter>("Filter") {
        $0.optional("kind", \.kind, .of(Kind.self))
        $0.optional("from", \.from, .date)
        $0.optional("to", \.to, .date)
        $0.count(minimum: 1)
        $0.requires(.atLeastOne, of: [["from"], ["kind"]])
    }
}

public struct Span: SchemaObject {
    public var from: Int
    public var to: Int?

    public init(from: Int, to: Int? = nil) {
        self.from = from
        self.to = to
    }

    public static let table = ObjectTable<Span>("Span") {
        $0.required("from", \.from, .integer())
        $0.optional("to", \.to, .integer())
    }
}

public struct Shelf: SchemaObject {
    public var aisle: [String]
    public var row: Span
    public var box: Span
    public var light: Light?
    public var words: [String]?
    public var depth: Patch<Int>
    public var open: Patch<Bool>
    public var days: [CalendarDate]?
    public var until: Date?
    public var label: String
    public var owner: Patch<TaskModel>
    public var nothing: JSONValue?
    public var grid: [[Double]]?

    public init(
        aisle: [String],
        row: Span,
        box: Span,
        light: Light?,
        words: [String]? = nil,
        depth: Patch<Int> = .absent,
        open: Patch<Bool> = .absent,
        days: [CalendarDate]? = nil,
        until: Date? = nil,
        label: String = "A",
        owner: Patch<TaskModel> = .absent,
        nothing: JSONValue? = nil,
        grid: [[Double]]? = nil
    ) {
        self.aisle = aisle
        self.row = row
        self.box = box
        self.light = light
        self.words = words
        self.depth = depth
        self.open = open
        self.days = days
        self.until = until
        self.label = label
        self.owner = owner
        self.nothing = nothing
        self.grid = grid
    }

    public enum Light: OpenSchemaEnum {
        case red
        case green
        /// A value that the contract doesn't list, from a server that is newer than it.
        case unrecognized(String)

        public static let allCases: [Light] = [.red, .green]

        public var rawValue: String {
            switch self {
            case .red: "red"
            case .green: "green"
            case .unrecognized(let value): value
            }
        }
    }

    public static let table = ObjectTable<Shelf>("Shelf") {
        $0.required("aisle", \.aisle, .array(.string()))
        $0.required("row", \.row, .of(Span.self))
        $0.required("box", \.box, .of(Span.self))
        $0.required("light", \.light, .nullable(.of(Light.self)))
        $0.optional("words", \.words, .array(.string(), minItems: 1, maxItems: 9))
        $0.patch("depth", \.depth, .integer())
        $0.patch("open", \.open, .boolean)
        $0.optional("days", \.days, .array(.date))
        $0.optional("until", \.until, .dateTime)
        $0.defaulted("label", \.label, .string(maxLength: 3), "A")
        $0.patch("owner", \.owner, .of(TaskModel.self))
        $0.optional("nothing", \.nothing, .constant(.any, nil))
        $0.optional("grid", \.grid, .array(.array(.number())))
    }
}

public typealias Names = [NamesItem]

public struct NamesItem: SchemaObject {
    public var first: String?

    public init(first: String? = nil) {
        self.first = first
    }

    public static let table = ObjectTable<NamesItem>("NamesItem") {
        $0.optional("first", \.first, .string())
    }
}

public struct TaskModel: SchemaObject {
    public var done: Bool?

    public init(done: Bool? = nil) {
        self.done = done
    }

    public static let table = ObjectTable<TaskModel>("Task") {
        $0.optional("done", \.done, .boolean)
    }
}

public struct Empty: SchemaObject {
    public init() {}

    public static let table = ObjectTable<Empty>("Empty") {
        $0.refusesUnknown()
    }
}

public struct ConflictBody: SchemaObject {
    public var reason: String?

    public init(reason: String? = nil) {
        self.reason = reason
    }

    public static let table = ObjectTable<ConflictBody>("ConflictBody") {
        $0.optional("reason", \.reason, .string())
    }
}

/// The headers of several answers.
public struct ConflictHeaders: ResponseHeaders {
    public var retryAfter: Int?

    public init(retryAfter: Int? = nil) {
        self.retryAfter = retryAfter
    }

    public static let table = HeaderTable<ConflictHeaders> {
        $0.optional("Retry-After", \.retryAfter, .integer(minimum: 0))
    }
}
