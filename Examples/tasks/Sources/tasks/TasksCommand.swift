import ArgumentParser

/// `tasks`: the task list from a terminal, through the client that the contract generates.
@main
struct TasksCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tasks",
        abstract: "Keeps a task list on a server.",
        discussion: """
            Sign in once with register or login; the token is kept in a file that only you can read \
            (TASKS_SESSION_FILE, by default ~/.config/tasks/session.json).
            """,
        subcommands: [
            RegisterCommand.self, LoginCommand.self, LogoutCommand.self,
            ListCommand.self, AddCommand.self, DoneCommand.self, RemoveCommand.self,
        ]
    )
}
