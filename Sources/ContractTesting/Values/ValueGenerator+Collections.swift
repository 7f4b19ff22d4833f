import Contract

extension ValueGenerator {
    mutating func arrayCandidates(_ schema: API.Schema, isFull: Bool) -> [Node] {
        let minimum = schema.arrays.minItems ?? 0
        let wanted = isFull ? min(max(minimum, 1), schema.arrays.maxItems ?? Int.max) : minimum
        var candidates: [Node] = []
        for count in Set([wanted, minimum, minimum + 1]).sorted(by: { $0 == wanted && $1 != wanted }) {
            if let elements = elements(count, of: schema, isFull: isFull) { candidates.append(.list(elements)) }
        }
        return candidates
    }

    /// That many elements, all different where the schema asks for it; nil when they can't be made.
    mutating func elements(_ count: Int, of schema: API.Schema, isFull: Bool) -> [Node]? {
        guard count <= Self.largestCollection else { return nil }
        var elements: [Node] = []
        var texts: Set<String> = []
        for index in 0..<count {
            let prefix = schema.arrays.prefixItems
            let use = index < prefix.count ? prefix[index] : schema.arrays.items
            guard let use else {
                elements.append(.text("item\(index)"))
                continue
            }
            guard let element = element(use, isFull: isFull, unlike: schema.arrays.hasUniqueItems ? texts : []) else {
                return nil
            }
            texts.insert(element.jsonText)
            elements.append(element)
        }
        return elements
    }

    private mutating func element(_ use: API.SchemaUse, isFull: Bool, unlike others: Set<String>) -> Node? {
        guard let first = base(use, isFull: isFull) else { return nil }
        if !others.contains(first.jsonText) { return first }
        // Random texts differ at the next try; enumerations and numbers have to be walked through.
        let schema = api[use.schema]
        var candidates = schema.allowedValues ?? []
        if !schema.likelyTypes.isDisjoint(with: [.integer, .number]) {
            candidates += (0..<others.count + 2).map { Node.integer($0 + (first.int ?? 0)) }
        }
        candidates += [.bool(true), .bool(false)]
        if let other = base(use, isFull: isFull) { candidates.append(other) }
        if let other = base(use, isFull: true) { candidates.append(other) }
        return check.firstValid(candidates.filter { !others.contains($0.jsonText) }, use.schema)
    }

    mutating func objectCandidates(_ schema: API.Schema, isFull: Bool) -> [Node] {
        guard var object = requiredMembers(schema, isFull: isFull) else { return [] }
        let small = object
        if isFull { addOptional(schema, to: &object, upTo: schema.objects.maxProperties ?? Int.max) }
        let minimum = schema.objects.minProperties ?? 0
        if object.members.count < minimum { addOptional(schema, to: &object, upTo: minimum) }
        if object.members.count < minimum { addExtras(schema, to: &object, upTo: minimum) }
        let isFree = schema.objects.properties.isEmpty && schema.oneOf.isEmpty && schema.anyOf.isEmpty
        if isFull, isFree { addExtras(schema, to: &object, upTo: max(minimum, 1)) }
        return isFull ? [object, small] : [object]
    }

    private mutating func requiredMembers(_ schema: API.Schema, isFull: Bool) -> Node? {
        var object = Node.object()
        for property in schema.objects.properties where property.isRequired && travels(property.schema) {
            guard let value = base(property.schema, isFull: isFull) ?? base(property.schema, isFull: false) else {
                return nil
            }
            object = object.setting(property.name, to: value)
        }
        for name in schema.objects.requiredElsewhere {
            object = object.setting(name, to: extraValue(schema, isFull: isFull) ?? .text(name))
        }
        return object
    }

    mutating func addOptional(_ schema: API.Schema, to object: inout Node, upTo count: Int) {
        for property in schema.objects.properties where object[property.name] == nil && travels(property.schema) {
            guard object.members.count < count else { return }
            guard let value = base(property.schema, isFull: true) else { continue }
            object = object.setting(property.name, to: value)
        }
    }

    /// Members that no property describes.
    mutating func addExtras(_ schema: API.Schema, to object: inout Node, upTo count: Int) {
        if case .nothing = schema.objects.additional { return }
        var number = 0
        while object.members.count < min(count, Self.largestCollection) {
            number += 1
            guard let value = extraValue(schema, isFull: false) else { return }
            object = object.setting("extra\(number)", to: value)
        }
    }

    private mutating func extraValue(_ schema: API.Schema, isFull: Bool) -> Node? {
        if case .schema(let use) = schema.objects.additional { return base(use, isFull: isFull) }
        return .text("extra")
    }

    /// Whether a property goes the way of these values (OpenAPI 3.0.4 §4.7.24.1).
    func travels(_ use: API.SchemaUse) -> Bool {
        let schema = api[use.schema]
        switch direction {
        case .request: return !use.isReadOnly && !schema.isReadOnly
        case .response: return !use.isWriteOnly && !schema.isWriteOnly
        }
    }
}
