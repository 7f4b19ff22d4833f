import ContractRuntime

/// Keeps accounts.
public protocol UserStore: Sendable {
    /// Adds an account and its first session, or neither.
    ///
    /// - Throws: ``StoreError/emailTaken`` when another account has the address; see ``EmailIdentity``.
    func add(_ account: Account, session: SessionRecord) async throws(StoreError)

    /// The account with this address, in whatever case.
    func account(email: String) async throws(StoreError) -> Account?

    /// Replaces a password record if it is still the old one; two sign-ins at a time may both want to.
    ///
    /// - Returns: whether it was.
    func replacePasswordRecord(of userID: UUID, _ old: String, by new: String) async throws(StoreError) -> Bool

    /// Deletes an account with its sessions and tasks.
    ///
    /// - Returns: whether there was one.
    func deleteAccount(_ userID: UUID) async throws(StoreError) -> Bool
}
