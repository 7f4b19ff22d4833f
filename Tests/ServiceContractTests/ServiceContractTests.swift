import Contract
import ContractTesting
import Testing

/// The service in process, every case of its contract a test of its own.
@Suite(.serialized) struct ServiceContractTests {
    private static let test = Task { try await ServiceUnderTest.make().test() }

    @Test(arguments: try await test.value.cases) func keepsTheContract(_ testCase: TestCase) async throws {
        let result = try await Self.test.value.run(testCase)
        #expect(result.findings == [])
    }

    /// What can be asked for and was not answered in any case.
    static let unreached: Set<String> = [
        // Only a page of another origin is answered so; no rule of the contract says how to be one.
        "logoutUser 403 application/problem+json"
    ]

    @Test func isCoveredWhole() async throws {
        let report = try await ServiceUnderTest.make().test().run()
        print(report.text(.text))
        #expect(report.findings == [])
        #expect(Set(report.coverage.missed.map { "\($0.operation) \($0.item)" }) == Self.unreached)
    }
}
