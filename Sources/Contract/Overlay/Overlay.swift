/// An OpenAPI Overlay (version 1.0): changes to a document, one after the other.
struct Overlay {
    /// An Action Object (§4.4.3).
    struct Action {
        let target: String
        let targetRange: SourceRange
        let update: Node?
        let isRemoval: Bool
    }

    let actions: [Action]
}

extension Overlay {
    static func decode(_ root: Node) -> (Overlay?, [Diagnostic]) {
        let version = OpenAPIVersion(feature: .v32, text: "3.2.0")
        let context = DecodingContext(version: version, files: ReferencedFiles(root: root, loader: nil))
        guard var reader = ObjectReader(root, at: .root, "Overlay Object", context) else {
            return (nil, context.diagnostics)
        }
        let text = reader.requiredString("overlay")
        if !text.isEmpty, text != "1.0", !text.hasPrefix("1.0.") {
            let range = root["overlay"]?.range ?? root.range
            context.report(.unsupportedVersion, at: range, "Overlay '\(text)' is not supported; 1.0 is")
        }
        if !reader.has("info") { reader.reportMissing("info", severity: .warning) }
        _ = reader.object("info", decodeInfo)
        _ = reader.string("extends")
        if !reader.has("actions") { reader.reportMissing("actions") }
        let actions = reader.list("actions", Action.decode) ?? []
        _ = reader.finish()
        return (Overlay(actions: actions), context.diagnostics)
    }

    private static func decodeInfo(_ node: Node, at pointer: JSONPointer, _ context: DecodingContext) -> Bool? {
        guard var reader = ObjectReader(node, at: pointer, "Info Object", context) else { return nil }
        _ = reader.requiredString("title", onlyDocuments: true)
        _ = reader.requiredString("version", onlyDocuments: true)
        _ = reader.finish()
        return true
    }
}

extension Overlay.Action {
    static func decode(_ node: Node, at pointer: JSONPointer, _ context: DecodingContext) -> Self? {
        guard var reader = ObjectReader(node, at: pointer, "Action Object", context),
            let target = reader.neededString("target")
        else { return nil }
        _ = reader.string("description")
        let isRemoval = reader.bool("remove") ?? false
        let action = Overlay.Action(
            target: target, targetRange: node["target"]?.range ?? node.range, update: reader.node("update"),
            isRemoval: isRemoval)
        if !isRemoval, !reader.has("update") {
            context.repair(.missingKey, at: reader.anchorRange, "Action Object has neither 'update' nor 'remove: true'")
        }
        _ = reader.finish()
        return action
    }
}
