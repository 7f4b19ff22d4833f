import Additions
import ContractRuntime
import Testing

/// What OpenAPI 3.2 added, client straight into server.
@Suite struct AdditionsTests {
    private let client = AdditionsClient(
        server: "http://zoo.example", transport: InProcessTransport(APIService.additions(handler: Keeper())))

    @Test func `a form is the whole query, and headers have media types`() async throws {
        let filter = Filter(kind: "a&b=c é", ages: [1, 2])
        let answer = try await client.findAnimals(filter: filter)
        #expect(answer.headers.xFilter == filter)
        #expect(answer.headers.xNote == "a&b=c")
        #expect(answer.body == [.cat(Cat(kind: "cat", lives: 7)), .other(Other(kind: "newt", legs: 4))])
        #expect(try await client.findAnimals().headers.xFilter == Filter())
    }

    @Test func `JSON is the whole query`() async throws {
        let tree = try await client.askAnimals(question: Filter(kind: "mammal?", ages: [3]))
        #expect(tree == Tree(name: "mammal?", kinds: [Tree(name: "3", kinds: [])]))
    }

    @Test(arguments: ["a/b?c=d&e", "a@b:c!", "x;y,z", "100%", "é"])
    func `reserved characters arrive`(text: String) async throws {
        #expect(try await client.deleteAnimal(id: 1, ticket: text).body == text)
        #expect(try await client.getPage(page: text) == text)
    }

    @Test func `each cookie that is set is a field of its own`() async throws {
        let answer = try await client.deleteAnimal(id: 1, ticket: "x")
        #expect(answer.headers.setCookie == ["a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT", "b=2, 3"])
        let raw = try await client.raw.send(DeleteAnimal.self, .init(id: 1, ticket: "x"))
        #expect(raw.head.headerFields[values: .setCookie] == answer.headers.setCookie)
        await #expect(throws: DeleteAnimal.Failure.self) { try await client.deleteAnimal(id: 2, ticket: "x") }
    }

