/// Whether a property or parameter can be left out, and what that means: the runtime's name for it in tables.
enum Presence: String {
    case required, defaulted, optional
    /// Absent, null and value are three different things.
    case patch
}
