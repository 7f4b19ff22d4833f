import ContractRuntime
import Rules
import Testing

/// Keywords that no Swift type says hold in generated code all the same.
@Suite struct RulesTests {
    private func violations<Value: SchemaValue>(_ json: String, _ type: Value.Type) -> [String] {
        do throws(DecodingFailure) {
            _ = try JSONDecoding.decode(type, from: Array(json.utf8))
            return []
        } catch {
            guard case .violations(let violations) = error else { return ["\(error)"] }
            return violations.map(\.description)
        }
    }

    @Test(arguments: [
        (#"{"name":"Ann","iban":"DE"}"#, []),
        (#"{"name":"Ann","iban":"DE","card":"4"}"#, ["the body: must not match a schema (not)"]),
        (#"{"name":"A","card":"4"}"#, ["/name: must be at least 3 characters long (minLength)"]),
        (#"{"name":"Ann"}"#, ["the body: must have at least 2 properties (minProperties)"]),
        (#"{"name":"anonymous"}"#, []),
        (
            #"{"iban":"DE","tags":["main","main"]}"#,
            [
                "/tags: must have at most 1 item of a kind, has 2 (maxContains)", "/name: is required (required)",
                "/name: is required beside 'iban' (dependentRequired)",
            ]
        ),
    ]) func `an object follows the rules beside its properties`(json: String, expected: [String]) {
        #expect(violations(json, Account.self) == expected)
    }

    @Test func `a rule holds at every level of a tree`() {
        let three = #"{"children":[{},{},{}]}"#
        #expect(violations(#"{"children":[{"children":[{},{}]}]}"#, Tree.self) == [])
        #expect(
            violations(#"{"children":[{},\#(three)]}"#, Tree.self)
                == ["/children/1: must not match a schema (not)"])
    }

    @Test(arguments: [
        (#"{"a":"1","kind":"k"}"#, []), (#"{"a":"1","b":"2"}"#, []),
        (#"{"a":"1","c":"2"}"#, ["/c: is not allowed here (unevaluatedProperties)"]),
    ]) func `the properties of all branches that match are known`(json: String, expected: [String]) {
        #expect(violations(json, Closed.self) == expected)
    }

    @Test func `branches don't override what stands beside them`() {
        #expect(violations(#"{"code":"b"}"#, Contact.self) == [])
        #expect(
            violations(#"{"code":"long code"}"#, Contact.self)
                == ["/code: must be at most 4 characters long (maxLength)"])
    }

    @Test func `values that are listed may be of any type`() {
        for json in [#"{"mode":"dark"}"#, "[1.0,2.5]", #""text""#] { #expect(violations(json, Setting.self) == []) }
        for json in [#"{"mode":"light"}"#, "[1]", #""other""#, "1"] {
            #expect(violations(json, Setting.self) != [], "\(json)")
        }
    }

    @Test func `the schema false refuses what is there`() {
        #expect(violations(#"{"here":""}"#, Forbidden.self) == [])
        #expect(violations(#"{"gone":null}"#, Forbidden.self) == ["/gone: is not allowed here (not)"])
    }

    @Test func `a value in memory is checked as well`() {
        #expect(Account.codec.validate(Account(name: "Ann", iban: "DE", card: "4")).map(\.keyword) == ["not"])
    }
}
