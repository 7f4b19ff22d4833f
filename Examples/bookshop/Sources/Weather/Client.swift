// Generated from contracts/weather.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contracts/weather.yaml --output Sources/Weather --module Weather

import ContractRuntime

/// Calls the contract's operations.
public struct WeatherClient: Sendable {
    public var client: APIClient

    /// - Parameters:
    ///   - server: the base URL, such as `https://tasks.example`; the contract's paths are appended to it.
    ///   - transport: what carries requests, such as `URLSessionTransport()`.
    public init(server: String, transport: any ClientTransport) {
        client = APIClient(server: server, transport: transport)
    }
}

extension WeatherClient {
    /// Show the temperature at a station
    ///
    /// `GET /stations/{station}/temperature`
    public func getTemperature(station: String) async throws(GetTemperature.Failure) -> GetTemperature.Output {
        try await client.send(GetTemperature.self, GetTemperature.Input(station: station))
    }
}
