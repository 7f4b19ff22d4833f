// swift-tools-version: 6.2
import PackageDescription

// Measurements, always as ratios within one run: against Foundation, a bare server, libyaml alone. See run.
//
// jansson, a JSON parser in C, is measured where it is installed; `run` installs it and says so here.
let jansson: [Target] =
    Context.environment["WITH_JANSSON"] == nil ? [] : [.systemLibrary(name: "CJansson", pkgConfig: "jansson")]

let package = Package(
    name: "benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "swift-contract", path: ".."),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: jansson + [
        .target(name: "CAllocationCount"),
        .systemLibrary(name: "CEventScan", pkgConfig: "yaml-0.1"),
        .executableTarget(
            name: "codec-benchmark",
            dependencies: jansson.map { .target(name: $0.name) } + [
                "CAllocationCount",
                .product(name: "AuthAPI", package: "swift-contract"),
                .product(name: "ContractRuntime", package: "swift-contract"),
            ]
        ),
        .executableTarget(
            name: "token-benchmark",
            dependencies: [
                .product(name: "AuthAPI", package: "swift-contract"),
                .product(name: "ContractRuntime", package: "swift-contract"),
                .product(name: "Handlers", package: "swift-contract"),
            ]
        ),
        .executableTarget(
            name: "generate-benchmark",
            dependencies: [
                "CEventScan",
                .product(name: "Contract", package: "swift-contract"),
                .product(name: "Codegen", package: "swift-contract"),
            ]
        ),
        .executableTarget(
            name: "scale-benchmark",
            dependencies: [
                .product(name: "Contract", package: "swift-contract"),
                .product(name: "Codegen", package: "swift-contract"),
            ]
        ),
        .executableTarget(
            name: "request-benchmark",
            dependencies: [
                "CAllocationCount",
                .product(name: "AuthAPI", package: "swift-contract"),
                .product(name: "ContractHummingbird", package: "swift-contract"),
                .product(name: "ContractRuntime", package: "swift-contract"),
                .product(name: "Handlers", package: "swift-contract"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ]
        ),
        .executableTarget(
            name: "router-benchmark",
            dependencies: [.product(name: "ContractRuntime", package: "swift-contract")]
        ),
        .executableTarget(
            name: "compile-benchmark",
            dependencies: [
                .product(name: "Contract", package: "swift-contract"),
                .product(name: "Codegen", package: "swift-contract"),
            ]
        ),
        .executableTarget(
            name: "bare-server",
            dependencies: [.product(name: "Hummingbird", package: "hummingbird")]
        ),
    ],
    swiftLanguageModes: [.v6]
)
