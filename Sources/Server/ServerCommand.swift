import ArgumentParser
import Foundation

/// The executable: reads the settings, builds the service, serves until it is told to end.
@main
struct ServerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "server",
        abstract: "Serves the tasks API and its page.",
        discussion: """
            Every setting is a flag or an environment variable; a flag wins. Once the server listens, a line on \
            standard output says the address; everything else is logged on standard error, one JSON object a line. \
            SIGTERM and SIGINT end the server after the requests that it is answering, 20 seconds later at the latest.
            """
    )

    @OptionGroup var options: ServerOptions

    func run() async throws {
        let service: TasksService
        do {
            let configuration = try Configuration(options, environment: ProcessInfo.processInfo.environment)
            service = try TasksService(configuration, sink: .standardError)
        } catch let error as ConfigurationError {
            throw ValidationError(error.description)
        }
        try await service.run { address in
            print("Listening on \(address)")
            // Whoever waits for the line may read from a pipe, which is written in blocks otherwise.
            fflush(nil)
        }
    }
}
