import Testing

@testable import ContractRuntime

/// RFC 6570 §3.2: the expansions of its variables in the styles that OpenAPI takes from it (OpenAPI 3.1 §4.8.12.4),
/// written, and read back.
@Suite struct URITemplateTests {
    /// The variables of RFC 6570 §3.2.
    enum Variable: String, CaseIterable {
        case count, dub, hello, half, `var`, who, base, path, list, keys, v, x, y, empty

        var form: TextForm {
            switch self {
            case .count: .list(["one", "two", "three"])
            case .dub: .single("me/too")
            case .hello: .single("Hello World!")
            case .half: .single("50%")
            case .var: .single("value")
            case .who: .single("fred")
            case .base: .single("http://example.com/home/")
            case .path: .single("/foo/bar")
            case .list: .list(["red", "green", "blue"])
            case .keys: .members([TextMember("semi", ";"), TextMember("dot", "."), TextMember("comma", ",")])
            case .v: .single("6")
            case .x: .single("1024")
            case .y: .single("768")
            case .empty: .single("")
            }
        }

        fileprivate var codec: AnyCodec {
            switch self {
            case .count, .list: Codec<[String]>.array(.string())
            case .keys: Keys.table
            default: Codec<String>.string()
            }
        }

        fileprivate func parameter(
            _ location: ParameterLocation,
            _ style: ParameterStyle,
            _ explodes: Bool,
            allowsReserved: Bool = false
        ) -> Parameter {
            Parameter(
                rawValue, location, style, explodes: explodes, allowsReserved: allowsReserved, pathPosition: 0,
                codec: codec, offset: 0)
        }
    }

    @Test(arguments: [
        // §3.2.1, Variable Expansion.
        (ParameterStyle.simple, false, Variable.count, "one,two,three"),
        (.simple, true, .count, "one,two,three"),
        (.matrix, false, .count, ";count=one,two,three"),
        (.matrix, true, .count, ";count=one;count=two;count=three"),
        // §3.2.2, Simple String Expansion.
        (.simple, false, .var, "value"),
        (.simple, false, .who, "fred"),
        (.simple, false, .path, "%2Ffoo%2Fbar"),
        (.simple, false, .base, "http%3A%2F%2Fexample.com%2Fhome%2F"),
        (.simple, false, .hello, "Hello%20World%21"),
        (.simple, false, .half, "50%25"),
        (.simple, false, .dub, "me%2Ftoo"),
        (.simple, false, .list, "red,green,blue"),
        (.simple, true, .list, "red,green,blue"),
        (.simple, false, .keys, "semi,%3B,dot,.,comma,%2C"),
        (.simple, true, .keys, "semi=%3B,dot=.,comma=%2C"),
        // §3.2.5, Label Expansion.
        (.label, false, .who, ".fred"),
        (.label, false, .half, ".50%25"),
        (.label, false, .empty, "."),
        (.label, false, .list, ".red,green,blue"),
        (.label, true, .list, ".red.green.blue"),
        (.label, false, .keys, ".semi,%3B,dot,.,comma,%2C"),
        // §3.2.7, Path-Style Parameter Expansion.
        (.matrix, false, .who, ";who=fred"),
        (.matrix, false, .half, ";half=50%25"),
        (.matrix, false, .empty, ";empty"),
        (.matrix, false, .v, ";v=6"),
        (.matrix, false, .x, ";x=1024"),
        (.matrix, false, .y, ";y=768"),
        (.matrix, false, .list, ";list=red,green,blue"),
        (.matrix, true, .list, ";list=red;list=green;list=blue"),
        (.matrix, false, .keys, ";keys=semi,%3B,dot,.,comma,%2C"),
        (.matrix, true, .keys, ";semi=%3B;dot=.;comma=%2C"),
    ])
    func paths(style: ParameterStyle, explodes: Bool, variable: Variable, text: String) {
        let parameter = variable.parameter(.path, style, explodes)
        #expect(parameter.pathText(variable.form) == text)
        #expect(ParameterStyleTests.readPath(text, parameter) == variable.form)
    }

    /// RFC 6570 writes `.semi=%3B.dot=..comma=%2C`, which nobody can take apart again: the dot of a value is encoded.
    @Test func `dots in values of exploded labels are read back`() {
        let parameter = Variable.keys.parameter(.path, .label, true)
        let text = parameter.pathText(Variable.keys.form)
        #expect(text == ".semi=%3B.dot=%2E.comma=%2C")
        #expect(ParameterStyleTests.readPath(text, parameter) == Variable.keys.form)
    }

    @Test(arguments: [
        // §3.2.8, Form-Style Query Expansion.
        (false, Variable.who, "who=fred"),
        (false, .half, "half=50%25"),
        (false, .x, "x=1024"),
        (false, .y, "y=768"),
        (false, .v, "v=6"),
        (false, .path, "path=%2Ffoo%2Fbar"),
        (true, .count, "count=one&count=two&count=three"),
        (false, .count, "count=one,two,three"),
        (false, .empty, "empty="),
        (false, .list, "list=red,green,blue"),
        (true, .list, "list=red&list=green&list=blue"),
        (false, .keys, "keys=semi,%3B,dot,.,comma,%2C"),
        (true, .keys, "semi=%3B&dot=.&comma=%2C"),
    ])
    func queries(explodes: Bool, variable: Variable, text: String) {
        write(variable.parameter(.query, .form, explodes), variable, text)
    }

    @Test(arguments: [
        // §3.2.3, Reserved Expansion, with a name before it.
        (Variable.hello, "hello=Hello%20World!"), (.half, "half=50%25"), (.base, "base=http://example.com/home/"),
        (.path, "path=/foo/bar"), (.var, "var=value"), (.empty, "empty="),
    ])
    func reservedQueries(variable: Variable, text: String) {
        write(variable.parameter(.query, .form, true, allowsReserved: true), variable, text)
    }

    private func write(_ parameter: Parameter, _ variable: Variable, _ text: String) {
        var pairs: [String] = []
        parameter.appendQuery(variable.form, to: &pairs)
        #expect(pairs.joined(separator: "&") == text)
        #expect(ParameterStyleTests.readQuery(text, parameter) == variable.form)
    }
}

private struct Keys: SchemaObject {
    var semi: String
    var dot: String
    var comma: String

    static let table = ObjectTable<Keys>("Keys") {
        $0.required("semi", \.semi, .string())
        $0.required("dot", \.dot, .string())
        $0.required("comma", \.comma, .string())
    }
}
