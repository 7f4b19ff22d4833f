import Contract

/// The headers of parts of a `multipart/form-data` body (OpenAPI 3.1 §4.8.15): a struct for each file that has some,
/// which ``FilePart`` is made with and read as.
extension Designer {
    mutating func namePartHeaders(of media: API.MediaType, path: [String]) {
        for encoding in media.encodings where isFile(encoding.property, of: media) {
            let headers = partHeaders(of: encoding)
            guard !headers.isEmpty else { continue }
            let name = claimNestedName("\(encoding.property) headers", in: path)
            partHeaderNames[path + [media.name, encoding.property]] = name
            for header in headers {
                guard let use = header.schema ?? header.content?.schema else { continue }
                nameType(of: use, base: header.name, parent: path + [name])
            }
        }
    }

    /// The structs of a body's media types.
    mutating func designPartHeaders(of content: [API.MediaType], at place: Place) -> [Declaration] {
        var declarations: [Declaration] = []
        for media in content {
            for encoding in media.encodings {
                guard let name = partHeaderNames[place.scope + [media.name, encoding.property]] else { continue }
                let summary = "The headers of the part `\(commentText(encoding.property))`."
                declarations.append(
                    .structure(
                        designHeaders(partHeaders(of: encoding), place.scope + [name], place.direction, summary)))
            }
        }
        return declarations
    }

    /// `headers: ["picture": PartHeaders(PictureHeaders.table)]`. A body in an enum of several is designed within that.
    func partHeaderArguments(of media: API.MediaType, at place: Place) -> [SwiftArgument] {
        let entries = media.encodings.compactMap { encoding -> String? in
            let end = [media.name, encoding.property]
            let scopes = [place.scope, Array(place.scope.dropLast())]
            guard let scope = scopes.first(where: { partHeaderNames[$0 + end] != nil }),
                let name = partHeaderNames[scope + end]
            else { return nil }
            return "\(stringLiteral(encoding.property)): PartHeaders(\(self.name(scope + [name], in: scope)).table)"
        }
        return entries.isEmpty ? [] : [SwiftArgument("headers", "[\(entries.joined(separator: ", "))]")]
    }

    /// The headers of a part but for its type, which is described by itself.
    func partHeaders(of encoding: API.Encoding) -> [API.Header] {
        encoding.headers.filter { $0.name.lowercased() != "content-type" }
    }

    /// Whether a property of a body is a file, or a list of files.
    func isFile(_ property: String, of media: API.MediaType) -> Bool {
        let object = media.schema.flatMap { declaredSchema($0.schema) }
        let properties = object.map { api[$0].objects.properties } ?? []
        guard var id = properties.first(where: { $0.name == property })?.schema.schema else { return false }
        while true {
            switch shapes[id.index] {
            case .alias(let use), .array(let use?): id = use.schema
            case .text(let kind): return kind == .binary
            default: return false
            }
        }
    }
}
