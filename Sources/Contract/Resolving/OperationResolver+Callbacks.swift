/// The callbacks that are being resolved, each inside of an operation of the one before.
final class OpenCallbacks {
    /// Callbacks that share callbacks, several levels deep, would make operations without end.
    static let most = 2_000

    private var open: [SourceRange] = []
    /// Callbacks that were begun, with those that were left out.
    var count = 0

    /// Whether a callback is inside of itself.
    func contains(_ callback: Document.Callback) -> Bool { open.contains(callback.location.range) }

    func with<Result>(_ callback: Document.Callback, _ resolve: () -> Result) -> Result {
        count += 1
        open.append(callback.location.range)
        defer { open.removeLast() }
        return resolve()
    }
}

extension OperationResolver {
    /// A callback of a callback may be the outer one again, as with a notification that asks for the next one. It is
    /// made once, where it occurs first.
    func resolveCallback(_ named: Document.Named<Document.Referable<Document.Callback>>) -> [API.Callback] {
        guard let callback = references.follow(named.value, Document.Callback.decode)?.value,
            !openCallbacks.contains(callback), hasRoom(at: named.nameRange)
        else { return [] }
        return openCallbacks.with(callback) {
            callback.paths.compactMap { path in
                guard let item = references.follow(path.value, Document.PathItem.decode)?.value else { return nil }
                return API.Callback(name: named.name, expression: path.name, operations: resolve(item, path: path.name))
            }
        }
    }

    /// False after too many callbacks, which is reported once.
    private func hasRoom(at range: SourceRange) -> Bool {
        guard openCallbacks.count >= OpenCallbacks.most else { return true }
        if openCallbacks.count == OpenCallbacks.most {
            let message =
                "callbacks of callbacks come to more than \(OpenCallbacks.most); from this one on they are left out"
            references.report(.tooManyNodes, at: range, message)
        }
        openCallbacks.count += 1
        return false
    }
}
