import CCrypto
import Synchronization

/// A key that makes HMAC-SHA256 codes (RFC 2104).
///
/// Setting up a MAC context costs as much as the code itself, so contexts are keyed once and used again. There are
/// never more of them than threads that made codes at the same time.
final class HMACKey: Sendable {
    static let codeLength = 32

    private let template: MACContext
    private let idle = Mutex<[MACContext]>([])
    /// Whether a used context starts afresh without its key being set again. OpenSSL 3.0 before 3.0.3 cannot do that.
    private let canRestart: Bool

    init(_ secret: [UInt8]) throws(CryptoFault) {
        template = try MACContext(secret: secret)
        canRestart = Self.restartsCorrectly(try template.copy())
    }

    /// The code of the bytes: 32 bytes.
    func code(of bytes: ArraySlice<UInt8>) throws(CryptoFault) -> [UInt8] {
        guard canRestart else { return try template.copy().code(of: bytes) }
        let context: MACContext
        if let used = idle.withLock({ $0.popLast() }) {
            try used.restart()
            context = used
        } else {
            context = try template.copy()
        }
        let code = try context.code(of: bytes)
        idle.withLock { $0.append(context) }
        return code
    }

    private static func restartsCorrectly(_ context: MACContext) -> Bool {
        do throws(CryptoFault) {
            let first = try context.code(of: [1, 2, 3])
            try context.restart()
            return try context.code(of: [1, 2, 3]) == first
        } catch {
            return false
        }
    }
}

/// One of libcrypto's MAC contexts; used by one thread at a time.
@safe private final class MACContext: @unchecked Sendable {
    private let pointer: OpaquePointer

    private init(owning pointer: OpaquePointer) {
        unsafe self.pointer = unsafe pointer
    }

    deinit {
        unsafe EVP_MAC_CTX_free(pointer)
    }

    convenience init(secret: [UInt8]) throws(CryptoFault) {
        guard let algorithm = unsafe EVP_MAC_fetch(nil, "HMAC", nil) else { throw CryptoFault("EVP_MAC_fetch") }
        defer { unsafe EVP_MAC_free(algorithm) }
        guard let pointer = unsafe EVP_MAC_CTX_new(algorithm) else { throw CryptoFault("EVP_MAC_CTX_new") }
        unsafe self.init(owning: pointer)
        var digest = Array("SHA256".utf8CString)
        // Parameters point to their names: both texts have to outlive the call that reads them.
        let status = unsafe "digest".withCString { name in
            unsafe digest.withUnsafeMutableBufferPointer { digest in
                var parameters = unsafe [
                    OSSL_PARAM_construct_utf8_string(name, digest.baseAddress, 0),
                    OSSL_PARAM_construct_end(),
                ]
                return unsafe EVP_MAC_init(pointer, secret, secret.count, &parameters)
            }
        }
        guard status == 1 else { throw CryptoFault("EVP_MAC_init") }
    }

    func copy() throws(CryptoFault) -> MACContext {
        guard let copy = unsafe EVP_MAC_CTX_dup(pointer) else { throw CryptoFault("EVP_MAC_CTX_dup") }
        return unsafe MACContext(owning: copy)
    }

    func restart() throws(CryptoFault) {
        guard unsafe EVP_MAC_init(pointer, nil, 0, nil) == 1 else { throw CryptoFault("EVP_MAC_init") }
    }

    func code(of bytes: ArraySlice<UInt8>) throws(CryptoFault) -> [UInt8] {
        let status = unsafe bytes.withUnsafeBufferPointer { unsafe EVP_MAC_update(pointer, $0.baseAddress, $0.count) }
        guard status == 1 else { throw CryptoFault("EVP_MAC_update") }
        var code = [UInt8](repeating: 0, count: HMACKey.codeLength)
        var length = 0
        guard unsafe EVP_MAC_final(pointer, &code, &length, code.count) == 1, length == code.count else {
            throw CryptoFault("EVP_MAC_final")
        }
        return code
    }
}
