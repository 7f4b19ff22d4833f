import AuthAPI
import Contract
import ContractRuntime
import ContractTesting
import HTTPTypes
import Handlers
import Testing

/// A deliberate defect, in a handler or on the wire, makes the contract tests fail.
@Suite struct MutationTests {
    static let handlers: [DefectiveTasks.Defect: (rule: FindingRule, operation: String)] = [
        .listThrows: (.serverError, "listTasks"),
        .createdIsEmpty: (.bodySchema, "createTask"),
        .anyTaskIsFound: (.acceptedInvalid, "getTask"),
        .deletingUnknownSucceeds: (.acceptedInvalid, "deleteTask"),
        .undocumentedStatus: (.undocumentedStatus, "updateTask"),
        .ownershipIgnored: (.foreignAccess, "getTask"),
    ]

    @Test(arguments: DefectiveTasks.Defect.allCases)
    func aDefectInAHandlerIsFound(_ defect: DefectiveTasks.Defect) async throws {
        let expected = try #require(Self.handlers[defect])
        let service = try await ServiceUnderTest.make(checksResponses: false) {
            DefectiveTasks(inner: $0, defect: defect)
        }
        let report = try await service.test(operation: expected.operation).run()
        let found = report.findings.filter { $0.rule == expected.rule && $0.operation == expected.operation }
        #expect(!found.isEmpty, "\(report.text(.text))")
    }

    /// Changes the answers of one operation.
    struct Mutation: ClientTransport, CustomStringConvertible {
        let description: String
        let rule: FindingRule
        let method: HTTPRequest.Method
        let change: @Sendable (inout RawResponse) -> Void
        var inner: (any ClientTransport)?

        func send(_ request: ClientRequest) async throws -> ClientResponse {
            guard let inner else { throw CancellationError() }
            var response = try await inner.send(request).collected(upTo: 1 << 20)
            let isTasks = request.head.path?.prefix { $0 != "?" }.hasSuffix("/tasks") ?? false
            if isTasks, request.head.method == method { change(&response) }
            return ClientResponse(response)
        }
    }

    static let wire = [
        Mutation(description: "no Location", rule: .missingHeader, method: .post) {
            $0.head.headerFields[.location] = nil
        },
        Mutation(description: "a priority that is a number", rule: .bodySchema, method: .post) { response in
            let text = String(decoding: response.body, as: UTF8.self)
            response.body = Array(text.replacingOccurrences("\"medium\"", "2").utf8)
        },
        Mutation(description: "another media type", rule: .undocumentedMediaType, method: .get) {
            $0.head.headerFields[.contentType] = "text/html"
        },
        Mutation(description: "half a body", rule: .malformedBody, method: .get) {
            $0.body = Array($0.body.prefix($0.body.count / 2))
        },
        Mutation(description: "no such operation", rule: .unimplementedOperation, method: .get) {
            $0.head.status = .notFound
        },
        Mutation(description: "success whatever is asked", rule: .acceptedInvalid, method: .post) {
            if $0.head.status.code >= 400 { $0.head.status = .created }
        },
    ]

    @Test(arguments: wire) func aDefectOnTheWireIsFound(_ mutation: Mutation) async throws {
        let service = try await ServiceUnderTest.make()
        var transport = mutation
        transport.inner = InProcessTransport(service.service)
        let operation = mutation.method == .get ? "listTasks" : "createTask"
        let report = try await service.test(transport, operation: operation).run()
        #expect(report.findings.contains { $0.rule == mutation.rule && $0.operation == operation })
    }
}

extension String {
    fileprivate func replacingOccurrences(_ old: String, _ new: String) -> String {
        var output = ""
        var rest = self[...]
        while !rest.isEmpty {
            if rest.hasPrefix(old) {
                output += new
                rest = rest.dropFirst(old.count)
            } else if let next = rest.popFirst() {
                output.append(next)
            }
        }
        return output
    }
}