    @Test func `numbers that neither Int nor Double holds arrive with all digits`() async throws {
        let sum = Decimal(literal: "98765432109876543210.125")
        let ledger = Ledger(sum: sum, entries: [Decimal(literal: "0.1"), 2], hash: .max, level: 255, depth: -5)
        let answer = try await client.putLedger(id: .max, rate: Decimal(literal: "0.10"), body: ledger)
        #expect(
            answer == Ledger(sum: sum, entries: [Decimal(literal: "0.1"), 2, 0.25], hash: .max, level: 255, depth: -5))
        var wrong = ledger
        wrong.sum = Decimal(literal: "0.0001")
        wrong.entries = [3]
        wrong.level = 256
        wrong.depth = -6
        let failure = await #expect(throws: PutLedger.Failure.self) { try await client.putLedger(id: 0, body: wrong) }
        guard case .invalidRequest(let violations)? = failure else {
            Issue.record("it was sent")
            return
        }
        #expect(Set(violations.map(\.keyword)) == ["multipleOf", "enum", "maximum", "minimum"])
    }

    @Test func `files in a form have headers`() async throws {
        let headers = AddPicture.PictureHeaders(xSum: 3, xFrame: .steel)
        let picture = FilePart([1, 2], headers: headers)
        let more = [FilePart([3], headers: AddPicture.MoreHeaders(xSum: 4)), FilePart([5])]
        #expect(try await client.addPicture(picture: picture, more: more, note: "x") == "steel 3 4 -")
        var bare = FilePart([1])
        for value in [nil, "-1", "many"] {
            if let name = HTTPField.Name("X-Sum") { bare.headerFields[name] = value }
            let failure = await #expect(throws: AddPicture.Failure.self) {
                try await client.addPicture(picture: bare, note: "x")
            }
            guard case .invalidRequest(let violations)? = failure else {
                Issue.record("it was sent with \(value ?? "nothing")")
                return
            }
            #expect(violations.map { "\($0.location)" } == ["/picture"])
            #expect(violations[0].message.hasPrefix("header 'X-Sum' of the part "))
        }
    }

    @Test func `an operation's own servers have variables, and one is chosen by the client`() async throws {
        let seen = SeenRequests()
        let plain = AdditionsClient(server: "http://zoo.example/v2", transport: seen)
        #expect(try await plain.getMeal() == "https://eu.zoo.example:8443/food/meals")
        try await plain.addMeal()
        #expect(await seen.last == "http://zoo.example/kitchen/meals")
        var options = ClientOptions()
        options.setServer(GetMeal.Servers.nearby(region: .us, port: "1"), for: GetMeal.self)
        options.ignoresOperationServers = true
        #expect(try await plain.with(options).getMeal() == "https://us.zoo.example:1/food/meals")
        try await plain.with(options).addMeal()
        #expect(await seen.last == "http://zoo.example/v2/meals")
        options.setServer(GetMeal.Servers.spareZooExample, for: GetMeal.self)
        #expect(try await plain.with(options).getMeal() == "https://spare.zoo.example/meals")
        options.setServer("nowhere", for: GetMeal.self)
        await #expect(throws: GetMeal.Failure.self) { try await plain.with(options).getMeal() }
        options.setServer(nil, for: GetMeal.self)
        #expect(try await plain.with(options).getMeal() == "http://zoo.example/v2/meals")
    }

    @Test func `parts have an order and no names`() async throws {
        let cards = (1...2).map { Card(id: $0, side: 7, animal: .cat(Cat(kind: "cat", lives: $0))) }
        let pictures = try await client.makeAlbum(body: stream(cards))
        #expect(pictures.map(\.bytes) == [[1, 0xFF], [2, 0xFF]])
        #expect(pictures.map(\.contentType) == ["image/png", "image/gif"])
        #expect(pictures.map(\.fileName) == [nil, "2.gif"])
        #expect(try await client.makeAlbum(body: stream([])).isEmpty)
        await #expect(throws: MakeAlbum.Failure.self) { try await client.makeAlbum(body: stream(cards + cards)) }
    }

    private func stream(_ cards: [Card]) -> ItemStream<Card> {
        ItemStream(
            AsyncStream { continuation in
                for card in cards { continuation.yield(card) }
                continuation.finish()
            })
    }

    @Test func `a property is the text of an element in XML`() async throws {
        for words in ["No <feeding> & no ]]> climbing", ""] {
            let sign = Sign(language: "en", words: words, picture: Picture(size: 3, layer: ["a", "b"]))
            #expect(try await client.putSign(body: sign) == sign)
        }
    }

    @Test func `lists in lists, maps and whatever is left open stand in XML`() async throws {
        let sign = Sign(
            words: "Mind the step", anything: ["a": ["1", "2"], "b": "x"], facts: ["deep": ["er": "y"]],
            grid: [[1, 2], [], [3]], lists: ["few": ["a"], "none": []], frame: Sign.Frame(width: 2),
            colours: [ColoursItem(red: 1), ColoursItem(red: 2)])
        let sent = try await client.putSign(body: sign)
        #expect(sent == sign)
    }

    @Test func `without a schema, JSON is any value and all else any text`() async throws {
        let filter: JSONValue = ["a": [1, true]]
        let answer = try await client.facts(filter: filter, note: "a,b", xLimit: 3)
        #expect(answer.headers.xFacts == filter)
        #expect(answer.headers.xNote == "a,b")
        #expect(answer.body == ["limit": "3"])
        do throws(Facts.Failure) {
            _ = try await client.facts()
            Issue.record("there are no facts without a filter")
        } catch {
            guard case .rejected(.notFound(.applicationXTar(let bytes))) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(bytes == [1, 2])
        }
    }

    @Test func `a link leads to the next call`() async throws {
        let there = try await client.putAnimal(id: 1, body: .cat(Cat(kind: "cat", lives: 9)))
        #expect(try await client.putAnimalKeeper(of: there, night: true) == "Ada feeds 7, fully, at night")
        #expect(try await client.putAnimalMother(of: there) == nil)
        let new = try await client.putAnimal(id: 2, body: .other(Other(legs: 4)))
        #expect(try await client.putAnimalKeeper(of: new) == nil)
        let mother = try #require(try await client.putAnimalMother(of: new))
        #expect(mother.id == 3)
        #expect(try await client.putAnimalMothersKeeper(of: new) == "3 feeds 3")
        #expect(try await client.getAnimalWritten(of: mother) == nil)
        let card = Card(id: 1, side: 7, mother: 3, animal: mother.animal)
        #expect(try await client.getAnimalWritten(of: card) == "\"1\" of 3 feeds side 7")
        guard case .ok(let again) = try await client.getAnimalReplace(of: Card(id: 1, side: 7, animal: mother.animal))
        else {
            Issue.record("it was there")
            return
        }
        #expect(again.body.animal == mother.animal)
    }

    @Test func `where no success is documented, calls throw; where nothing is, any answer will do`() async throws {
        do throws(BreakNest.Failure) {
            _ = try await client.breakNest()
        } catch {
            guard case .rejected(.conflict) = error else { throw error }
        }
        guard case .other(let status) = try await client.watchNest() else { return }
        #expect(status == 204)
    }

    @Test func `properties of a form are JSON, or keep reserved characters`() async throws {
        let visit = Visit(
            animals: [.cat(Cat(kind: "cat", lives: 7)), .other(Other(legs: 4))], note: "1 & \"2\"",
            filter: Filter(kind: "x"), page: "https://zoo.example/?a=b&c", days: 2)
        #expect(try await client.visit(body: visit) == visit)
    }

    @Test(arguments: [
        ("", "required"), ("?", "required"), ("?%7B%22kind%22%3A1%7D", "type"), ("?%7B", "syntax"),
        ("?%FF", "encoding"),
    ]) func `a query that breaks the contract is refused`(query: String, keyword: String) async throws {
        let request = HTTPRequest(
            method: .named("QUERY"), scheme: "http", authority: "zoo.example", path: "/animals\(query)")
        let service = APIService.additions(handler: Keeper())
        let response = await service.respond(to: request, body: .none)
        #expect(response.head.status == 400)
        #expect(String(decoding: response.body, as: UTF8.self).contains(#""keyword":"\#(keyword)""#))
    }

    @Test(arguments: [
        (#"{"kind":"cat","lives":9}"#, true), (#"{"kind":"newt","legs":4}"#, false), (#"{"legs":2}"#, false),
    ]) func `what the discriminator has no value for is the default`(json: String, isCat: Bool) throws {
        let animal = try JSONDecoding.decode(Animal.self, from: Array(json.utf8))
        if case .cat = animal { #expect(isCat) } else { #expect(!isCat) }
        #expect(String(decoding: JSONEncoding.encode(animal), as: UTF8.self) == json)
    }
}

/// Answers with the URL that it was asked for.
private actor SeenRequests: ClientTransport {
    private(set) var last = ""

    func send(_ request: ClientRequest) async throws -> ClientResponse {
        let head = request.head
        last = "\(head.scheme ?? "")://\(head.authority ?? "")\(head.path ?? "")"
        guard head.method == .get else { return ClientResponse(head: HTTPResponse(status: .noContent), body: .none) }
        let fields: HTTPFields = [.contentType: "text/plain"]
        return ClientResponse(
            head: HTTPResponse(status: .ok, headerFields: fields), body: IncomingBody(Array(last.utf8)))
    }
}

private struct Keeper: AdditionsHandler {
    func addPicture(_ input: AddPicture.Input, context: RequestContext) async throws -> AddPicture.Output {
        let headers = try input.body.picture.headers(AddPicture.PictureHeaders.self)
        let sums = try (input.body.more ?? []).map { try $0.headers(AddPicture.MoreHeaders.self).xSum.map { "\($0)" } }
        let words = [headers.xFrame?.rawValue, "\(headers.xSum)"] + sums
        return words.map { $0 ?? "-" }.joined(separator: " ")
    }

    func breakNest(_ input: BreakNest.Input, context: RequestContext) async throws -> BreakNest.Output {
        throw BreakNest.Rejection.conflict
    }

    func watchNest(_ input: WatchNest.Input, context: RequestContext) async throws -> WatchNest.Output {
        .other(status: 204)
    }

    func getMeal(_ input: GetMeal.Input, context: RequestContext) async throws -> GetMeal.Output { "hay" }

    func addMeal(_ input: AddMeal.Input, context: RequestContext) async throws {}

    func findAnimals(_ input: FindAnimals.Input, context: RequestContext) async throws -> FindAnimals.Output {
        let filter = input.filter ?? Filter()
        let note = filter.kind.map { String($0.prefix(5)) }
        return Answer(
            [.cat(Cat(kind: "cat", lives: 7)), .other(Other(kind: "newt", legs: 4))],
            headers: .init(xFilter: filter, xNote: note))
    }

    func putAnimal(_ input: PutAnimal.Input, context: RequestContext) async throws -> PutAnimal.Output {
        let card = Card(id: input.id, side: 7, mother: 3, animal: input.body)
        return input.id == 1 ? .ok(Answer(card, headers: .init(xKeeper: "Ada"))) : .created(card)
    }

    func getAnimal(_ input: GetAnimal.Input, context: RequestContext) async throws -> GetAnimal.Output {
        Card(id: input.id, side: 7, animal: .cat(Cat(kind: "cat")))
    }

    func getKeeper(_ input: GetKeeper.Input, context: RequestContext) async throws -> GetKeeper.Output {
        let detail = input.full == true ? ", fully" : ""
        return "\(input.name) feeds \(input.side)\(detail)\(input.night == true ? ", at night" : "")"
    }

    func makeAlbum(_ input: MakeAlbum.Input, context: RequestContext) async throws -> MakeAlbum.Output {
        var pictures: [FilePart] = []
        for try await card in input.body {
            let bytes = [UInt8(card.id), 0xFF]
            pictures.append(
                card.id == 2 ? FilePart(bytes, fileName: "2.gif", contentType: "image/gif") : FilePart(bytes))
        }
        return pictures
    }

    func facts(_ input: Facts.Input, context: RequestContext) async throws -> Facts.Output {
        guard let filter = input.filter else { throw Facts.Rejection.notFound(.applicationXTar([1, 2])) }
        return Answer(
            ["limit": .string("\(input.xLimit ?? 0)")], headers: Facts.OKHeaders(xFacts: filter, xNote: input.note))
    }

    func putSign(_ input: PutSign.Input, context: RequestContext) async throws -> PutSign.Output { input.body }

    func deleteAnimal(_ input: DeleteAnimal.Input, context: RequestContext) async throws -> DeleteAnimal.Output {
        let cookies = input.id == 1 ? ["a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT", "b=2, 3"] : ["a="]
        return Answer(input.ticket ?? "", headers: .init(setCookie: cookies))
    }

    func putLedger(_ input: PutLedger.Input, context: RequestContext) async throws -> PutLedger.Output {
        var ledger = input.body
        if input.id == .max, input.rate == Decimal(literal: "0.1") { ledger.entries.append(Decimal(literal: "0.25")) }
        return ledger
    }

    func getPage(_ input: GetPage.Input, context: RequestContext) async throws -> GetPage.Output { input.page }

    func visit(_ input: VisitOperation.Input, context: RequestContext) async throws -> VisitOperation.Output {
        input.body
    }

    func askAnimals(_ input: AskAnimals.Input, context: RequestContext) async throws -> AskAnimals.Output {
        Tree(
            name: input.question.kind ?? "", kinds: (input.question.ages ?? []).map { Tree(name: "\($0)", kinds: []) })
    }
}
