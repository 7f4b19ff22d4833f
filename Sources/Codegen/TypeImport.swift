public import Contract

/// Schemas whose Swift types are not made, because there are such types already: those of another module, of another
/// contract in the same module, or written by hand.
public struct TypeImport: Sendable {
    public enum Schemas: Sendable {
        /// The components of a contract, as far as they stand in its own file. Their types are called as ``generate``
        /// calls them with these options and imports.
        case contract(API, GeneratorOptions, imports: [TypeImport])
        /// One schema, by its place in the file. Nil: its type is that of the schema with the same name in the contract
        /// of the same module, where there is one among the imports, and else called as ``generate`` would call it by
        /// itself. With `*` as its last token the place stands for all schemas that have the name of one there.
        case one(JSONPointer, typeName: String?)
    }

    public var schemas: Schemas
    /// The path of the file with the schemas, as ``SourceFile/path`` has it.
    public var file: String
    /// The module that has the types. That of the generated files itself needs no import.
    public var module: String
    /// The enum in the module that the types are nested in; nil for types of the top level.
    public var namespace: String?
    /// Where the import is written.
    public var range: SourceRange

    public init(_ schemas: Schemas, file: String, module: String, namespace: String? = nil, range: SourceRange) {
        self.schemas = schemas
        self.file = file
        self.module = module
        self.namespace = namespace
        self.range = range
    }

    func isOfSameTypes(as other: TypeImport) -> Bool { module == other.module && namespace == other.namespace }

    /// What the names of the types begin with in a module.
    func outermostName(in own: String) -> String {
        guard module == own else { return module }
        if case .one(_, let name?) = schemas { return namespace ?? name }
        return namespace ?? module
    }
}
