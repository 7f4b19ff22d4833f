import Foundation
import HTTPTypes

@testable import Contract
@testable import ContractRuntime

// What libFuzzer calls: a reader of text that anybody may have written, chosen by `FUZZ_TARGET`. None may trap, hang or
// take gigabytes, whatever it is given; what is read twice has to be the same. `scripts/test-fuzz` builds and runs it.

private let target = ProcessInfo.processInfo.environment["FUZZ_TARGET"] ?? ""

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    switch target {
    case "yaml": readYAML(bytes)
    case "json": readJSON(bytes)
    case "reference": followReference(bytes)
    case "pattern": matchPattern(bytes)
    case "template": readTemplate(bytes)
    default: preconditionFailure("FUZZ_TARGET is yaml, json, reference, pattern or template")
    }
    return 0
}

/// A document is read to the end of resolving; what it says as JSON is read to the same again.
private func readYAML(_ bytes: [UInt8]) {
    let file = SourceFile(path: "fuzz.yaml", bytes: bytes)
    guard let node = readContract(file).0 else { return }
    let text = node.jsonText
    if let again = readJSONText(text) { precondition(again.jsonText == text, "read differently as JSON") }
    _ = DiagnosticPrinter.text(makeAPI(from: file).1)
}

private func readJSONText(_ text: String) -> Node? {
    let (node, diagnostics) = Contract.readJSON(SourceFile(path: "fuzz.json", text: text))
    return diagnostics.hasErrors ? nil : node
}

private let lists = Codec<[[String]]>.array(.array(.string(maxLength: 3)))

/// Both readers of JSON; what the runtime reads and writes it reads to the same again.
private func readJSON(_ bytes: [UInt8]) {
    _ = Contract.readJSON(SourceFile(path: "fuzz.json", bytes: bytes))
    _ = try? JSONDecoding.decode(lists, from: bytes)
    do {
        let value = try JSONDecoding.decode(.any, from: bytes)
        let written = JSONEncoding.encode(value, .any)
        let again = try JSONDecoding.decode(.any, from: written)
        precondition(again == value, "written and read again, the value is another one")
    } catch {
        // Refused, as most of what comes here is.
    }
}

/// The text as a reference from several places, into the document and into other files.
private func followReference(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let reference = quoted(text)
    let document = """
        {"openapi": "3.1.0", "info": {"title": "T", "version": "1"},
        "paths": {"/a": {"$ref": \(reference)}, "/b": {"get": {"parameters": [{"$ref": \(reference)}],
        "responses": {"200": {"$ref": \(reference)}}}}},
        "components": {"schemas": {"A": {"type": "object", "properties": {"a~/b": {"$ref": \(reference)}}},
        "B": {"allOf": [{"$ref": \(reference)}], "$defs": {"C": {"$anchor": "c", "not": {"$ref": \(reference)}}}}}}}
        """
    let loader: ReferenceLoader = { file in
        guard case .below(let path) = file, path.count <= 20 else { return nil }
        return SourceFile(path: path, text: document)
    }
    _ = makeAPI(from: SourceFile(path: "fuzz.json", text: document), loader: loader)
}

private func quoted(_ text: String) -> String {
    Node(.string(text), range: SourceRange(file: SourceFile(path: "", text: ""), start: 0, end: 0)).jsonText
}

/// The pattern is the first line, a text to match the rest.
private func matchPattern(_ bytes: [UInt8]) {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: 1, omittingEmptySubsequences: false)
    guard let source = lines.first.flatMap({ String(validating: $0, as: UTF8.self) }) else { return }
    do {
        let pattern = try Pattern(parsing: source)
        _ = pattern.matches(lines.count > 1 ? String(decoding: lines[1], as: UTF8.self) : source)
    } catch {
        _ = error.description
    }
}

/// The template of a path and the URL of a server, as far as a contract may have them, and the target of a request.
private func readTemplate(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let document = """
        {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "servers": [{"url": \(quoted(text))}],
        "paths": {\(quoted(text)): {"get": {"responses": {"200": {"description": ""}}}}}}
        """
    let (api, findings) = makeAPI(from: SourceFile(path: "fuzz.json", text: document))
    guard let api, !findings.hasErrors else { return readURL(text) }
    // The generator leaves out paths whose parameters touch.
    for operation in api.operations where !operation.path.contains("}{") {
        _ = ContractRuntime.PathTemplate(operation.path)
    }
    readURL(text)
}

private func readURL(_ text: String) {
    _ = RequestTarget(text, basePath: "/v1")
    do {
        _ = try ServerURL(text)
    } catch {
        _ = "\(error)"
    }
}
