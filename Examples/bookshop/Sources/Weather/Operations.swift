// Generated from contracts/weather.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contracts/weather.yaml --output Sources/Weather --module Weather

import ContractRuntime

/// Show the temperature at a station
public enum GetTemperature: APIOperation {
    public struct Input: Sendable {
        public var station: String

        public init(station: String) {
            self.station = station
        }
    }

    public typealias Output = Temperature
    public typealias Rejection = Never

    public static let definition = OperationDefinition<Self>(
        "getTemperature", .get, "/stations/{station}/temperature"
    ) {
        $0.path("station", \.station, .string(pattern: Pattern("^[a-z]+$")))
        $0.success(200, .json(.of(Temperature.self)))
    }
}
