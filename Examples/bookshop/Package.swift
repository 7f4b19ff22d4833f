// swift-tools-version: 6.2
import PackageDescription

// Two ways to use the generator from another package:
//
// - `Bookshop` generates on every build, through the build-tool plugin, from the openapi.yaml in its folder.
// - `Weather` is generated code that is checked in; `swift package generate-contract` rewrites it.
let package = Package(
    name: "bookshop",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "swift-contract", path: "../..")],
    targets: [
        .target(
            name: "Bookshop",
            dependencies: [.product(name: "ContractRuntime", package: "swift-contract")],
            plugins: [.plugin(name: "ContractGenerator", package: "swift-contract")]
        ),
        .target(name: "Weather", dependencies: [.product(name: "ContractRuntime", package: "swift-contract")]),
        .executableTarget(name: "bookshop-demo", dependencies: ["Bookshop", "Weather"]),
    ],
    swiftLanguageModes: [.v6]
)
