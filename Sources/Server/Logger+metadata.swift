import Logging

extension Logger.Metadata {
    /// What is logged of an error. Errors of this service's parts don't hold what clients sent.
    static func describing(_ error: any Error) -> Logger.Metadata {
        ["error_type": .string(String(reflecting: type(of: error))), "error": .string(String(describing: error))]
    }
}
