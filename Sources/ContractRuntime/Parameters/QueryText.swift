extension Parameter {
    /// Adds the parameter to a query, as `name=value` pairs that are already encoded.
    func appendQuery(_ form: TextForm, to pairs: inout [String]) {
        let delimiters = delimiters
        let encodedName = PercentEncoding.encode(name)
        switch form {
        case _ where style == .deepObject:
            pairs += form.nestedPairs(named: name).map {
                "\(PercentEncoding.encode($0.name))=\(delimiters.encode($0.text))"
            }
        case .members(let members) where explodes:
            pairs += members.map { "\(PercentEncoding.encode($0.name))=\(delimiters.encode($0.text))" }
        case .list(let items) where explodes && !items.isEmpty:
            pairs += items.map { "\(encodedName)=\(delimiters.encode($0))" }
        default:
            pairs.append("\(encodedName)=\(delimiters.joined(form, explodes: false))")
        }
    }
}
