import Foundation
import Testing

@testable import Server

@Suite("The table of files")
struct StaticFilesTests {
    @Test("Pages lose their .html, the contract and its page are found, hidden files and links are left out")
    func table() async throws {
        try await ServiceFixture.withFolder { folder in
            let root = URL(fileURLWithPath: folder)
            for name in ["index.html", "docs.html", "openapi.yaml", "assets/a.js", ".env", "assets/.git/config"] {
                let file = root.appendingPathComponent(name)
                let parent = file.deletingLastPathComponent()
                try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
                try Data(name.utf8).write(to: file)
            }
            try FileManager.default.createSymbolicLink(
                at: root.appendingPathComponent("link.txt"),
                withDestinationURL: URL(fileURLWithPath: #filePath)
            )
            let files = try StaticFiles(folder: root)
            #expect(files.paths == ["/", "/assets/a.js", "/docs", "/openapi.yaml"])
            #expect(files["/openapi.yaml"]?.mediaType == "application/yaml")
            #expect(files["/docs"]?.mediaType == "text/html; charset=utf-8")
            #expect(files["/docs"]?.entityTag != files["/"]?.entityTag)
        }
    }

    @Test("Two versions of a file differ in their tags, and equal ones don't")
    func tags() {
        let one = StaticFile(name: "a.css", content: Array("a{}".utf8))
        let same = StaticFile(name: "b.css", content: Array("a{}".utf8))
        let other = StaticFile(name: "a.css", content: Array("b{}".utf8))
        #expect(one.entityTag == same.entityTag)
        #expect(one.entityTag != other.entityTag)
        #expect(one.matches(one.entityTag))
        #expect(!one.matches(other.entityTag))
        #expect(!one.matches(""))
    }
}
