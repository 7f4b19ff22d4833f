// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/EveryKeyword32 --module EveryKeyword32 --mock

import ContractRuntime

/// Calls the contract's operations.
public struct EveryKeyword32Client: ContractClient {
    public var client: APIClient

    /// The credentials to send, each only with operations that ask for it.
    public struct Credentials: ClientCredentials {
        /// A key.
        ///
        /// - Warning: Deprecated.
        public var key: String?
        public var basic: BasicCredentials?
        /// Format: `JWT`
        public var bearer: String?
        public var oauth: String?
        public var openID: String?

        public init(
            key: String? = nil,
            basic: BasicCredentials? = nil,
            bearer: String? = nil,
            oauth: String? = nil,
            openID: String? = nil
        ) {
            self.key = key
            self.basic = basic
            self.bearer = bearer
            self.oauth = oauth
            self.openID = openID
        }

        public var table: CredentialTable {
            CredentialTable {
                $0.apiKey("key", .header, "X-Key", key)
                $0.basic("basic", basic)
                $0.bearer("bearer", bearer)
                $0.oauth2("oauth", oauth)
                $0.openIDConnect("openID", openID)
            }
        }
    }

    public init(client: APIClient) {
        self.client = client
    }
}

extension EveryKeyword32Client {
    /// The servers that the contract names.
    public nonisolated enum Servers {
        /// Where it stands.
        public enum MainRegion: String, SchemaEnum {
            case eu
            case us
        }

        /// The main server
        public static func main(region: MainRegion = .eu) -> String {
            "https://\(region.rawValue).keywords.example"
        }
    }
}

extension EveryKeyword32Client {
    /// One thing.
    ///
    /// - Warning: Deprecated.
    ///
    /// `GET /things/{id}`
    public func getThing(
        id: [String],
        limit: Int = 5,
        raw: String? = nil,
        `where`: [Int]? = nil,
        flag: Patch<Bool> = .absent,
        shown: String? = nil,
        all: String? = nil
    ) async throws(GetThing.Failure) -> GetThing.Output {
        let input = GetThing.Input(id: id, limit: limit, raw: raw, where: `where`, flag: flag, shown: shown, all: all)
        return try await client.send(GetThing.self, input)
    }

    /// Change it
    ///
    /// `POST /things/{id}`
    public func changeThing(id: [String], body: ChangeThing.Body) async throws(ChangeThing.Failure) {
        try await client.send(ChangeThing.self, ChangeThing.Input(id: id, body: body))
    }

    /// One thing.
    ///
    /// `QUERY /things/{id}`
    public func searchThing(id: [String]) async throws(SearchThing.Failure) {
        try await client.send(SearchThing.self, SearchThing.Input(id: id))
    }

    /// One thing.
    ///
    /// `COPY /things/{id}`
    public func copyThing(id: [String]) async throws(CopyThing.Failure) {
        try await client.send(CopyThing.self, CopyThing.Input(id: id))
    }

    /// `GET /parts`
    public func listParts(whole: [String: JSONValue]? = nil) async throws(ListParts.Failure) {
        try await client.send(ListParts.self, ListParts.Input(whole: whole))
    }

    /// `PUT /methods`
    public func putIt() async throws(PutIt.Failure) {
        try await client.send(PutIt.self, PutIt.Input())
    }

    /// `DELETE /methods`
    public func deleteIt() async throws(DeleteIt.Failure) {
        try await client.send(DeleteIt.self, DeleteIt.Input())
    }

    /// `OPTIONS /methods`
    public func askIt() async throws(AskIt.Failure) {
        try await client.send(AskIt.self, AskIt.Input())
    }

    /// `HEAD /methods`
    public func headIt() async throws(HeadIt.Failure) {
        try await client.send(HeadIt.self, HeadIt.Input())
    }

    /// `PATCH /methods`
    public func patchIt() async throws(PatchIt.Failure) {
        try await client.send(PatchIt.self, PatchIt.Input())
    }

    /// `TRACE /methods`
    public func traceIt() async throws(TraceIt.Failure) {
        try await client.send(TraceIt.self, TraceIt.Input())
    }

    /// `GET /lines`
    public func getLines() async throws(GetLines.Failure) -> GetLines.Output {
        try await client.send(GetLines.self, GetLines.Input())
    }

    /// `GET /stream`
    public func getStream() async throws(GetStream.Failure) -> GetStream.Output {
        try await client.send(GetStream.self, GetStream.Input())
    }

    /// `GET /shown`
    public func getShown() async throws(GetShown.Failure) -> GetShown.Output {
        try await client.send(GetShown.self, GetShown.Input())
    }

    /// Follows the link `thing` of a 200 answer: Its thing.
    ///
    /// `GET /things/{id}`
    public func getShownThing(
        of output: GetShown.Output,
        id: [String],
        limit: Int = 5,
        `where`: [Int]? = nil,
        flag: Patch<Bool> = .absent,
        shown: String? = nil,
        all: String? = nil
    ) async throws(GetThing.Failure) -> GetThing.Output {
        try await client.send(
            GetThing.self,
            GetThing.Input(id: id, limit: limit, raw: output.b, where: `where`, flag: flag, shown: shown, all: all)
        )
    }

    /// Follows the link `next` of a 200 answer.
    ///
    /// `GET /things/{id}`
    public func getShownNext(
        of output: GetShown.Output,
        id: [String],
        limit: Int = 5,
        raw: String? = nil,
        `where`: [Int]? = nil,
        flag: Patch<Bool> = .absent,
        all: String? = nil
    ) async throws(GetThing.Failure) -> GetThing.Output {
        try await client.send(
            GetThing.self,
            GetThing.Input(id: id, limit: limit, raw: raw, where: `where`, flag: flag, shown: output.c, all: all)
        )
    }

    /// `POST /shown`
    public func postShown() async throws(PostShown.Failure) -> PostShown.Output {
        try await client.send(PostShown.self, PostShown.Input())
    }

    /// `PATCH /shown`
    public func patchShown() async throws(PatchShown.Failure) -> PatchShown.Output {
        try await client.send(PatchShown.self, PatchShown.Input())
    }

    /// `PUT /shown`
    public func putShown(body: PutShown.Body? = nil) async throws(PutShown.Failure) -> PutShown.Output {
        try await client.send(PutShown.self, PutShown.Input(body: body))
    }
}

/// Sends the requests that the contract documents as webhooks and callbacks.
public struct EveryKeyword32WebhookSender: Sendable {
    public var client: APIClient

    /// - Parameter transport: what carries requests, such as `URLSessionTransport()`.
    public init(transport: any ClientTransport) {
        client = APIClient(transport: transport)
    }

    /// `POST changed`
    public func changed(to url: String) async throws(Webhooks.Changed.Failure) {
        try await client.send(Webhooks.Changed.self, Webhooks.Changed.Input(), to: url)
    }

    /// `POST {$request.query.done}`
    public func changeThingDoneCallback(to url: String) async throws(ChangeThing.DoneCallback.Failure) {
        try await client.send(ChangeThing.DoneCallback.self, ChangeThing.DoneCallback.Input(), to: url)
    }

    /// `POST {$request.query.undo}`
    public func changeThingUndoneCallback(to url: String) async throws(ChangeThing.UndoneCallback.Failure) {
        try await client.send(ChangeThing.UndoneCallback.self, ChangeThing.UndoneCallback.Input(), to: url)
    }
}
