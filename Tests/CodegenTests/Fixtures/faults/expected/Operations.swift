// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/Faults --module Faults --mock

import ContractRuntime

/// `GET /pets`
public enum ListPets: APIOperation {
    public struct Input: Sendable {
        public var tags: [String]?
        public var size: Int?
        public var free: String?
        public var both: String?

        public init(tags: [String]? = nil, size: Int? = nil, free: String? = nil, both: String? = nil) {
            self.tags = tags
            self.size = size
            self.free = free
            self.both = both
        }
    }

    public indirect enum Output: OperationOutput {
        case ok(Pet)
        case noContent

        public var answer: DocumentedAnswer {
            switch self {
            case .ok(let answer): DocumentedAnswer(200, answer)
            case .noContent: DocumentedAnswer(204)
            }
        }
    }

    /// The headers of a 4XX answer.
    public struct ClientErrorHeaders: ResponseHeaders {
        public var xRate: Int?

        public init(xRate: Int? = nil) {
            self.xRate = xRate
        }

        public static let table = HeaderTable<ClientErrorHeaders> {
            $0.optional("X-Rate", \.xRate, .integer())
        }
    }

    public enum Rejection: OperationRejection {
        case clientError(status: Int, Answer<Void, ClientErrorHeaders>)
        case internalServerError(Problem)

        public var answer: DocumentedAnswer {
            switch self {
            case .clientError(let status, let answer): DocumentedAnswer(status, answer)
            case .internalServerError(let answer): DocumentedAnswer(500, answer)
            }
        }

        public static let table = RejectionTable<Rejection> {
            $0.add(.range(4), ClientErrorHeaders.table, Self.clientError)
            $0.add(500, .json(.of(Problem.self)), Self.internalServerError)
        }
    }

    public static let definition = OperationDefinition<Self>("list pets", .get, "/pets") {
        $0.security = [["token"]]
        $0.query("tags", optional: \.tags, .array(.string()), style: .pipeDelimited)
        $0.query("size", optional: \.size, .integer(minimum: 0, maximum: 20))
        $0.query("free", optional: \.free, .string())
        $0.query("both", optional: \.both, .string())
        $0.success(200, .json(.of(Pet.self)), Output.ok)
        $0.success(204, Output.noContent)
    }
}

/// `POST /pets`
public enum PostPets: APIOperation {
    public struct Input: Sendable {
        public var body: Body

        public init(body: Body) {
            self.body = body
        }
    }

    public struct Body: SchemaObject {
        public var name: String
        public var photo: FilePart?

        public init(name: String, photo: FilePart? = nil) {
            self.name = name
            self.photo = photo
        }

        public static let table = ObjectTable<Body>("PostPets.Body") {
            $0.required("name", \.name, .string())
            $0.optional("photo", \.photo, .file)
        }
    }

    public typealias Output = MediaContent
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("postPets", .post, "/pets") {
        $0.security = [["token"]]
        $0.body(required: \.body, .multipart(.of(Body.self)))
        $0.success(200, .content("*/*"))
    }
}

/// `GET /pets/{petId}`
public enum GetPetsPetID: APIOperation {
    public struct Input: Sendable {
        public var petID: String

        public init(petID: String) {
            self.petID = petID
        }
    }

    public enum Output: OperationOutput {
        case other(status: Int)

        public var answer: DocumentedAnswer {
            switch self {
            case .other(let status): DocumentedAnswer(status)
            }
        }
    }

    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("getPetsPetId", .get, "/pets/{petId}") {
        $0.security = [["token"]]
        $0.path("petId", \.petID, .string())
        $0.success(.default, Output.other)
    }
}

/// `PUT /pets/{petId}`
public enum PutPetsPetID: APIOperation {
    public struct Input: Sendable {
        public var petID: String
        public var body: Pet

        public init(petID: String, body: Pet) {
            self.petID = petID
            self.body = body
        }
    }

