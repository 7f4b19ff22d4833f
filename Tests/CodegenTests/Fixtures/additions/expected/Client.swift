// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/Additions --module Additions --mock

import ContractRuntime

/// Calls the contract's operations.
public struct AdditionsClient: ContractClient {
    public var client: APIClient

    public init(client: APIClient) {
        self.client = client
    }
}

extension AdditionsClient {
    /// `GET /animals`
    public func findAnimals(filter: Filter? = nil) async throws(FindAnimals.Failure) -> FindAnimals.Output {
        try await client.send(FindAnimals.self, FindAnimals.Input(filter: filter))
    }

    /// `QUERY /animals`
    public func askAnimals(question: Filter) async throws(AskAnimals.Failure) -> AskAnimals.Output {
        try await client.send(AskAnimals.self, AskAnimals.Input(question: question))
    }

    /// `DELETE /nests`
    public func breakNest() async throws(BreakNest.Failure) -> BreakNest.Output {
        try await client.send(BreakNest.self, BreakNest.Input())
    }

    /// `GET /nests`
    public func watchNest() async throws(WatchNest.Failure) -> WatchNest.Output {
        try await client.send(WatchNest.self, WatchNest.Input())
    }

    /// `DELETE /animals/{id}`
    public func deleteAnimal(id: Int, ticket: String? = nil) async throws(DeleteAnimal.Failure) -> DeleteAnimal.Output {
        try await client.send(DeleteAnimal.self, DeleteAnimal.Input(id: id, ticket: ticket))
    }

    /// `PUT /animals/{id}`
    public func putAnimal(id: Int, body: Animal) async throws(PutAnimal.Failure) -> PutAnimal.Output {
        try await client.send(PutAnimal.self, PutAnimal.Input(id: id, body: body))
    }

    /// Follows the link `keeper` of a 200 answer: Who feeds it.
    ///
    /// `GET /keepers/{side}/{name}`
    public func putAnimalKeeper(
        of output: PutAnimal.Output,
        night: Bool? = nil
    ) async throws(GetKeeper.Failure) -> GetKeeper.Output? {
        guard case .ok(let answer) = output, let name = answer.headers.xKeeper else { return nil }
        return try await client.send(
            GetKeeper.self,
            GetKeeper.Input(side: String(answer.body.side), name: name, full: true, night: night)
        )
    }

    /// Follows the link `mother` of a 201 answer.
    ///
    /// `GET /animals/{id}`
    public func putAnimalMother(of output: PutAnimal.Output) async throws(GetAnimal.Failure) -> GetAnimal.Output? {
        guard case .created(let answer) = output, let id = answer.mother else { return nil }
        return try await client.send(GetAnimal.self, GetAnimal.Input(id: id))
    }

    /// Follows the link `mothersKeeper` of a 201 answer.
    ///
    /// `GET /keepers/{side}/{name}`
    public func putAnimalMothersKeeper(
        of output: PutAnimal.Output,
        full: Bool? = nil,
        night: Bool? = nil
    ) async throws(GetKeeper.Failure) -> GetKeeper.Output? {
        guard case .created(let answer) = output,
            let name = answer.mother.map({ String($0) }),
            let side = answer.mother.map({ String($0) })
        else { return nil }
        return try await client.send(GetKeeper.self, GetKeeper.Input(side: side, name: name, full: full, night: night))
    }

    /// `GET /animals/{id}`
    public func getAnimal(id: Int) async throws(GetAnimal.Failure) -> GetAnimal.Output {
        try await client.send(GetAnimal.self, GetAnimal.Input(id: id))
    }

    /// Follows the link `written` of a 200 answer.
    ///
    /// `GET /keepers/{side}/{name}`
    public func getAnimalWritten(
        of output: GetAnimal.Output,
        full: Bool? = nil,
        night: Bool? = nil
    ) async throws(GetKeeper.Failure) -> GetKeeper.Output? {
        guard let part1 = output.mother else { return nil }
        return try await client.send(
            GetKeeper.self,
            GetKeeper.Input(side: "side \(output.side)", name: "\"\(output.id)\" of \(part1)", full: full, night: night)
        )
    }

    /// Follows the link `replace` of a 200 answer.
    ///
    /// `PUT /animals/{id}`
    public func getAnimalReplace(of output: GetAnimal.Output) async throws(PutAnimal.Failure) -> PutAnimal.Output {
        try await client.send(PutAnimal.self, PutAnimal.Input(id: output.id, body: output.animal))
    }

