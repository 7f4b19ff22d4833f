import Testing

@testable import Contract
@testable import ContractTesting

@Suite struct ParameterTextTests {
    private func query(_ value: Node, _ style: API.ParameterStyle, isExploded: Bool = true) -> [String] {
        let range = SourceRange(file: SourceFile(path: "contract.yaml", text: ""), start: 0, end: 0)
        let parameter = API.Parameter(
            name: "p", location: .query, style: style, isExploded: isExploded, isRequired: true, pointer: .root,
            range: range)
        var draft = RequestDraft(method: "GET", path: "/")
        ParameterText.write(value, parameter, to: &draft)
        return draft.query
    }

    /// OpenAPI 3.1 §4.8.15.1.2: without a style, members that are objects are JSON.
    @Test func membersOfFormsStandByTheirEncoding() {
        let range = SourceRange(file: SourceFile(path: "contract.yaml", text: ""), start: 0, end: 0)
        let object = Node.object([("x", .integer(1))])
        func body(_ style: API.ParameterStyle?) -> String {
            var encoding = API.Encoding(property: "p", range: range)
            encoding.style = style
            var draft = RequestDraft(method: "POST", path: "/")
            let value = Node.object([("p", object), ("q", .text("a b"))])
            BodyText.write(value, as: "application/x-www-form-urlencoded", encodings: [encoding], to: &draft)
            return String(decoding: draft.body ?? [], as: UTF8.self)
        }
        #expect(body(nil) == "p=%7B%22x%22%3A1%7D&q=a%20b")
        #expect(body(.deepObject) == "p%5Bx%5D=1&q=a%20b")
        #expect(body(.form) == "x=1&q=a%20b")
    }

    /// OpenAPI 3.1 §4.8.12.4, and beyond it parts of parts.
    @Test func valuesStandInQueriesByTheirStyle() {
        let list = Node.list([.text("a b"), .text("c")])
        let object = Node.object([("x", .integer(1)), ("y", list)])
        #expect(query(list, .form) == ["p=a%20b", "p=c"])
        #expect(query(list, .form, isExploded: false) == ["p=a%20b,c"])
        #expect(query(list, .pipeDelimited, isExploded: false) == ["p=a%20b%7Cc"])
        #expect(query(.object([("x", .integer(1))]), .form) == ["x=1"])
        #expect(query(list, .deepObject) == ["p%5B0%5D=a%20b", "p%5B1%5D=c"])
        #expect(query(object, .deepObject) == ["p%5Bx%5D=1", "p%5By%5D%5B0%5D=a%20b", "p%5By%5D%5B1%5D=c"])
    }
}
