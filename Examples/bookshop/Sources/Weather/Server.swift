// Generated from contracts/weather.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contracts/weather.yaml --output Sources/Weather --module Weather

import ContractRuntime

public protocol WeatherHandler: Sendable {
    /// Show the temperature at a station
    func getTemperature(_ input: GetTemperature.Input, context: RequestContext) async throws -> GetTemperature.Output
}

extension APIService {
    /// The server's side of the contract: its operations, answered by the handlers.
    public nonisolated static func weather(
        handler: some WeatherHandler,
        options: ServiceOptions = ServiceOptions()
    ) -> APIService {
        APIService(options: options) {
            $0.add(GetTemperature.self) { input, context in
                try await handler.getTemperature(input, context: context)
            }
        }
    }
}
