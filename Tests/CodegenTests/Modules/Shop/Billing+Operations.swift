// Generated from billing.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate billing.yaml --output Sources/Shop --module Shop --namespace Billing --mock

import ContractRuntime
import ShopBasics

extension Billing {
    /// `GET /invoices`
    public enum ListInvoices: APIOperation {
        public struct Input: Sendable {
            public var state: State?
            public var offset: Int

            public init(state: State? = nil, offset: Int = 0) {
                self.state = state
                self.offset = offset
            }
        }

        public typealias Output = OKBody

        public struct OKBody: SchemaObject {
            public var invoices: [Invoice]

            public init(invoices: [Invoice]) {
                self.invoices = invoices
            }

            public static let table = ObjectTable<OKBody>("ListInvoices.OKBody") {
                $0.required("invoices", \.invoices, .array(.of(Invoice.self)))
            }
        }

        public typealias Rejection = Never

        public static let definition = OperationDefinition<Self>("listInvoices", .get, "/invoices") {
            $0.security = [["key"]]
            $0.query("state", optional: \.state, .of(State.self))
            $0.query("offset", defaulted: \.offset, .integer(), 0)
            $0.success(200, .json(.of(OKBody.self)))
        }
    }

    /// `POST /invoices`
    public enum AddInvoice: APIOperation {
        public struct Input: Sendable {
            public var body: InvoiceInput

            public init(body: InvoiceInput) {
                self.body = body
            }
        }

        public typealias Output = Answer<Invoice, CreatedHeaders>

        /// The headers of a 201 answer.
        public struct CreatedHeaders: ResponseHeaders {
            public var xTotal: Int

            public init(xTotal: Int) {
                self.xTotal = xTotal
            }

            public static let table = HeaderTable<CreatedHeaders> {
                $0.required("X-Total", \.xTotal, .integer())
            }
        }

        public typealias Rejection = Rejection409ShopBasicsProblemOr422ShopBasicsProblem

        public static let definition = OperationDefinition<Self>("addInvoice", .post, "/invoices") {
            $0.security = [["key"]]
            $0.body(required: \.body, .json(.of(InvoiceInput.self)))
            $0.success(201, .json(.of(Invoice.self)), CreatedHeaders.table)
        }
    }

    /// `POST /accounts`
    public enum AddAccount: APIOperation {
        public struct Input: Sendable {
            public var body: ShopBasics.AccountInput

            public init(body: ShopBasics.AccountInput) {
                self.body = body
            }
        }

        public typealias Output = ShopBasics.Account
        public typealias Rejection = Rejection4XXState

        public static let definition = OperationDefinition<Self>("addAccount", .post, "/accounts") {
            $0.body(required: \.body, .json(.of(ShopBasics.AccountInput.self)))
            $0.success(200, .json(.of(ShopBasics.Account.self)))
        }
    }

    /// `PUT /tasks`
    public enum ClientOperation: APIOperation {
        public struct Input: Sendable {
            public var body: Body

            public init(body: Body) {
                self.body = body
            }
        }

        public enum Body: Sendable {
            case json(ShopBasics.TaskModel)
            case text(String)

            public static let table = BodyTable<Body> {
                $0.add(.json(.of(ShopBasics.TaskModel.self)), Body.json) {
                    if case .json(let value) = $0 { value } else { nil }
                }
                $0.add(.text("text/plain"), Body.text) { if case .text(let value) = $0 { value } else { nil } }
            }
        }

        public typealias Output = Void
        public typealias Rejection = Never

        public static let definition = OperationDefinition<Self>("Client", .put, "/tasks") {
            $0.security = [["key"]]
            $0.body(required: \.body, .alternatives(Body.table))
            $0.success(204)
        }
    }

    /// `POST /tasks`
    public enum PaintTask: APIOperation {
        public struct Input: Sendable {
            public var body: Body

            public init(body: Body) {
                self.body = body
            }
        }

        public struct Body: SchemaObject {
            public var colour: String?
            public var state: State?

            public init(colour: String? = nil, state: State? = nil) {
                self.colour = colour
                self.state = state
            }

            public static let table = ObjectTable<Body>("PaintTask.Body") {
                $0.optional("colour", \.colour, .string())
                $0.optional("state", \.state, .of(State.self))
            }
        }

        public typealias Output = ClientModel
        public typealias Rejection = Never

        public static let definition = OperationDefinition<Self>("paintTask", .post, "/tasks") {
            $0.security = [["key"]]
            $0.body(required: \.body, .xml(.of(Body.self), Body.xml))
            $0.success(200, .xml(.of(ClientModel.self), ClientModel.xml))
        }
    }

    /// Requests that the service sends.
    public enum Webhooks {
        /// `POST invoicePaid`
        public enum InvoicePaid: APIOperation {
            public struct Input: Sendable {
                public var body: Invoice

                public init(body: Invoice) {
                    self.body = body
                }
            }

            public typealias Output = Void
            public typealias Rejection = Never

            public static let definition = OperationDefinition<Self>("postInvoicePaid", .post, "/invoicePaid") {
                $0.body(required: \.body, .json(.of(Invoice.self)))
                $0.success(204)
            }
        }
    }

    /// The failures of operations that answer 409 and 422.
    public enum Rejection409ShopBasicsProblemOr422ShopBasicsProblem: OperationRejection {
        case conflict(ShopBasics.Problem)
        case unprocessableContent(ShopBasics.Problem)

        public var answer: DocumentedAnswer {
            switch self {
            case .conflict(let answer): DocumentedAnswer(409, answer)
            case .unprocessableContent(let answer): DocumentedAnswer(422, answer)
            }
        }

        public static let table = RejectionTable<Rejection409ShopBasicsProblemOr422ShopBasicsProblem> {
            $0.add(409, .problem(.of(ShopBasics.Problem.self)), Self.conflict)
            $0.add(422, .problem(.of(ShopBasics.Problem.self)), Self.unprocessableContent)
        }
    }

    /// The failures of operations that answer 4XX.
    public enum Rejection4XXState: OperationRejection {
        case clientError(status: Int, Billing.State)

        public var answer: DocumentedAnswer {
            switch self {
            case .clientError(let status, let answer): DocumentedAnswer(status, answer)
            }
        }

        public static let table = RejectionTable<Rejection4XXState> {
            $0.add(.range(4), .json(.of(Billing.State.self)), Self.clientError)
        }
    }
}

extension Billing.PaintTask.Body: XMLRepresentable {
    public static let xml = XMLShape("Body") {
        $0.element("colour", .text)
        $0.element("state", .text)
    }
}
