import AuthAPI
import ContractRuntime
import Testing

@testable import Handlers

/// What holds a password or a token is printed without it, wherever it stands: the contract says `format: password`.
@Suite struct SecretValueTests {
    private static let registration = RegisterRequest(email: "ada@example.com", password: "canary-1", name: "Ada")
    private static let login = LoginRequest(email: "ada@example.com", password: "canary-2")
    private static let user = User(id: UUID(), email: "a@b.c", name: "Ada", createdAt: Date(timeIntervalSince1970: 0))
    private static let session = Session(accessToken: "canary-3", expiresIn: 1, user: user)

    static let values: [any Sendable] = [
        registration, login, session, RegisterUser.Input(body: registration), LoginUser.Input(body: login),
        BearerToken("canary-4"), APIKey("canary-5"),
    ]

    @Test(arguments: values.indices) func `a secret is not printed`(index: Int) {
        let value = Self.values[index]
        var printed = ""
        print(value, to: &printed)
        debugPrint([value], Optional(value) as Any, to: &printed)
        for text in ["\(value)", String(describing: value), String(reflecting: value), printed] {
            #expect(!text.contains("canary"))
            #expect(text.contains("…"))
        }
    }
}
