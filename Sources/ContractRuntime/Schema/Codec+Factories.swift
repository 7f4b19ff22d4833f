// The codecs by which tables name the schemas of properties. Optional limits that aren't given don't limit.

extension Codec where Value == String {
    /// Strings. Lengths are counted in Unicode scalars, as JSON Schema does (§6.3.1).
    public static func string(
        minLength: Int = 0,
        maxLength: Int? = nil,
        pattern: Pattern? = nil,
        format: StringFormat? = nil
    ) -> Codec<String> {
        StringCodec(minLength: minLength, maxLength: maxLength, pattern: pattern, format: format)
    }
}

extension Codec where Value == UUID {
    public static var uuid: Codec<UUID> { UUIDCodec() }
}

extension Codec where Value == Date {
    /// Date and time of RFC 3339; written in UTC, to the microsecond.
    public static var dateTime: Codec<Date> { DateCodec() }
}

extension Codec where Value == CalendarDate {
    public static var date: Codec<CalendarDate> { CalendarDateCodec() }
}

extension Codec where Value == Base64Bytes {
    public static var base64Bytes: Codec<Base64Bytes> { Base64Codec() }
}

extension Codec where Value == Bool {
    public static var boolean: Codec<Bool> { BooleanCodec() }
}

extension Codec where Value == JSONValue {
    /// Any JSON.
    public static var any: Codec<JSONValue> { JSONValueCodec() }
}

extension Codec where Value == Int {
    /// Integers of 64 bits. `1.0` and `1e2` are integers too.
    public static func integer(
        minimum: Int? = nil,
        maximum: Int? = nil,
        exclusiveMinimum: Int? = nil,
        exclusiveMaximum: Int? = nil,
        multipleOf: Int? = nil
    ) -> Codec<Int> {
        let bounds = NumberBounds(
            minimum: minimum,
            maximum: maximum,
            exclusiveMinimum: exclusiveMinimum,
            exclusiveMaximum: exclusiveMaximum
        )
        return IntegerCodec(bounds: bounds, multipleOf: multipleOf, isInt32: false)
    }

    /// Integers of 32 bits, kept in an `Int`.
    public static func int32(
        minimum: Int? = nil,
        maximum: Int? = nil,
        exclusiveMinimum: Int? = nil,
        exclusiveMaximum: Int? = nil,
        multipleOf: Int? = nil
    ) -> Codec<Int> {
        let bounds = NumberBounds(
            minimum: minimum,
            maximum: maximum,
            exclusiveMinimum: exclusiveMinimum,
            exclusiveMaximum: exclusiveMaximum
        )
        return IntegerCodec(bounds: bounds, multipleOf: multipleOf, isInt32: true)
    }
}

extension Codec where Value == UInt64 {
    /// Integers from 0 up to the largest of 64 bits (`format: uint64`).
    public static var unsigned: Codec<UInt64> { UnsignedCodec() }
}

extension Codec where Value == Decimal {
    /// Numbers whose decimal digits are kept (`format: decimal`). More than 38 of them are a violation.
    public static var decimal: Codec<Decimal> { DecimalCodec() }
}

extension Codec where Value == Double {
    /// Numbers of double precision; larger ones are violations.
    public static func number(
        minimum: Double? = nil,
        maximum: Double? = nil,
        exclusiveMinimum: Double? = nil,
        exclusiveMaximum: Double? = nil,
        multipleOf: Double? = nil
    ) -> Codec<Double> {
        let bounds = NumberBounds(
            minimum: minimum,
            maximum: maximum,
            exclusiveMinimum: exclusiveMinimum,
            exclusiveMaximum: exclusiveMaximum
        )
        return NumberCodec(bounds: bounds, multipleOf: multipleOf)
    }
}

extension Codec {
    @inlinable
    public static func array<Element>(
        _ element: Codec<Element>,
        minItems: Int = 0,
        maxItems: Int? = nil,
        uniqueItems: Bool = false
    ) -> Codec<[Element]> where Value == [Element] {
        unsafe array(element, minItems, maxItems, uniqueItems) { unsafe makeArray(of: Element.self, $0, $1, at: $2) }
    }

    @usableFromInline
    static func array<Element>(
        _ element: Codec<Element>,
        _ minItems: Int,
        _ maxItems: Int?,
        _ uniqueItems: Bool,
        make: @escaping MakingArray
    ) -> Codec<[Element]> where Value == [Element] {
        let rules = ArrayRules(minItems: minItems, maxItems: maxItems, uniqueItems: uniqueItems)
        return unsafe ArrayCodec(element, rules: rules, make: make)
    }

    /// Objects whose members all have one schema.
    public static func dictionary<Member>(
        _ member: Codec<Member>,
        minProperties: Int = 0,
        maxProperties: Int? = nil
    ) -> Codec<[String: Member]> where Value == [String: Member] {
        DictionaryCodec(member, memberCount: MemberCount(minimum: minProperties, maximum: maxProperties))
    }

    /// Null, as nil, or a value.
    public static func nullable<Wrapped>(_ wrapped: Codec<Wrapped>) -> Codec<Wrapped?> where Value == Wrapped? {
        OptionalCodec<Wrapped?>(wrapped, isNullable: true)
    }

    public static func indirect<Wrapped>(_ wrapped: Codec<Wrapped>) -> Codec<Indirect<Wrapped>>
    where Value == Indirect<Wrapped> {
        IndirectCodec(wrapped)
    }

    /// A struct of a single property, with the JSON of that property: a name for an array or dictionary that contains
    /// itself.
    public static func wrapper<Wrapped>(
        _ property: KeyPath<Value, Wrapped>,
        _ wrapped: Codec<Wrapped>
    ) -> Codec<Value> {
        WrapperCodec(property, wrapped)
    }
}

extension Codec {
    /// What exactly one of several schemas of the same type matches: branches that differ in their constraints only.
    public static func oneOf(_ codecs: Codec<Value>...) -> Codec<Value> {
        UnionTable(codecs, matching: .exactlyOne)
    }

    /// What at least one of several schemas of the same type matches.
    public static func anyOf(_ codecs: Codec<Value>...) -> Codec<Value> {
        UnionTable(codecs, matching: .first)
    }
}

extension Codec where Value: SchemaValue {
    /// The schema of a generated type, looked up at the first use: types may refer to each other.
    public static func of(_ type: Value.Type) -> Codec<Value> { ReferenceCodec() }
}

extension Codec where Value: Hashable {
    /// Only these values (`enum`), of a type that isn't an enum in Swift.
    public static func listed(_ base: Codec<Value>, _ values: [Value]) -> Codec<Value> { ListedCodec(base, values) }

    /// Only this value (`const`).
    public static func constant(_ base: Codec<Value>, _ value: Value) -> Codec<Value> { ListedCodec(base, [value]) }
}
