extension HTTPFields {
    /// The value of the field of this name; that of several is one list (RFC 9110 §5.3). Unlike the subscript it copies
    /// no text where there is one field.
    func value(of name: HTTPField.Name) -> String? {
        var value: String?
        for field in self where field.name == name {
            if value != nil { return self[name] }
            value = field.value
        }
        return value
    }
}
