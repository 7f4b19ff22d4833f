import Handlers

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The file that the connections are open on.
///
/// Whoever deletes or replaces it leaves them with a file that has no name any more. SQLite goes on with that one in
/// WAL mode, and everything acknowledged from then on would be gone with the process.
struct DatabaseFile: Sendable {
    private struct Identity: Equatable {
        let device: dev_t
        let inode: ino_t

        /// - Returns: nil when there is no file, or none that can be looked at.
        init?(path: String) {
            var status = stat()
            guard unsafe stat(path, &status) == 0 else { return nil }
            device = status.st_dev
            inode = status.st_ino
        }
    }

    private let path: String
    private let identity: Identity

    /// - Throws: ``StoreError/unavailable(reason:)`` when there is no such file.
    init(path: String) throws(StoreError) {
        guard let identity = Identity(path: path) else { throw Self.isGone }
        self.path = path
        self.identity = identity
    }

    /// - Throws: ``StoreError/unavailable(reason:)`` when the path doesn't lead to the file any more. The program has
    ///   to be started again then, also when another file is there.
    func checkIsInPlace() throws(StoreError) {
        guard Identity(path: path) == identity else { throw Self.isGone }
    }

    private static let isGone = StoreError.unavailable(reason: "the database file was moved or deleted")
}
