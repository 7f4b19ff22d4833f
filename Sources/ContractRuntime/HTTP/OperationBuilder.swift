/// Collects the rows of an ``OperationDefinition``; generated code makes one call for each.
public struct OperationBuilder<Operation: APIOperation> {
    /// Alternatives, any one of which lets a caller in.
    public var security: [SecurityRequirement] = []
    /// In bytes, where it differs from ``ServiceOptions/maximumBodyBytes``.
    public var maximumBodyBytes: Int?

    /// The base URL of the server that answers this operation, where it isn't that of the contract.
    public var server: String?

    let template: PathTemplate
    var parameters: [Parameter] = []
    var extents: [PropertyExtent] = []
    var body: BodyRow<Operation.Input>?
    var wholeQuery: WholeQuery<Operation.Input>?
    var responses: [ResponseRow<Operation>] = []
    var writeOutput: (@Sendable (Operation.Output, AcceptHeader?) -> WrittenAnswer?)?

    init(template: PathTemplate) {
        self.template = template
    }

    /// A parameter in the path. It is always required.
    public mutating func path<Value>(
        _ name: StaticString,
        _ property: KeyPath<Operation.Input, Value>,
        _ codec: Codec<Value>,
        style: ParameterStyle = .simple,
        explode: Bool? = nil,
        allowReserved: Bool = false
    ) {
        add(name, .path, property, codec, style, explode, allowReserved)
    }
}

// MARK: Queries

extension OperationBuilder {
    public mutating func query<Value>(
        _ name: StaticString,
        required property: KeyPath<Operation.Input, Value>,
        _ codec: Codec<Value>,
        style: ParameterStyle = .form,
        explode: Bool? = nil,
        allowReserved: Bool = false
    ) {
        add(name, .query, property, codec, style, explode, allowReserved)
    }

    public mutating func query<Value>(
        _ name: StaticString,
        optional property: KeyPath<Operation.Input, Value?>,
        _ codec: Codec<Value>,
        style: ParameterStyle = .form,
        explode: Bool? = nil,
        allowReserved: Bool = false
    ) {
        add(name, .query, property, OptionalCodec<Value?>(codec, isNullable: false), style, explode, allowReserved)
    }

    /// A parameter that may be left out, and may be there without a value (`allowEmptyValue`), which is null.
    public mutating func query<Value>(
        _ name: StaticString,
        optional property: KeyPath<Operation.Input, Patch<Value>>,
        _ codec: Codec<Value?>,
        style: ParameterStyle = .form,
        explode: Bool? = nil,
        allowReserved: Bool = false
    ) {
        add(name, .query, property, EmptyValuePatchCodec(codec), style, explode, allowReserved)
    }

    /// - Parameter value: what an absent parameter stands for.
    public mutating func query<Value>(
        _ name: StaticString,
        defaulted property: KeyPath<Operation.Input, Value>,
        _ codec: Codec<Value>,
        _ value: Value,
        style: ParameterStyle = .form,
        explode: Bool? = nil,
        allowReserved: Bool = false
    ) {
        add(name, .query, property, codec, style, explode, allowReserved, absent: DefaultValue(value))
    }
}

// MARK: The whole query

extension OperationBuilder {
    /// A parameter that is the whole query (OpenAPI 3.2 §4.12.1): a form as it is, text of other media types encoded.
    public mutating func querystring<Value>(
        _ name: StaticString,
        required property: KeyPath<Operation.Input, Value>,
        _ codec: BodyCodec<Value>
    ) {
        let extent = PropertyExtent(property, in: Operation.Input.self, name: name.description)
        extents.append(extent)
        wholeQuery = WholeQuery(name: name.description, row: BodyRow(requiredAt: extent.offset, codec))
    }

    /// A parameter that is the whole query, where there is one.
    public mutating func querystring<Value>(
        _ name: StaticString,
        optional property: KeyPath<Operation.Input, Value?>,
        _ codec: BodyCodec<Value>
    ) {
        let extent = PropertyExtent(property, in: Operation.Input.self, name: name.description)
        extents.append(extent)
        wholeQuery = WholeQuery(name: name.description, row: BodyRow(optionalAt: extent.offset, codec))
    }
}

// MARK: Headers

extension OperationBuilder {
    public mutating func header<Value>(
        _ name: StaticString,
        required property: KeyPath<Operation.Input, Value>,
        _ codec: Codec<Value>,
        style: ParameterStyle = .simple,
        explode: Bool? = nil
    ) {
        add(name, .header, property, codec, style, explode)
    }

    public mutating func header<Value>(
        _ name: StaticString,
        optional property: KeyPath<Operation.Input, Value?>,
        _ codec: Codec<Value>,
        style: ParameterStyle = .simple,
        explode: Bool? = nil
    ) {
        add(name, .header, property, OptionalCodec<Value?>(codec, isNullable: false), style, explode)
    }

    /// - Parameter value: what an absent parameter stands for.
    public mutating func header<Value>(
        _ name: StaticString,
        defaulted property: KeyPath<Operation.Input, Value>,
        _ codec: Codec<Value>,
        _ value: Value,
        style: ParameterStyle = .simple,
        explode: Bool? = nil
    ) {
        add(name, .header, property, codec, style, explode, absent: DefaultValue(value))
    }
}

// MARK: Cookies

extension OperationBuilder {
    public mutating func cookie<Value>(
        _ name: StaticString,
        required property: KeyPath<Operation.Input, Value>,
        _ codec: Codec<Value>,
        style: ParameterStyle = .form,
        explode: Bool? = nil,
        allowReserved: Bool = false
    ) {
        add(name, .cookie, property, codec, style, explode, allowReserved)
    }

    public mutating func cookie<Value>(
        _ name: StaticString,
        optional property: KeyPath<Operation.Input, Value?>,
        _ codec: Codec<Value>,
        style: ParameterStyle = .form,
        explode: Bool? = nil,
        allowReserved: Bool = false
    ) {
        add(name, .cookie, property, OptionalCodec<Value?>(codec, isNullable: false), style, explode, allowReserved)
    }

    /// - Parameter value: what an absent parameter stands for.
    public mutating func cookie<Value>(
        _ name: StaticString,
        defaulted property: KeyPath<Operation.Input, Value>,
        _ codec: Codec<Value>,
        _ value: Value,
        style: ParameterStyle = .form,
        explode: Bool? = nil,
        allowReserved: Bool = false
    ) {
        add(name, .cookie, property, codec, style, explode, allowReserved, absent: DefaultValue(value))
    }
}

extension OperationBuilder {
    private mutating func add<Value>(
        _ name: StaticString,
        _ location: ParameterLocation,
        _ property: KeyPath<Operation.Input, Value>,
        _ codec: Codec<Value>,
        _ style: ParameterStyle,
        _ explode: Bool?,
        _ allowReserved: Bool = false,
        absent: AnyCodec? = nil
    ) {
        let name = name.description
        let position = location == .path ? template.parameterNames.firstIndex(of: name) : nil
        precondition(location != .path || position != nil, "the path '\(template.text)' has no parameter '\(name)'")
        let extent = PropertyExtent(property, in: Operation.Input.self, name: name)
        let parameter = Parameter(
            name,
            location,
            style,
            explodes: explode,
            allowsReserved: allowReserved,
            pathPosition: position,
            codec: codec,
            absent: absent,
            offset: extent.offset
        )
        extents.append(extent)
        parameters.append(parameter)
    }
}
