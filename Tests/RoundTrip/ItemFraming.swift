import ContractRuntime

@testable import Contract
@testable import ContractTesting

/// How the items of a sequential media type are written (OpenAPI 3.2 §4.14).
enum ItemFraming {
    case events, lines, sequence

    /// Nil for a media type that isn't a sequence.
    init?(_ mediaType: String) {
        switch mediaType.lowercased().prefix(while: { $0 != ";" }) {
        case "text/event-stream": self = .events
        case "application/jsonl", "application/jsonlines", "application/x-jsonlines", "application/ndjson",
            "application/x-ndjson":
            self = .lines
        case "application/json-seq": self = .sequence
        default: return nil
        }
    }

    /// The schema of an item: `itemSchema`, else that of the body or of the elements of its list; of an event that is
    /// described with its fields, that of its data.
    func item(of media: API.MediaType, _ api: API) -> API.SchemaUse? {
        guard let use = media.itemSchema ?? media.schema else { return nil }
        let schema = api[use.schema]
        if self == .events, media.itemSchema != nil {
            return schema.objects.properties.first { $0.name == "data" }?.schema ?? use
        }
        return media.itemSchema == nil ? schema.arrays.items ?? use : use
    }

    func bytes(of item: Node) -> [UInt8] {
        switch self {
        case .events: Array("data: \(item.plainText)\n\n".utf8)
        case .lines: Array("\(item.jsonText)\n".utf8)
        case .sequence: Array("\u{1E}\(item.jsonText)\n".utf8)
        }
    }
}
