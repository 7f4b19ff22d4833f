// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/Additions --module Additions --mock

import ContractRuntime

/// `GET /animals`
public enum FindAnimals: APIOperation {
    public struct Input: Sendable {
        /// The whole query is a form.
        public var filter: Filter?

        public init(filter: Filter? = nil) {
            self.filter = filter
        }
    }

    public typealias Output = Answer<[Animal], OKHeaders>

    /// The headers of a 200 answer.
    public struct OKHeaders: ResponseHeaders {
        /// What was searched for.
        public var xFilter: Filter
        public var xNote: String?

        public init(xFilter: Filter, xNote: String? = nil) {
            self.xFilter = xFilter
            self.xNote = xNote
        }

        public static let table = HeaderTable<OKHeaders> {
            $0.required("X-Filter", \.xFilter, .of(Filter.self), style: .json)
            $0.optional("X-Note", \.xNote, .string(maxLength: 20))
        }
    }

    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("findAnimals", .get, "/animals") {
        $0.querystring("filter", optional: \.filter, .form(.of(Filter.self)))
        $0.success(200, .json(.array(.of(Animal.self))), OKHeaders.table)
    }
}

/// `QUERY /animals`
public enum AskAnimals: APIOperation {
    public struct Input: Sendable {
        public var question: Filter

        public init(question: Filter) {
            self.question = question
        }
    }

    public typealias Output = Tree
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("askAnimals", .named("QUERY"), "/animals") {
        $0.querystring("question", required: \.question, .json(.of(Filter.self)))
        $0.success(200, .json(.of(Tree.self)))
    }
}
