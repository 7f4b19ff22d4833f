extension API {
    /// A name in Swift that is given outside of the document.
    public struct SwiftName: Sendable {
        public enum Kind: String, Sendable, CaseIterable {
            case schema, operation
        }

        public var kind: Kind
        /// A component's name or an `operationId`.
        public var name: String
        public var range: SourceRange
        public var swiftName: Node

        public init(_ kind: Kind, _ name: String, at range: SourceRange, swiftName: Node) {
            self.kind = kind
            self.name = name
            self.range = range
            self.swiftName = swiftName
        }
    }

    /// With the given names in place of those that the document gives by `x-swift-name`, and a diagnostic for each name
    /// that nothing has.
    public func naming(_ names: [SwiftName]) -> (API, [Diagnostic]) {
        var api = self
        var diagnostics: [Diagnostic] = []
        for name in names {
            let candidates: [String]
            let isFound: Bool
            switch name.kind {
            case .schema:
                let id = componentSchemas.first { self[$0].name == name.name }
                if let id { api[id].extensions.replace("x-swift-name", by: name.swiftName) }
                isFound = id != nil
                candidates = componentSchemas.compactMap { self[$0].name }
            case .operation:
                let index = operations.firstIndex { $0.id == name.name }
                if let index { api.operations[index].extensions.replace("x-swift-name", by: name.swiftName) }
                isFound = index != nil
                candidates = operations.map(\.id)
            }
            if isFound { continue }
            let message = "the contract has no \(name.kind.rawValue) '\(name.name)' to be named"
            let fix = Suggestion.fix(for: name.name, among: candidates)
            diagnostics.append(Diagnostic(.unmatchedName, at: name.range, message, fix: fix))
        }
        return (api, diagnostics)
    }
}

extension [(key: String, value: Node)] {
    fileprivate mutating func replace(_ key: String, by value: Node) {
        removeAll { $0.key == key }
        append((key, value))
    }
}
