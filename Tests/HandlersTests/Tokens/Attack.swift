import Testing

@testable import Handlers

/// A token that must be refused, and for which reason: one refused for another reason would prove nothing.
struct Attack: Sendable, CustomTestStringConvertible {
    let name: String
    let fault: AccessTokenFault
    let make: @Sendable () throws -> String

    init(_ name: String, _ fault: AccessTokenFault, _ make: @escaping @Sendable () throws -> String) {
        self.name = name
        self.fault = fault
        self.make = make
    }

    var testDescription: String { name }
}

extension Attack {
    /// A rightly signed token with another header.
    static func header(_ name: String, _ header: String, _ fault: AccessTokenFault = .header) -> Attack {
        Attack(name, fault) { try Forge.token(header: header) }
    }

    /// A rightly signed token with a claim replaced by other JSON, or left out.
    static func claim(_ name: String, _ value: String?, _ fault: AccessTokenFault = .claims) -> Attack {
        Attack("\(name) = \(value ?? "absent")", fault) { try Forge.token(claims: Forge.claims([name: value])) }
    }

    /// A rightly signed token whose claims are this text.
    static func claims(_ name: String, _ text: String, _ fault: AccessTokenFault = .claims) -> Attack {
        Attack(name, fault) { try Forge.token(claims: text) }
    }

    /// A good token, changed.
    static func changed(
        _ name: String,
        _ fault: AccessTokenFault,
        _ change: @escaping @Sendable ([String]) -> String
    ) -> Attack {
        Attack(name, fault) { change(try Forge.token().split(separator: ".").map(String.init)) }
    }
}
