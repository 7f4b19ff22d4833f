import Foundation

/// What the command reads from and writes to.
enum Terminal {
    static func print(_ text: String) {
        do {
            try FileHandle.standardOutput.write(contentsOf: Data((text + "\n").utf8))
        } catch {
            // A full disk, say. Nobody reads on, so nothing more is done for them.
            exit(EX_IOERR)
        }
    }

    /// Text of other people must not steer the terminal, nor turn the direction of what stands beside it.
    static func clean(_ text: String) -> String {
        var output = ""
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator: output += " "
            default: if !scalar.properties.isBidiControl { output.unicodeScalars.append(scalar) }
            }
        }
        return output
    }

    /// The password from the environment, from a prompt without echo, or from a pipe.
    static func password(environment: [String: String] = ProcessInfo.processInfo.environment) throws -> String {
        let password = environment["TASKS_PASSWORD"] ?? typedPassword()
        guard !password.isEmpty else { throw TasksError.noPassword }
        return password
    }

    private static func typedPassword() -> String {
        guard isatty(STDIN_FILENO) == 1 else { return readLine() ?? "" }
        FileHandle.standardError.write(Data("Password: ".utf8))
        var settings = termios()
        tcgetattr(STDIN_FILENO, &settings)
        var silent = settings
        silent.c_lflag &= ~tcflag_t(ECHO)
        tcsetattr(STDIN_FILENO, TCSANOW, &silent)
        defer {
            tcsetattr(STDIN_FILENO, TCSANOW, &settings)
            FileHandle.standardError.write(Data("\n".utf8))
        }
        return readLine() ?? ""
    }
}
