// Decoding and encoding a page of 100 tasks, by the contract's codecs and by Foundation's coders with twin types.
// Prints the CPU time of the process for one page, the least of several rounds, and the ratios.
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

let text = "Collect the figures of all departments, check them twice, and send a draft to Zoë and Łukasz."

func makeTask(_ index: Int, owner: UUID) -> TaskModel {
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

func makePage() -> TaskList {
    let owner = UUID()
    return TaskList(tasks: (0..<100).map { makeTask($0, owner: owner) }, total: 100)
}

// MARK: Measuring

func processTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e6 + Double(time.tv_nsec) / 1e3
}

struct Measurement {
    let name: String
    let run: () throws -> Int
    var best = Double.infinity

    /// Microseconds of one run, the least of all rounds.
    mutating func measure(runs: Int) throws {
        var sum = 0
        let start = processTime()
        for _ in 0..<runs { sum &+= try run() }
        best = min(best, (processTime() - start) / Double(runs))
        precondition(sum > 0)
    }
}

let page = makePage()
let bytes = JSONEncoding.encode(page)
let data = Data(bytes)
let decoder = JSONDecoder()
decoder.dateDecodingStrategy = .iso8601
let encoder = JSONEncoder()
encoder.dateEncodingStrategy = .iso8601
let foundationPage = try decoder.decode(FoundationPage.self, from: data)
let own = try JSONDecoding.decode(TaskList.self, from: bytes)
let crossed = try JSONDecoding.decode(TaskList.self, from: Array(encoder.encode(foundationPage)))
precondition(own == page && crossed == page)

var measurements = [
    Measurement(name: "decode, Foundation") { try decoder.decode(FoundationPage.self, from: data).tasks.count },
    Measurement(name: "decode, contract") { try JSONDecoding.decode(TaskList.self, from: bytes).tasks.count },
    Measurement(name: "encode, Foundation") { try encoder.encode(foundationPage).count },
    Measurement(name: "encode, contract") { JSONEncoding.encode(page).count },
    Measurement(name: "compare, contract") { page == page ? 1 : 0 },
]

/// `bench decode contract 20000` runs one of them, for a profiler.
if CommandLine.arguments.count == 4, let runs = Int(CommandLine.arguments[3]) {
    let name = "\(CommandLine.arguments[1]), \(CommandLine.arguments[2])"
    for index in measurements.indices where measurements[index].name == name {
        try measurements[index].measure(runs: runs)
        print(name, measurements[index].best, "µs")
    }
    exit(0)
}

for _ in 0..<15 {
    for index in measurements.indices {
        try measurements[index].measure(runs: measurements[index].name.hasSuffix("Foundation") ? 10 : 100)
    }
}
print("\(bytes.count) bytes, 100 tasks")
for measurement in measurements {
    print("\(measurement.name): \((measurement.best * 10).rounded() / 10) µs")
}
let times = measurements.map(\.best)
print(
    "decode \((times[0] / times[1] * 10).rounded() / 10) times, encode \((times[2] / times[3] * 10).rounded() / 10) times"
)
