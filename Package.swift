// swift-tools-version: 6.2
import PackageDescription

// `CONTRACT_CORE=1 swift build` (or `swift test`) leaves out the service's web framework and database, and everything
// that needs them: the generator, the runtime and their tests then build in a minute.
let withService = Context.environment["CONTRACT_CORE"] == nil

let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// Each place that the compiler can't prove to be safe for memory says `unsafe`.
let safe = strict + [.strictMemorySafety()]

let package = Package(
    name: "swift-contract",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "contract", targets: ["ContractTool"]),
        .executable(name: "contract-test", targets: ["ContractTestTool"]),
        .library(name: "ContractRuntime", targets: ["ContractRuntime"]),
        .library(name: "ContractURLSession", targets: ["ContractURLSession"]),
        .library(name: "ContractTesting", targets: ["ContractTesting"]),
        .library(name: "Contract", targets: ["Contract"]),
        .library(name: "Codegen", targets: ["Codegen"]),
        .library(name: "AuthAPI", targets: ["AuthAPI"]),
        .library(name: "Handlers", targets: ["Handlers"]),
        .plugin(name: "GenerateContract", targets: ["GenerateContract"]),
        .plugin(name: "ContractGenerator", targets: ["ContractGenerator"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    ],
    targets: [
        // The system's libraries.
        .systemLibrary(
            name: "CLibYAML",
            pkgConfig: "yaml-0.1",
            providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]
        ),
        .systemLibrary(
            name: "CCrypto",
            pkgConfig: "libcrypto",
            providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]
        ),

        // Reading contracts and generating Swift.
        .target(name: "Contract", dependencies: ["CLibYAML"], swiftSettings: safe),
        .target(name: "Codegen", dependencies: ["Contract", "ContractText"], swiftSettings: safe),
        .executableTarget(
            name: "ContractTool",
            dependencies: [
                "Contract", "Codegen", "ToolSupport",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: safe
        ),
        // Apart from the generator, which every build with the plugin needs, and which shall be small and start fast.
        .executableTarget(
            name: "ContractTestTool",
            dependencies: [
                "Contract", "ContractTesting", "ContractURLSession", "ToolSupport",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: safe
        ),
        .target(
            name: "ToolSupport",
            dependencies: ["Contract", .product(name: "ArgumentParser", package: "swift-argument-parser")],
            swiftSettings: safe
        ),

        // What generated code runs on.
        .target(name: "ContractText", swiftSettings: safe),
        .target(
            name: "ContractRuntime",
            dependencies: ["ContractText", .product(name: "HTTPTypes", package: "swift-http-types")],
            swiftSettings: safe
        ),
        .target(
            name: "ContractURLSession",
            dependencies: ["ContractRuntime", .product(name: "HTTPTypes", package: "swift-http-types")],
            swiftSettings: safe
        ),
        .target(
            name: "ContractTesting",
            dependencies: ["Contract", "ContractRuntime", .product(name: "HTTPTypes", package: "swift-http-types")],
            swiftSettings: safe
        ),

        // The reference service, without its web framework and database.
        .target(name: "AuthAPI", dependencies: ["ContractRuntime"], path: "Sources/Generated", swiftSettings: safe),
        .target(
            name: "Handlers",
            dependencies: ["AuthAPI", "ContractRuntime", "CCrypto"],
            swiftSettings: safe
        ),

        .plugin(
            name: "GenerateContract",
            capability: .command(
                intent: .custom(
                    verb: "generate-contract",
                    description: "Rewrite the Swift that follows from the package's OpenAPI contracts"
                ),
                permissions: [.writeToPackageDirectory(reason: "to rewrite the generated folder")]
            ),
            dependencies: ["ContractTool"]
        ),
        .plugin(name: "ContractGenerator", capability: .buildTool(), dependencies: ["ContractTool"]),

        .testTarget(
            name: "ContractModuleTests",
            dependencies: ["Contract"],
            exclude: ["Fixtures"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "CodegenTests",
            dependencies: ["Codegen", "Contract", "ContractRuntime"],
            exclude: ["Fixtures", "Keywords/keywords.txt", "Modules"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "ContractRuntimeTests",
            dependencies: [
                "ContractRuntime", "ContractText", .product(name: "HTTPTypes", package: "swift-http-types"),
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "ContractTestingTests",
            dependencies: [
                "ContractTesting", "Contract", "ContractRuntime",
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ],
            exclude: ["Fixtures"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "ServiceContractTests",
            dependencies: [
                "AuthAPI", "Contract", "ContractRuntime", "ContractTesting", "Handlers",
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "HandlersTests",
            dependencies: ["Handlers", "AuthAPI", "ContractRuntime"],
            swiftSettings: strict
        ),
        // What tests use to send and answer what no HTTP library would.
        .target(name: "SocketTesting", path: "Tests/SocketTesting", swiftSettings: strict),
        .testTarget(
            name: "URLSessionTests",
            dependencies: [
                "ContractURLSession", "ContractRuntime", "SocketTesting",
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "ToolTests",
            dependencies: ["ContractTool", "ContractTestTool"],
            exclude: ["Fixtures"],
            swiftSettings: strict
        ),
        .testTarget(name: "TidyTests", swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)

// Expected output of the generator that is compiled and run. Without it a change of the generator can be accepted also
// where what was expected so far doesn't compile any more.
if Context.environment["UPDATE_FIXTURES"] == nil {
    package.targets += [
        .target(
            name: "KitchenSink",
            dependencies: ["ContractRuntime"],
            path: "Tests/CodegenTests/Fixtures/kitchen-sink/expected",
            swiftSettings: safe
        ),
        .target(
            name: "Rules",
            dependencies: ["ContractRuntime"],
            path: "Tests/CodegenTests/Fixtures/rules/expected",
            swiftSettings: safe
        ),
        .target(
            name: "Additions",
            dependencies: ["ContractRuntime"],
            path: "Tests/CodegenTests/Fixtures/additions/expected",
            swiftSettings: safe
        ),
        .target(
            name: "ShopBasics",
            dependencies: ["ContractRuntime"],
            path: "Tests/CodegenTests/Modules/ShopBasics",
            swiftSettings: safe
        ),
        .target(
            name: "Shop",
            dependencies: ["ShopBasics", "ContractRuntime"],
            path: "Tests/CodegenTests/Modules/Shop",
            swiftSettings: safe
        ),
        .testTarget(
            name: "KitchenSinkTests",
            dependencies: ["Additions", "KitchenSink", "Rules", "Shop", "ShopBasics", "ContractRuntime"],
            swiftSettings: strict
        ),
    ]
}

if withService {
    package.products += [
        .executable(name: "server", targets: ["Server"]),
        .library(name: "ContractHummingbird", targets: ["ContractHummingbird"]),
        .library(name: "ContractAsyncHTTPClient", targets: ["ContractAsyncHTTPClient"]),
        .library(name: "ContractObservability", targets: ["ContractObservability"]),
    ]
    package.dependencies += [
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-distributed-tracing", from: "1.7.3"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ]
    package.targets += [
        .target(
            name: "ContractHummingbird",
            dependencies: [
                "ContractRuntime",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "NIOHTTPTypesHTTP1", package: "swift-nio-extras"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: safe
        ),
        .target(
            name: "ContractAsyncHTTPClient",
            dependencies: [
                "ContractRuntime",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
            ],
            swiftSettings: safe
        ),
        .testTarget(
            name: "AsyncHTTPClientTests",
            dependencies: [
                "ContractAsyncHTTPClient", "ContractRuntime", "SocketTesting",
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ],
            swiftSettings: strict
        ),
        .target(
            name: "ContractObservability",
            dependencies: [
                "ContractRuntime",
                .product(name: "CoreMetrics", package: "swift-metrics"),
                .product(name: "Instrumentation", package: "swift-distributed-tracing"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Tracing", package: "swift-distributed-tracing"),
            ],
            swiftSettings: safe
        ),
        .target(
            name: "StorageSQLite",
            dependencies: ["Handlers", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: safe
        ),
        .testTarget(
            name: "StorageTests",
            dependencies: [
                "StorageSQLite", "Handlers", "AuthAPI", "ContractRuntime",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "Server",
            dependencies: [
                "AuthAPI", "ContractHummingbird", "ContractObservability", "ContractRuntime", "Handlers",
                "StorageSQLite",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            resources: [.copy("Public")],
            swiftSettings: safe
        ),

        .testTarget(
            name: "HummingbirdTests",
            dependencies: [
                "ContractHummingbird", "ContractRuntime", "SocketTesting",
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "ObservabilityTests",
            dependencies: [
                "ContractObservability", "ContractRuntime",
                .product(name: "InMemoryLogging", package: "swift-log"),
                .product(name: "InMemoryTracing", package: "swift-distributed-tracing"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "MetricsTestKit", package: "swift-metrics"),
                .product(name: "Tracing", package: "swift-distributed-tracing"),
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "ServerTests",
            dependencies: [
                "AuthAPI", "ContractRuntime", "ContractURLSession", "Handlers", "Server", "SocketTesting",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: strict
        ),
    ]
}
