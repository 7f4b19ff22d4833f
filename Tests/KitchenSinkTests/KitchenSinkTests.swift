import ContractRuntime
import KitchenSink
import Testing

/// What the generator prints compiles, and works: values through their codecs, and operations from the generated client
/// straight into the generated server.
@Suite struct KitchenSinkTests {
    private func client(_ credentials: KitchenSinkClient.Credentials = .init()) -> KitchenSinkClient {
        let service = APIService.kitchenSink(
            security: Doorkeeper(), dishes: Cook(), handler: Storekeeper())
        return KitchenSinkClient(
            server: "http://kitchen.example", transport: InProcessTransport(service), credentials: credentials)
    }

    // MARK: Values

    /// Reads a text and writes it again.
    private func copy<Value: SchemaValue>(_ json: String, of type: Value.Type) throws -> String {
        String(decoding: JSONEncoding.encode(try JSONDecoding.decode(type, from: Array(json.utf8))), as: UTF8.self)
    }

    @Test(arguments: [
        #"{"method":"card","number":"4"}"#, #"{"method":"bank","iban":"DE"}"#, #"{"method":"wire"}"#,
    ]) func `a discriminator chooses the branch`(json: String) throws {
        #expect(try copy(json, of: Payment.self) == json)
    }

    @Test func `a parent is one of its children, or itself`() throws {
        func vehicle(_ json: String) throws -> Vehicle {
            try JSONDecoding.decode(Vehicle.self, from: Array(json.utf8))
        }
        let bicycle = Bicycle(wheels: 2, bell: true)
        #expect(try vehicle(#"{"kind":"bike","wheels":2,"bell":true}"#) == .bicycle(bicycle))
        #expect(try vehicle(#"{"kind":"Truck","wheels":6,"load":1.5}"#) == .truck(Truck(wheels: 6, load: 1.5)))
        #expect(try vehicle(#"{"kind":"tram","wheels":16}"#) == .other(.init(kind: "tram", wheels: 16)))
        #expect(JSONEncoding.encode(Vehicle.bicycle(bicycle)) == Array(#"{"kind":"bike","wheels":2,"bell":true}"#.utf8))
        for json in [#"{"kind":"Truck","wheels":6}"#, #"{"kind":"bike","wheels":-1}"#, #"{"wheels":1}"#] {
            #expect(throws: DecodingFailure.self) { try vehicle(json) }
        }
    }

    @Test func `the guide's choice is exhaustive`() {
        let vehicle = Vehicle.truck(Truck(wheels: 6, load: 7.5))
        switch vehicle {
        case .bicycle(let bicycle): print(bicycle.bell ?? false)
        case .truck(let truck): print(truck.load)
        case .other(let other): print(other.kind)
        }
        #expect(vehicle == .truck(Truck(kind: "Truck", wheels: 6, load: 7.5)))
    }

    @Test func `a constant chooses the branch`() throws {
        let circle = Shape.circle(.init(colour: "red", radius: 2))
        let square = Shape.square(.init(colour: "red", form: .square, side: 1.5))
        #expect(try JSONDecoding.decode(Shape.self, from: JSONEncoding.encode(circle)) == circle)
        #expect(try JSONDecoding.decode(Shape.self, from: JSONEncoding.encode(square)) == square)
    }

    @Test func `a schema contains itself, directly and through a union`() throws {
        let leaf = Expression.number(1)
        let failure = FailureModel(
            cause: Indirect(FailureModel(type: "deep")),
            causes: [FailureModel(tree: .sum(Sum(left: .sum(Sum(left: leaf)))))],
            additionalProperties: ["other": "text"])
        #expect(try JSONDecoding.decode(FailureModel.self, from: JSONEncoding.encode(failure)) == failure)
    }

    @Test func `null, absent and value are three things`() throws {
        let start = #"{"aisle":[],"row":{"from":1},"box":{"from":1},"light":null"#
        for rest in [#","label":"A"}"#, #","depth":null,"label":"A"}"#, #","depth":3,"label":"B","owner":null}"#] {
            #expect(try copy(start + rest, of: Shelf.self) == start + rest)
        }
        #expect(try copy(start + "}", of: Shelf.self) == start + #","label":"A"}"#, "the default is filled in")
        #expect(throws: DecodingFailure.self) { try copy(start + #","nothing":1}"#, of: Shelf.self) }
        #expect(throws: DecodingFailure.self) { try copy(start + #","words":[]}"#, of: Shelf.self) }
    }