    public typealias Output = JSONValue
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("putPetsPetId", .put, "/pets/{petId}") {
        $0.security = [["token"]]
        $0.path("petId", \.petID, .string())
        $0.body(required: \.body, .json(.of(Pet.self)))
        $0.success(200, .json(.any))
    }
}

/// `GET /pets/{pet_id}`
public enum GetPetAgain: APIOperation {
    public struct Input: Sendable {
        public var petID: String

        public init(petID: String) {
            self.petID = petID
        }
    }

    public typealias Output = Void
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("getPetAgain", .get, "/pets/{pet_id}") {
        $0.security = [["token"]]
        $0.path("pet_id", \.petID, .string())
        $0.success(200)
    }
}

/// `DELETE /pets/{pet_id}`
public enum DeletePetsPetID: APIOperation {
    public struct Input: Sendable {
        public var petID: String

        public init(petID: String) {
            self.petID = petID
        }
    }

    public enum Output: OperationOutput {
        case other(status: Int)

        public var answer: DocumentedAnswer {
            switch self {
            case .other(let status): DocumentedAnswer(status)
            }
        }
    }

    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("deletePetsPetId", .delete, "/pets/{pet_id}") {
        $0.security = [["token"]]
        $0.path("pet_id", \.petID, .string())
        $0.success(.default, Output.other)
    }
}

/// `GET /pets/{id}/toys`
public enum SortedToys: APIOperation {
    public struct Input: Sendable {
        public var page: Int
        public var sort: Sort
        public var id: String

        public init(page: Int, sort: Sort = .name, id: String) {
            self.page = page
            self.sort = sort
            self.id = id
        }
    }

    public enum Sort: String, SchemaEnum {
        case name
    }

    public typealias Output = Void
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("sortedToys", .get, "/pets/{id}/toys") {
        $0.security = [["token"]]
        $0.query("page", required: \.page, .integer())
        $0.query("sort", required: \.sort, .of(Sort.self))
        $0.path("id", \.id, .string())
        $0.success(200)
    }
}

/// `GET /pets/{id}/toys`
public enum AllToys: APIOperation {
    public struct Input: Sendable {
        public var id: String

        public init(id: String) {
            self.id = id
        }
    }

    public typealias Output = Void
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("allToys", .get, "/pets/{id}/toys") {
        $0.security = [["token"]]
        $0.path("id", \.id, .string())
        $0.success(200)
    }
}

/// `POST /upload`
public enum PostUpload: APIOperation {
    public struct Input: Sendable {
        public var body: MediaContent?

        public init(body: MediaContent? = nil) {
            self.body = body
        }
    }

    public typealias Output = Void
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("postUpload", .post, "/upload") {
        $0.security = [["unknown"]]
        $0.body(optional: \.body, .content("multipart/form-data"))
        $0.success(200)
    }
}

/// `GET /two`
public enum TwoBodies: APIOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = OKBody

    public enum OKBody: Sendable {
        case json(JSON)
        case applicationXML([UInt8])

        public struct JSON: SchemaObject {
            public var a: A?

            public init(a: A? = nil) {
                self.a = a
            }

            public struct A: SchemaObject {
                public var b: JSONValue?

                public init(b: JSONValue? = nil) {
                    self.b = b
                }

                public static let table = ObjectTable<A>("TwoBodies.OKBody.JSON.A") {
                    $0.optional("b", \.b, .any)
                }
            }

            public static let table = ObjectTable<JSON>("TwoBodies.OKBody.JSON") {
                $0.optional("a", \.a, .of(A.self))
            }
        }

        public static let table = BodyTable<OKBody> {
            $0.add(.json(.of(JSON.self)), OKBody.json) { if case .json(let value) = $0 { value } else { nil } }
            $0.add(.bytes("application/xml"), OKBody.applicationXML) {
                if case .applicationXML(let value) = $0 { value } else { nil }
            }
        }
    }

    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>("twoBodies", .get, "/two") {
        $0.security = [["token"]]
        $0.success(200, .alternatives(OKBody.table))
    }
}
