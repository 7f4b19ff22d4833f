import ContractRuntime
import Handlers
import Logging

extension Logger {
    /// Writes what happened in the handlers.
    func record(_ event: ServiceEvent) {
        switch event {
        case .signedUp(let user): info("signed up", metadata: .user(user))
        case .signedIn(let user): info("signed in", metadata: .user(user))
        case .signedOut(let user): info("signed out", metadata: .user(user))
        case .signInFailed(let user): notice("sign-in failed", metadata: .user(user))
        case .signInThrottled: notice("sign-in throttled")
        case .registrationThrottled: notice("registration throttled")
        case .unreadablePasswordRecord(let user): error("unreadable password record", metadata: .user(user))
        case .tokenRefused(let fault): debug("token refused", metadata: ["reason": "\(fault)"])
        case .sessionEnded(let user): debug("session has ended", metadata: .user(user))
        case .storeUnavailable(let reason): error("store unavailable", metadata: ["reason": .string(reason)])
        case .passwordsUnavailable: warning("too many sign-ins at once")
        case .cryptographyUnavailable: error("cryptography unavailable")
        }
    }
}

extension Logger.Metadata {
    fileprivate static func user(_ id: UUID?) -> Logger.Metadata {
        id.map { ["user": .string($0.uuidString.lowercased())] } ?? [:]
    }
}
