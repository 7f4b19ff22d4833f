import Foundation
import Handlers

extension SecretSource {
    /// Larger files are no secrets.
    private static let maximumSize = 4096

    /// The key that signs access tokens.
    ///
    /// - Throws: ``ConfigurationError``, never with a part of the secret.
    func signingKey(beside database: DatabaseLocation) throws -> SigningKey {
        do {
            return try SigningKey(secret: try secret(beside: database))
        } catch let refusal as SigningKey.Refusal {
            throw ConfigurationError("\(self): \(refusal)")
        } catch let fault as SecretFile.Fault {
            throw ConfigurationError(fault.description)
        }
    }

    private func secret(beside database: DatabaseLocation) throws -> [UInt8] {
        switch (self, database) {
        case (.value(let text), _): Array(text.utf8)
        case (.file(let path), _): try Self.read(path)
        case (.generated, .file(let path)): try SecretFile(path: path + ".secret").readOrCreate()
        case (.generated, .memory): Self.forThisProcess()
        }
    }

    /// Line ends after the secret, which editors add, aren't part of it.
    private static func read(_ path: String) throws(ConfigurationError) -> [UInt8] {
        let content: Data
        do {
            let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
            content = try file.read(upToCount: maximumSize + 1) ?? Data()
        } catch {
            throw ConfigurationError("the secret file '\(path)' cannot be read")
        }
        guard content.count <= maximumSize else {
            throw ConfigurationError("the secret file '\(path)' is larger than \(maximumSize) bytes")
        }
        let end = content.lastIndex { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
        return end.map { Array(content[...$0]) } ?? []
    }

    /// A database that ends with the process needs no secret that outlives it.
    private static func forThisProcess() -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return (0..<SigningKey.minimumLength).map { _ in generator.next() }
    }
}
