/// How long the server takes to end.
struct ShutdownDeadlines: Sendable {
    /// Requests that are being answered get this long after the signal.
    var grace = Duration.seconds(20)
    /// After that they are cancelled, and get this long to notice. What still runs then ends with the process.
    var cancellation = Duration.seconds(5)
}
