extension SwiftPrinter {
    mutating func print(_ model: EnumModel) {
        documentation(model.documentation)
        if model.isOpen {
            printOpenEnum(model)
        } else {
            printClosedEnum(model)
        }
    }

    /// ```swift
    /// public enum Status: String, SchemaEnum {
    ///     case pending
    ///     case inProgress = "in-progress"
    /// }
    /// ```
    private mutating func printClosedEnum(_ model: EnumModel) {
        block("public enum \(model.name): String, SchemaEnum") { printer in
            for enumCase in model.cases {
                printer.documentation(enumCase.documentation)
                if enumCase.isNamedByValue {
                    printer.line("case \(enumCase.name)")
                } else {
                    printer.line("case \(enumCase.name) =", enumCase.literal)
                }
            }
        }
    }

    /// ```swift
    /// public enum Status: OpenSchemaEnum {
    ///     case pending
    ///     case unrecognized(String)
    ///
    ///     public static let allCases: [Status] = [.pending]
    ///
    ///     public var rawValue: String {
    ///         switch self {
    ///         case .pending: "pending"
    ///         case .unrecognized(let value): value
    ///         }
    ///     }
    /// }
    /// ```
    private mutating func printOpenEnum(_ model: EnumModel) {
        block("public enum \(model.name): OpenSchemaEnum") { printer in
            for enumCase in model.cases {
                printer.documentation(enumCase.documentation)
                printer.line("case \(enumCase.name)")
            }
            printer.line("/// A value that the contract doesn't list, from a server that is newer than it.")
            printer.line("case unrecognized(String)")
            printer.blankLine()
            let all = SwiftExpression.list(model.cases.map { .text(".\($0.name)") })
            printer.expression("public static let allCases: [\(model.name)] = ", all, "")
            printer.blankLine()
            printer.block("public var rawValue: String") { printer in
                printer.line("switch self {")
                for enumCase in model.cases { printer.line("case .\(enumCase.name):", enumCase.literal) }
                printer.line("case .unrecognized(let value): value")
                printer.line("}")
            }
        }
    }

    /// ```swift
    /// public enum Payment: SchemaUnion {
    ///     case card(Card)
    ///     case bankAccount(BankAccount)
    ///
    ///     public static let table = UnionTable<Payment>("Payment", discriminator: "object") {
    ///         $0.add(.of(Card.self), values: ["card"], Payment.card) { if case .card(let value) = $0 … }
    ///         …
    ///     }
    /// }
    /// ```
    mutating func print(_ model: UnionModel) {
        documentation(model.documentation)
        block("public \(model.isIndirect ? "indirect " : "")enum \(model.name): \(model.conformance)") { printer in
            for unionCase in model.cases { printer.printCase(unionCase.name, "(", "\(unionCase.payload.text))") }
            for declaration in model.nested {
                printer.blankLine()
                printer.print(declaration)
            }
            printer.blankLine()
            printer.printTable("table", model.table)
            printer.printCodec(of: model.name, model.codec)
        }
    }

    /// An enum's case; its payload stands on a line of its own where it doesn't fit.
    private mutating func printCase(_ name: String, _ parenthesis: String, _ payload: String) {
        let start = "case \(name)\(parenthesis)"
        if fits(start + payload) || payload.isEmpty {
            line(start + payload)
        } else {
            line(start)
            indented { $0.line(payload) }
        }
    }

    /// ```swift
    /// public enum Rejection: OperationRejection {
    ///     case notFound(Problem)
    ///     case other(status: Int, Problem)
    ///
    ///     public var answer: DocumentedAnswer {
    ///         switch self {
    ///         case .notFound(let answer): DocumentedAnswer(404, answer)
    ///         case .other(let status, let answer): DocumentedAnswer(status, answer)
    ///         }
    ///     }
    ///
    ///     public static let table = RejectionTable<Rejection> {
    ///         $0.add(404, .problem(.of(Problem.self)), Self.notFound)
    ///         $0.add(.default, .problem(.of(Problem.self)), Self.other)
    ///     }
    /// }
    /// ```
    mutating func print(_ model: StatusEnumModel) {
        documentation(model.documentation)
        block("public \(model.isIndirect ? "indirect " : "")enum \(model.name): \(model.conformance)") { printer in
            for statusCase in model.cases {
                let values = statusCase.associatedValues
                printer.printCase(statusCase.name, String(values.prefix(1)), String(values.dropFirst()))
            }
            printer.blankLine()
            printer.block("public var answer: DocumentedAnswer") { printer in
                printer.line("switch self {")
                for statusCase in model.cases {
                    printer.line("case .\(statusCase.name)\(statusCase.pattern):", statusCase.answer)
                }
                printer.line("}")
            }
            if let table = model.table {
                printer.blankLine()
                printer.printTable("table", table)
            }
        }
    }
}

extension StatusEnumModel.Case {
    fileprivate var associatedValues: String { inParentheses("status: Int", payload?.text) }
    fileprivate var pattern: String { inParentheses("let status", payload.map { _ in "let answer" }) }
    fileprivate var answer: String {
        let status = status.map(String.init) ?? "status"
        return payload == nil ? "DocumentedAnswer(\(status))" : "DocumentedAnswer(\(status), answer)"
    }

    private func inParentheses(_ statusPart: String, _ payloadPart: String?) -> String {
        let parts = (status == nil ? [statusPart] : []) + (payloadPart.map { [$0] } ?? [])
        return parts.isEmpty ? "" : "(\(parts.joined(separator: ", ")))"
    }
}
