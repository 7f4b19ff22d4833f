/// How many of several lists of properties have to be there in full.
public enum PropertyRule: Sendable {
    /// `oneOf`
    case exactlyOne
    /// `anyOf`
    case atLeastOne
}

/// Lists of properties of which some have to be there in full.
struct PropertyRequirement: Sendable {
    var rule: PropertyRule
    var choices: [[String]]

    func check(_ isPresent: (String) -> Bool, _ findings: inout Findings) {
        let count = choices.count { $0.allSatisfy(isPresent) }
        let list = choices.map { $0.joined(separator: " and ") }.joined(separator: "; ")
        switch rule {
        case .exactlyOne where count != 1:
            findings.add(keyword: "oneOf", "must have exactly one of: \(list)")
        case .atLeastOne where count == 0:
            findings.add(keyword: "anyOf", "must have at least one of: \(list)")
        default:
            break
        }
    }
}
