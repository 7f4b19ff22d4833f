import Foundation
import Hummingbird

/// The least that a Hummingbird server can do: one route that answers bytes it was given. What the reference service
/// takes beyond this is the cost of contract, token and database.
@main
struct BareServer {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3, let port = Int(arguments[1]) else {
            print("usage: bare-server <port> <file with the bytes to answer>")
            return
        }
        let body = ByteBuffer(bytes: try Data(contentsOf: URL(fileURLWithPath: arguments[2])))
        let router = Router()
        router.get("/api/:user/tasks") { _, _ in
            Response(
                status: .ok,
                headers: [.contentType: "application/json"],
                body: ResponseBody(byteBuffer: body)
            )
        }
        let application = Application(
            router: router,
            configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: port)),
            onServerRunning: { _ in print("Listening") }
        )
        try await application.runService()
    }
}
