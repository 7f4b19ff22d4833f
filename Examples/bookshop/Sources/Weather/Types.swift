// Generated from contracts/weather.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contracts/weather.yaml --output Sources/Weather --module Weather

import ContractRuntime

public struct Temperature: SchemaObject {
    public var celsius: Double
    public var measuredAt: Date

    public init(celsius: Double, measuredAt: Date) {
        self.celsius = celsius
        self.measuredAt = measuredAt
    }

    public static let table = ObjectTable<Temperature>("Temperature") {
        $0.required("celsius", \.celsius, .number(minimum: -90, maximum: 60))
        $0.required("measured_at", \.measuredAt, .dateTime)
    }
}
