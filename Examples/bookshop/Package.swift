// swift-tools-version: 6.2
import PackageDescription

// Three ways to use the generator from another package:
//
// - `Bookshop` generates on every build, through the build-tool plugin, from the openapi.yaml in its folder.
// - `Trade` does the same from two contracts, which have a namespace each; they use types of `Bookshop`, and one uses
//   those of the other.
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
        .target(
            name: "Trade",
            dependencies: ["Bookshop", .product(name: "ContractRuntime", package: "swift-contract")],
            plugins: [.plugin(name: "ContractGenerator", package: "swift-contract")]
        ),
        .target(name: "Weather", dependencies: [.product(name: "ContractRuntime", package: "swift-contract")]),
        .executableTarget(name: "bookshop-demo", dependencies: ["Bookshop", "Trade", "Weather"]),
    ],
    swiftLanguageModes: [.v6]
)
