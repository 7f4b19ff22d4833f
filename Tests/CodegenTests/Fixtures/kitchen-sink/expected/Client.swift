// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/KitchenSink --module KitchenSink --mock

import ContractRuntime

/// Calls the contract's operations.
public struct KitchenSinkClient: ContractClient {
    public var client: APIClient

    /// The credentials to send, each only with operations that ask for it.
    public struct Credentials: ClientCredentials {
        /// For machines.
        public var key: String?
        public var oauth: String?
        public var staff: String?
        public var basic: BasicCredentials?

        public init(key: String? = nil, oauth: String? = nil, staff: String? = nil, basic: BasicCredentials? = nil) {
            self.key = key
            self.oauth = oauth
            self.staff = staff
            self.basic = basic
        }

        public var table: CredentialTable {
            CredentialTable {
                $0.apiKey("key", .header, "X-Key", key)
                $0.oauth2("oauth", oauth)
                $0.bearer("staff", staff)
                $0.basic("basic", basic)
            }
        }
    }

    public init(client: APIClient) {
        self.client = client
    }
}

extension KitchenSinkClient {
    /// The servers that the contract names.
    public nonisolated enum Servers {
        /// Production
        public static let production = "https://kitchen.example/v1"

        /// Where it stands.
        public enum KitchenExampleRegion: String, SchemaEnum {
            case eu
            case usEast = "us-east"
        }

        /// One server for each region, nearest to you
        public static func kitchenExample(region: KitchenExampleRegion = .eu, port: String = "8443") -> String {
            "https://\(region.rawValue).kitchen.example:\(port)/v1"
        }
    }
}

extension KitchenSinkClient {
    /// List dishes
    ///
    /// `GET /dishes`
    public func listDishes(
        sort: ListDishes.Sort = .minusName,
        filter: Filter? = nil,
        ids: [Int]? = nil,
        q: String? = nil,
        page: Int = 1,
        xTrace: UUID? = nil,
        session: String
    ) async throws(ListDishes.Failure) -> ListDishes.Output {
        let input = ListDishes.Input(
            sort: sort,
            filter: filter,
            ids: ids,
            q: q,
            page: page,
            xTrace: xTrace,
            session: session
        )
        return try await client.send(ListDishes.self, input)
    }

    /// `POST /dishes`
    public func createDish(
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
    ) async throws(CreateDish.Failure) -> CreateDish.Output {
        try await createDish(
            body: DishInput(
                secret: secret,
                name: name,
                kind: kind,
                toppings: toppings,
                notes: notes,
                servings: servings,
                price: price,
                cookedOn: cookedOn,
                photo: photo,
                spicy: spicy,
                level: level,
                class: `class`
            )
        )
    }

    /// The same, with the body as one value.
    public func createDish(body: DishInput) async throws(CreateDish.Failure) -> CreateDish.Output {
        try await client.send(CreateDish.self, CreateDish.Input(body: body))
    }

    /// - Warning: Deprecated.
    ///
    /// `GET /dishes/{id}/photo`
    public func getPhoto(id: UUID, idQuery: String? = nil) async throws(GetPhoto.Failure) -> GetPhoto.Output {
        try await client.send(GetPhoto.self, GetPhoto.Input(id: id, idQuery: idQuery))
    }

    /// `PUT /dishes/{id}/photo`
    public func putNote(
        id: UUID,
        idQuery: String? = nil,
        body: PutNote.Body? = nil
    ) async throws(PutNote.Failure) -> PutNote.Output {
        try await client.send(PutNote.self, PutNote.Input(id: id, idQuery: idQuery, body: body))
    }

    /// Every way to write a parameter
    ///
    /// `GET /shelves/{aisle}/{row}/{box}`
    public func searchShelf(
        aisle: [String],
        row: Span,
        box: Span,
        words: [String]? = nil,
        kinds: [Kind]? = nil,
        span: Span? = nil,
        `where`: Filter? = nil,
        depth: Patch<Int> = .absent,
        open: Bool?,
        xMarks: Span? = nil,
        xDays: [CalendarDate]? = nil,
        seen: [Int]? = nil
    ) async throws(SearchShelf.Failure) -> SearchShelf.Output {
        let input = SearchShelf.Input(
            aisle: aisle,
            row: row,
            box: box,
            words: words,
            kinds: kinds,
            span: span,
            where: `where`,
            depth: depth,
            open: open,
            xMarks: xMarks,
            xDays: xDays,
            seen: seen
        )
        return try await client.send(SearchShelf.self, input)
    }

    /// `POST /shelves/{aisle}/{row}/{box}`
    public func fillShelf(
        aisle: [String],
        row: Span,
        box: Span,
        count: Int
    ) async throws(FillShelf.Failure) -> FillShelf.Output {
        try await fillShelf(aisle: aisle, row: row, box: box, body: FillShelf.Body(count: count))
    }

    /// The same, with the body as one value.
    public func fillShelf(
        aisle: [String],
        row: Span,
        box: Span,
        body: FillShelf.Body
    ) async throws(FillShelf.Failure) -> FillShelf.Output {
        try await client.send(FillShelf.self, FillShelf.Input(aisle: aisle, row: row, box: box, body: body))
    }

    /// `OPTIONS /task`
    public func task() async throws(TaskOperation.Failure) -> TaskOperation.Output {
        try await client.send(TaskOperation.self, TaskOperation.Input())
    }
}

/// Sends the requests that the contract documents as webhooks and callbacks.
public struct KitchenSinkWebhookSender: Sendable {
    public var client: APIClient

    /// - Parameter transport: what carries requests, such as `URLSessionTransport()`.
    public init(transport: any ClientTransport) {
        client = APIClient(transport: transport)
    }

    /// `POST dishSold`
    public func dishSold(to url: String, body: Dish) async throws(Webhooks.DishSold.Failure) {
        try await client.send(Webhooks.DishSold.self, Webhooks.DishSold.Input(body: body), to: url)
    }

    /// `POST {$request.body#/hook}`
    public func createDishCookedCallback(
        to url: String,
        body: Dish? = nil
    ) async throws(CreateDish.CookedCallback.Failure) {
        try await client.send(CreateDish.CookedCallback.self, CreateDish.CookedCallback.Input(body: body), to: url)
    }
}
