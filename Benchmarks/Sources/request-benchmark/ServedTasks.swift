import AuthAPI
import ContractRuntime
import Foundation
import Handlers

/// A service of three operations that answers from memory, once the token is checked: what is measured is what the
/// contract costs, and not what a database does.
struct ServedTasks {
    let service: APIService
    /// A token that the service takes.
    let token: String
    /// The list of 20 tasks as it goes over the wire.
    let listBytes: [UInt8]
    /// The answer to ``newTask``.
    let createdBytes: [UInt8]

    static let path = "/api/0f8fad5b-d9cb-469f-a165-70867728950e/tasks"
    /// The same operation as a POST to ``path``, except that its schema has no constraints.
    static let lenientPath = "/lenient/0f8fad5b-d9cb-469f-a165-70867728950e/tasks"
    static let newTask = """
        {"title":"Prepare the quarterly report","description":"Collect the figures of all departments, check them \
        twice, and send a draft.","priority":"high","due_date":"2026-12-24T12:00:00Z"}
        """

    init() async throws {
        let tokens = AccessTokens(keys: KeyRing(signing: try SigningKey(secret: Array(Self.secret.utf8))))
        let list = TaskList(tasks: (0..<20).map(Self.task), total: 20)
        let created = CreateTask.Output(Self.task(0), headers: .init(location: Self.path + "/1"))
        let schemes = SecuritySchemes<TokenClaims> {
            $0.bearer("bearerAuth") { token, _ in try? tokens.verify(token.value, now: time(nil)) }
            $0.apiKey("sessionCookie", .cookie, "session") { _, _ in nil }
        }
        service = APIService {
            $0.add(ListTasks.self, schemes) { _, _, _ in list }
            $0.add(CreateTask.self, schemes) { _, _, _ in created }
            $0.add(CreateTaskLeniently.self, schemes) { _, _, _ in created }
        }
        token = try await Self.token(tokens)
        listBytes = JSONEncoding.encode(list)
        createdBytes = JSONEncoding.encode(created.body)
    }

    private static let secret = "k-4f9a1c7e2b8d6053k-9e0d7c6b5a43"

    private static func token(_ tokens: AccessTokens) async throws -> String {
        let hasher = PasswordHasher(parameters: ScryptParameters(logN: 4, p: 1), limits: PasswordLimits(slots: 1))
        let handler = AuthHandler(store: InMemoryStore(), passwords: hasher, tokens: tokens)
        let request = RegisterRequest(email: "ada@example.com", password: "correct horse", name: "Ada")
        let head = HTTPRequest(method: .post, scheme: nil, authority: nil, path: "/")
        let context = RequestContext(requestID: "1", operationID: "registerUser", head: head)
        return try await handler.registerUser(.init(body: request), context: context).accessToken
    }

    private static func task(_ number: Int) -> TaskModel {
        let start = Date(timeIntervalSince1970: 1_750_000_000)
        return TaskModel(
            id: UUID(),
            userID: UUID(),
            title: "Prepare the quarterly report, part \(number)",
            description: "Collect the figures of all departments, check them twice, and send a draft.",
            isCompleted: number.isMultiple(of: 3),
            priority: [.low, .medium, .high][number % 3],
            dueDate: number.isMultiple(of: 4) ? nil : start.addingTimeInterval(Double(number) * 86_400),
            createdAt: start,
            updatedAt: start.addingTimeInterval(Double(number))
        )
    }
}

/// ``CreateTask`` with types only: without lengths, patterns and the refusal of unknown properties.
enum CreateTaskLeniently: APIOperation {
    struct Input: Sendable {
        var userID: UUID
        var body: LenientTask
    }

    typealias Output = CreateTask.Output
    typealias Rejection = Never

    static let definition = OperationDefinition<CreateTaskLeniently>(
        "createTaskLeniently", .post, "/lenient/{user_id}/tasks"
    ) {
        $0.security = [["bearerAuth"], ["sessionCookie"]]
        $0.path("user_id", \.userID, .uuid)
        $0.body(required: \.body, .json(.of(LenientTask.self)))
        $0.success(201, .json(.of(TaskModel.self)), CreateTask.CreatedHeaders.table)
    }
}

struct LenientTask: SchemaObject {
    var title: String
    var description: Patch<String>
    var priority: Priority
    var dueDate: Patch<Date>

    static let table = ObjectTable<LenientTask>("LenientTask") {
        $0.required("title", \.title, .string())
        $0.patch("description", \.description, .string())
        $0.defaulted("priority", \.priority, .of(Priority.self), .medium)
        $0.patch("due_date", \.dueDate, .dateTime)
    }
}
