import Handlers
import Logging

/// Everything that the server can be told from outside.
struct Configuration: Sendable {
    var host = "127.0.0.1"
    /// 0 for any free port.
    var port = 8080
    var database = DatabaseLocation.file(path: Configuration.defaultDatabasePath)
    var secret = SecretSource.generated
    var logLevel = Logger.Level.info
    /// The origins that browsers know this server by. Empty when it is reached under its own address only.
    var publicOrigins: [Origin] = []
    /// How many proxies stand in front, each of which appends to `X-Forwarded-For`.
    var trustedProxies = 0
    var tokenLifetime = Duration.seconds(7 * 86_400)
    var scrypt = ScryptParameters.standard
    /// How many accounts one client may register in an hour; nil for no limit.
    var registrationsPerHour: Int? = 60
    /// How many connections are open at a time.
    var maximumConnections = 4096
    /// How long the server goes on after it has said that it will end, so that load balancers can notice.
    var drainDelay = Duration.zero

    static let defaultDatabasePath = "./data/tasks.sqlite"

    /// Whether pages reach this server through TLS, so cookies can be bound to it.
    var isSecure: Bool { publicOrigins.first?.isSecure ?? false }
}

extension Configuration {
    /// Reads the settings.
    ///
    /// - Throws: the first setting that cannot be used. The message never quotes a setting that may hold a secret.
    init(_ options: ServerOptions, environment: [String: String]) throws(ConfigurationError) {
        func setting(_ flag: String, _ value: String?, _ variable: String) -> Setting? {
            Setting(flag: flag, value, variable: variable, in: environment)
        }
        if let host = setting("--host", options.host, "HOST") { self.host = try host.host() }
        if let port = setting("--port", options.port, "PORT") {
            self.port = try port.integer(in: 0...65_535, called: "a port")
        }
        if let database = setting("--database", options.database, "DATABASE_URL") {
            self.database = try database.database()
        }
        if let level = setting("--log-level", options.logLevel, "LOG_LEVEL") { logLevel = try level.logLevel() }
        publicOrigins = try Configuration.publicOrigins(options, environment)
        if let proxies = setting("--trusted-proxies", options.trustedProxies, "TRUSTED_PROXIES") {
            trustedProxies = try proxies.integer(in: 0...16, called: "a number of proxies")
        }
        if let lifetime = setting("--token-lifetime", options.tokenLifetime, "TOKEN_LIFETIME") {
            tokenLifetime = try lifetime.duration(in: .seconds(60)...(.seconds(365 * 86_400)), called: "a lifetime")
        }
        if let profile = setting("--scrypt-profile", options.scryptProfile, "SCRYPT_PROFILE") {
            let profile = try profile.scryptProfile()
            scrypt = profile.parameters
            // Tests register by the dozen, and there the hashes that the limit spares cost nothing.
            if profile == .insecureTest { registrationsPerHour = nil }
        }
        if let limit = setting("--registrations-per-hour", options.registrationsPerHour, "REGISTRATIONS_PER_HOUR") {
            let count = try limit.integer(in: 0...1_000_000, called: "a number of registrations")
            registrationsPerHour = count == 0 ? nil : count
        }
        if let connections = setting("--max-connections", options.maxConnections, "MAX_CONNECTIONS") {
            maximumConnections = try connections.integer(in: 1...1_000_000, called: "a number of connections")
        }
        if let delay = setting("--drain-delay", options.drainDelay, "DRAIN_DELAY") {
            drainDelay = try delay.duration(in: .zero...(.seconds(15)), called: "a delay")
        }
        secret = try SecretSource(flag: options.jwtSecretFile, environment: environment)
    }

    private static func publicOrigins(
        _ options: ServerOptions,
        _ environment: [String: String]
    ) throws(ConfigurationError) -> [Origin] {
        let flags = options.publicOrigin.isEmpty ? nil : options.publicOrigin.joined(separator: ",")
        guard
            let setting = Setting(flag: "--public-origin", flags, variable: "PUBLIC_ORIGIN", in: environment)
        else { return [] }
        return try setting.origins()
    }
}

// MARK: - Kinds of settings

extension Setting {
    fileprivate func host() throws(ConfigurationError) -> String {
        let isHost = !text.isEmpty && text.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "/") }
        guard isHost else { throw refuse("a host name or an address") }
        return text
    }

    /// The value isn't quoted: the URL of a database may hold a password.
    fileprivate func database() throws(ConfigurationError) -> DatabaseLocation {
        guard let location = DatabaseLocation(text) else {
            throw ConfigurationError(
                "\(source): not a database that this server speaks; give a path, sqlite:path or :memory:"
            )
        }
        return location
    }

    fileprivate func logLevel() throws(ConfigurationError) -> Logger.Level {
        guard let level = Logger.Level(rawValue: text.lowercased()) else {
            let names = Logger.Level.allCases.map(\.rawValue).joined(separator: ", ")
            throw refuse("a log level (\(names))")
        }
        return level
    }

    fileprivate func scryptProfile() throws(ConfigurationError) -> ScryptProfile {
        guard let profile = ScryptProfile(rawValue: text.lowercased()) else {
            let names = ScryptProfile.allCases.map(\.rawValue).joined(separator: ", ")
            throw refuse("a scrypt profile (\(names))")
        }
        return profile
    }

    fileprivate func origins() throws(ConfigurationError) -> [Origin] {
        var origins: [Origin] = []
        for part in text.split(whereSeparator: { $0 == "," || $0 == " " }) {
            guard let origin = Origin(String(part)) else {
                throw ConfigurationError(
                    "\(source): '\(part)' is not an origin such as https://tasks.example, without path"
                )
            }
            origins.append(origin)
        }
        // A cookie that is `Secure` for one of them would be lost on the other.
        guard Set(origins.map(\.scheme)).count <= 1 else {
            throw ConfigurationError("\(source): origins of both http and https cannot be mixed")
        }
        return origins
    }
}
