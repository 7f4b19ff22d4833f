// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/LargeCases --module LargeCases --mock

import ContractRuntime

/// `GET /orders/{id}`
public enum GetOrder: APIOperation {
    public struct Input: Sendable {
        public var id: String

        public init(id: String) {
            self.id = id
        }
    }

    public indirect enum Output: OperationOutput {
        case ok(Order)
        case accepted(Address)

        public var answer: DocumentedAnswer {
            switch self {
            case .ok(let answer): DocumentedAnswer(200, answer)
            case .accepted(let answer): DocumentedAnswer(202, answer)
            }
        }
    }

    public typealias Rejection = RejectionDefaultAddress

    public static let definition = OperationDefinition<Self>("getOrder", .get, "/orders/{id}") {
        $0.path("id", \.id, .string())
        $0.success(200, .json(.of(Order.self)), Output.ok)
        $0.success(202, .json(.of(Address.self)), Output.accepted)
    }
}

/// The failures of operations that answer any other status.
public enum RejectionDefaultAddress: OperationRejection {
    case other(status: Int, Address)

    public var answer: DocumentedAnswer {
        switch self {
        case .other(let status, let answer): DocumentedAnswer(status, answer)
        }
    }

    public static let table = RejectionTable<RejectionDefaultAddress> {
        $0.add(.default, .json(.of(Address.self)), Self.other)
    }
}
