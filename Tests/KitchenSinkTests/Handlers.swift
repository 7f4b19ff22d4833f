import ContractRuntime
import KitchenSink
import Testing

/// Lets everybody in who says something.
struct Doorkeeper: KitchenSinkSecurity {
    func key(_ key: APIKey, context: RequestContext) async throws -> String? { key.value }
    func oauth(_ token: BearerToken, context: RequestContext) async throws -> String? { token.value }
    func staff(_ token: BearerToken, context: RequestContext) async throws -> String? { token.value }
    func basic(_ credentials: BasicCredentials, context: RequestContext) async throws -> String? { credentials.user }
}

struct Cook: DishesHandler {
    /// One dish that is named after the order, for those who have a key.
    func listDishes(
        _ input: ListDishes.Input, principal: String?, context: RequestContext
    ) async throws -> ListDishes.Output {
        guard principal != nil else { return .notModified }
        let dish = Dish(id: UUID(), name: input.sort.rawValue, kind: .soup, toppings: [])
        return .ok(Answer([dish], headers: .init(xTotal: 1, xState: .fresh)))
    }

    func createDish(
        _ input: CreateDish.Input, principal: String, context: RequestContext
    ) async throws -> CreateDish.Output {
        let dish = input.body
        if dish.name == "full" {
            throw CreateDish.Rejection.conflict(
                Answer(ConflictBody(reason: "no place"), headers: ConflictHeaders(retryAfter: 5)))
        }
        return Dish(
            id: UUID(), name: dish.name, kind: dish.kind, toppings: dish.toppings, servings: dish.servings)
    }

    func getPhoto(_ input: GetPhoto.Input, context: RequestContext) async throws -> GetPhoto.Output { [1, 2, 3] }
}

struct Storekeeper: KitchenSinkHandler {
    func putNote(_ input: PutNote.Input, context: RequestContext) async throws -> PutNote.Output {
        if case .json(let note) = input.body { .ok(note.text) } else { .accepted }
    }

    /// Says what it was asked.
    func searchShelf(_ input: SearchShelf.Input, context: RequestContext) async throws -> SearchShelf.Output {
        var words = (input.words ?? []) + (input.kinds ?? []).map(\.rawValue)
        if let span = input.span { words.append("\(span.from)...\(span.to ?? span.from)") }
        if let kind = input.where?.kind { words.append(kind.rawValue) }
        if let marks = input.xMarks { words.append("\(marks.from)") }
        words += (input.seen ?? []).map(String.init)
        return Shelf(
            aisle: input.aisle, row: input.row, box: input.box, light: nil, words: words, depth: input.depth,
            open: Patch(input.open), days: input.xDays)
    }

    func fillShelf(
        _ input: FillShelf.Input, principal: String, context: RequestContext
    ) async throws -> FillShelf.Output {
        .success(status: 206, Array(repeating: 0, count: input.body.count))
    }

    func task(_ input: TaskOperation.Input, context: RequestContext) async throws -> TaskOperation.Output { nil }
}

/// Expects one dish, by each way.
struct Guest: KitchenSinkWebhookHandler {
    let dish: Dish

    func dishSold(_ input: Webhooks.DishSold.Input, context: RequestContext) async throws {
        #expect(input.body == dish)
    }

    func createDishCookedCallback(_ input: CreateDish.CookedCallback.Input, context: RequestContext) async throws {
        #expect(input.body == dish)
    }
}
