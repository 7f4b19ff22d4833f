import Handlers
import Logging

extension Logger.Metadata {
    /// What is logged of an error: its type, and its words only where they are known to hold nothing that a client
    /// sent.
    static func describing(_ error: any Error) -> Logger.Metadata {
        var metadata: Logger.Metadata = ["error_type": .string(String(reflecting: type(of: error)))]
        if error is StoreError || error is CryptoFault { metadata["error"] = .string(String(describing: error)) }
        return metadata
    }
}