    @Test func `an open enum keeps what it doesn't know`() throws {
        let shelf = #"{"aisle":[],"row":{"from":1},"box":{"from":1},"light":"blue","label":"A"}"#
        #expect(try copy(shelf, of: Shelf.self) == shelf)
    }

    // MARK: Operations

    @Test func `parameters arrive in every style`() async throws {
        let day = try #require(CalendarDate("2026-02-03"))
        let shelf = try await client().searchShelf(
            aisle: ["a", "b,c"], row: Span(from: 1, to: 2), box: Span(from: 3), words: ["two", "x"],
            kinds: [.soup, .mainCourse], span: Span(from: 4, to: 5), where: Filter(kind: .soup), depth: .value(6),
            open: true, xMarks: Span(from: 7), xDays: [day], seen: [8, 9])
        #expect(shelf.aisle == ["a", "b,c"])
        #expect(shelf.row == Span(from: 1, to: 2))
        #expect(shelf.box == Span(from: 3))
        #expect(shelf.words == ["two", "x", "soup", "main-course", "4...5", "soup", "7", "8", "9"])
        #expect(shelf.days == [day])
        #expect(shelf.depth == .value(6))
        #expect(shelf.open == .value(true))
    }

    @Test(arguments: [Patch<Int>.absent, .null, .value(0)], [nil, false, true])
    func `a parameter without a value is neither absent nor a value`(depth: Patch<Int>, open: Bool?) async throws {
        let shelf = try await client().searchShelf(
            aisle: ["a"], row: Span(from: 1), box: Span(from: 1), words: ["w"], depth: depth, open: open)
        #expect(shelf.depth == depth)
        #expect(shelf.open == Patch(open))
    }

    @Test func `an answer has a body and headers`() async throws {
        let output = try await client(.init(key: "k")).listDishes(session: "s")
        guard case .ok(let answer) = output else {
            Issue.record("the answer is \(output)")
            return
        }
        #expect(answer.headers.xTotal == 1)
        #expect(answer.headers.xState == .fresh)
        #expect(answer.body.map(\.name) == ["-name"], "the default of 'sort' is filled in")
        let other = try await client().listDishes(sort: .asc, session: "s")
        guard case .notModified = other else {
            Issue.record("the answer is \(other)")
            return
        }
    }

    @Test func `a documented failure is a value`() async throws {
        let client = client(.init(oauth: "token"))
        #expect(try await client.createDish(body: dish(named: "Soup")).servings == 4, "the default is filled in")
        do {
            _ = try await client.createDish(body: dish(named: "full"))
            Issue.record("the dish was made")
        } catch .rejected(.conflict(let conflict)) {
            #expect(conflict.headers.retryAfter == 5)
            #expect(conflict.body.reason == "no place")
        }
    }

    @Test func `bodies are JSON, text and bytes`() async throws {
        let client = client(.init(staff: "s"))
        let id = UUID()
        guard case .ok(let text) = try await client.putNote(id: id, body: .json(.init(text: "note"))) else {
            Issue.record("the note was not taken")
            return
        }
        #expect(text == "note")
        guard case .accepted = try await client.putNote(id: id, body: .text("later")) else {
            Issue.record("the note was taken at once")
            return
        }
        #expect(try await client.getPhoto(id: id) == [1, 2, 3])
        let filled = try await client.fillShelf(
            aisle: ["a"], row: Span(from: 1), box: Span(from: 1), count: 2)
        switch filled {
        case .success(let status, let bytes):
            #expect(status == 206)
            #expect(bytes == [0, 0])
        }
    }

    @Test func `a webhook arrives`() async throws {
        let dish = Dish(id: UUID(), name: "Soup", kind: .soup, toppings: [Topping(name: "Salt")])
        let service = APIService.kitchenSinkWebhooks(handler: Guest(dish: dish))
        let sender = KitchenSinkWebhookSender(transport: InProcessTransport(service))
        try await sender.dishSold(to: "http://guest.example/dishSold", body: dish)
        try await sender.createDishCookedCallback(to: "http://guest.example/createDishCookedCallback", body: dish)
    }

    private func dish(named name: String) -> DishInput {
        DishInput(secret: "1234", name: name, kind: .soup, toppings: [])
    }
}
