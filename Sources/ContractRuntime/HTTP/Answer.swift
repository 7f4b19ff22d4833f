/// The body and the documented headers of a response. Properties of the body are reached directly.
@dynamicMemberLookup
public struct Answer<Body: Sendable, Headers: Sendable>: Sendable {
    public var body: Body
    public var headers: Headers

    public init(_ body: Body, headers: Headers) {
        self.body = body
        self.headers = headers
    }

    public subscript<Value>(dynamicMember property: WritableKeyPath<Body, Value>) -> Value {
        get { body[keyPath: property] }
        set { body[keyPath: property] = newValue }
    }

    public subscript<Value>(dynamicMember property: KeyPath<Body, Value>) -> Value {
        body[keyPath: property]
    }
}

extension Answer where Body == Void {
    /// An answer that has headers and no body.
    public init(headers: Headers) {
        self.init((), headers: headers)
    }
}

extension Answer: Equatable where Body: Equatable, Headers: Equatable {}
extension Answer: Hashable where Body: Hashable, Headers: Hashable {}
