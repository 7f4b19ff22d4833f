// Generated from contracts/weather.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contracts/weather.yaml --output Sources/Weather --module Weather

import ContractRuntime

public protocol WeatherHandler: Sendable {
    /// Show the temperature at a station
    func getTemperature(_ input: GetTemperature.Input, context: RequestContext) async throws -> GetTemperature.Output
}

extension WeatherHandler {
    nonisolated fileprivate func add(to service: inout APIService.Builder) {
        service.add(GetTemperature.self) { try await self.getTemperature($0, context: $1) }
    }
}

extension APIService {
    /// The server's side of the contract: its operations, answered by the handlers.
    public nonisolated static func weather(
        handler: some WeatherHandler,
        options: ServiceOptions = ServiceOptions()
    ) -> APIService {
        APIService(options: options) {
            handler.add(to: &$0)
        }
    }
}
