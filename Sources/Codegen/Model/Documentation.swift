/// The text of a doc comment, line by line, free of anything that could end the comment or hide in it.
///
/// Lines are as long as the contract has them; printing wraps them.
struct Documentation: Equatable, Sendable {
    var lines: [String]

    init(lines: [String] = []) {
        self.lines = lines
    }

    var isEmpty: Bool { lines.isEmpty }
}
