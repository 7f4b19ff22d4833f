import Contract
import ContractRuntime
import ContractTesting
import Testing

@Suite struct DefectTests {
    static func options() -> TestOptions {
        var options = TestOptions()
        options.seed = 7
        options.credentials = TestCredentials(["bearer": "token-of-ada"])
        options.otherCredentials = TestCredentials(["bearer": "token-of-bob"])
        return options
    }

    static func report(_ service: NotesService, _ options: TestOptions = options()) async throws -> Report {
        let fixture = Fixture.notes
        let test = try ContractTest(
            fixture.contract, transport: service, options: options)
        return await test.run()
    }

    @Test func aServiceThatKeepsItsContractHasNoFindings() async throws {
        let report = try await Self.report(NotesService())
        #expect(report.findings == [], "\(report.text(.text))")
        #expect(report.coverage.missed.map { "\($0.operation) \($0.item)" } == [])
        #expect(report.coverage.percentage == 100)
    }

    /// What each defect is to be found as, and in which operation.
    static let expected: [Defect: (rule: FindingRule, operation: String)] = [
        .wrongSuccessStatus: (.undocumentedStatus, "addNote"),
        .wrongFieldType: (.bodySchema, "getNote"),
        .extraField: (.bodySchema, "addNote"),
        .missingLocation: (.missingHeader, "addNote"),
        .badHeader: (.headerSchema, "addNote"),
        .badCookie: (.headerSchema, "addNote"),
        .uncheckedLength: (.acceptedInvalid, "addNote"),
        .uncheckedEnum: (.acceptedInvalid, "addNote"),
        .uncheckedQuery: (.acceptedInvalid, "listNotes"),
        .unlistedMember: (.acceptedInvalid, "addNote"),
        .noSecurity: (.securityNotEnforced, "getNote"),
        .leaksNotes: (.foreignAccess, "getNote"),
        .wrongMediaType: (.undocumentedMediaType, "getSession"),
        .missingOperation: (.unimplementedOperation, "listNotes"),
        .malformedJSON: (.malformedBody, "listNotes"),
        .wrongProblemStatus: (.problemStatus, "getNote"),
        .crash: (.serverError, "addNote"),
        .noAllow: (.missingHeader, "PUT /notes"),
        .refusesValid: (.rejectedValid, "addNote"),
        .wrongRefusal: (.wrongStatus, "addNote"),
        .ignoresAccept: (.acceptedInvalid, "listNotes"),
        .ignoresMediaType: (.acceptedInvalid, "addNote"),
        .contentForHead: (.undocumentedMediaType, "HEAD /notes"),
        .wrongOptions: (.missingHeader, "OPTIONS /notes"),
    ]

    @Test(arguments: Defect.allCases) func everyDefectIsFound(_ defect: Defect) async throws {
        let expected = try #require(Self.expected[defect])
        let report = try await Self.report(NotesService(defect))
        let found = report.findings.filter { $0.rule == expected.rule && $0.operation == expected.operation }
        #expect(!found.isEmpty, "\(report.text(.text))")
        #expect(!report.isPassing)
    }

    @Test func aMissingOperationIsOneFinding() async throws {
        let report = try await Self.report(NotesService(.missingOperation))
        #expect(report.findings.map(\.rule) == [.unimplementedOperation])
    }

    @Test func aFindingNamesPlaceAndCommand() async throws {
        let report = try await Self.report(NotesService(.uncheckedEnum))
        let finding = try #require(report.findings.first)
        #expect(finding.testCase == "body /color enum (not in the list)")
        #expect(finding.expected == "422")
        #expect(finding.found == "201")
        #expect("\(finding.range)".hasPrefix("notes.yaml:"))
        #expect(finding.curl.contains(#"-H 'Authorization: Bearer '"$TOKEN"''"#))
        #expect(!finding.curl.contains("token-of-ada"))
    }
}
