import AuthAPI
import ContractRuntime

/// Which tasks to list.
public struct TaskQuery: Sendable {
    public var owner: UUID
    public var status: StatusFilter
    public var priority: Priority?
    /// A text that title or description must hold, as ``SearchText`` sees them. It has no wildcards.
    public var search: String?
    /// At most this many.
    public var limit: Int
    /// Leave out this many first.
    public var offset: Int

    public init(
        owner: UUID,
        status: StatusFilter = .all,
        priority: Priority? = nil,
        search: String? = nil,
        limit: Int = 50,
        offset: Int = 0
    ) {
        self.owner = owner
        self.status = status
        self.priority = priority
        self.search = search
        self.limit = limit
        self.offset = offset
    }
}
