import Contract
import ContractRuntime
import HTTPTypes

extension TestSession {
    /// Takes from an answer what later requests need. True when the case should be tried again with another id.
    func learn(
        _ testCase: TestCase,
        _ operation: API.Operation,
        _ prepared: PreparedRequest,
        _ response: RawResponse
    ) async -> Bool {
        coverage.record(testCase, operation, response, prepared.schemes)
        if response.status / 100 == 2, testCase.kind == .valid {
            takeValues(operation, prepared, response)
            await watchSession(operation, prepared)
            return false
        }
        guard testCase.kind == .valid else { return false }
        return await discardValues(operation, prepared, response)
    }

    func takeValues(_ operation: API.Operation, _ prepared: PreparedRequest, _ response: RawResponse) {
        if operation.method == "DELETE", let last = prepared.pooledValues.last { pool.remove(last) }
        if let sent = prepared.sent { sentBodies.append((operation.id, sent)) }
        let origin: ValuePool.Origin = prepared.schemes.isEmpty ? .anybody : .caller
        if let location = response.head.headerFields[.location] { pool.learn(location: location, origin) }
        guard operation.method != "DELETE", !response.body.isEmpty else { return }
        let (node, _) = readJSON(SourceFile(path: "response", bytes: response.body))
        guard let node else { return }
        let use = operation.response(for: response.status)?.content.first { $0.schema != nil }?.schema
        pool.learn(node, use, from: operation, origin)
    }

    /// Notices when an operation ended the session, so that what follows isn't blamed for it.
    private func watchSession(_ operation: API.Operation, _ prepared: PreparedRequest) async {
        guard !prepared.schemes.isEmpty else { return }
        if operation.rank == .reads {
            if prepared.request.path?.contains("?") == false { knownGood = prepared.request }
            return
        }
        guard operation.rank == .mayEndSession else { return }
        guard let probe = currentProbe() else { return await endSession(operation) }
        let probing = PreparedRequest(
            request: probe, body: nil, pooledValues: [], hasKnownPath: true, schemes: [], sent: nil)
        do {
            guard try await send(probing).status == 401 else { return }
        } catch {
            return
        }
        await endSession(operation)
    }

    /// The known-good request with the credentials of now.
    private func currentProbe() -> HTTPRequest? {
        guard let known = knownGood,
            let path = known.path?.prefix(while: { $0 != "?" }).dropFirst(server.basePath.count),
            let operation = api.operation(known.method.rawValue, path)
        else { return nil }
        var draft = RequestDraft(method: operation.method, path: String(path))
        do {
            try applyGoodCredentials(operation, to: &draft)
        } catch {
            return nil
        }
        return draft.request(to: server)
    }

    private func endSession(_ operation: API.Operation) async {
        hasSessionEnded = true
        coverage.notes.append(
            ReportNote(
                operation: operation.id, message: "this operation ended the session", range: operation.range))
        guard let fresh = options.freshCredentials else { return }
        do {
            credentials = try await fresh()
            hasSessionEnded = false
        } catch {
            coverage.notes.append(
                ReportNote(
                    operation: operation.id, message: "no fresh credentials: \(error)", range: operation.range))
        }
    }

    /// Ids that turn out to be gone, or somebody else's, are not used again.
    private func discardValues(
        _ operation: API.Operation,
        _ prepared: PreparedRequest,
        _ response: RawResponse
    ) async -> Bool {
        guard response.status == 403 || response.status == 404 || response.status == 410 else { return false }
        let suspects = response.status == 403 ? Array(prepared.pooledValues) : Array(prepared.pooledValues.suffix(1))
        for value in suspects { pool.remove(value) }
        return !suspects.isEmpty
    }
}
