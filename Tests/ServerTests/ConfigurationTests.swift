import ArgumentParser
import Handlers
import Logging
import Testing

@testable import Server

@Suite("Configuration: flags, environment, defaults and errors")
struct ConfigurationTests {
    private func read(_ flags: [String] = [], _ environment: [String: String] = [:]) throws -> Configuration {
        try Configuration(ServerOptions.parse(flags), environment: environment)
    }

    @Test("The defaults serve this machine only, keep their data, and make their own secret")
    func defaults() throws {
        let configuration = try read()
        #expect(configuration.host == "127.0.0.1")
        #expect(configuration.port == 8080)
        #expect(configuration.database == .file(path: "./data/tasks.sqlite"))
        #expect(configuration.secret == .generated)
        #expect(configuration.logLevel == .info)
        #expect(configuration.publicOrigins.isEmpty)
        #expect(configuration.isSecure == false)
        #expect(configuration.trustedProxies == 0)
        #expect(configuration.tokenLifetime == .seconds(604_800))
        #expect(configuration.scrypt == .standard)
        #expect(configuration.registrationsPerHour == 60)
        #expect(configuration.maximumConnections == 4096)
        #expect(configuration.drainDelay == .zero)
    }

    @Test("The environment sets everything")
    func environment() throws {
        let configuration = try read(
            [],
            [
                "HOST": "::", "PORT": "0", "DATABASE_URL": "sqlite:/var/lib/tasks.db", "JWT_SECRET_FILE": "/run/secret",
                "LOG_LEVEL": "WARNING", "PUBLIC_ORIGIN": "https://tasks.example, https://www.tasks.example",
                "TRUSTED_PROXIES": "2", "TOKEN_LIFETIME": "12h", "SCRYPT_PROFILE": "small", "DRAIN_DELAY": "5s",
                "REGISTRATIONS_PER_HOUR": "7", "MAX_CONNECTIONS": "100",
            ])
        #expect(configuration.host == "::")
        #expect(configuration.port == 0)
        #expect(configuration.database == .file(path: "/var/lib/tasks.db"))
        #expect(configuration.secret == .file(path: "/run/secret"))
        #expect(configuration.logLevel == .warning)
        let origins = configuration.publicOrigins.map(\.description)
        #expect(origins == ["https://tasks.example", "https://www.tasks.example"])
        #expect(configuration.isSecure)
        #expect(configuration.trustedProxies == 2)
        #expect(configuration.tokenLifetime == .seconds(43_200))
        #expect(configuration.scrypt == .small)
        #expect(configuration.registrationsPerHour == 7)
        #expect(configuration.maximumConnections == 100)
        #expect(configuration.drainDelay == .seconds(5))
    }

    @Test("A flag wins over the environment")
    func flagsWin() throws {
        let flags = [
            "--host", "0.0.0.0", "--port", "81", "--database", ":memory:", "--jwt-secret-file", "mine",
            "--log-level", "debug", "--public-origin", "http://a.example", "--public-origin", "http://b.example",
            "--trusted-proxies", "1", "--token-lifetime", "15m", "--scrypt-profile", "insecure-test",
            "--drain-delay", "1", "--registrations-per-hour", "8", "--max-connections", "9",
        ]
        let configuration = try read(
            flags,
            [
                "HOST": "x", "PORT": "y", "DATABASE_URL": "postgres://z", "JWT_SECRET": "", "JWT_SECRET_FILE": "other",
                "LOG_LEVEL": "loud", "PUBLIC_ORIGIN": "nowhere", "TRUSTED_PROXIES": "-1", "TOKEN_LIFETIME": "long",
                "SCRYPT_PROFILE": "none", "DRAIN_DELAY": "ages", "REGISTRATIONS_PER_HOUR": "few",
                "MAX_CONNECTIONS": "many",
            ])
        #expect(configuration.host == "0.0.0.0")
        #expect(configuration.port == 81)
        #expect(configuration.database == .memory)
        #expect(configuration.secret == .file(path: "mine"))
        #expect(configuration.logLevel == .debug)
        #expect(configuration.publicOrigins.map(\.description) == ["http://a.example", "http://b.example"])
        #expect(configuration.trustedProxies == 1)
        #expect(configuration.tokenLifetime == .seconds(900))
        #expect(configuration.registrationsPerHour == 8)
        #expect(configuration.maximumConnections == 9)
        #expect(configuration.drainDelay == .seconds(1))
    }

    @Test("Without protected passwords registrations have no limit, unless one is set; 0 is none")
    func registrations() throws {
        #expect(try read(["--scrypt-profile", "insecure-test"]).registrationsPerHour == nil)
        #expect(try read(["--scrypt-profile", "small"]).registrationsPerHour == 60)
        let set = ["--scrypt-profile", "insecure-test", "--registrations-per-hour", "5"]
        #expect(try read(set).registrationsPerHour == 5)
        #expect(try read(["--registrations-per-hour", "0"]).registrationsPerHour == nil)
    }

    @Test("A variable set to nothing counts as not set, save the secret")
    func emptyVariables() throws {
        #expect(try read([], ["PORT": "", "HOST": "", "DATABASE_URL": "", "JWT_SECRET_FILE": ""]).port == 8080)
        #expect(throws: ConfigurationError("JWT_SECRET is set but empty")) { try read([], ["JWT_SECRET": ""]) }
    }

