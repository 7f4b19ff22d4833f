import Contract

/// The failures of operations: `Rejection`, an enum with a case for each documented failure.
///
/// Contracts repeat them: most operations answer 401, 403 and 429 alike. So failures that the contract describes
/// outside of the operation are one declaration for all operations that have them, `Rejection401Or403Or429`, and
/// `Rejection` is its alias. Its name says what is in it and nothing of who uses it, and it stands there for one
/// operation as for fifty: another operation adds lines and changes none.
extension Designer {
    mutating func designRejection(
        of failures: [API.Response],
        place: Place,
        declarations: inout [Declaration]
    ) -> Declaration {
        if failures.isEmpty { return .alias(AliasModel(name: "Rejection", type: .named("Never"))) }
        if failures.allSatisfy({ isShared($0, place) }) {
            let name = shareRejection(failures, direction: place.direction)
            return .alias(AliasModel(name: "Rejection", type: .named(name)))
        }
        let answers = failures.map { designAnswer($0, place: place, declarations: &declarations) }
        return .statuses(rejectionEnum("Rejection", answers))
    }

    private func rejectionEnum(_ name: String, _ answers: [AnswerDesign]) -> StatusEnumModel {
        var model = statusEnum(name, "OperationRejection", answers)
        model.table = TableModel(
            type: "RejectionTable<\(name)>", arguments: [], rows: answers.map { row("add", $0, of: "Self") })
        return model
    }

    /// Whether no type of the operation itself occurs in a response.
    private func isShared(_ response: API.Response, _ place: Place) -> Bool {
        guard bodyNames[place.scope + ["\(response.status.name)Body"]] == nil else { return false }
        if response.pointer.component(of: "responses") != nil { return true }
        return documentedHeaders(of: response).isEmpty
            && response.content.allSatisfy { $0.schema.map { $0.isReference && paths[$0.schema]?.count == 1 } ?? true }
    }

    /// The name of the declaration, which is made where there is none yet.
    private mutating func shareRejection(_ failures: [API.Response], direction: Direction) -> String {
        var declarations: [Declaration] = []
        let place = Place(direction: direction)
        let answers = failures.map { designAnswer($0, place: place, declarations: &declarations) }
        let parts = zip(failures, answers).map { $0.rejectionName($1.payload, in: options.namespace) }
        let wanted = "Rejection" + parts.joined(separator: "Or")
        var name = wanted
        var number = 1
        while true {
            var model = rejectionEnum(name, answers)
            model.documentation = Documentation(lines: [failures.rejectionSummary])
            if let other = sharedRejections[name], other == model { return name }
            if sharedRejections[name] == nil, !topLevel.contains(name), !operationNames.contains(name) {
                sharedRejections[name] = model
                return name
            }
            number += 1
            name = "\(wanted)Form\(number)"
        }
    }
}

extension API.Response {
    /// `401` for a component that is called like the status, `401InvalidCredentials` for another, and `401Problem` for
    /// a response in the operation's own text.
    fileprivate func rejectionName(_ payload: SwiftType?, in namespace: String?) -> String {
        let key = status == .default ? "Default" : status.key
        guard let component = pointer.component(of: "responses") else {
            let text = payload.map { type in namespace.map { type.text.replacing("\($0).", with: "") } ?? type.text }
            return key + (text.map { typeName($0) } ?? "Empty")
        }
        let name = typeName(component)
        return name == typeName(status.name) ? key : key + name
    }
}

extension [API.Response] {
    fileprivate var rejectionSummary: String {
        let keys = map { $0.status == .default ? "any other status" : $0.status.key }
        let list = keys.count == 1 ? keys[0] : "\(keys.dropLast().joined(separator: ", ")) and \(keys[keys.count - 1])"
        return "The failures of operations that answer \(list)."
    }
}
