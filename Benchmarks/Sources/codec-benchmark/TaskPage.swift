import AuthAPI
import ContractRuntime
import Foundation

// MARK: The same page for Foundation

struct FoundationTask: Codable {
    enum Priority: String, Codable { case low, medium, high }

    enum CodingKeys: String, CodingKey {
        case id, title, description, priority
        case userID = "user_id"
        case isCompleted = "is_completed"
        case dueDate = "due_date"
        case createdAt = "created_at"
        case updatedAt = "updated_at"
    }

    var id: UUID
    var userID: UUID
    var title: String
    var description: String?
    var isCompleted: Bool
    var priority: Priority
    var dueDate: Date?
    var createdAt: Date
    var updatedAt: Date

    /// The contract requires null where the synthesised function leaves a property out.
    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
        try container.encode(userID, forKey: .userID)
        try container.encode(title, forKey: .title)
        try container.encode(description, forKey: .description)
        try container.encode(isCompleted, forKey: .isCompleted)
        try container.encode(priority, forKey: .priority)
        try container.encode(dueDate, forKey: .dueDate)
        try container.encode(createdAt, forKey: .createdAt)
        try container.encode(updatedAt, forKey: .updatedAt)
    }
}

struct FoundationPage: Codable {
    var tasks: [FoundationTask]
    var total: Int
}

private let text = "Collect the figures of all departments, check them twice, and send a draft to Zoë and Łukasz."

private func makeTask(_ index: Int, owner: UUID) -> TaskModel {
    let start = Date(timeIntervalSince1970: 1_750_000_000)
    let priorities: [Priority] = [.low, .medium, .high]
    let dueDate = start.addingTimeInterval(Double(index) * 86_400)
    return TaskModel(
        id: UUID(),
        userID: owner,
        title: "Prepare the quarterly report, part \(index)",
        description: index % 3 == 0 ? nil : text,
        isCompleted: index % 2 == 0,
        priority: priorities[index % 3],
        dueDate: index % 4 == 0 ? nil : dueDate,
        createdAt: start.addingTimeInterval(Double(index)),
        updatedAt: start.addingTimeInterval(Double(index) * 60)
    )
}

private func makePage() -> TaskList {
    let owner = UUID()
    return TaskList(tasks: (0..<100).map { makeTask($0, owner: owner) }, total: 100)
}

/// A page of 100 tasks, as the reference service answers it.
func taskPage() throws -> Document {
    let page = makePage()
    let bytes = JSONEncoding.encode(page)
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .iso8601
    let encoder = JSONEncoder()
    encoder.dateEncodingStrategy = .iso8601
    let foundation = try decoder.decode(FoundationPage.self, from: Data(bytes))
    let crossed = try JSONDecoding.decode(TaskList.self, from: Array(encoder.encode(foundation)))
    precondition(crossed == page)
    return try Document(
        "100 tasks", page, foundation, objects: 101, decoder: decoder, encoder: encoder)
}
