// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/Bodies --module Bodies --mock

import ContractRuntime

/// Calls the contract's operations.
public struct BodiesClient: ContractClient {
    public var client: APIClient

    public init(client: APIClient) {
        self.client = client
    }
}

extension BodiesClient {
    /// `POST /uploads`
    public func upload(
        file: FilePart,
        more: [FilePart]? = nil,
        title: String? = nil,
        label: Label? = nil
    ) async throws(Upload.Failure) {
        try await upload(body: Upload.Body(file: file, more: more, title: title, label: label))
    }

    /// The same, with the body as one value.
    public func upload(body: Upload.Body) async throws(Upload.Failure) {
        try await client.send(Upload.self, Upload.Input(body: body))
    }

    /// `GET /orders`
    public func listOrders(
        filter: ListOrders.Filter? = nil,
        expand: [String]? = nil,
        created: ListOrders.Created? = nil
    ) async throws(ListOrders.Failure) -> ListOrders.Output {
        try await client.send(ListOrders.self, ListOrders.Input(filter: filter, expand: expand, created: created))
    }

    /// `POST /orders`
    public func order(items: [Label], metadata: [String: String]? = nil) async throws(Order.Failure) {
        try await order(body: Order.Body(items: items, metadata: metadata))
    }

    /// The same, with the body as one value.
    public func order(body: Order.Body) async throws(Order.Failure) {
        try await client.send(Order.self, Order.Input(body: body))
    }

    /// `PUT /opaque`
    public func putOpaque(body: [UInt8]) async throws(PutOpaque.Failure) {
        try await client.send(PutOpaque.self, PutOpaque.Input(body: body))
    }

    /// `PUT /picture`
    public func putPicture(body: MediaContent) async throws(PutPicture.Failure) -> PutPicture.Output {
        try await client.send(PutPicture.self, PutPicture.Input(body: body))
    }

    /// `GET /picture`
    public func getPicture() async throws(GetPicture.Failure) -> GetPicture.Output {
        try await client.send(GetPicture.self, GetPicture.Input())
    }

    /// `POST /parts`
    public func postParts(body: PostParts.Body) async throws(PostParts.Failure) -> PostParts.Output {
        try await client.send(PostParts.self, PostParts.Input(body: body))
    }

    /// `POST /preferences`
    public func postPreferences(
        a: Int,
        b: Int? = nil,
        c: Int? = nil,
        d: Int? = nil,
        e: Int? = nil,
        f: Int? = nil,
        g: Int? = nil,
        h: Int? = nil,
        i: Int? = nil
    ) async throws(PostPreferences.Failure) {
        try await postPreferences(body: Preferences(a: a, b: b, c: c, d: d, e: e, f: f, g: g, h: h, i: i))
    }

    /// The same, with the body as one value.
    public func postPreferences(body: Preferences) async throws(PostPreferences.Failure) {
        try await client.send(PostPreferences.self, PostPreferences.Input(body: body))
    }

    /// `POST /measures`
    public func postMeasures(body: Measures) async throws(PostMeasures.Failure) {
        try await client.send(PostMeasures.self, PostMeasures.Input(body: body))
    }

    /// `PUT /facts`
    public func putFacts(body: Facts) async throws(PutFacts.Failure) {
        try await client.send(PutFacts.self, PutFacts.Input(body: body))
    }
}
