import ContractRuntime
import Shop
import ShopBasics
import Testing

/// Two contracts in one module, with types of a third in another, client straight into server.
@Suite struct SeveralContractsTests {
    private let billing = Billing.Client(
        server: Billing.Client.Servers.billingExample,
        transport: InProcessTransport(
            APIService.billing(security: Doors(), invoices: Books(), webhook: Painter(), handler: Desk())),
        credentials: .init(key: "k"))
    private let account = Account(id: 1, email: "a@b.example", address: .init(city: "Bern"))

    @Test func `types of another module go both ways`() async throws {
        let total = Money(cents: 250, currency: .chf)
        let answer = try await billing.addInvoice(
            body: .init(
                number: 7, total: total, payer: AccountInput(email: "a@b.example", password: "12345678"),
                labels: [LabelsItem(text: "new")], paid: .money(total), state: .open))
        #expect(answer.headers.xTotal == 250)
        #expect(answer.body.total == total)
        #expect(answer.body.labels == [LabelsItem(text: "new")])
        #expect(answer.body.payer?.id == 12)
        #expect(answer.body.paid == .money(total))
        #expect(try await billing.listInvoices(state: .paid).invoices.map(\.currency) == [.eur])
        #expect(try await billing.addAccount(email: "a@b.example", address: .init(city: "Bern")) == account)
    }

    @Test func `constraints of imported types hold, at their place in the body`() async throws {
        let wrong = Billing.InvoiceInput(number: 7, total: Money(cents: -1, currency: .eur))
        let failure = await #expect(throws: Billing.AddInvoice.Failure.self) {
            try await billing.addInvoice(body: wrong)
        }
        guard case .invalidRequest(let violations)? = failure else {
            Issue.record("it was sent: \(String(describing: failure))")
            return
        }
        #expect(violations.map { "\($0)" } == ["/total/cents: must be at least 0 (minimum)"])
    }

    @Test func `failures hold imported types`() async throws {
        let known = Billing.InvoiceInput(number: 0, total: Money(cents: 1, currency: .eur))
        let failure = await #expect(throws: Billing.AddInvoice.Failure.self) {
            try await billing.addInvoice(body: known)
        }
        guard case .rejected(.conflict(let problem))? = failure else {
            Issue.record("it is not refused as it should: \(String(describing: failure))")
            return
        }
        #expect(problem == Problem(title: "there is a 0", status: 409))
    }

    @Test func `names that both contracts have are two types`() async throws {
        let shipping = Shipping.Client(
            server: "https://shipping.example", transport: InProcessTransport(APIService.shipping(handler: Post())))
        let inside = Billing.InvoiceInput(number: 7, total: Money(cents: 1, currency: .eur), state: .paid)
        let parcel = try await shipping.addInvoice(state: .packed, inside: inside, fee: Money(cents: 9, currency: .chf))
        #expect(parcel.state == .sent)
        #expect(parcel.inside.state == .paid)
        #expect(parcel.fee == Money(cents: 9, currency: .chf))
    }

    @Test func `forms of XML, mocks and webhooks are in the namespace`() async throws {
        #expect(try await billing.paintTask(colour: "red", state: .open).name == "red open")
        var mock = Billing.Mock()
        mock.addAccount = { [account] _ in account }
        let mocked = Billing.Client(server: "https://mock.example", transport: mock.transport)
        #expect(try await mocked.addAccount(email: "a@b.example") == account)
        let receiver = Receiver()
        let sender = Billing.WebhookSender(
            transport: InProcessTransport(APIService.billingWebhooks(handler: receiver)))
        let paid = Billing.Invoice(number: 3, total: Money(cents: 1, currency: .eur), payer: account)
        try await sender.invoicePaid(to: "https://receiver.example/invoicePaid", body: paid)
        #expect(await receiver.numbers == [3])
    }
}

private struct Doors: Billing.Security {
    func key(_ key: APIKey, context: RequestContext) async throws -> String? { key.value }
}

private struct Books: Billing.InvoicesHandler {
    func listInvoices(
        _ input: Billing.ListInvoices.Input, principal: String, context: RequestContext
    ) async throws -> Billing.ListInvoices.Output {
        let money = Money(cents: 1, currency: .eur)
        return .init(invoices: [Billing.Invoice(number: 1, total: money, state: input.state)])
    }

    func addInvoice(
        _ input: Billing.AddInvoice.Input, principal: String, context: RequestContext
    ) async throws -> Billing.AddInvoice.Output {
        let new = input.body
        guard new.number > 0 else {
            throw Billing.AddInvoice.Rejection.conflict(Problem(title: "there is a \(new.number)", status: 409))
        }
        let payer = new.payer.map { Account(id: $0.email.count + ($0.password == nil ? 0 : 1), email: $0.email) }
        var paid: Means?
        if case .money(let money) = new.paid { paid = .money(money) }
        let invoice = Billing.Invoice(
            number: new.number, total: new.total, payer: payer, labels: new.labels, paid: paid, state: new.state)
        return Answer(invoice, headers: .init(xTotal: new.total.cents))
    }
}

private struct Painter: Billing.WebhookHandlerProtocol {
    func clientOperation(
        _ input: Billing.ClientOperation.Input, principal: String, context: RequestContext
    ) async throws {}

    func paintTask(
        _ input: Billing.PaintTask.Input, principal: String, context: RequestContext
    ) async throws -> Billing.ClientModel {
        Billing.ClientModel(name: "\(input.body.colour ?? "") \(input.body.state?.rawValue ?? "")")
    }
}

private struct Desk: Billing.Handler {
    func addAccount(_ input: Billing.AddAccount.Input, context: RequestContext) async throws -> Account {
        Account(id: 1, email: input.body.email, address: input.body.address)
    }
}

private struct Post: Shipping.Handler {
    func addInvoice(_ input: Shipping.AddInvoice.Input, context: RequestContext) async throws -> Shipping.Invoice {
        let inside = input.body.inside
        return Shipping.Invoice(
            state: .sent, inside: Billing.Invoice(number: inside.number, total: inside.total, state: inside.state),
            fee: input.body.fee)
    }
}

private actor Receiver: Billing.WebhookHandler {
    private(set) var numbers: [Int] = []

    func invoicePaid(_ input: Billing.Webhooks.InvoicePaid.Input, context: RequestContext) async throws {
        numbers.append(input.body.number)
    }
}
