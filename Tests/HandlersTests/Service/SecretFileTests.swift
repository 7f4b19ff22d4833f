import Foundation
import Handlers
import Testing

@Suite struct SecretFileTests {
    private func withPath(_ body: (String) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "secret-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        do {
            try await body(folder.appending(path: "signing.key").path)
        } catch {
            try FileManager.default.removeItem(at: folder)
            throw error
        }
        try FileManager.default.removeItem(at: folder)
    }

    private func permissions(_ path: String) throws -> Int? {
        (try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber)?.intValue
    }

    @Test func aSecretIsMadeOnceForItsOwnerOnly() async throws {
        try await withPath { path in
            let secret = try SecretFile(path: path).readOrCreate()
            #expect(secret.count == 64)
            #expect(try permissions(path) == 0o600)
            #expect(try SecretFile(path: path).readOrCreate() == secret)
            _ = try SigningKey(secret: secret)
            let folder = (path as NSString).deletingLastPathComponent
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["signing.key"])
        }
    }

    @Test func secretsDiffer() async throws {
        try await withPath { path in
            let first = try SecretFile(path: path).readOrCreate()
            #expect(try SecretFile(path: path + ".other").readOrCreate() != first)
        }
    }

    @Test func serversThatStartAtOnceAgree() async throws {
        try await withPath { path in
            let secrets = try await withThrowingTaskGroup(of: [UInt8].self) { group in
                for _ in 0..<32 { group.addTask { try SecretFile(path: path).readOrCreate() } }
                return try await group.reduce(into: Set()) { $0.insert($1) }
            }
            #expect(secrets.count == 1)
        }
    }

    @Test(arguments: [0o644, 0o640, 0o660, 0o604, 0o622, 0o666, 0o700 | 0o077])
    func aFileThatOthersReachIsRefused(mode: Int) async throws {
        try await withPath { path in
            _ = try SecretFile(path: path).readOrCreate()
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
            #expect(throws: SecretFile.Fault.notPrivate(path: path)) { try SecretFile(path: path).readOrCreate() }
        }
    }

    @Test func linksAndFoldersAreRefused() async throws {
        try await withPath { path in
            _ = try SecretFile(path: path).readOrCreate()
            let link = path + ".link"
            try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
            #expect(throws: SecretFile.Fault.notPrivate(path: link)) { try SecretFile(path: link).readOrCreate() }
            let folder = (path as NSString).deletingLastPathComponent
            #expect(throws: SecretFile.Fault.self) { try SecretFile(path: folder).readOrCreate() }
            #expect(throws: SecretFile.Fault.self) { try SecretFile(path: folder + "/none/key").readOrCreate() }
        }
    }

    @Test(arguments: ["", "secret\n", String(repeating: "a", count: 64), String(repeating: "g", count: 64) + "\n"])
    func aFileWithSomethingElseIsRefusedAndKept(text: String) async throws {
        try await withPath { path in
            let attributes: [FileAttributeKey: Any] = [.posixPermissions: 0o600]
            #expect(FileManager.default.createFile(atPath: path, contents: Data(text.utf8), attributes: attributes))
            #expect(throws: SecretFile.Fault.malformed(path: path)) { try SecretFile(path: path).readOrCreate() }
            let kept = try String(contentsOfFile: path, encoding: .utf8)
            #expect(kept == text)
        }
    }
}
