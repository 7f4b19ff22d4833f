// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "tasks",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "swift-contract", path: "../.."),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    ],
    targets: [
        .executableTarget(
            name: "tasks",
            dependencies: [
                .product(name: "AuthAPI", package: "swift-contract"),
                .product(name: "ContractURLSession", package: "swift-contract"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
        .testTarget(
            name: "TasksTests",
            dependencies: [
                "tasks",
                .product(name: "AuthAPI", package: "swift-contract"),
                .product(name: "ContractRuntime", package: "swift-contract"),
            ]
        ),
    ],
    swiftLanguageModes: [.v6]
)
