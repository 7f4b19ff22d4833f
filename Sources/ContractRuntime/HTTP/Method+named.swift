extension HTTPRequest.Method {
    /// A method beyond those of RFC 9110, such as `QUERY`.
    ///
    /// - Precondition: the name is a token. The generator checks contracts for that.
    public static func named(_ name: String) -> HTTPRequest.Method {
        guard let method = HTTPRequest.Method(rawValue: name) else {
            preconditionFailure("'\(name)' is not the name of a method")
        }
        return method
    }
}
