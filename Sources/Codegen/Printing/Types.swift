extension Declaration {
    /// The name of the type that the declaration is about; decides its file.
    var name: String {
        switch self {
        case .structure(let model): model.name
        case .enumeration(let model): model.name
        case .union(let model): model.name
        case .statuses(let model): model.name
        case .alias(let model): model.name
        case .shape(let model): model.typeName
        }
    }

    /// Whether it extends a type that was declared before.
    var isExtension: Bool {
        if case .shape = self { true } else { false }
    }
}

extension SwiftPrinter {
    mutating func print(_ declaration: Declaration) {
        switch declaration {
        case .structure(let model): print(model)
        case .enumeration(let model): print(model)
        case .union(let model): print(model)
        case .statuses(let model): print(model)
        case .alias(let model): print(model)
        case .shape(let model): print(model)
        }
    }

    /// ```swift
    /// public struct Name: SchemaObject {
    ///     public var id: UUID
    ///
    ///     public init(id: UUID) { … }
    ///
    ///     …nested types
    ///
    ///     public static let table = ObjectTable<Name>("Name") { … }
    /// }
    /// ```
    mutating func print(_ model: StructModel) {
        documentation(model.documentation)
        block("public struct \(model.name): \(model.conformance)") { printer in
            for property in model.properties {
                printer.documentation(property.documentation)
                printer.line(joining: "public var ", property.declaration)
            }
            if !model.properties.isEmpty { printer.blankLine() }
            printer.printInitializer(of: model)
            printer.printNested(model.nested)
            if let table = model.table {
                printer.blankLine()
                printer.printTable("table", table)
            }
            printer.printCodec(of: model.name, model.codec)
        }
    }

    /// ```swift
    /// public init(id: UUID, title: String? = nil) {
    ///     self.id = id
    ///     self.title = title
    /// }
    /// ```
    private mutating func printInitializer(of model: StructModel) {
        if model.properties.isEmpty {
            line("public init() {}")
            return
        }
        signature("public init", model.properties.map(\.parameter))
        indented { printer in
            for property in model.properties {
                printer.line("self.\(property.name) =", property.name)
            }
        }
        line("}")
    }

    private mutating func printNested(_ declarations: [Declaration]) {
        for declaration in declarations {
            blankLine()
            print(declaration)
        }
    }

    /// ```swift
    /// public static let table = ObjectTable<Name>("Name") {
    ///     $0.required("id", \.id, .uuid)
    /// }
    /// ```
    mutating func printTable(_ name: String, _ table: TableModel) {
        printTableHead("public static let \(name) = \(table.type)", table)
        if table.rows.isEmpty { return }
        indented { printer in
            for row in table.rows { printer.print(row) }
        }
        line("}")
    }

    /// Arguments that don't fit on the line stand on the next, together where they can.
    private mutating func printTableHead(_ start: String, _ table: TableModel) {
        let end = table.rows.isEmpty ? " { _ in }" : " {"
        let arguments = table.arguments.map(\.flat).joined(separator: ", ")
        let flat = table.arguments.isEmpty ? start : "\(start)(\(arguments))"
        if fits(flat + end) || table.arguments.isEmpty {
            line(flat + end)
        } else if arguments.utf8.count + Self.indentWidth <= width {
            line("\(start)(")
            indented { $0.line(arguments) }
            line(")\(end)")
        } else {
            expression("", .call(start, table.arguments), end)
        }
    }

    mutating func print(_ row: TableRow) {
        switch row {
        case .call(let call): expression("", call, "")
        case .assignment(let target, let value): expression("\(target) = ", value, "")
        case .extraction(let call, let caseName): printExtraction(call, caseName)
        }
    }

    /// ```swift
    /// $0.add(.of(Card.self), Payment.card) { if case .card(let value) = $0 { value } else { nil } }
    /// ```
    private mutating func printExtraction(_ call: SwiftExpression, _ caseName: String) {
        let body = "if case .\(caseName)(let value) = $0 { value } else { nil }"
        let flat = "\(call.flat) { \(body) }"
        if fits(flat) {
            line(flat)
            return
        }
        expression("", call, " {")
        indented { $0.printLongExtraction(body, caseName) }
        line("}")
    }

    private mutating func printLongExtraction(_ body: String, _ caseName: String) {
        if fits(body) {
            line(body)
            return
        }
        line("if case .\(caseName)(let value) = $0 {")
        indented { $0.line("value") }
        line("} else {")
        indented { $0.line("nil") }
        line("}")
    }

    /// ```swift
    /// public typealias Pets = [Pet]
    /// ```
    private mutating func print(_ model: AliasModel) {
        documentation(model.documentation)
        line("public typealias \(model.name) = \(model.type.text)")
    }

    /// ```swift
    /// extension Pet: XMLRepresentable {
    ///     public static let xml = XMLShape("pet") {
    ///         $0.element("id", .number)
    ///     }
    /// }
    /// ```
    private mutating func print(_ model: XMLModel) {
        block("extension \(model.typeName): XMLRepresentable") { printer in
            printer.printTable("xml", TableModel(type: "XMLShape", arguments: model.arguments, rows: model.rows))
        }
    }
}

extension PropertyModel {
    var declaration: String { "\(name): \(type.text)" }

    /// As a parameter of an initializer or function.
    var parameter: String {
        defaultValue.map { "\(name): \(type.text) = \($0)" } ?? declaration
    }
}
