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

private struct Keeper: AdditionsHandler {
    func findAnimals(_ input: FindAnimals.Input, context: RequestContext) async throws -> FindAnimals.Output {
        let filter = input.filter ?? Filter()
        let note = filter.kind.map { String($0.prefix(5)) }
        return Answer(
            [.cat(Cat(kind: "cat", lives: 7)), .other(Other(kind: "newt", legs: 4))],
            headers: .init(xFilter: filter, xNote: note))
    }

    func askAnimals(_ input: AskAnimals.Input, context: RequestContext) async throws -> AskAnimals.Output {
        Tree(
            name: input.question.kind ?? "", kinds: (input.question.ages ?? []).map { Tree(name: "\($0)", kinds: []) })
    }
}