    /// `GET /pages/{page}`
    public func getPage(page: String) async throws(GetPage.Failure) -> GetPage.Output {
        try await client.send(GetPage.self, GetPage.Input(page: page))
    }

    /// `POST /pictures`
    public func addPicture(
        picture: FilePart,
        more: [FilePart]? = nil,
        note: String
    ) async throws(AddPicture.Failure) -> AddPicture.Output {
        try await addPicture(body: AddPicture.Body(picture: picture, more: more, note: note))
    }

    /// The same, with the body as one value.
    public func addPicture(body: AddPicture.Body) async throws(AddPicture.Failure) -> AddPicture.Output {
        try await client.send(AddPicture.self, AddPicture.Input(body: body))
    }

    /// `GET /meals`
    public func getMeal() async throws(GetMeal.Failure) -> GetMeal.Output {
        try await client.send(GetMeal.self, GetMeal.Input())
    }

    /// `POST /meals`
    public func addMeal() async throws(AddMeal.Failure) {
        try await client.send(AddMeal.self, AddMeal.Input())
    }

    /// `POST /albums`
    public func makeAlbum(body: ItemStream<Card>) async throws(MakeAlbum.Failure) -> MakeAlbum.Output {
        try await client.send(MakeAlbum.self, MakeAlbum.Input(body: body))
    }

    /// `PUT /signs`
    public func putSign(
        language: String? = nil,
        words: String,
        picture: Picture? = nil,
        anything: JSONValue? = nil,
        facts: [String: JSONValue]? = nil,
        grid: [[Int]]? = nil,
        lists: [String: [String]]? = nil,
        frame: Sign.Frame? = nil,
        colours: [ColoursItem]? = nil
    ) async throws(PutSign.Failure) -> PutSign.Output {
        try await putSign(
            body: Sign(
                language: language,
                words: words,
                picture: picture,
                anything: anything,
                facts: facts,
                grid: grid,
                lists: lists,
                frame: frame,
                colours: colours
            )
        )
    }

    /// The same, with the body as one value.
    public func putSign(body: Sign) async throws(PutSign.Failure) -> PutSign.Output {
        try await client.send(PutSign.self, PutSign.Input(body: body))
    }

    /// `GET /facts`
    public func facts(
        filter: JSONValue? = nil,
        note: String? = nil,
        xLimit: Int? = nil
    ) async throws(Facts.Failure) -> Facts.Output {
        try await client.send(Facts.self, Facts.Input(filter: filter, note: note, xLimit: xLimit))
    }

    /// `POST /visits`
    public func visit(
        animals: [Animal],
        note: String? = nil,
        filter: Filter? = nil,
        page: String? = nil,
        days: Int? = nil
    ) async throws(VisitOperation.Failure) -> VisitOperation.Output {
        try await visit(body: Visit(animals: animals, note: note, filter: filter, page: page, days: days))
    }

    /// The same, with the body as one value.
    public func visit(body: Visit) async throws(VisitOperation.Failure) -> VisitOperation.Output {
        try await client.send(VisitOperation.self, VisitOperation.Input(body: body))
    }

    /// `GET /keepers/{side}/{name}`
    public func getKeeper(
        side: String,
        name: String,
        full: Bool? = nil,
        night: Bool? = nil
    ) async throws(GetKeeper.Failure) -> GetKeeper.Output {
        try await client.send(GetKeeper.self, GetKeeper.Input(side: side, name: name, full: full, night: night))
    }

    /// `PUT /ledgers/{id}`
    public func putLedger(
        id: UInt64,
        rate: Decimal = Decimal(literal: "0.10"),
        sum: Decimal,
        entries: [Decimal],
        hash: UInt64? = nil,
        level: Int? = nil,
        depth: Int? = nil,
        largest: UInt64 = 18_446_744_073_709_551_615
    ) async throws(PutLedger.Failure) -> PutLedger.Output {
        try await putLedger(
            id: id,
            rate: rate,
            body: Ledger(sum: sum, entries: entries, hash: hash, level: level, depth: depth, largest: largest)
        )
    }

    /// The same, with the body as one value.
    public func putLedger(
        id: UInt64,
        rate: Decimal = Decimal(literal: "0.10"),
        body: Ledger
    ) async throws(PutLedger.Failure) -> PutLedger.Output {
        try await client.send(PutLedger.self, PutLedger.Input(id: id, rate: rate, body: body))
    }
}