    @Test(
        "A value that cannot be used is refused in one sentence that names its source",
        arguments: [
            (["--port", "http"], [:], "--port: 'http' is not a port from 0 to 65535"),
            ([], ["PORT": "65536"], "PORT: '65536' is not a port from 0 to 65535"),
            ([], ["PORT": "-1"], "PORT: '-1' is not a port from 0 to 65535"),
            (["--host", ""], [:], "--host: '' is not a host name or an address"),
            (["--host", "a b"], [:], "--host: 'a b' is not a host name or an address"),
            (
                ["--log-level", "loud"], [:],
                "--log-level: 'loud' is not a log level (trace, debug, info, notice, warning, error, critical)"
            ),
            (
                [], ["PUBLIC_ORIGIN": "https://a.example/"],
                "PUBLIC_ORIGIN: 'https://a.example/' is not an origin such as https://tasks.example, without path"
            ),
            (
                [], ["PUBLIC_ORIGIN": "tasks.example"],
                "PUBLIC_ORIGIN: 'tasks.example' is not an origin such as https://tasks.example, without path"
            ),
            (
                [], ["PUBLIC_ORIGIN": "https://a.example,http://a.example"],
                "PUBLIC_ORIGIN: origins of both http and https cannot be mixed"
            ),
            ([], ["TRUSTED_PROXIES": "17"], "TRUSTED_PROXIES: '17' is not a number of proxies from 0 to 16"),
            (
                ["--token-lifetime", "week"], [:],
                "--token-lifetime: 'week' is not a lifetime such as 90, 15m, 12h or 7d"
            ),
            ([], ["TOKEN_LIFETIME": "59"], "TOKEN_LIFETIME: '59' is not a lifetime from 60 to 31536000 seconds"),
            (
                [], ["TOKEN_LIFETIME": "9999999999999999d"],
                "TOKEN_LIFETIME: '9999999999999999d' is not a lifetime from 60 to 31536000 seconds"
            ),
            (
                ["--scrypt-profile", "md5"], [:],
                "--scrypt-profile: 'md5' is not a scrypt profile (standard, small, insecure-test)"
            ),
            (
                ["--registrations-per-hour", "few"], [:],
                "--registrations-per-hour: 'few' is not a number of registrations from 0 to 1000000"
            ),
            ([], ["MAX_CONNECTIONS": "0"], "MAX_CONNECTIONS: '0' is not a number of connections from 1 to 1000000"),
            ([], ["DRAIN_DELAY": "1m"], "DRAIN_DELAY: '1m' is not a delay from 0 to 15 seconds"),
        ] as [([String], [String: String], String)])
    func refused(_ flags: [String], _ environment: [String: String], _ message: String) {
        #expect(throws: ConfigurationError(message)) { try read(flags, environment) }
    }

    @Test(
        "No message quotes what may be a secret",
        arguments: [
            ["DATABASE_URL": "postgres://user:canary@db/tasks"],
            ["JWT_SECRET": "canary", "JWT_SECRET_FILE": "somewhere"],
        ])
    func secretsStayIn(_ environment: [String: String]) throws {
        let error = try #require(throws: ConfigurationError.self) { try read([], environment) }
        #expect(!error.description.contains("canary"))
    }

    @Test(
        "Databases",
        arguments: [
            ("tasks.sqlite", .file(path: "tasks.sqlite")),
            ("/var/lib/tasks.sqlite", .file(path: "/var/lib/tasks.sqlite")),
            ("sqlite:data/tasks.sqlite", .file(path: "data/tasks.sqlite")),
            ("sqlite:///var/lib/tasks.sqlite", .file(path: "/var/lib/tasks.sqlite")),
            (":memory:", .memory), ("sqlite::memory:", .memory), ("sqlite://:memory:", .memory),
            ("postgres://db/tasks", nil), ("mysql:tasks", nil), ("sqlite:", nil), ("", nil),
        ] as [(String, DatabaseLocation?)])
    func databases(_ text: String, _ expected: DatabaseLocation?) {
        #expect(DatabaseLocation(text) == expected)
    }

    @Test("The help names every flag and every environment variable")
    func help() {
        let help = ServerCommand.helpMessage(columns: 120)
        let flags = [
            "--host", "--port", "--database", "--jwt-secret-file", "--log-level", "--public-origin",
            "--trusted-proxies", "--token-lifetime", "--scrypt-profile", "--drain-delay",
            "--registrations-per-hour", "--max-connections",
        ]
        let variables = [
            "HOST", "PORT", "DATABASE_URL", "JWT_SECRET", "JWT_SECRET_FILE", "LOG_LEVEL", "PUBLIC_ORIGIN",
            "TRUSTED_PROXIES", "TOKEN_LIFETIME", "SCRYPT_PROFILE", "DRAIN_DELAY",
            "REGISTRATIONS_PER_HOUR", "MAX_CONNECTIONS",
        ]
        for word in flags + variables { #expect(help.contains(word), "\(word) is missing") }
    }
}
