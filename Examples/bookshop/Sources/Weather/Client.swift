// Generated from contracts/weather.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contracts/weather.yaml --output Sources/Weather --module Weather

import ContractRuntime

/// Calls the contract's operations.
public struct WeatherClient: ContractClient {
    public var client: APIClient

    public init(client: APIClient) {
        self.client = client
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
