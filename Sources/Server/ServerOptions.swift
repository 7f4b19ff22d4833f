import ArgumentParser

/// The flags. All are read as text, so that flags and environment variables are checked in one place and complain in
/// the same words.
struct ServerOptions: ParsableArguments {
    @Option(help: "The address to listen on. Environment: HOST. Default: 127.0.0.1.")
    var host: String?

    @Option(help: "The port to listen on; 0 for any free one. Environment: PORT. Default: 8080.")
    var port: String?

    @Option(
        help: ArgumentHelp(
            """
            Where the data is kept: the path of a SQLite file, sqlite:path, or :memory: for a server that forgets. Its \
            directory is made. Environment: DATABASE_URL. Default: \(Configuration.defaultDatabasePath).
            """,
            valueName: "path"
        )
    )
    var database: String?

    @Option(
        help: ArgumentHelp(
            """
            A file with the secret that signs access tokens, at least 32 bytes. The secret itself is only taken from \
            the environment, as JWT_SECRET, since flags are visible to other users. With neither, a secret is made and \
            kept beside the database. Environment: JWT_SECRET_FILE.
            """,
            valueName: "path"
        )
    )
    var jwtSecretFile: String?

    @Option(
        help: ArgumentHelp(
            """
            The least level that is logged: trace, debug, info, notice, warning, error or critical. Environment: \
            LOG_LEVEL. Default: info.
            """,
            valueName: "level"
        )
    )
    var logLevel: String?

    @Option(
        help: ArgumentHelp(
            """
            The origin that browsers know this server by, such as https://tasks.example; may be repeated, or hold \
            several with commas between. With https, cookies are only sent over TLS. Environment: PUBLIC_ORIGIN. \
            Default: the address that a request was sent to.
            """,
            valueName: "origin"
        )
    )
    var publicOrigin: [String] = []

    @Option(
        help: ArgumentHelp(
            """
            How many proxies stand in front of this server and append to X-Forwarded-For; with one or more, \
            X-Forwarded-Proto is believed too. Environment: TRUSTED_PROXIES. Default: 0.
            """,
            valueName: "count"
        )
    )
    var trustedProxies: String?

    @Option(
        help: ArgumentHelp(
            "How long an access token lasts, such as 3600, 90m, 12h or 7d. Environment: TOKEN_LIFETIME. Default: 7d.",
            valueName: "duration"
        )
    )
    var tokenLifetime: String?

    @Option(
        help: ArgumentHelp(
            """
            What hashing a password costs: standard (128 MiB), small (16 MiB) or insecure-test (for tests only). \
            Environment: SCRYPT_PROFILE. Default: standard.
            """,
            valueName: "profile"
        )
    )
    var scryptProfile: String?

    @Option(
        help: ArgumentHelp(
            """
            How many accounts one client address may register in an hour, all at once if it likes; 0 for no limit. \
            Environment: REGISTRATIONS_PER_HOUR. Default: 60, and no limit with the profile insecure-test.
            """,
            valueName: "count"
        )
    )
    var registrationsPerHour: String?

    @Option(
        help: ArgumentHelp(
            "How many connections are open at a time; more wait. Environment: MAX_CONNECTIONS. Default: 4096.",
            valueName: "count"
        )
    )
    var maxConnections: String?

    @Option(
        help: ArgumentHelp(
            """
            How long to go on serving after SIGTERM, with /readyz saying no, so that load balancers notice; at most \
            15s. Environment: DRAIN_DELAY. Default: 0.
            """,
            valueName: "duration"
        )
    )
    var drainDelay: String?
}
