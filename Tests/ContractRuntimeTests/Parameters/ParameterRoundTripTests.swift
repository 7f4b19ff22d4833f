import ContractRuntime
import Testing

private struct Point: SchemaObject {
    var x: Int
    var y: Int?

    static let table = ObjectTable<Point>("Point") {
        $0.required("x", \.x, .integer())
        $0.optional("y", \.y, .integer())
    }
}

private struct Span: SchemaObject {
    var from: Int
    var to: Int

    static let table = ObjectTable<Span>("Span") {
        $0.required("from", \.from, .integer())
        $0.required("to", \.to, .integer())
    }
}

/// Every style, written by the client and read by the service.
private enum Styles: APIOperation {
    struct Input: Sendable {
        var simple = ["a,b", "c/d", "ü"]
        var simpleObject = Point(x: 1, y: 2)
        var label = ["x", "y"]
        var labelExploded = [1, 2]
        var matrix = ["a;b", "c"]
        var matrixExploded = ["a", "b=c"]
        var matrixObject = Point(x: -1, y: nil)
        var form = ["a&b", "c+d", "e f", ""]
        var formJoined = ["a,b", "c"]
        var formObject = Span(from: 1, to: 2)
        var formObjectJoined = Point(x: 7, y: 8)
        var spaces = ["a", "b,c"]
        var pipes = ["a", "b,c d"]
        var deep = Point(x: 5, y: 6)
        var reserved = "/a?b:c,d&e#f+g[h]"
        var json = Point(x: 9, y: nil)
        var absent: [String]?
        var empty: [Int]? = []
        var date = CalendarDate("2024-02-29")
        var header = ["a", "b c"]
        var headerObject = Point(x: 3, y: 4)
        var headerText: String? = "t, u"
        var cookie = ["a;b", "c d"]
        var cookieJoined = [1, 2, 3]
        var plainCookie: String? = "a%b"
    }

    typealias Output = String
    typealias Rejection = Never

    static let definition = OperationDefinition<Styles>(
        "styles", .get, "/s/{simple}/{simpleObject}/{label}/{labelExploded}/x{matrix}.x/{matrixExploded}/{matrixObject}"
    ) {
        $0.path("simple", \.simple, .array(.string()))
        $0.path("simpleObject", \.simpleObject, .of(Point.self), explode: true)
        $0.path("label", \.label, .array(.string()), style: .label)
        $0.path("labelExploded", \.labelExploded, .array(.integer()), style: .label, explode: true)
        $0.path("matrix", \.matrix, .array(.string()), style: .matrix)
        $0.path("matrixExploded", \.matrixExploded, .array(.string()), style: .matrix, explode: true)
        $0.path("matrixObject", \.matrixObject, .of(Point.self), style: .matrix, explode: true)
        $0.query("form", required: \.form, .array(.string()))
        $0.query("formJoined", required: \.formJoined, .array(.string()), explode: false)
        $0.query("formObject", required: \.formObject, .of(Span.self))
        $0.query("formObjectJoined", required: \.formObjectJoined, .of(Point.self), explode: false)
        $0.query("spaces", required: \.spaces, .array(.string()), style: .spaceDelimited)
        $0.query("pipes", required: \.pipes, .array(.string()), style: .pipeDelimited)
        $0.query("deep", required: \.deep, .of(Point.self), style: .deepObject)
        $0.query("reserved", required: \.reserved, .string(), allowReserved: true)
        $0.query("json", required: \.json, .of(Point.self), style: .json)
        $0.query("absent", optional: \.absent, .array(.string()))
        $0.query("empty", optional: \.empty, .array(.integer()))
        $0.query("date", optional: \.date, .date)
        $0.header("X-List", required: \.header, .array(.string()))
        $0.header("X-Object", required: \.headerObject, .of(Point.self), explode: true)
        $0.header("X-Text", optional: \.headerText, .string())
        $0.cookie("list", required: \.cookie, .array(.string()))
        $0.cookie("joined", required: \.cookieJoined, .array(.integer()), explode: false)
        $0.cookie("plain", optional: \.plainCookie, .string(), style: .cookie)
        $0.success(200, .text)
    }
}

@Suite struct ParameterRoundTripTests {
    private let client = APIClient(
        server: "http://localhost",
        transport: InProcessTransport(APIService { $0.add(Styles.self) { input, _ in "\(input)" } })
    )

    @Test func everyStyleReadsBackAsItWasWritten() async throws {
        let input = Styles.Input()
        #expect(try await client.send(Styles.self, input) == "\(input)")
    }

    @Test func otherValuesToo() async throws {
        var input = Styles.Input()
        input.simple = ["%", ".", "é=ü;,"]
        input.matrix = []
        input.matrixExploded = []
        input.form = []
        input.absent = ["", ""]
        input.empty = nil
        input.date = nil
        input.headerText = nil
        input.plainCookie = nil
        input.deep = Point(x: 5, y: nil)
        #expect(try await client.send(Styles.self, input) == "\(input)")
    }

    @Test(arguments: UnwritableValue.allCases)
    fileprivate func refusesWhatAStyleCannotCarry(value: UnwritableValue) async throws {
        var input = Styles.Input()
        let name = value.put(into: &input)
        let changed = input
        let error = try #require(
            await #expect(throws: Styles.Failure.self) {
                try await client.send(Styles.self, changed)
            })
        guard case .invalidRequest(let violations) = error else {
            Issue.record("\(error)")
            return
        }
        #expect(violations.contains { $0.location == .parameter(name) || $0.location == .header(name) })
    }
}

private enum UnwritableValue: CaseIterable {
    case delimitingSpace, delimitingPipe, loneEmptyItem, comma, lineBreak, outerSpace, semicolon

    /// Answers the name of the parameter.
    func put(into input: inout Styles.Input) -> String {
        switch self {
        case .delimitingSpace:
            input.spaces = ["a b"]
            return "spaces"
        case .delimitingPipe:
            input.pipes = ["a|b"]
            return "pipes"
        case .loneEmptyItem:
            input.form = [""]
            return "form"
        case .comma:
            input.header = ["a,b"]
            return "X-List"
        case .lineBreak:
            input.headerText = "a\r\nEvil: 1"
            return "X-Text"
        case .outerSpace:
            input.headerText = " a"
            return "X-Text"
        case .semicolon:
            input.plainCookie = "a; b=c"
            return "plain"
        }
    }
}
