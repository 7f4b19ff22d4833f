/// A `format` of strings that is checked, by its name in JSON Schema validation §7.3. Others are left to be read by
/// people.
public enum StringFormat: String, Sendable {
    case date
    case dateTime = "date-time"
    case duration
    case email
    case hostname
    case idnEmail = "idn-email"
    case idnHostname = "idn-hostname"
    case ipv4
    case ipv6
    case iri
    case iriReference = "iri-reference"
    case jsonPointer = "json-pointer"
    /// Any text, and one that is hidden where values are printed (`debugDescription`).
    case password
    /// A regular expression of ECMA-262, also one that ``Pattern`` doesn't support.
    case regex
    case relativeJSONPointer = "relative-json-pointer"
    case time
    case uri
    case uriReference = "uri-reference"
    case uriTemplate = "uri-template"
    case uuid
}
