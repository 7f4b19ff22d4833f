@testable import ContractRuntime

extension APIOperation {
    static var id: String { definition.id }

    /// What is taken as a request's body.
    static var bodyTypes: [MediaType] { definition.body?.mediaTypes ?? [] }

    /// What an answer with this status may be; nil where there is none.
    static func answerTypes(for status: Int) -> [MediaType]? { definition.response(for: status)?.mediaTypes }
}
