extension ObjectCore {
    var textShape: TextShape {
        .members(names: parts.fields.map(\.name), isOpen: parts.additional != nil)
    }

    func decodeText(_ text: TextForm, _ findings: inout Findings, into target: UnsafeMutableRawPointer) -> Bool {
        guard let members = text.groupedMembers(&findings) else { return false }
        if let additional = parts.additional {
            _ = unsafe additional.codec.initializeAbsent(target + additional.offset)
        }
        var progress = Progress(count: count)
        for (name, text) in members {
            if let index = parts.fields.firstIndex(where: { $0.name == name }) {
                unsafe decodeText(text, ofField: index, &progress, &findings, into: target)
            } else {
                unsafe decodeText(text, ofUnknown: name, &progress, &findings, into: target)
            }
        }
        for (index, field) in parts.fields.enumerated() where field.absence == nil && !progress.seen.contains(index) {
            unsafe addUnwritten(index, &progress, &findings, into: target)
        }
        return unsafe complete(&progress, &findings, into: target)
    }

    /// A required property that no text has: null, an empty array and an empty object leave nothing behind.
    private func addUnwritten(
        _ index: Int,
        _ progress: inout Progress,
        _ findings: inout Findings,
        into target: UnsafeMutableRawPointer
    ) {
        let field = parts.fields[index]
        if unsafe field.codec.initializeNull(target + field.offset) {
            _ = progress.seen.insert(index)
            _ = progress.made.insert(index)
            return
        }
        switch field.codec.textShape {
        case .single: return
        case .list: unsafe decodeText(.list([]), ofField: index, &progress, &findings, into: target)
        case .members: unsafe decodeText(.members([]), ofField: index, &progress, &findings, into: target)
        }
    }

    private func decodeText(
        _ text: TextForm,
        ofField index: Int,
        _ progress: inout Progress,
        _ findings: inout Findings,
        into target: UnsafeMutableRawPointer
    ) {
        let field = parts.fields[index]
        let count = findings.count
        _ = progress.seen.insert(index)
        if unsafe field.codec.decodeInnerText(text, &findings, into: target + field.offset) {
            _ = progress.made.insert(index)
        } else {
            progress.isWhole = false
        }
        if findings.count != count { findings.prepend(field.name, since: count) }
    }

    private func decodeText(
        _ text: TextForm,
        ofUnknown name: String,
        _ progress: inout Progress,
        _ findings: inout Findings,
        into target: UnsafeMutableRawPointer
    ) {
        progress.withOthers {
            $0.count += 1
            $0.names.insert(name)
        }
        guard !parts.ignored.contains(name) else { return }
        if let additional = parts.additional {
            let place = unsafe target + additional.offset
            if unsafe !additional.codec.decodeTextMember(name, text, &findings, into: place) {
                progress.isWhole = false
            }
        } else {
            if parts.refusesUnknown {
                let count = findings.count
                findings.add(keyword: "additionalProperties", unknownMessage)
                findings.prepend(name, since: count)
            }
            findings.unplacedCount += 1
        }
    }

    /// The properties with their texts, each for itself.
    func textBranches(_ source: UnsafeRawPointer) -> [TextBranch] {
        var branches: [TextBranch] = []
        for field in parts.fields {
            let property = unsafe source + field.offset
            guard unsafe !field.codec.isAbsent(property),
                let branch = unsafe field.codec.innerBranch(field.name, property)
            else { continue }
            branches.append(branch)
        }
        if let additional = parts.additional {
            unsafe branches += additional.codec.textBranches(source + additional.offset).filter {
                !names.contains($0.name)
            }
        }
        return branches
    }

    func encodeText(_ source: UnsafeRawPointer) -> TextForm? {
        var members: [TextMember] = []
        for field in parts.fields {
            let property = unsafe source + field.offset
            guard unsafe !field.codec.isAbsent(property), let text = unsafe field.codec.encodeInnerText(property) else {
                continue
            }
            members += text.members(named: field.name)
        }
        if let additional = parts.additional,
            case .members(let others)? = unsafe additional.codec.encodeText(source + additional.offset)
        {
            members += others.filter { !names.contains($0.name) }
        }
        return .members(members)
    }
}
