/// A Swift type as generated code writes it.
enum SwiftType: Hashable, Sendable {
    /// A name as it is written at its place, such as `UUID`, `Priority` or `TaskModel.Priority`.
    case named(String)
    indirect case optional(SwiftType)
    indirect case array(SwiftType)
    /// A dictionary with `String` keys.
    indirect case dictionary(SwiftType)
    case generic(String, [SwiftType])

    static let jsonValue = SwiftType.named("JSONValue")
    static let void = SwiftType.named("Void")
    static let noSuccess = SwiftType.named("NoSuccess")

    static func patch(_ type: SwiftType) -> SwiftType { .generic("Patch", [type]) }
    static func indirect(_ type: SwiftType) -> SwiftType { .generic("Indirect", [type]) }
    static func answer(_ body: SwiftType, headers: SwiftType) -> SwiftType { .generic("Answer", [body, headers]) }

    var text: String {
        switch self {
        case .named(let name): name
        case .optional(let type): "\(type.text)?"
        case .array(let element): "[\(element.text)]"
        case .dictionary(let value): "[String: \(value.text)]"
        case .generic(let name, let arguments): "\(name)<\(arguments.map(\.text).joined(separator: ", "))>"
        }
    }
}
